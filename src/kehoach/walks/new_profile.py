"""The walk of a new profile: what a plan or a Word file says of its unit, as the `don-vi.yaml` to begin with."""

from pathlib import Path
from typing import Any

from kehoach.errors import KehoachError
from kehoach.files.reading import read_file
from kehoach.files.writing import nothing, write_whole
from kehoach.model.don_vi import DonVi
from kehoach.source.dump import dump
from kehoach.source.load import load

HEADER = """\
yaml-language-server: $schema=don-vi.schema.json
$schema: don-vi.schema.json
Hồ sơ đơn vị: những giá trị dùng chung cho mọi kế hoạch trong thư mục này và các thư mục con.
Kế hoạch không ghi trường nào thì lấy ở đây; kế hoạch ghi rồi thì theo kế hoạch. Danh sách thì thay cả danh sách.
Người ký: ghi tu_ngay, den_ngay của nhiệm kỳ (để trống là không giới hạn); ai giữ chức vào ngày của kế hoạch thì ký.
Cách viết từng trường như trong tệp kế hoạch."""

# What nobody said stays a blank: no name is made up.
BLANKS: dict[str, Any] = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân [điền: xã, phường và tên]", "viet_tat": "UBND"},
    "dia_danh": "[điền: địa danh]",
    "noi_nhan": ["[điền: nơi nhận thường xuyên]"],
    "don_vi_soan_thao": [{"ten": "[điền: tên phòng]", "viet_tat": "[điền: chữ viết tắt]"}],
    "nguoi_ky": [{"chuc_vu": "Chủ tịch", "ho_ten": "[điền: họ và tên]", "tu_ngay": None, "den_ngay": None}],
}
WORD = (".docx", ".docm", ".dotx", ".dotm", ".doc")


def profile_text(source: Path | None) -> str:
    """Return the YAML of a profile: of what a plan or a Word file says of its unit, or of blanks.

    Raises UnreadableFile, InvalidDocument, or KehoachError when there is nothing of a unit in the file.
    """
    if source is None:
        return dump(BLANKS, header=HEADER)
    said = _of_word(source) if source.suffix.lower() in WORD else load(read_file(source), str(source)).data
    values = {key: said[key] for key in DonVi.model_fields if isinstance(said, dict) and said.get(key) is not None}
    if not values:
        raise KehoachError(f"{source}: không thấy cơ quan, nơi nhận hay người ký để lập hồ sơ đơn vị")
    return dump(values, header=HEADER)


def write_profile(text: str, file: Path, *, force: bool = False) -> None:
    """Write a profile; one that is there is written over only with `force`. Raises UnwritableFile."""
    write_whole(file, text.encode("utf-8"), ours=None if force else nothing)


def _of_word(file: Path) -> Any:
    """Return what the page of a Word file says, as the data of the plan that it is imported as."""
    from kehoach.walks.importing import draft_of

    return load(draft_of(file).text, str(file)).data
