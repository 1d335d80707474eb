"""Every property's lens: how it is put into a .docx and got back out, and nowhere else."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from kehoach.rules import properties as p
from kehoach.word.looks import letters, lines, page, paragraph
from kehoach.word.looks.lens import Lens
from kehoach.word.looks.lines import RuledLine as RuledLine

# In the order of writing: a frame takes the colour of its letters.
LENSES: Mapping[p.Property[Any], Lens[Any]] = MappingProxyType(
    {
        p.PHONG_CHU: letters.FONT,
        p.CO_CHU: letters.SIZE,
        p.CHU_DAM: letters.BOLD,
        p.CHU_NGHIENG: letters.ITALIC,
        p.IN_HOA: letters.CAPITALS,
        p.MAU_CHU: letters.COLOUR,
        p.CANH_LE: paragraph.ALIGNMENT,
        p.LUI_DAU_DONG: paragraph.FIRST_LINE,
        p.CACH_DOAN: paragraph.GAP,
        p.CACH_DONG: paragraph.LINES,
        p.NET_KE: lines.UNDERLINE,
        p.NET_KE_TREN: lines.OVERLINE,
        p.DO_DAI_KE: lines.RATIO,
        p.DO_LECH_KE: lines.SHIFT,
        p.KHUNG_VIEN: lines.FRAME,
        p.KHUNG_RONG: lines.FRAME_WIDTH,
        p.KHUNG_CAO: lines.FRAME_HEIGHT,
        p.GIAY_RONG: page.SHORT_SIDE,
        p.GIAY_DAI: page.LONG_SIDE,
        p.HUONG_GIAY: page.ORIENTATION,
        p.LE_TREN: page.TOP,
        p.LE_DUOI: page.BOTTOM,
        p.LE_TRAI: page.LEFT,
        p.LE_PHAI: page.RIGHT,
        p.VI_TRI_SO_TRANG: page.NUMBER_PLACE,
        p.AN_SO_TRANG_DAU: page.FIRST_NUMBER,
    }
)
