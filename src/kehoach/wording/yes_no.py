"""Yes and no as people type them."""

_WORDS = {
    "có": True, "co": True, "true": True, "yes": True, "đúng": True,
    "không": False, "khong": False, "false": False, "no": False, "sai": False,
}  # fmt: skip


def parse_co_khong(text: str) -> bool:
    """Read "có" or "không". Raises ValueError with what to write."""
    if (answer := _WORDS.get(text.strip().casefold())) is None:
        raise ValueError("viết có hoặc không")
    return answer
