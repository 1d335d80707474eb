"""`render --final` fails closed: the file is read again before it replaces anything, and what is wrong in it is found."""

import io
import zipfile

import pytest
from hypothesis import given, settings

import kehoach
from kehoach.check.own import own_faults
from kehoach.diagnostics import has_errors
from kehoach.document.compose import compose
from kehoach.document.separate import separate
from kehoach.errors import KehoachError
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import RULES
from kehoach.review.rule import Stage
from kehoach.walks import printing
from kehoach.walks.plan import examine
from kehoach.word import write
from review.test_declarations import with_lines
from samples import NAMES, plan
from strategies import plans

BODY, STYLES = "word/document.xml", "word/styles.xml"


def changed(content, part, old, new):
    """The file with the first `old` of a part replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part], old
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return into.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_in_an_example_whole_or_in_parts(name):
    document = compose(plan(name))
    assert own_faults(kehoach.to_bytes(plan(name)), document) == []
    first, appendices = separate(document, plan(name))
    assert own_faults(printing._written(first, plan(name)), first) == []
    for number, appendix in enumerate(appendices, start=1):
        assert own_faults(printing._written(appendix, plan(name), number), appendix, alone=True) == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.stage is not Stage.FINAL], ids=lambda rule: rule.code)
def test_a_plan_without_an_error_is_not_refused(rule):
    for lines in (rule.wrong, rule.right):
        examined = examine(io.StringIO(with_lines(lines)))
        if examined.plan is not None:
            assert own_faults(kehoach.to_bytes(examined.plan), compose(examined.plan)) == []


LOI_VAN = '<w:pStyle w:val="loi_van"/>'
BROKEN = [
    pytest.param(BODY, "PHÓ", "", "trang.chu", id="a-word-lost"),
    pytest.param(BODY, 'w:val="ho_ten"', 'w:val="chuc_vu"', "trang.chu", id="words-of-another-component"),
    pytest.param(BODY, LOI_VAN, f'{LOI_VAN}<w:jc w:val="left"/>', "loi_van.canh_le", id="a-look-of-its-own"),
    pytest.param(BODY, 'w:left="1534" w:right="1534"', 'w:left="34" w:right="34"', "duong_ke_co_quan.do_dai_ke",
                 id="a-line-too-long"),
    pytest.param(BODY, 'w:top="1134"', 'w:top="567"', "trang.le_tren", id="a-margin"),
    pytest.param(STYLES, 'w:firstLine="720"', 'w:firstLine="72"', "can_cu.lui_dau_dong", id="another-style-sheet"),
]  # fmt: skip
XA = "xa-an-phu-2026"


@pytest.mark.parametrize(("part", "old", "new", "code"), BROKEN)
def test_what_is_broken_is_found_though_the_looks_were_judged_before(part, old, new, code):
    content, document = kehoach.to_bytes(plan(XA)), compose(plan(XA))
    assert own_faults(content, document) == []
    assert code in {found.code for found in own_faults(changed(content, part, old, new), document)}
    assert own_faults(content, document) == []


def test_form_is_judged_of_each_plan():
    """The words are as composed, so that only a rule on form can tell."""
    document = compose(plan(XA))
    [*above, foot] = document.blocks
    rows = tuple(
        tuple(tuple(each._replace(text=each.text.replace("Nơi nhận:", "Nơi nhận")) for each in cell) for cell in row)
        for row in foot.rows
    )
    wrong = document._replace(blocks=(*above, foot._replace(rows=rows)))
    assert own_faults(kehoach.to_bytes(plan(XA)), document) == []
    assert [found.code for found in own_faults(printing._written(wrong, plan(XA)), wrong)] == ["the_thuc.tu_noi_nhan"]


def test_a_file_to_be_signed_that_has_a_fault_replaces_nothing(tmp_path, monkeypatch):
    target = tmp_path / "ke-hoach.docx"
    before = kehoach.render(plan(XA), target, final=True).read_bytes()
    ours = write.write
    monkeypatch.setattr(write, "write", lambda *given: changed(ours(*given), BODY, "PHÓ", ""))
    with pytest.raises(KehoachError, match=r"chưa ghi.*\n.*chữ trong bản Word"):
        kehoach.render(plan(XA), target, force=True, final=True)
    with pytest.raises(KehoachError, match="chưa ghi"):
        printing.renew(plan(XA), target, {}, resume=False, final=True)
    with pytest.raises(KehoachError, match="chưa ghi"):
        printing.render_separately(plan(XA), target, force=True, final=True)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["ke-hoach.docx"]


def test_what_is_checked_is_what_is_written():
    assert kehoach.to_bytes(plan(XA), final=True) == kehoach.to_bytes(plan(XA))


@given(plans)
@settings(max_examples=15)
def test_any_plan_without_an_error_may_be_written(drawn: KeHoach) -> None:
    if not has_errors(kehoach.validate(drawn)):
        assert own_faults(kehoach.to_bytes(drawn), compose(drawn)) == []
