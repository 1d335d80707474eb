"""A unit's profile lies under its plans: what they say holds, what they leave out it says, each told where it stands."""

import re
from pathlib import Path

import pytest

import kehoach
from kehoach.model.don_vi import DonVi
from kehoach.source.dump import dump
from kehoach.source.load import load
from kehoach.walks.new_profile import profile_text
from kehoach.walks.plan import Examination, examine

UNIT = """\
co_quan:
  cap: xa
  ten: Ủy ban nhân dân xã An Phú
noi_nhan:
  - UBND tỉnh Bình An
  - Đảng ủy xã An Phú
luu: [VT, VHXH]
nguoi_ky:
  - chuc_vu: Chủ tịch
    ho_ten: Nguyễn Văn An
    den_ngay: 30/6/2026
  - chuc_vu: Chủ tịch
    ho_ten: Trần Thị Bình
    tu_ngay: 01/7/2026
  - chuc_vu: Phó Chủ tịch
    ho_ten: Lê Văn Cường
    den_ngay: 2026
trinh_bay:
  co_chu: 13
"""
PLAN = """\
ngay_ban_hanh: 15/8/2026
trich_yeu: Chuyển đổi số năm 2026
noi_dung:
  - Mở lớp tập huấn.
  - Phát tờ rơi.
"""


@pytest.fixture
def look(tmp_path: Path):
    """Examine a plan below the folder of a profile."""

    def look(plan: str = PLAN, unit: str = UNIT, **options: object) -> Examination:
        (tmp_path / "kinh-te").mkdir(exist_ok=True)
        (tmp_path / "don-vi.yaml").write_text(unit, encoding="utf-8")
        (tmp_path / "kinh-te" / "a.yaml").write_text(plan, encoding="utf-8")
        return examine(tmp_path / "kinh-te" / "a.yaml", **options)  # type: ignore[arg-type]

    return look


def told(examination: Examination) -> list[str]:
    """Findings without the folder of their file."""
    return [str(each).replace(f"{Path(each.place.file).parent}/", "") for each in examination.diagnostics]


def test_what_a_plan_leaves_out_its_unit_says(look) -> None:
    plan = look().plan
    assert (plan.co_quan[0].ten, plan.luu, plan.trinh_bay.co_chu) == ("Ủy ban nhân dân xã An Phú", ("VT", "VHXH"), 13)
    assert [each.ten for each in plan.noi_nhan] == ["UBND tỉnh Bình An", "Đảng ủy xã An Phú"]
    assert [(each.chuc_vu, each.ho_ten) for each in plan.nguoi_ky] == [("Chủ tịch", "Trần Thị Bình")]


def test_what_a_plan_says_holds_lists_as_wholes_and_mappings_key_by_key(look) -> None:
    said = "co_quan: {viet_tat: UB}\nnoi_nhan: [Công an xã]\ntrinh_bay: {le_trai: 30}\nluu: []\n"
    plan = look(PLAN + said).draft
    assert (plan.co_quan[0].ten, plan.co_quan[0].viet_tat) == ("Ủy ban nhân dân xã An Phú", "UB")
    assert ([each.ten for each in plan.noi_nhan], plan.luu) == (["Công an xã"], ())
    assert (plan.trinh_bay.co_chu, plan.trinh_bay.le_trai) == (13, 30)


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ("nguoi_ky:\n", ("Chủ tịch", "Trần Thị Bình")),
        ("nguoi_ky: {chuc_vu: Phó Chủ tịch}\n", ("Phó Chủ tịch", "Lê Văn Cường")),
        ("nguoi_ky: [{ho_ten: Lê Văn Cường}]\n", ("Phó Chủ tịch", "Lê Văn Cường")),
        ("nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Vũ Hà}\n", ("Chánh Văn phòng", "Vũ Hà")),
    ],
)
def test_a_plan_chooses_who_signs_by_title_or_name(look, said: str, signs: tuple[str, str]) -> None:
    [signer] = look(PLAN + said).plan.nguoi_ky
    assert (signer.chuc_vu, signer.ho_ten) == signs


def test_a_date_set_from_outside_chooses_who_signs(look) -> None:
    def name(day: str) -> str | None:
        return look(settings=[f"ngay_ban_hanh={day}"]).plan.nguoi_ky[0].ho_ten

    assert [name("30/6/2026"), name("01/7/2026"), name("2026")] == ["Nguyễn Văn An", "Trần Thị Bình", None]


def test_nobody_in_office_is_told_at_the_signers(look) -> None:
    found = look(PLAN.replace("2026", "2027"), UNIT.replace("tu_ngay: 01/7/2026", "den_ngay: 2026"))
    assert found.plan is None
    assert [each for each in told(found) if "don_vi" in each] == [
        "don-vi.yaml:8:1: cảnh báo: không ai trong nguoi_ky đang giữ chức vào 15/8/2027, ngày của kế hoạch "
        "[don_vi.nhiem_ky]"
    ]


