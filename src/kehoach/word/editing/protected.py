"""What must not be changed: a signed file, whose signature would break, and one whose author has locked it."""

import re

from kehoach.errors import KehoachError
from kehoach.word.reading.package import Package
from kehoach.word.reading.xml import W

SIGNATURES = "origin"  # of Type …/digital-signature/origin (Part 2 §13.3): where signatures are found from
ON = ("1", "true", "on")
SUFFIXES = {
    "ms-word.document.macroEnabled": ".docm",
    "ms-word.template.macroEnabledTemplate": ".dotm",
    "wordprocessingml.template": ".dotx",
}
CONTENT_TYPES = "[Content_Types].xml"


def refuse_signed(package: Package) -> None:
    """Raise KehoachError for a file with a digital signature: any change would make it invalid."""
    if any(relation.kind == SIGNATURES for relation in package.relations("").values()):
        raise KehoachError(
            f"{package.name}: tệp đã có chữ ký số, sửa bất cứ gì thì chữ ký mất hiệu lực; hãy dùng bản chưa ký"
        )


def refuse_locked(package: Package) -> None:
    """Raise KehoachError for a file whose editing is restricted (§17.15.1.29)."""
    settings = package.related(package.main, "settings")
    lock = None if settings is None else settings.find(W + "documentProtection")
    if lock is not None and lock.get(W + "enforcement") in ON and lock.get(W + "edit", "none") != "none":
        raise KehoachError(
            f"{package.name}: tệp bị hạn chế chỉnh sửa; trong Word chọn Xem lại > Hạn chế chỉnh sửa > Dừng bảo vệ rồi "
            "lưu lại"
        )


def suffix_of(package: Package) -> str:
    """Return the suffix under which Word opens such a package: by its content type, never by its name."""
    types = package.tree(CONTENT_TYPES)
    main = f"/{package.main}".lower()
    named = (
        []
        if types is None
        else [each.get("ContentType", "") for each in types if each.get("PartName", "").lower() == main]
    )
    found = re.search("|".join(map(re.escape, SUFFIXES)), named[0]) if named else None
    return SUFFIXES[found[0]] if found else ".docx"
