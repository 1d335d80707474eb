"""Every code that the program may say is explained, once, and an old one leads to its new name."""

import ast
import io
from collections import Counter
from pathlib import Path

import kehoach
from kehoach.diagnostics import Severity
from kehoach.report import codes as own
from kehoach.review import RULES
from kehoach.rules.nd30 import BANG, cells
from kehoach.walks.explaining import all_codes, explained, page_of, pages, renamed

HERE = Path(__file__).parent


def test_no_code_has_two_pages_and_every_page_has_a_heading_and_a_level():
    assert {code: times for code, times in Counter(page.code for page in pages()).items() if times > 1} == {}
    assert [page.code for page in pages() if not page.title or not page.levels or page.title.endswith(".")] == []


def test_rules_and_looks_have_their_pages():
    assert {rule.code for rule in RULES} <= {page.code for page in pages()}
    assert page_of("trich_yeu.co_chu").clause.startswith("PL I.II.5")
    looks = {f"{role.value}.{prop.name}" for role in BANG for prop in cells(role)}
    assert looks <= {page.code for page in pages()}


def test_what_the_program_says_on_its_own_account_is_told(root):
    said = set()
    for file in [
        path for folder in ("cli", "walks", "report") for path in (root / "src/kehoach" / folder).glob("*.py")
    ]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Diagnostic":
                said.update(each.value for each in node.args[:1] if isinstance(each, ast.Constant))
    assert said - own.CODES.keys() == set()
    assert {"con_nua", "khong_lam_duoc"} <= said


def test_all_that_is_said_of_faulty_plans_is_explained_at_its_level():
    files = sorted((HERE / "cases" / "invalid").glob("*.yaml"))
    assert files
    said = [found for file in files for found in kehoach.validate(file, final=True)]
    assert {found.code for found in said} - set(all_codes()) == set()
    assert [str(found) for found in said if found.severity not in page_of(found.code).levels] == []


def test_a_code_of_a_field_is_explained_by_its_kind():
    [found] = [each for each in kehoach.validate(io.StringIO("mau: x")) if each.code.startswith("mau.")]
    assert page_of(found.code).levels == (Severity.LOI,)
    assert (page_of(found.code).code, page_of("khong_co.dang")) == ("mau.gia_tri", None)


def test_old_codes_lead_to_codes_and_none_is_in_use():
    assert renamed()["noi_dung.qua_nhieu_diem"] == "muc.qua_nhieu_diem"
    assert set(renamed()) & {page.code for page in pages()} == set()
    assert set(renamed().values()) <= set(all_codes())


def test_a_family_is_all_of_its_codes():
    assert [page.code for page in explained(["yaml"])] == [page.code for page in pages() if page.code[:5] == "yaml."]
