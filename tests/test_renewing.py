"""Last year's plan becomes this year's: nothing is invented, nothing is lost, everything is told, by lines of the new file."""

import difflib
import re
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.errors import InvalidDocument, KehoachError
from kehoach.source.dump import dump
from kehoach.walks.plan import examine
from kehoach.walks.renewing import Renewed, renewed
from kehoach.wording.blanks import BLANK
from samples import EXAMPLES, plan
from strategies import plan_data

COMMUNE = """\
# Kế hoạch trồng cây năm 2026; sang năm dùng lại
mau: chung
co_quan: {cap: xa, ten: "Ủy ban nhân dân xã Vân Sơn"}   # không đổi
so_van_ban: 21
ngay_ban_hanh: 20/01/2026
trich_yeu: >-
  Trồng cây, chăm sóc rừng
  năm 2026
can_cu:
- Luật Lâm nghiệp ngày 15 tháng 11 năm 2017
- 'Kế hoạch số 9/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình An về trồng cây năm 2026'
- loai: Nghị quyết
  so_ky_hieu: 30/NQ-HĐND
  ngay: 22/12/2025
  co_quan: Hội đồng nhân dân xã Vân Sơn
  trich_yeu: nhiệm vụ phát triển kinh tế - xã hội năm 2026
mo_dau: |
  Phát huy kết quả năm 2025, thực hiện Kế hoạch số 9/KH-UBND ngày 08/01/2026 của UBND tỉnh về trồng cây năm 2026, UBND xã
  ban hành Kế hoạch trồng cây năm 2026 như sau:
muc_tieu:
- Trồng 12.000 cây, tỷ lệ sống trên 90%.
- "Độ che phủ rừng cao hơn năm 2025."
noi_dung:
    - tieu_de: Ra quân đầu Xuân Bính Ngọ 2026
      cac_muc:
        - viec: Lễ phát động
          chu_tri: Phòng Kinh tế
          tu_ngay: 2026-02-23
          den_ngay: 24/02/2026     # mồng bảy Tết
          kinh_phi: 15 triệu
        - viec: Nghiệm thu
          chu_tri: Phòng Kinh tế
          den_ngay: 2027-01
    - tieu_de: Chăm sóc
      cac_muc: [Chăm sóc trong quý II/2026, 'Kiểm tra thứ Sáu, ngày 30/10/2026', Đợt 2: tháng 8 năm 2026]
thoi_gian: Năm 2026.
to_chuc_thuc_hien:
- don_vi: Phòng Kinh tế
  nhiem_vu: Báo cáo trước ngày 15 tháng 12 năm 2026.
noi_nhan: [UBND tỉnh, Các thôn]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Khê}
"""


@pytest.fixture
def make(tmp_path):
    """Renew a plan of this text."""

    def of(text: str, year: int | None = None, **options: bool) -> Renewed:
        file = tmp_path / "nam-truoc.yaml"
        file.write_bytes(text.encode())
        return renewed(file, year, target=str(tmp_path / "nam-nay.yaml"), **options)

    return of


