"""Citations and the căn cứ (PL I.II.6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.citations import (
    Citation,
    format_can_cu,
    format_citation,
    format_trich_yeu,
    lower_first,
    missing,
    parse_can_cu,
    parse_citation,
)
from kehoach.wording.dates import Ngay

NGHI_DINH_30 = Citation(
    loai="Nghị định",
    so_ky_hieu="30/2020/NĐ-CP",
    ngay=Ngay(2020, 3, 5),
    co_quan="Chính phủ",
    trich_yeu="công tác văn thư",
)
LUAT = Citation(loai="Luật", ten="Tổ chức chính quyền địa phương", ngay=Ngay(2025, 6, 16))


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (LUAT, "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
        (
            Citation("Bộ luật", "Lao động", "45/2019/QH14", Ngay(2019, 11, 20), "Quốc hội"),
            "Bộ luật Lao động ngày 20 tháng 11 năm 2019",
        ),
        (
            Citation("Hiến pháp", "nước Cộng hòa xã hội chủ nghĩa Việt Nam", ngay=Ngay(2013, 11, 28)),
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam ngày 28 tháng 11 năm 2013",
        ),
        (Citation("Luật", "Lưu trữ", ngay=Ngay(2024)), "Luật Lưu trữ năm 2024"),
        (
            NGHI_DINH_30,
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
        ),
        (
            Citation(
                loai="Kế hoạch",
                so_ky_hieu="12/KH-UBND",
                ngay=Ngay(2026, 1, 5),
                co_quan="Ủy ban nhân dân tỉnh A",
                trich_yeu="Tuyên truyền cải cách hành chính năm 2026",
            ),
            "Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh A "
            "về tuyên truyền cải cách hành chính năm 2026",
        ),
        (
            Citation("Quyết định", so_ky_hieu="10/QĐ-TTg", co_quan="Thủ tướng Chính phủ"),
            "Quyết định số 10/QĐ-TTg của Thủ tướng Chính phủ",
        ),
    ],
)
def test_a_document_is_cited_with_all_that_is_known(citation: Citation, expected: str) -> None:
    assert format_citation(citation) == expected


@pytest.mark.parametrize(
    ("trich_yeu", "expected"),
    [
        ("công tác văn thư", "về công tác văn thư"),
        ("Công tác văn thư", "về công tác văn thư"),
        ("Về công tác văn thư", "về công tác văn thư"),
        ("về việc công bố thủ tục", "về việc công bố thủ tục"),
        ("V/v nâng bậc lương năm 2019", "về việc nâng bậc lương năm 2019"),
        ("Quy định chi tiết Luật Lưu trữ", "quy định chi tiết Luật Lưu trữ"),
        ("Ban hành Kế hoạch tuyên truyền", "ban hành Kế hoạch tuyên truyền"),
        ("sửa đổi, bổ sung một số điều", "sửa đổi, bổ sung một số điều"),
        ("Giao chỉ tiêu kế hoạch", "giao chỉ tiêu kế hoạch"),
        ("giao thông đường bộ", "về giao thông đường bộ"),
        ("Hà Nội xanh", "về Hà Nội xanh"),
        ("UBND các cấp", "về UBND các cấp"),
        ("Bán hàng", "về bán hàng"),
        ("“Đẩy mạnh học tập suốt đời”", "về “Đẩy mạnh học tập suốt đời”"),
    ],
)
def test_a_summary_goes_on_from_the_issuer(trich_yeu: str, expected: str) -> None:
    assert format_trich_yeu(trich_yeu) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuyên truyền cải cách", "tuyên truyền cải cách"),
        ("Ý thức chấp hành", "ý thức chấp hành"),
        ("Đẩy mạnh", "đẩy mạnh"),
        ("Hè", "hè"),
        ("Hà Nội xanh", "Hà Nội xanh"),
        ("UBND xã", "UBND xã"),
        ("Nhân dân tham gia", "Nhân dân tham gia"),
        ("Ủy ban nhân dân xã", "Ủy ban nhân dân xã"),
        ("Uỷ ban nhân dân xã", "Uỷ ban nhân dân xã"),
        ("Chương trình xây dựng luật", "Chương trình xây dựng luật"),
        ("Luật Cư trú", "Luật Cư trú"),
        ("Luậtsư", "luậtsư"),
        ("năm 2026", "năm 2026"),
        ("2026 là năm", "2026 là năm"),
        ("", ""),
    ],
)
def test_the_first_letter_of_an_ordinary_word_is_lowered(text: str, expected: str) -> None:
    assert lower_first(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022",
        "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính",
        "Nghị định số 29/2023/NĐ-CP ngày 03 tháng 6 năm 2023 của Chính phủ quy định về tinh giản biên chế",
    ],
)
def test_words_that_lead_elsewhere_stay_where_they_are(text: str) -> None:
    """ "Thực hiện" opens a căn cứ, "về" a summary; within a name or a summary they are its own."""
    citation = parse_citation(text)
    assert citation
    assert format_citation(citation) == text


@given(st.text())
def test_no_more_than_the_first_letter_is_lowered(text: str) -> None:
    lowered = lower_first(text)
    assert lowered.casefold() == text.casefold()
    assert lower_first(lowered) == lowered


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (LUAT, []),
        (NGHI_DINH_30, []),
        (Citation("Luật"), ["ten", "ngay"]),
        (Citation("Hiến pháp"), []),
        (Citation("Luật", "Lưu trữ", ngay=Ngay(2024)), ["ngay"]),
        (Citation("Kế hoạch"), ["so_ky_hieu", "ngay", "co_quan", "trich_yeu"]),
        (
            Citation("Kế hoạch", so_ky_hieu="12/KH-UBND", ngay=Ngay(2026, 1), co_quan="UBND tỉnh", trich_yeu=""),
            ["ngay", "trich_yeu"],
        ),
    ],
)
def test_what_the_decree_wants_in_a_citation_is_missed(citation: Citation, expected: list[str]) -> None:
    assert missing(citation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Căn cứ Chỉ thị 07/CT-TTg ngày 22/5/2013 của Thủ tướng Chính phủ về việc đẩy mạnh cải cách;",
            Citation(
                "Chỉ thị",
                None,
                "07/CT-TTg",
                Ngay(2013, 5, 22),
                "Thủ tướng Chính phủ",
                "việc đẩy mạnh cải cách",
            ),
        ),
        (
            "Nghị quyết số 21-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng",
            Citation("Nghị quyết", None, "21-NQ/TW", Ngay(2017, 10, 25), "Ban Chấp hành Trung ương Đảng"),
        ),
        (
            "Nghị quyết số 76/NQ-CP ngày 13/6/2013 sửa đổi, bổ sung một số điều",
            Citation("Nghị quyết", None, "76/NQ-CP", Ngay(2013, 6, 13), None, "sửa đổi, bổ sung một số điều"),
        ),
        (
            "Nghị định số 199/2013/NĐ-CP ngày 26 tháng 11 năm 2013 của Chính phủ Quy định chức năng",
            Citation("Nghị định", None, "199/2013/NĐ-CP", Ngay(2013, 11, 26), "Chính phủ", "Quy định chức năng"),
        ),
        (
            "Quyết định số 9/QĐ-BGTVT ngày 03 tháng 3 năm 2025 của Bộ Giao thông vận tải về an toàn",
            Citation("Quyết định", None, "9/QĐ-BGTVT", Ngay(2025, 3, 3), "Bộ Giao thông vận tải", "an toàn"),
        ),
        (
            "Chương trình hành động số 30-CTr/TU, ngày 06/8/2018 của Ban Thường vụ Tỉnh ủy.",
            Citation("Chương trình hành động", None, "30-CTr/TU", Ngay(2018, 8, 6), "Ban Thường vụ Tỉnh ủy"),
        ),
        ("Nghị định số 30/2020/NĐ-CP", Citation("Nghị định", None, "30/2020/NĐ-CP")),
        (
            "Kế hoạch số      /KH-UBND của Ủy ban nhân dân xã An Phú",
            Citation("Kế hoạch", None, "/KH-UBND", None, "Ủy ban nhân dân xã An Phú"),
        ),
        (
            "Kế hoạch ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về tuyên truyền",
            Citation("Kế hoạch", None, None, Ngay(2026, 1, 5), "Ủy ban nhân dân tỉnh", "tuyên truyền"),
        ),
        # a day in no calendar is none
        (
            "Quyết định số 1/QĐ-UBND ngày 31/02/2026 của UBND xã",
            Citation("Quyết định", None, "1/QĐ-UBND", None, "UBND xã"),
        ),
        (
            "Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13 ngày 20/6/2012 và các văn bản thi hành",
            Citation(
                "Luật",
                "Phổ biến, giáo dục pháp luật",
                "14/2012/QH13",
                Ngay(2012, 6, 20),
                None,
                "và các văn bản thi hành",
            ),
        ),
        (
            "Căn cứ Luật Luật sư ngày 29 tháng 6 năm 2006;",
            Citation("Luật", "Luật sư", ngay=Ngay(2006, 6, 29)),
        ),
        (
            "Luật ban hành văn bản quy phạm pháp luật năm 2008",
            Citation("Luật", "ban hành văn bản quy phạm pháp luật", ngay=Ngay(2008)),
        ),
        ("Bộ luật Dân sự", Citation("Bộ luật", "Dân sự")),
        ("Hiến pháp năm 2013", Citation("Hiến pháp", ngay=Ngay(2013))),
    ],
)
def test_citations_others_wrote_are_read(text: str, expected: Citation) -> None:
    assert parse_citation(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tình hình thực tế của địa phương",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
        "Kế hoạch này",
        "Luật này",
        "Tổ dân phố số 5 của phường",
        "Luật",
    ],
)
def test_a_text_that_names_no_document_is_no_citation(text: str) -> None:
    assert parse_citation(text) is None


DAYS = st.builds(Ngay, st.integers(1946, 2100), st.integers(1, 12), st.integers(1, 28))
LAWS = st.builds(
    Citation,
    loai=st.sampled_from(["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]),
    ten=st.sampled_from(
        ["Lưu trữ", "Luật sư", "Tổ chức Quốc hội", "sửa đổi, bổ sung một số điều của Luật Cư trú", "Thủ đô"]
    ),
    ngay=st.one_of(DAYS, st.builds(Ngay, st.integers(1946, 2100))),
    **dict.fromkeys(("so_ky_hieu", "co_quan", "trich_yeu"), st.none()),  # a law has none of these
)
SUMMARY = [
    "công tác",
    "văn thư",
    "Nhân dân",
    "của",
    "xã An Phú",
    "giai đoạn 2026-2030",
    "và",
    "số 5",
    "quy định",
]
OTHERS = st.builds(
    Citation,
    loai=st.sampled_from(["Nghị định", "Nghị quyết liên tịch", "Kế hoạch", "Chương trình hành động", "Quy chế"]),
    ten=st.none(),
    so_ky_hieu=st.sampled_from(["30/2020/NĐ-CP", "12/KH-UBND", "21-NQ/TW", "30c/NQ-CP", "718/NQ-UBTVQH13"]),
    ngay=DAYS,
    co_quan=st.sampled_from(
        ["Chính phủ", "Ủy ban nhân dân tỉnh Lào Cai", "Bộ trưởng Bộ Giao thông vận tải", "Ban Chỉ đạo 35"]
    ),
    trich_yeu=st.builds(
        lambda first, words: " ".join([first, *words]),
        st.sampled_from(["công tác", "tuyên truyền", "quy định", "ban hành", "sửa đổi, bổ sung", "giao", "Hà Nội"]),
        st.lists(st.sampled_from(SUMMARY), max_size=5),
    ),
)


@given(LAWS | OTHERS)
def test_a_citation_is_read_as_it_was_written(citation: Citation) -> None:
    is_dated = citation.loai == "Hiến pháp" or (citation.ngay and citation.ngay.whole)
    assert missing(citation) == ([] if is_dated else ["ngay"])
    assert parse_citation(format_citation(citation)) == citation


def test_each_basis_is_a_line_and_the_last_ends_with_a_full_stop() -> None:
    assert format_can_cu(
        [
            "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "căn cứ Kế hoạch số 12/KH-UBND.",
            "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội,",
        ]
    ) == [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Kế hoạch số 12/KH-UBND;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ]


def test_other_usual_beginnings_stay() -> None:
    assert format_can_cu(["Xét Tờ trình số 5", "Thực hiện Công văn số 6", "Theo Quyết định số 7"]) == [
        "Xét Tờ trình số 5;",
        "Thực hiện Công văn số 6;",
        "Theo Quyết định số 7.",
    ]
    assert format_can_cu([]) == []


def test_lists_of_bases_others_wrote_are_read() -> None:
    assert parse_can_cu(["- Căn cứ  Luật Lưu trữ ;", "Theo đề nghị của Sở Nội vụ,"]) == [
        "Luật Lưu trữ",
        "Theo đề nghị của Sở Nội vụ",
    ]


@given(
    st.lists(
        st.one_of(
            (LAWS | OTHERS).map(format_citation),
            st.sampled_from(["Theo đề nghị của Sở Nội vụ", "Thực hiện Kế hoạch số 5/KH-UBND", "chức năng được giao"]),
        )
    )
)
def test_a_list_of_bases_is_read_as_it_was_written(texts: list[str]) -> None:
    assert parse_can_cu(format_can_cu(texts)) == texts
