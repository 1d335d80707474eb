"""What assistants are given stays in its folder, tells what is wrong, and names every document nobody has seen."""

import os
from pathlib import Path

import pytest

from kehoach.assistant.tools import MOST_TEXT, Tools
from kehoach.errors import KehoachError, UnreadableFile, UnwritableFile

PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú, viet_tat: UBND}
so_van_ban: 12
ngay_ban_hanh: 2026-03-05
trich_yeu: Chuyển đổi số năm 2026
can_cu:
  - Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
  - Kế hoạch số 77/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình An về chuyển đổi số năm 2026
noi_dung: [Mở lớp tập huấn., "Thực hiện Quyết định số 999/QĐ-TTg ngày 01 tháng 02 năm 2026 của Thủ tướng Chính phủ."]
noi_nhan: [UBND tỉnh]
luu: VT
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
MADE_UP = "Quyết định số 999/QĐ-TTg"
SEEN = "Kế hoạch số 77/KH-UBND"


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    folder = tmp_path.resolve() / "kho kế hoạch"
    folder.mkdir()
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "ngoai.yaml").write_text(PLAN, encoding="utf-8")
    return Tools(folder)


def test_a_plan_is_judged_as_text_and_as_file_alike(tools: Tools) -> None:
    as_text, as_file = tools.validate(text=PLAN), tools.validate(file="a.yaml")
    assert (as_text.errors, as_text.citations) == (0, as_file.citations)
    assert [(each.code, each.line) for each in as_text.findings] == [
        (each.code, each.line) for each in as_file.findings
    ]


def test_each_document_is_told_once_and_what_the_register_lacks_apart(tools: Tools) -> None:
    verdict = tools.validate(text=PLAN)
    assert [(each.name, each.is_known) for each in verdict.citations] == [
        ("Luật Tổ chức chính quyền địa phương", True),
        (SEEN, False),
        (MADE_UP, False),
    ]
    assert verdict.unconfirmed == [SEEN, MADE_UP]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Thực hiện Quyết định 999/QĐ-TTg của Thủ tướng.", ["Quyết định số 999/QĐ-TTg"]),
        ("Thực hiện QĐ số 999/QĐ-TTg.", ["Quyết định số 999/QĐ-TTg"]),
        ("Thực hiện văn bản số 1234/UBND-VX.", ["văn bản số 1234/UBND-VX"]),
        ("Theo 999/2025/NĐ-CP.", ["văn bản số 999/2025/NĐ-CP"]),
        ("Theo Quyết định số 999 ngày 01/02/2026.", ["Quyết định số 999"]),
        ("Theo Quyết định số 997/QĐ-TTg, 998/QĐ-TTg.", ["Quyết định số 997/QĐ-TTg", "văn bản số 998/QĐ-TTg"]),
        ("Theo Thông tư 99 / 2031 / TT-BNV.", ["Thông tư số 99 / 2031 / TT-BNV"]),
        ("Theo Thông tư số 99/2031/TT\u2011BNV.", ["Thông tư số 99/2031/TT\u2011BNV"]),
        ("Theo Luật Chuyển đổi xanh.", ["Luật Chuyển đổi xanh"]),
        ("Theo Luật Chuyển đổi xanh năm 2025 và các quy định.", ["Luật Chuyển đổi xanh"]),
        ("Theo Luật Đất đai năm 2031.", ["Luật Đất đai năm 2031"]),
        ("Theo TCVN 9999:2025.", ["TCVN 9999:2025"]),
        ("Theo Nghị định 30/2020/NĐ-CP, 30/2020/NĐ-CP và Luật Đất đai năm 2024.", []),
        ("Đến 30/6/2026, 24/7, 50/ngày, 03 lớp/xã, mẫu số 02/BC-TH, đường 12/QL1A.", []),
        ("Đoàn Luật sư, phòng luật, Hội Luật gia tỉnh.", []),
    ],
)
def test_a_document_is_told_however_it_is_spoken_of(tools: Tools, sentence: str, told: list[str]) -> None:
    text = PLAN[: PLAN.index("can_cu")] + f"noi_dung:\n  - {sentence}\n" + PLAN[PLAN.index("noi_nhan") :]
    assert tools.validate(text=text).unconfirmed == told


