"""Why the system refused, in Vietnamese."""

import errno

# By name: not every system has every number.
REASONS = {
    "EACCES": "không có quyền",
    "EPERM": "không có quyền",
    "ENOENT": "không có thư mục này",
    "ENOTDIR": "một phần của đường dẫn không phải thư mục",
    "EISDIR": "đây là thư mục",
    "EEXIST": "vừa có tệp khác cùng tên",
    "ENAMETOOLONG": "tên quá dài, hãy đặt tên ngắn hơn",
    "EINVAL": "tên không dùng được trên ổ đĩa này",
    "EILSEQ": "tên có ký tự mà ổ đĩa này không nhận",
    "ELOOP": "liên kết chỉ vòng quanh",
    "EROFS": "ổ đĩa chỉ cho đọc",
    "ENOSPC": "ổ đĩa đầy",
    "EDQUOT": "đã dùng hết phần đĩa được cấp",
    "EFBIG": "tệp lớn hơn mức cho phép",
    "EIO": "ổ đĩa hoặc mạng bị lỗi, hãy thử lại",
    "ENXIO": "không có thiết bị này",
    "ENODEV": "không có thiết bị này",
    "ESTALE": "mất kết nối với thư mục trên mạng",
    "ETIMEDOUT": "thư mục trên mạng không trả lời",
    "EHOSTDOWN": "thư mục trên mạng không trả lời",
    "EBUSY": "tệp đang được dùng",
    "ETXTBSY": "tệp đang được dùng",
    "EMFILE": "đang mở quá nhiều tệp",
    "ENFILE": "máy đang mở quá nhiều tệp",
    "ENOMEM": "không đủ bộ nhớ",
    "EINTR": "bị ngắt giữa chừng, hãy thử lại",
    "EAGAIN": "chưa có dữ liệu, hãy thử lại",
    "EBADF": "tệp đã đóng",
    "EPIPE": "nơi nhận đã đóng",
}
SHARING_VIOLATION = (32, 33)  # of Windows: another program holds the file


def reason(problem: BaseException) -> str:
    """Return why the system refused; of a reason that is not a usual one, its number, never its English words."""
    if isinstance(problem, OSError):
        if getattr(problem, "winerror", None) in SHARING_VIOLATION:
            return "tệp đang mở trong chương trình khác"
        if problem.errno is not None:
            name = errno.errorcode.get(problem.errno, "")
            return REASONS.get(name) or f"hệ thống báo lỗi số {problem.errno} {name}".rstrip()
    if isinstance(problem, UnicodeError):
        return "có ký tự không đúng bảng mã"
    if isinstance(problem, MemoryError):
        return REASONS["ENOMEM"]
    if isinstance(problem, ValueError) and "null" in str(problem):
        return "tên có ký tự NUL"
    return f"lỗi {type(problem).__name__}"
