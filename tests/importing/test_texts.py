"""A text without looks becomes a plan: columns told apart, broken lines joined, every word kept."""

import io

from kehoach.walks.importing import draft_of_stream

PASTED = """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BÌNH LÂM                    Độc lập - Tự do - Hạnh phúc
Số:     /KH-UBND         Bình Lâm, ngày     tháng 02 năm 2026

KẾ HOẠCH
Trồng cây đầu xuân năm 2026
trên địa bàn xã Bình Lâm

Thực hiện Kế hoạch số 40/KH-UBND ngày 20/01/2026 của UBND tỉnh, UBND xã Bình Lâm
ban hành Kế hoạch trồng cây như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Mỗi thôn trồng ít nhất một trăm cây bóng mát dọc đường liên thôn và quanh nhà
văn hóa.
2. Yêu cầu
- Cây sống trên chín phần mười sau ba tháng.

II. GIAO CHỈ TIÊU
| Thôn | Số cây |
|------|--------|
| Đông | 120 |
| Tây  | 100 |

III. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế: cung cấp cây giống trước ngày 20/02/2026.
2. Các thôn
- Cử người chăm sóc.
Trên đây là Kế hoạch trồng cây, các đơn vị **nghiêm túc** thực hiện./.

Nơi nhận:
- UBND tỉnh (để báo cáo);
- Các thôn;
- Lưu: VT, KT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Bách
"""


def drafted(text):
    return draft_of_stream(io.BytesIO(text.encode()))


def test_a_pasted_plan_finds_its_keys():
    draft = drafted(PASTED)
    plan = draft.plan
    assert plan.co_quan[0].ten == "Ủy ban nhân dân xã Bình Lâm"
    assert plan.trich_yeu == "Trồng cây đầu xuân năm 2026 trên địa bàn xã Bình Lâm"
    assert str(plan.ngay_ban_hanh) == "2026-02"
    assert plan.muc_dich.cac_muc[0].doan[0].endswith("quanh nhà văn hóa.")
    assert plan.bo_cuc[1].bang_bieu.hang[0].cac_o == ("Đông", "120")
    assert [muc.nhan_de for muc in plan.to_chuc_thuc_hien.cac_muc] == [None, "Các thôn"]
    assert plan.ket_thuc[0].startswith("Trên đây là Kế hoạch trồng cây")
    assert (plan.noi_nhan[0].ten, plan.noi_nhan[0].de, plan.luu) == ("UBND tỉnh", "báo cáo", ("VT", "KT"))
    assert (plan.nguoi_ky[0].chuc_vu, plan.nguoi_ky[0].ho_ten) == ("Phó Chủ tịch", "Trần Văn Bách")


def test_what_becomes_plain_is_told_and_nothing_is_lost():
    draft = drafted(PASTED)
    assert [finding.code for finding in draft.told] == ["nhap.kieu_chu"]


def test_a_few_lines_are_a_plan_with_blanks():
    draft = drafted("Làm việc thứ nhất\n\nLàm việc thứ hai\n")
    assert draft.plan.trich_yeu == "[điền: trích yếu]"
    assert "Làm việc thứ hai" in draft.text


def test_what_is_no_text_is_refused():
    import pytest

    from kehoach.errors import UnreadableFile

    for content in (b"\xff\xd8\xff\xe0\x00\x10JFIF", b"", b" \n ", b"a\0b"):
        with pytest.raises(UnreadableFile):
            draft_of_stream(io.BytesIO(content))


DECISION = """\
BỘ GIAO THƯƠNG
Số: 77/QĐ-BGT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 03 tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Kế hoạch bán hàng lưu động

Căn cứ Luật Thương mại ngày 14 tháng 6 năm 2005;

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch bán hàng lưu động của Bộ Giao thương.

Nơi nhận:
- Như Điều 1;
BỘ TRƯỞNG

Lê Hải

KẾ HOẠCH
BÁN HÀNG LƯU ĐỘNG NĂM 2026
(Kèm theo Quyết định số 77/QĐ-BGT ngày 03 tháng 02 năm 2026 của Bộ trưởng Bộ Giao thương)

I. MỤC TIÊU
Mỗi tháng hai chuyến hàng về vùng cao.
"""


def test_of_a_decision_with_its_plan_the_plan_is_taken_and_that_is_told():
    draft = drafted(DECISION)
    plan = draft.plan
    assert (plan.kem_theo_quyet_dinh.so_ky_hieu, plan.noi_nhan, plan.nguoi_ky) == ("77/QĐ-BGT", (), ())
    assert plan.co_quan[0].ten == "Bộ Giao thương"
    assert plan.trich_yeu == "Bán hàng lưu động năm 2026"
    assert plan.muc_tieu.doan == ("Mỗi tháng hai chuyến hàng về vùng cao.",)
    assert [finding.code for finding in draft.told] == ["nhap.chu_hoa", "nhap.quyet_dinh"]


def test_sections_beyond_those_a_plan_may_have_keep_their_words():
    text = "KẾ HOẠCH\nThử\n\n" + "".join(f"I. PHẦN VIỆC {number}\nLàm việc thứ {number}.\n" for number in range(140))
    draft = drafted(text)
    assert len(draft.plan.bo_cuc) == 100
    assert "Làm việc thứ 139." in draft.text
    assert {finding.code for finding in draft.told} == {"nhap.loai", "nhap.danh_so"}
