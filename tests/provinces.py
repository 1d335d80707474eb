"""Plans of a province, drawn with what they give its communes to do."""

from hypothesis import strategies as st

import samples
from kehoach.model.ke_hoach import KeHoach

OWN = "Ủy ban nhân dân xã Mỹ Lâm"
PROVINCE = samples.FRAME | {
    "co_quan": {"cap": "tinh", "ten": "Ủy ban nhân dân tỉnh Bình An"},
    "so_van_ban": 45,
    "ngay_ban_hanh": "2026-02-03",
    "trich_yeu": "Phòng, chống thiên tai năm 2026 trên địa bàn tỉnh",
}
COMMUNES = st.sampled_from(
    ["UBND các xã, phường", "Ủy ban nhân dân các xã, phường, đặc khu", "UBND cấp xã", "Các địa phương"]
)
OTHERS = st.sampled_from(["Sở Tài chính", "Công an tỉnh", "Bộ Chỉ huy quân sự tỉnh"])


@st.composite
def parents(draw):
    """A province's plan, and the words of all that it gives communes to do."""
    number, ours = iter(range(1, 1000)), []

    def viec(is_ours):
        words = f"Dọn kênh số {next(number)}"
        if is_ours:
            ours.append(words)
        return words

    def piece():
        kind, is_ours = draw(st.sampled_from(["task", "helper", "sentence", "unit", "row"])), draw(st.booleans())
        who = draw(COMMUNES if is_ours else OTHERS)
        if kind == "task":
            return {"viec": viec(is_ours), "chu_tri": who, "den_ngay": "2026-05"}
        if kind == "helper":
            return {"viec": viec(is_ours), "chu_tri": "Sở Xây dựng", "phoi_hop": ["Sở Y tế", who]}
        if kind == "sentence":
            return f"Giao {who} dọn kênh số {viec(is_ours).split()[-1]}."
        if kind == "unit":
            return {"don_vi": who, "nhiem_vu": [viec(is_ours) for _ in range(draw(st.integers(1, 3)))]}
        rows = [[str(at), viec(is_ours), who, "Tháng 5"] for at in range(1, draw(st.integers(2, 4)))]
        return {"tieu_de": "Bảng", "bang_bieu": {"cot": ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], "hang": rows}}

    content = [piece() for _ in range(draw(st.integers(1, 5)))]
    titled = {"tieu_de": "Nhóm việc", "cac_muc": [piece() for _ in range(draw(st.integers(1, 3)))]}
    return KeHoach.model_validate(PROVINCE | {"noi_dung": [*content, titled]}), ours