def changed(old: str, new: str) -> list[tuple[str, str]]:
    """The lines that differ, old and new."""
    pairs = []
    matcher = difflib.SequenceMatcher(a=old.splitlines(), b=new.splitlines(), autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            pairs += zip(old.splitlines()[a:b], new.splitlines()[c:d], strict=True)
    return pairs


def test_each_change_of_a_commune_s_plan(make):
    assert [after for _, after in changed(COMMUNE, make(COMMUNE).text)] == [
        "so_van_ban:",
        "ngay_ban_hanh:",
        "  năm 2027",
        "- 'Kế hoạch số [điền: năm trước là 9/KH-UBND ngày 08 tháng 01 năm 2026] của Ủy ban nhân dân tỉnh Bình An"
        " về trồng cây năm [điền: năm trước là 2026]'",
        '  so_ky_hieu: "[điền: năm trước là 30/NQ-HĐND ngày 22 tháng 12 năm 2025]"',
        "  ngay:",
        '  trich_yeu: "nhiệm vụ phát triển kinh tế - xã hội năm [điền: năm trước là 2026]"',
        "  Phát huy kết quả năm [điền: năm trước là 2025], thực hiện Kế hoạch số"
        " [điền: năm trước là 9/KH-UBND ngày 08/01/2026] của UBND tỉnh về trồng cây năm [điền: năm trước là 2026], UBND xã",
        "  ban hành Kế hoạch trồng cây năm 2027 như sau:",
        '- "Độ che phủ rừng cao hơn năm [điền: năm trước là 2025]."',
        "    - tieu_de: Ra quân đầu Xuân Đinh Mùi 2027",
        "          tu_ngay: 2027-02-23",
        "          den_ngay: 24/02/2027     # mồng bảy Tết",
        "          den_ngay: 2028-01",
        "      cac_muc: [Chăm sóc trong quý II/2027, 'Kiểm tra [điền: năm trước là thứ Sáu, ngày 30/10/2026]',"
        " Đợt 2: tháng 8 năm 2027]",
        "thoi_gian: Năm 2027.",
        "  nhiem_vu: Báo cáo trước ngày 15 tháng 12 năm 2027.",
    ]


def test_what_stays_and_may_be_another_thing_is_told_with_its_line(make):
    made = make(COMMUNE)
    lines = made.text.splitlines()
    told = {kind: [(note.line, note.message) for note in notes] for kind, notes in made.to_confirm.items()}
    assert [line for line, _ in told["tỷ lệ, chỉ tiêu"]] == [
        1 + lines.index("- Trồng 12.000 cây, tỷ lệ sống trên 90%.")
    ]
    assert [message for _, message in told["số tiền"]] == ["15 triệu"]
    assert [message for _, message in told["người ký"]] == ["Hoàng Văn Khê: còn giữ chức vụ không"]
    assert [line for line, _ in told["ghi chú trong tệp"]] == [1]


@pytest.mark.parametrize(
    ("sentence", "kind", "message"),
    [
        ("Trồng 12.500 cây ở 15 thôn.", "số lượng, chỉ tiêu", "12.500 cây"),
        ("Trồng 12.500 cây ở 15 thôn.", "số lượng, chỉ tiêu", "15 thôn"),
        ("Bà Lê Thị Mai phụ trách chung.", "người nêu tên", "Bà Lê Thị Mai"),
        ("Đầu mối: đồng chí Đỗ Văn Ân, số 0912.345.678.", "người nêu tên", "đồng chí Đỗ Văn Ân"),
        ("Đầu mối: đồng chí Đỗ Văn Ân, số 0912.345.678.", "số điện thoại, thư điện tử", "0912.345.678"),
        ("Gửi về vanphong@anphu.gov.vn trước ngày 10.", "số điện thoại, thư điện tử", "vanphong@anphu.gov.vn"),
        ("Theo nhiệm kỳ 2025 - 2030 của xã.", "năm cũ giữ nguyên", "nhiệm kỳ 2025 - 2030"),
        ("Xong trong Q3/2026.", "năm cũ giữ nguyên", "Xong trong Q3/2026"),
        (
            "Chi theo Quyết định số 90/QĐ-UBND ngày 25/12/2025.",
            "văn bản của năm trước, còn dùng không",
            "Quyết định số 90/QĐ-UBND",
        ),
    ],
)
def test_names_amounts_and_years_that_stay_are_told(make, sentence, kind, message):
    made = make(COMMUNE.replace("thoi_gian: Năm 2026.", f"thoi_gian: >-\n  {sentence}"))
    assert message in [note.message for note in made.to_confirm[kind]]


FORMS = (
    "năm 2026", "Q3/2026", "FY2026", "quý II/2026", "tháng 10-2026", "ngày 02/3/2026", "ngày 02/3/2026, thứ Hai", "2026",
    "(2025-2026)", "giai đoạn 2026 - 2030", "niên khóa 2026-2029", "mùa khô 2026/2027", "31.12.2026", "KH2026", "cuối 2026",
    "văn bản số 5/KH-UBND ngày 02/3/2026", "từ 2026 đến 2028", "năm hai nghìn không trăm hai mươi sáu (2026)",
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(FORMS), min_size=1, max_size=4))
def test_wherever_the_old_year_still_stands_that_is_told(make, forms):
    items = "".join(f"- Việc thứ {number} làm {form} nhé.\n" for number, form in enumerate(forms, start=1))
    made = make(COMMUNE.replace('- "Độ che phủ rừng cao hơn năm 2025."\n', items))
    told = {note.line for notes in (made.blanks, *made.to_confirm.values()) for note in notes}
    for number, line in enumerate(made.text.splitlines(), start=1):
        if "Việc thứ" in line and "2026" in BLANK.sub("", line):
            assert number in told


def test_each_note_is_at_the_line_of_the_new_file_where_it_is(make):
    made = make(COMMUNE)
    lines = made.text.splitlines()
    for note in made.blanks:
        words = BLANK.search(note.message)
        assert words is None or words[0] in lines[note.line - 1]
    for note in made.moved:
        assert note.message.rpartition(" → ")[2] in lines[note.line - 1]
    assert len(made.moved) == 11
    assert len(made.blanks) == 12