def test_two_documents_with_one_number_are_two_and_a_later_mention_is_neither(tools: Tools) -> None:
    said = "Thực hiện Kế hoạch số 77/KH-UBND ngày 06 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Khác."
    text = PLAN.replace("noi_dung: [", f"noi_dung: [{said}, Bám sát Kế hoạch số 77/KH-UBND., ")
    other = f"{SEEN} ngày 06/01/2025 của Ủy ban nhân dân tỉnh Khác"
    assert tools.validate(text=text).unconfirmed == [SEEN, other, MADE_UP]
    refused = tools.render("ky.docx", text=text, final=True, confirmed=[SEEN, MADE_UP])
    assert (refused.file, refused.summary) == ("", f"chưa ghi tệp nào: chưa ai xác nhận {other}")


def test_what_a_comment_answers_is_told_to_assistants(tools: Tools) -> None:
    [found] = tools.validate(text=PLAN).findings
    text = PLAN.replace("luu: VT", f"luu: VT  # kehoach: bo-qua {found.code}")
    assert [each.code for each in tools.validate(text=text).findings] == [found.code]
    (tools.folder / "kehoach.toml").write_text(f'[bo_qua]\n"{found.code}" = "thói quen"\n', encoding="utf-8")
    assert tools.validate(text=PLAN).findings == tools.validate(file="a.yaml").findings == []


def test_a_plan_for_signing_waits_until_a_person_has_seen_what_it_cites(tools: Tools) -> None:
    draft = tools.render("nhap.docx", file="a.yaml")
    assert draft.file == "nhap.docx"
    refused = tools.render("ky.docx", file="a.yaml", final=True, confirmed=[SEEN])
    assert (refused.file, MADE_UP in refused.summary, SEEN in refused.summary) == ("", True, False)
    assert not (tools.folder / "ky.docx").exists()
    written = tools.render("ky.docx", file="a.yaml", final=True, confirmed=[SEEN, MADE_UP.upper()])
    assert written.file == "ky.docx"
    assert (tools.folder / "ky.docx").is_file()


def test_a_plan_with_errors_is_not_written(tools: Tools) -> None:
    result = tools.render("a.docx", text=PLAN.replace("cap: xa", "cap: làng"))
    assert (result.file, result.verdict.errors) == ("", 1)
    assert result.verdict.findings[0].line == 1
    assert not (tools.folder / "a.docx").exists()


def test_what_is_written_is_checked_and_read_back(tools: Tools) -> None:
    tools.render("a.docx", file="a.yaml")
    checked = tools.check("a.docx")
    assert checked.errors == 0
    assert all(each.file == "a.docx" and each.paragraph is not None for each in checked.findings)
    back = tools.import_word("a.docx", "b.yaml")
    assert back.file == "b.yaml"
    assert back.text == (tools.folder / "b.yaml").read_text(encoding="utf-8")
    assert tools.validate(file="b.yaml").unconfirmed == [SEEN, MADE_UP]
    with pytest.raises(UnwritableFile, match="đã có tệp này"):
        tools.import_word("a.docx", "b.yaml")


def test_the_guide_has_the_rules_the_keys_and_a_plan(tools: Tools) -> None:
    guide = tools.guide()
    assert "Không bịa" in guide
    assert "trich_yeu*" in guide
    assert guide.rstrip().endswith("ho_ten: Nguyễn Văn An")


def test_the_law_is_looked_up_and_what_is_not_there_is_said(tools: Tools) -> None:
    assert tools.law("118/2025/NĐ-CP", on="2026-01-01")["documents"][0]["status"] == "con_hieu_luc"
    assert "không thấy" in tools.law("999/2031/NĐ-CP")["remark"]


@pytest.mark.parametrize("name", ["../ngoai.yaml", "a/../../ngoai.yaml", "/etc/hostname", "lien-ket.yaml"])
def test_nothing_outside_the_folder_is_read(tools: Tools, name: str) -> None:
    (tools.folder / "lien-ket.yaml").symlink_to(tools.folder.parent / "ngoai.yaml")
    for use in (
        lambda: tools.validate(file=name),
        lambda: tools.check(name),
        lambda: tools.import_word(name, "moi.yaml"),
        lambda: tools.render("moi.docx", file=name),
    ):
        with pytest.raises(UnreadableFile, match="nằm ngoài thư mục"):
            use()
    assert sorted(os.listdir(tools.folder)) == ["a.yaml", "lien-ket.yaml"]