def test_what_is_found_in_a_value_is_told_where_it_is_written(look) -> None:
    found = look(unit=UNIT.replace("UBND tỉnh Bình An", "UBND tỉnh Bình An;"))
    [note] = [each for each in found.diagnostics if "don-vi.yaml" in each.place.file]
    assert (note.place.line, note.place.text) == (5, "  - UBND tỉnh Bình An;")
    assert note.fix is None or note.fix.start[0] == 5


def test_faults_of_a_profile_are_told_with_their_cures_and_once(look) -> None:
    found = look(unit=UNIT.replace("co_chu: 13", "co_chu: 19").replace("ho_ten: Trần", "ho_tem: Trần"))
    assert found.plan is None
    assert [each.partition(" [")[2] for each in told(found)] == ["truong.la]", "trinh_bay.ngoai_quy_dinh]"]
    assert found.diagnostics[0].hint == "ý bạn là ho_ten?"
    assert told(look(unit="noi_nhan: [UBND tỉnh\nnguoi_ky: {}\n"))[0].startswith("don-vi.yaml:1:11: lỗi: “[” mở ở đây")


def test_a_plan_key_is_no_key_of_a_profile(look) -> None:
    assert "không có trường “trich_yeu”" in told(look(unit=UNIT + "trich_yeu: Chuyển đổi số\n"))[-1]


def test_a_comment_in_a_profile_answers_what_is_found_there_and_is_never_idle(look) -> None:
    wrong = UNIT.replace("  - UBND tỉnh Bình An", "  - UBND tỉnh Bình An")
    noted = wrong.replace("  - Đảng", "  # kehoach: bo-qua noi_nhan.trung lý do\n  - Đảng")
    assert [each for each in told(look(unit=noted)) if "bo_qua" in each] == []
    twice = noted.replace("  - Đảng ủy xã An Phú", "  - UBND tỉnh Bình An")
    assert [each for each in told(look(unit=twice)) if "noi_nhan.trung" in each] == []
    assert [each.code for each in look(unit=twice).hidden] == ["noi_nhan.trung"]


def test_a_profile_of_another_agency_is_not_used(look) -> None:
    other = "co_quan: {cap: xa, ten: Ủy ban nhân dân xã Bình Hòa}\n"
    found = look(PLAN + other)
    assert "nguoi_ky.thieu" in " ".join(told(found))
    assert found.note.endswith("không dùng hồ sơ đơn vị này, kế hoạch là của Ủy ban nhân dân xã Bình Hòa")
    assert look(PLAN + "co_quan: {ten: UBND xã An Phú}\n").draft.luu == ("VT", "VHXH")


def test_a_plan_issued_with_a_decision_gets_no_signer_and_no_recipients(look) -> None:
    plan = look(PLAN[PLAN.index("trich") :] + "kem_theo_quyet_dinh: {co_quan: Ủy ban nhân dân xã An Phú}\n").plan
    assert (plan.noi_nhan, plan.nguoi_ky, plan.luu) == ((), (), ("VT",))


def test_a_plan_that_is_no_file_or_asks_for_none_has_no_profile(look, tmp_path: Path) -> None:
    assert look(profile=False).plan is None
    with (tmp_path / "kinh-te" / "a.yaml").open(encoding="utf-8") as file:
        assert examine(file).plan is None
    assert kehoach.load(tmp_path / "kinh-te" / "a.yaml").luu == ("VT", "VHXH")


def test_a_profile_made_of_a_plan_says_of_it_what_the_plan_said(tmp_path: Path, root: Path) -> None:
    file = root / "examples" / "xa-an-phu-2026.yaml"
    whole = kehoach.load(file)
    kehoach.render(whole, tmp_path / "a.docx")
    data = load(file.read_bytes(), file.name).data
    rest = {key: value for key, value in data.items() if key not in DonVi.model_fields}
    assert data.keys() - rest.keys() == {"co_quan", "noi_nhan", "luu", "nguoi_ky"}
    (tmp_path / "b.yaml").write_text(dump(rest), encoding="utf-8")
    for source in (file, tmp_path / "a.docx"):
        (tmp_path / "don-vi.yaml").write_text(profile_text(source), encoding="utf-8")
        assert kehoach.to_bytes(kehoach.load(tmp_path / "b.yaml")) == kehoach.to_bytes(whole)


def test_the_profile_in_the_guide_has_no_fault_and_says_who_signs(look, root: Path) -> None:
    [unit] = re.findall(r"^```yaml\n(.*?)^```$", (root / "docs" / "don-vi.md").read_text("utf-8"), re.M | re.S)
    found = look(PLAN, unit)
    assert [each for each in told(found) if "don-vi.yaml" in each] == []
    assert found.plan.nguoi_ky[0].ho_ten == "Trần Thị Bình"