def test_lines_are_those_of_the_new_file_where_a_value_takes_fewer_lines(make):
    made = make(COMMUNE.replace("thoi_gian: Năm 2026.", "thoi_gian: Sớm hơn\n  so với\n  năm 2025."))
    lines = made.text.splitlines()
    assert 'thoi_gian: "Sớm hơn so với năm [điền: năm trước là 2025]."' in lines
    report = "  nhiem_vu: Báo cáo trước ngày 15 tháng 12 năm 2027."
    assert lines.index(report) + 1 in [note.line for note in made.moved]


def test_documents_that_ended_are_told_with_what_took_their_place(make):
    ended = COMMUNE.replace(
        "- Luật Lâm nghiệp ngày 15 tháng 11 năm 2017",
        "- Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025\n- Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm"
        " 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
    )
    made = make(ended)
    assert "61/2018/NĐ-CP ngày 23 tháng 4 năm 2018" in made.text
    assert any("118/2025/NĐ-CP" in each.message and each.place.line == 11 for each in made.law)


def test_names_that_ended_are_told(make):
    made = make(COMMUNE.replace("[UBND tỉnh, Các thôn]", "[Sở Kế hoạch và Đầu tư, Các thôn]"))
    assert [(each.code, "Sở Tài chính" in each.message) for each in made.law] == [("ten_goi.co_quan_cu", True)]


def test_with_the_same_year_only_number_and_date_are_emptied(make):
    made = make(COMMUNE, 2026)
    assert changed(COMMUNE, made.text) == [
        ("so_van_ban: 21", "so_van_ban:"),
        ("ngay_ban_hanh: 20/01/2026", "ngay_ban_hanh:"),
    ]
    assert made.moved == ()


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_example_becomes_a_plan_of_another_year(name, make):
    text = EXAMPLES[name].read_text(encoding="utf-8")
    made = make(text)
    assert len(made.text.splitlines()) == len(text.splitlines())
    for before, after in changed(text, made.text):  # a blank keeps all that was said
        kept = BLANK.sub(lambda found: found[0].partition(" là ")[2].rstrip("]"), after)
        assert after.endswith(":") or figureless(kept).startswith(figureless(before))


def test_every_line_that_differs_is_told_and_no_other():
    for file in EXAMPLES.values():
        made, old = renewed(file), file.read_text(encoding="utf-8").splitlines()
        pairs = zip(old, made.text.splitlines(), strict=True)
        differing = {number for number, (before, after) in enumerate(pairs, start=1) if before != after}
        assert differing == {note.line for note in (*made.moved, *made.blanks)}


def test_figures_of_tables_are_told_and_never_taken_for_years(make):
    rows = "hang: [[Thôn Đông, 2026, 95%], [Thôn Tây, Quý I/2026, 1.500]]"
    table = f"- tieu_de: Chỉ tiêu\n  bang_bieu:\n    cot: [Thôn, Năm 2026, Tỷ lệ]\n    {rows}\n"
    made = make(COMMUNE.replace("muc_tieu:\n", f"muc_tieu:\n{table}"))
    assert "cot: [Thôn, Năm 2027, Tỷ lệ]" in made.text
    assert "hang: [[Thôn Đông, 2026, 95%], [Thôn Tây, Quý I/2027, 1.500]]" in made.text
    assert [note.message for note in made.to_confirm["bảng số liệu"]] == ["3 ô số liệu"]


def test_a_sentence_that_introduces_a_list_is_a_key_and_moves_too(make):
    sentence = "- Năm 2026 làm các việc:\n  - Đào hố trước 15/01/2026.\n- So với năm 2025 thêm:\n  - Cây ăn quả.\n"
    made = make(COMMUNE.replace("muc_tieu:\n", f"muc_tieu:\n{sentence}"))
    due = '- Năm 2027 làm các việc:\n  - Đào hố trước 15/01/2027.\n- "So với năm [điền: năm trước là 2025] thêm":\n  - Cây ăn quả.\n'
    assert due in made.text


def figureless(line: str) -> str:
    return re.sub("[0-9]", "0", line.replace('"', ""))


def test_a_file_of_windows_keeps_its_mark_and_its_line_ends(make):
    windows = "\ufeff" + COMMUNE.replace("\n", "\r\n")
    made = make(windows)
    assert made.text == "\ufeff" + make(COMMUNE).text.replace("\n", "\r\n")


def test_a_word_file_becomes_what_import_writes(tmp_path):
    page = kehoach.render(plan("xa-an-phu-2026"), tmp_path / "nam-truoc.docx")
    made = renewed(page, target=str(tmp_path / "nam-nay.yaml"))
    assert "trich_yeu: Tuyên truyền cải cách hành chính năm 2027 trên địa bàn xã An Phú" in made.text
    assert "tổng kết trước ngày 15 tháng 12 năm 2027" in made.text
    assert "# " in made.text


