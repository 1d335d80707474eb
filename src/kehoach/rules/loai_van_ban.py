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
KE_HOACH: Kinds = frozenset({"Kế hoạch"})
# Only these name in "Kính gửi" whom they are sent to (PL I.II.9.b).
CO_KINH_GUI: Kinds = frozenset({"Tờ trình", "Báo cáo", "Công văn"})
