"""Edits made in Word come back into the plan's file: only the changed words, wherever and however they are typed."""

import io
import zipfile

import pytest

import kehoach
import samples
from kehoach.document.compose import compose
from kehoach.walks.updating import update_from
from kehoach.word.package import Properties
from kehoach.word.write import write

PLAN = """\
mau: chung   # loại kế hoạch
co_quan: {cap: xa, ten: "Ủy ban nhân dân xã An Phú"}
so_van_ban:
ngay_ban_hanh: 01/2026
trich_yeu: >-
  Trồng cây đầu xuân
  năm 2026
can_cu:
- loai: Nghị quyết
  so_ky_hieu: 12/NQ-HĐND
  ngay: 05/01/2026
  co_quan: Hội đồng nhân dân xã An Phú
  trich_yeu: nhiệm vụ năm 2026
- 'Kế hoạch số 3/KH-UBND ngày 10 tháng 01 năm 2026 của UBND tỉnh Bình An về trồng cây'
muc_tieu: |
  Mỗi thôn trồng một trăm cây.

  Mỗi trường trồng năm mươi cây.
noi_dung:
    - tieu_de: Chuẩn bị     # trước Tết
      cac_muc:
        - Chọn giống cây "bóng mát".
        - Đào hố trước mười ngày.
    - tieu_de: Trồng cây
      viec: Ra quân trồng cây
      chu_tri: Đoàn Thanh niên
      den_ngay: 15/02/2026
noi_nhan: [UBND tỉnh, "Các thôn", Các trường]
nguoi_ky:
  chuc_vu: Chủ tịch
  ho_ten: Trần Văn Bách
"""


def carrying(base, page):
    """The Word file that carries one plan and shows another: somebody edited the page."""
    return write(
        compose(page), page.trinh_bay.choices(), Properties("a", page.co_quan[0].ten), carried=kehoach.dump(base)
    )


def came_back(tmp_path, text, changed, base=None):
    """The plan's file once the page of `changed` has come back into it."""
    file = tmp_path / "ke-hoach.yaml"
    file.write_bytes(text.encode())
    page = tmp_path / "sua.docx"
    page.write_bytes(carrying(base or kehoach.load(io.StringIO(text)), changed))
    return update_from(page, file)


CHANGES = {
    "a folded text": ("đầu xuân", "mùa xuân"),
    "a part of a citation": ("nhiệm vụ năm", "các nhiệm vụ năm"),
    "a text in single quotes": ("về trồng cây'", "về việc trồng cây'"),
    "a paragraph of several in a block": ("năm mươi", "sáu mươi"),
    "a title before a comment": ("Chuẩn bị     #", "Chuẩn bị cây     #"),
    "a text with quotes in it": ('giống cây "bóng mát".', 'giống cây "bóng mát" cao hai mét.'),
    "a task's unit": ("Đoàn Thanh niên", "Đoàn Thanh niên xã"),
    "a recipient in brackets": ('"Các thôn"', '"Các thôn, xóm"'),
    "a name": ("Trần Văn Bách", "Trần Văn Bạch"),
    "a date as its author writes dates": ("ngay_ban_hanh: 01/2026", "ngay_ban_hanh: 20/01/2026"),
    "a number that was left empty": ("so_van_ban:", "so_van_ban: 7"),
    "a text that needs quotes now": ("Đào hố trước mười ngày.", '"Đào hố: trước mười ngày."'),
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
def test_only_the_changed_words_are_written(tmp_path, old, new, ends):
    assert PLAN.count(old) == 1
    before, after = PLAN.replace("\n", ends), PLAN.replace(old, new).replace("\n", ends)
    update = came_back(tmp_path, before, kehoach.load(io.StringIO(after)))
    assert (update.left, len(update.taken)) == ((), 1)
    if "date" not in old:
        assert update.text == after


def test_the_byte_order_mark_stays(tmp_path):
    changed = kehoach.load(io.StringIO(PLAN.replace("đầu xuân", "mùa xuân")))
    assert came_back(tmp_path, "\ufeff" + PLAN, changed).text == "\ufeff" + PLAN.replace("đầu xuân", "mùa xuân")


def test_items_come_and_go_where_they_stand(tmp_path):
    changed = kehoach.load(
        io.StringIO(
            PLAN.replace('"Các thôn"', 'Công an xã, "Các thôn"').replace("        - Đào hố trước mười ngày.\n", "")
        )
    )
    update = came_back(tmp_path, PLAN, changed)
    assert [each.says for each in update.taken] == [
        "II.1.-2: bỏ “Đào hố trước mười ngày”",
        "sau nơi nhận 1: thêm “Công an xã”",
    ]
    assert kehoach.load(io.StringIO(update.text)) == changed
    assert 'noi_nhan: [UBND tỉnh, "Công an xã", "Các thôn", Các trường]' in update.text


def test_what_the_plan_changed_since_stays(tmp_path):
    base = kehoach.load(io.StringIO(PLAN))
    now = PLAN.replace("một trăm", "hai trăm")
    changed = kehoach.load(io.StringIO(PLAN.replace("năm mươi", "sáu mươi")))
    assert came_back(tmp_path, now, changed, base).text == now.replace("năm mươi", "sáu mươi")


def test_what_both_changed_is_shown_and_left(tmp_path):
    base = kehoach.load(io.StringIO(PLAN))
    now = PLAN.replace("một trăm", "hai trăm")
    update = came_back(tmp_path, now, kehoach.load(io.StringIO(PLAN.replace("một trăm", "ba trăm"))), base)
    assert (update.text, update.taken) == (now, ())
    [conflict] = update.left
    assert "“một trăm” thành “ba trăm”" in conflict.says.replace("trồng ", "").replace(" cây", "")
    assert "hai trăm" in conflict.conflict


def test_without_the_base_two_sides_are_compared(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text(PLAN, encoding="utf-8")
    page = kehoach.render(kehoach.load(io.StringIO(PLAN.replace("đầu xuân", "mùa xuân"))), tmp_path / "p.docx")
    update = update_from(page, file)
    assert update.notes == ("tệp không mang theo bản gốc, so hai bên: tệp Word và kế hoạch hiện nay",)
    assert "mùa xuân" in update.text


@pytest.mark.parametrize("name", samples.NAMES)
def test_a_page_that_nobody_touched_changes_nothing(tmp_path, name):
    plan = samples.plan(name)
    text = samples.EXAMPLES[name].read_text(encoding="utf-8") if name in samples.EXAMPLES else kehoach.dump(plan)
    update = came_back(tmp_path, text, plan)
    assert (update.taken, update.left, update.text) == ((), (), text)


def test_a_draft_carries_its_plan_and_a_plain_file_none():
    plan = samples.plan("xa-an-phu-2026")
    for carry in (True, False):
        with zipfile.ZipFile(io.BytesIO(kehoach.to_bytes(plan, carry=carry))) as package:
            assert ("customXml/item1.xml" in package.namelist()) is carry
            assert ("customXml/itemProps1.xml" in package.read("[Content_Types].xml").decode()) is carry
