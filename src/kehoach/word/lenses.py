"""How a property is put into a .docx and got back out of it: the two ways side by side, and nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph

from kehoach.rules import properties as p
from kehoach.word import borders, sections, texts
from kehoach.word.borders import RuledLine
