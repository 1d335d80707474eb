"""The kinds of administrative documents with the abbreviations that begin their symbols (PL III.I of the decree).

So far templates exist for one of them, KẾ HOẠCH; a rule says for which kinds it holds, and a .docx is told by its kind.
"""

from collections.abc import Mapping
from types import MappingProxyType

# As printed: name → abbreviation; công văn and thư công have none. Bản sao are copies of a document, no documents.
LOAI_VAN_BAN: Mapping[str, str] = MappingProxyType(
    {
        "Nghị quyết": "NQ",
        "Quyết định": "QĐ",
        "Chỉ thị": "CT",
        "Quy chế": "QC",
        "Quy định": "QyĐ",
        "Thông cáo": "TC",
        "Thông báo": "TB",
        "Hướng dẫn": "HD",
        "Chương trình": "CTr",
        "Kế hoạch": "KH",
        "Phương án": "PA",
        "Đề án": "ĐA",
        "Dự án": "DA",
        "Báo cáo": "BC",
        "Biên bản": "BB",
        "Tờ trình": "TTr",
        "Hợp đồng": "HĐ",
        "Công văn": "",
        "Công điện": "CĐ",
        "Bản ghi nhớ": "BGN",
        "Bản thỏa thuận": "BTT",
        "Giấy ủy quyền": "GUQ",
        "Giấy mời": "GM",
        "Giấy giới thiệu": "GGT",
        "Giấy nghỉ phép": "GNP",
        "Phiếu gửi": "PG",
        "Phiếu chuyển": "PC",
        "Phiếu báo": "PB",
        "Thư công": "",
    }
)
BAN_SAO: Mapping[str, str] = MappingProxyType({"Bản sao y": "SY", "Bản trích sao": "TrS", "Bản sao lục": "SL"})

Kinds = frozenset[str]
ANY: Kinds = frozenset(LOAI_VAN_BAN)
# Papers of other rules than this decree's: for the Party's there is Hướng dẫn 36-HD/VPTW and what followed it; unions
# and fronts may follow the decree as it suits them (Điều 2 khoản 2).
DANG = "Văn bản của Đảng"
DOAN = "Văn bản của Đoàn thể"
MOI_VAN_BAN: Kinds = ANY | {DANG, DOAN}  # what is said of facts, and not of the decree's form
KE_HOACH: Kinds = frozenset({"Kế hoạch"})
# Signed by two sides, or by all who were there.
NHIEU_BEN: Kinds = frozenset({"Biên bản", "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"})
# Of a People's Committee these are the committee's own; the others its chairman signs in their own right as well.
CUA_TAP_THE: Kinds = frozenset({"Nghị quyết", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Báo cáo", "Tờ trình"})
KHONG_TRICH_YEU: Kinds = frozenset({"Công văn", "Thư công", "Giấy giới thiệu", "Giấy nghỉ phép"})  # Mẫu 1.5, 1.8, 1.10
# Only these name in "Kính gửi" whom they are sent to (PL I.II.9.b).
CO_KINH_GUI: Kinds = frozenset({"Tờ trình", "Báo cáo", "Công văn"})
