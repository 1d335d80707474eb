"""The walks as an embedding program uses them, and what must not happen to files on the way."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest

import kehoach
from kehoach import pipeline
from kehoach.errors import UnreadableFile, UnwritableFile
from kehoach.model.ke_hoach import KeHoach
from kehoach.word import pdf

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "ngay_ban_hanh": "2026-03-05",
    "trich_yeu": "Tuyên truyền cải cách hành chính năm 2026",
    "noi_dung": "Tuyên truyền thường xuyên.",
    "noi_nhan": ["UBND tỉnh"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}


def plan(**changes: object) -> KeHoach:
    return KeHoach.model_validate(PLAN | changes)


def test_a_plan_built_in_python_can_be_validated() -> None:
    wrong = plan(nguoi_ky={"quyen_han": ["KT"], "chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"})
    assert [found for found in kehoach.validate(plan()) if found.severity is kehoach.Severity.LOI] == []
    assert "chu_ky.kt_khong_phai_cap_pho" in {found.code for found in kehoach.validate(wrong)}


def test_a_file_of_ours_is_written_over_and_a_foreign_one_is_not(tmp_path: Path) -> None:
    target = tmp_path / "kế hoạch năm.docx"
    assert kehoach.render(plan(), target) == target
    kehoach.render(plan(trich_yeu="Tuyên truyền chuyển đổi số"), target)
    docx.Document(str(target)).save(str(target))  # as Word does: not a word changed, yet not ours any more
    with pytest.raises(UnwritableFile, match="đã có tệp này"):
        kehoach.render(plan(), target)
    kehoach.render(plan(), target, force=True)


def test_an_open_document_is_not_replaced(tmp_path: Path) -> None:
    kehoach.render(plan(), tmp_path / "a.docx")
    (tmp_path / ".~lock.a.docx#").touch()
    with pytest.raises(UnwritableFile, match="đang mở"):
        kehoach.render(plan(), tmp_path / "a.docx")


def test_threads_do_not_disturb_each_other(tmp_path: Path) -> None:
    names = [f"{'một tên rất dài ' * 6}{number}.docx" for number in range(6)] * 5
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda name: kehoach.render(plan(), tmp_path / name), names))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(set(names))


def test_a_foreign_pdf_is_kept(tmp_path: Path) -> None:
    scan = tmp_path / "a.pdf"
    scan.write_bytes(b"SIGNED SCAN")
    with pytest.raises(UnwritableFile, match="đã có tệp này"):
        pipeline.refuse_foreign_pdf(tmp_path / "a.docx")
    scan.write_bytes(b"ours" + pdf._mark(b"ours"))
    pipeline.refuse_foreign_pdf(tmp_path / "a.docx")


def test_all_targets_are_looked_at_before_one_is_written(tmp_path: Path) -> None:
    two = plan(phu_luc=[{"tieu_de": "Một", "doan": "a."}, {"tieu_de": "Hai", "doan": "b."}])
    (tmp_path / "a-phu-luc-2.docx").write_bytes(b"of somebody else")
    with pytest.raises(UnwritableFile):
        pipeline.render_separately(two, tmp_path / "a.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["a-phu-luc-2.docx"]
    written = pipeline.render_separately(two, tmp_path / "a.docx", force=True)
    assert [path.name for path in written] == ["a.docx", "a-phu-luc-1.docx", "a-phu-luc-2.docx"]


def test_an_appendix_does_not_replace_another_plans_file(tmp_path: Path) -> None:
    one = plan(phu_luc=[{"tieu_de": "Một", "doan": "a."}])
    other = kehoach.render(plan(), tmp_path / "a-phu-luc-1.docx")  # of a plan whose name ends so
    before = other.read_bytes()
    with pytest.raises(UnwritableFile, match=r"a-phu-luc-1\.docx: đã có tệp này"):
        pipeline.render_separately(one, tmp_path / "a.docx")
    assert (other.read_bytes(), [path.name for path in tmp_path.iterdir()]) == (before, [other.name])
    written = pipeline.render_separately(one, tmp_path / "b.docx")
    assert pipeline.render_separately(one, tmp_path / "b.docx") == written
    with pytest.raises(UnwritableFile):
        kehoach.render(plan(), written[1])


def test_appendices_that_an_earlier_run_had_more_are_named(tmp_path: Path) -> None:
    three = plan(phu_luc=[{"tieu_de": title, "doan": "a."} for title in ("Một", "Hai", "Ba")])
    one = plan(phu_luc=[{"tieu_de": "Một", "doan": "a."}])
    assert pipeline.stale_appendices(pipeline.render_separately(three, tmp_path / "a.docx")) == []
    (tmp_path / "a-phu-luc-3.pdf").touch()
    (tmp_path / "b-phu-luc-9.docx").touch()
    stale = pipeline.stale_appendices(pipeline.render_separately(one, tmp_path / "a.docx"))
    assert [path.name for path in stale] == ["a-phu-luc-2.docx", "a-phu-luc-3.docx", "a-phu-luc-3.pdf"]


@pytest.mark.parametrize("content", [b"[" * 200_000, b'{"a":' * 100_000, b"\xff", b'{"description": 1}', bytes(100)])
def test_what_only_looks_like_a_schema_is_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(UnwritableFile, match="đã có tệp này"):
        pipeline.write_schema(tmp_path / "a.json")
    assert (tmp_path / "a.json").read_bytes() == content


@pytest.mark.parametrize("path", ["không có.yaml", ".", "a\0.yaml"])
def test_what_cannot_be_read_is_told_in_one_error(path: str) -> None:
    with pytest.raises(UnreadableFile):
        kehoach.load(path)


def test_what_is_no_file_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError):
        kehoach.load(None)  # type: ignore[arg-type]


def told(text: str) -> set[str]:
    return {found.code for found in kehoach.validate(io.StringIO(kehoach.dump(plan()) + text))}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("bo_cuc:\n" + "  - {tieu_de: A, doan: b.}\n" * 4100, "bo_cuc.dang"),
        ("phu_luc:\n" + "  - {tieu_de: A, doan: b.}\n" * 4100, "phu_luc.dang"),
        ("dia_chi: |\n" + "  Số 1\n" * 80, "dia_chi.dai"),
        ("muc_tieu:\n" + "  - a.\n" * 4100, "cac_muc.dang"),
        (
            "thoi_gian:\n  bang_nhiem_vu: tien_do_thang\n  cac_muc:\n    - {viec: A, tu_ngay: 2021-01, den_ngay: 2026-12}\n",
            "bang_nhiem_vu.qua_dai",
        ),
    ],
)
def test_what_is_too_much_for_a_page_is_refused_in_words(text: str, rule: str) -> None:
    assert rule in told(text)


def test_a_report_ends_somewhere() -> None:
    found = kehoach.validate(io.StringIO(kehoach.dump(plan()) + "".join(f"la_{n}: 1\n" for n in range(1000))))
    assert (len(found), found[-1].code) == (201, "con_nua")


def test_a_title_of_a_thousand_words_is_still_set() -> None:
    assert kehoach.to_bytes(plan(trich_yeu="chữ " * 5000))


def test_a_name_with_nul_is_told_like_any_other(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="NUL"):
        kehoach.render(plan(), f"{tmp_path}/a\0.docx")