@pytest.mark.parametrize("name", ["../moi.docx", "ra/moi.docx", "moi.docx"])
def test_nothing_outside_the_folder_is_written(tools: Tools, name: str) -> None:
    (tools.folder / "ra").symlink_to(tools.folder.parent)
    (tools.folder / "moi.docx").symlink_to(tools.folder.parent / "ngoai.docx")
    before = sorted(os.listdir(tools.folder.parent))
    with pytest.raises(UnwritableFile, match="nằm ngoài thư mục"):
        tools.render(name, file="a.yaml")
    assert sorted(os.listdir(tools.folder.parent)) == before


def test_a_profile_counts_in_the_folder_and_not_above_it(tools: Tools) -> None:
    profile = "noi_nhan: [Công an xã]\n"
    bare = PLAN.replace("noi_nhan: [UBND tỉnh]\n", "")
    (tools.folder / "b.yaml").write_text(bare, encoding="utf-8")
    (tools.folder.parent / "don-vi.yaml").write_text(profile, encoding="utf-8")
    assert tools.validate(file="b.yaml").errors == 1
    (tools.folder / "don-vi.yaml").write_text(profile, encoding="utf-8")
    for judged in (tools.validate(file="b.yaml"), tools.validate(text=bare)):
        assert (judged.errors, "don-vi.yaml" in judged.note, str(tools.folder) in judged.note) == (0, True, False)


def test_an_option_that_an_assistant_has_not_is_not_offered(tools: Tools) -> None:
    (tools.folder / "a.docx").write_bytes(b"theirs")
    for use in (lambda: tools.render("a.docx", file="a.yaml"), lambda: tools.import_word("b.docx", "a.yaml")):
        tools.render("b.docx", file="a.yaml")
        with pytest.raises(UnwritableFile) as caught:
            use()
        assert "đã có tệp này" in str(caught.value)
        assert "--force" not in str(caught.value)
    (tools.folder / "~$c.docx").write_bytes(b"")
    with pytest.raises(UnwritableFile) as caught:
        tools.render("c.docx", file="a.yaml")
    assert "--force" not in str(caught.value)


@pytest.mark.parametrize("name", ["", ".", "khong-co.docx", "x" * 100_000])
def test_a_name_that_is_none_is_told_in_few_words_without_the_folder(tools: Tools, name: str) -> None:
    for use in (lambda: tools.check(name), lambda: tools.import_word(name, "moi.yaml")):
        with pytest.raises(KehoachError) as caught:
            use()
        assert str(tools.folder) not in str(caught.value)
        assert len(str(caught.value)) < 200


def test_thousands_of_documents_are_told_in_bounds_and_all_count(tools: Tools) -> None:
    items = "".join(f"  - Theo Quyết định số {number}/QĐ-TTg.\n" for number in range(1, 301))
    text = PLAN[: PLAN.index("can_cu")] + f"noi_dung:\n{items}" + PLAN[PLAN.index("noi_nhan") :]
    assert len(tools.validate(text=text).unconfirmed) == 200
    confirmed = [f"Quyết định số {number}/QĐ-TTg" for number in range(1, 300)]
    refused = tools.render("ky.docx", text=text, final=True, confirmed=confirmed)
    assert refused.summary == "chưa ghi tệp nào: chưa ai xác nhận Quyết định số 300/QĐ-TTg"
    assert "và 280 văn bản nữa" in tools.render("ky.docx", text=text, final=True).summary


def test_a_profile_that_is_a_way_out_is_refused(tools: Tools) -> None:
    (tools.folder.parent / "bi-mat.yaml").write_text("noi_nhan: [Công an xã]\n", encoding="utf-8")
    (tools.folder / "don-vi.yaml").symlink_to(tools.folder.parent / "bi-mat.yaml")
    with pytest.raises(UnreadableFile, match="nằm ngoài thư mục"):
        tools.validate(file="a.yaml")


def test_what_is_asked_wrongly_is_said(tools: Tools) -> None:
    for use in (
        lambda: tools.validate(),
        lambda: tools.validate(text=PLAN, file="a.yaml"),
        lambda: tools.validate(text="x" * (MOST_TEXT + 1)),
        lambda: tools.render("a.txt", file="a.yaml"),
        lambda: tools.import_word("a.yaml", "a.docx"),
        lambda: tools.validate(file="khong-co.yaml"),
        lambda: tools.law(" "),
    ):
        with pytest.raises(KehoachError):
            use()
