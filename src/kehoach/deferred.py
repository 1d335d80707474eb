"""Standard modules that libraries import and a plain command never uses: something stands for each until it is."""

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from types import ModuleType
from typing import Any

# Each with the functions that a library takes out of it as it is imported. With them e-mail, sockets, secrets, random
# numbers and a dozen more stay away: a twelfth of a command. No packages, for their parts are imported past them; the
# parts of `importlib.metadata` are its own.
UNUSED = {
    "difflib": ("get_close_matches",),  # typer: names that were misspelt
    "importlib.metadata": ("entry_points",),  # pydantic: plugins, also where they are turned off
    "random": ("choice", "randrange"),  # jinja2: a filter, a filler text
    "secrets": (),  # pydantic: compares passwords
    "shutil": ("get_terminal_size",),  # typer: pages of help
    "subprocess": (),  # typer: the shell that words are completed for
    "tempfile": (),  # jinja2: byte code in a folder of its own; ours has one
    "tokenize": (),  # inspect: sources of functions
}


def defer() -> None:
    """Put the stand-ins in their places, before a library is imported."""
    for name, functions in UNUSED.items():
        if name not in sys.modules:
            sys.modules[name] = module = _Deferred(name, functions)
            package, _, own = name.rpartition(".")
            if package:
                setattr(import_module(package), own, module)


class _Deferred(ModuleType):
    """Stands for a module until something of it is asked for; `importlib.util.LazyLoader` loads at the next import."""

    def __init__(self, name: str, functions: Iterable[str]) -> None:
        super().__init__(name)
        for function in functions:
            setattr(self, function, self._called(function))

    def _called(self, function: str) -> Callable[..., Any]:
        return lambda *args, **options: self.__getattr__(function)(*args, **options)

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":  # the import system asks of every module whether it is a package
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)