def test_a_text_becomes_a_plan_too(tmp_path):
    file = tmp_path / "cu.txt"
    file.write_text(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC TIÊU\nNăm 2026 mỗi thôn trồng mười cây.\n", encoding="utf-8"
    )
    assert "Năm 2027 mỗi thôn trồng mười cây." in renewed(file).text


def test_days_of_a_task_move_together_or_not_at_all(make):
    task = "          tu_ngay: 2026-02-23\n          den_ngay: 24/02/2026 "
    several = make(COMMUNE.replace(task, "          tu_ngay: 2026-06\n          den_ngay: 2028-12 "), 2029)
    assert "tu_ngay: 2026-06" in several.text
    assert [note.message for note in several.to_confirm["thời hạn chưa đổi"]] == ["tu_ngay: 2026-06"]
    leap = make(
        COMMUNE.replace(task, "          den_ngay: 29/02/2024 ").replace("2026", "2024").replace("2025", "2023")
    )
    assert "den_ngay: 2025-02 " in leap.text
    assert [note.message for note in leap.to_confirm["ngày không có trong lịch"]] == ["29/02/2024"]


def test_a_plan_of_no_year_is_refused(make):
    nameless = COMMUNE.replace("20/01/2026", "").replace("  năm 2026\n", "", 1)
    with pytest.raises(KehoachError, match="không rõ kế hoạch của năm nào"):
        make(nameless)


def test_a_plan_that_is_not_in_order_is_refused_with_its_faults(make):
    with pytest.raises(InvalidDocument) as refusal:
        make(COMMUNE.replace("21", "hai mốt"))
    assert [each.place.line for each in refusal.value.diagnostics] == [4]


def test_the_profile_tells_who_signs_in_the_new_year(make, tmp_path):
    (tmp_path / "don-vi.yaml").write_text(
        "co_quan: {cap: xa, ten: Ủy ban nhân dân xã Vân Sơn}\nnguoi_ky:\n"
        "- {chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Khê, den_ngay: 2026-12-31}\n"
        "- {chuc_vu: Chủ tịch, ho_ten: Đỗ Thị Lan, tu_ngay: 2027-01-01}\n",
        encoding="utf-8",
    )
    (note,) = make(COMMUNE).to_confirm["người ký"]
    assert "Đỗ Thị Lan" in note.message
    (note,) = make(COMMUNE, profile=False).to_confirm["người ký"]
    assert "Đỗ Thị Lan" not in note.message


WORDS = st.lists(
    st.sampled_from(
        ["năm 2026", "ngày 05/3/2026", "quý I/2026", "so với năm 2025", "đạt 90%", "Luật Đất đai năm 2024", "#", "'", '"',
         "thứ Hai, ngày 05/01/2026", "gồm:", "[điền: số cây]", "Kế hoạch số 3/KH-UBND ngày 02/01/2026", "các thôn"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)  # fmt: skip
STYLES = st.sampled_from(["plain", "'", '"', "|", ">"])


def typed(text: str, style: str) -> str:
    """A value as somebody may type it."""
    from kehoach.source.dump import quoted, scalar

    if style in "|>":
        return f"{style}\n  " + text
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    return quoted(text) if style == '"' else scalar(text)


@given(WORDS, WORDS, STYLES, st.integers(0, 3))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_said_however_typed_it_is_a_plan_again(make, one, other, style, by):
    text = COMMUNE.replace("thoi_gian: Năm 2026.", f"thoi_gian: {typed(f'Việc {one}', style)}")
    text = text.replace(
        "- Trồng 12.000 cây", f"- {typed(f'Việc {other}', style if style in '|>' else 'plain')}\n- Trồng"
    )
    made = make(text, 2026 + by)
    assert examine(StringIO(made.text)).draft is not None
    assert "chưa sửa được trong tệp, sửa tay" not in made.to_confirm


@given(plan_data(), st.integers(0, 2))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_of_any_plan_only_told_lines_differ_and_with_its_own_year_only_number_and_date(make, data, by):
    old = dump({**data, "trich_yeu": "Công tác năm 2026"})
    made = make(old, make(old).last + by)
    new = made.text.splitlines()
    differing = [
        number for number, (before, after) in enumerate(zip(old.splitlines(), new, strict=True), 1) if before != after
    ]
    assert set(differing) == {note.line for note in (*made.moved, *made.blanks)}
    if not by:
        assert all(new[number - 1].strip().endswith(":") for number in differing)
