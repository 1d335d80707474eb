"""Hypothesis strategies: Vietnamese texts, plans as an author may write them."""

from typing import Any

from hypothesis import strategies as st

from kehoach.model.ke_hoach import CAC_PHAN, OF_THE_DECISION, SIGNING_FORMS, KeHoach

WORDS = (
    "tuyên truyền", "cải cách", "hành chính", "Ủy ban nhân dân", "xã", "phường", "năm 2026", "triển khai", "CCHC",
    "TTHC", "kế hoạch", "đơn vị", "thôn", "Đất đai,", "xây dựng;", "như:", "“trọng tâm”", "100%", "(nếu có)", "v.v.",
    "– đẩy mạnh",
    "A & B", "<tệp>", "#1", "- và", "'x'", '"y"', "1.5", "a)", "[1]", "{}", "@", "`", "~", "null", "true", "./.", "…",
)  # fmt: skip
# Anything an editor can hold: letters of every script, marks and signs, but no controls and no half characters.
ODD = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=12).filter(
    lambda text: text.strip() != ""
)
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    st.tuples(st.sampled_from(WORDS), ODD).map(" ".join),
)
names = st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "Lê Hồ Ngọc Ánh"])
dates = st.sampled_from(["2026", "2026-01", "2026-01-05", "05/01/2026", "29/02/2024"])


def mucs(depth: int = 2) -> st.SearchStrategy[Any]:
    """Content in every short form an author may use."""
    plain = st.one_of(texts, st.lists(texts, min_size=1, max_size=3))
    if depth == 0:
        return plain
    inside = st.lists(st.one_of(texts, titled(depth - 1)), min_size=1, max_size=3)
    return st.one_of(plain, inside, titled(depth - 1))


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """A table of the author's: plain columns, merged titles, group rows, figures."""
    plain = st.one_of(texts, st.fixed_dictionaries({"tieu_de": texts}, optional={"rong": widths, "canh": sides}))
    merged = st.fixed_dictionaries({"tieu_de": texts, "cot": st.lists(plain, min_size=1, max_size=2)})
    columns = draw(st.lists(st.one_of(plain, merged), min_size=1, max_size=4))
    count = sum(len(column["cot"]) if isinstance(column, dict) and "cot" in column else 1 for column in columns)
    row = st.lists(st.one_of(texts, st.none()), min_size=count, max_size=count)
    data = {"cot": columns, "hang": draw(st.lists(st.one_of(row, st.fixed_dictionaries({"nhom": texts})), max_size=4))}
    if draw(st.booleans()):
        data |= {"danh_so_cot": "có", "tieu_de": draw(texts), "ghi_chu": draw(texts)}
    return data


widths = st.sampled_from(["20", "15mm", "30%"])
sides = st.sampled_from(["trai", "giua", "phai", "deu"])
tasks = st.fixed_dictionaries(
    {"viec": texts},
    optional={
        "chu_tri": texts,
        "phoi_hop": st.lists(texts, min_size=1, max_size=2),
        "tu_ngay": st.sampled_from(["2026-01", "2026-02-03"]),
        "den_ngay": st.sampled_from(["2026-03", "2027-12-31"]),
        "ky_han": texts,
        "san_pham": texts,
        "kinh_phi": st.sampled_from(["1.500.000", "25 triệu"]),
        "can_cu": texts,
    },
)


def titled(depth: int) -> st.SearchStrategy[Any]:
    """A Mục in its long form, or a unit with its tasks."""
    long = st.fixed_dictionaries(
        {"tieu_de": texts},
        optional={
            "doan": st.one_of(texts, st.lists(texts, min_size=1, max_size=2)),
            "cac_muc": st.lists(texts if depth == 0 else st.one_of(texts, titled(depth - 1)), min_size=1, max_size=3),
            "danh_dau": st.sampled_from(["1.", "1.1", "a)", "-", "+", "không"]),
            "doan_sau": texts,
            "bang_bieu": tables(),
        },
    )
    unit = st.fixed_dictionaries(
        {"don_vi": texts, "nhiem_vu": st.one_of(texts, st.lists(st.one_of(texts, tasks), min_size=1, max_size=3))}
    )
    return st.one_of(long, unit)


can_cu = st.one_of(
    texts,
    st.fixed_dictionaries({"loai": st.just("Luật"), "ten": texts, "ngay": dates}),
    st.fixed_dictionaries(
        {"loai": st.sampled_from(["Nghị định", "Kế hoạch"])},
        optional={"so_ky_hieu": st.just("12/KH-UBND"), "ngay": dates, "co_quan": texts, "trich_yeu": texts},
    ),
)
co_quan = st.fixed_dictionaries(
    {"cap": st.sampled_from(["tinh", "xa", "so", "phong", "don_vi", "huyen"]), "ten": texts},
    optional={
        "chu_quan": st.one_of(texts, st.lists(texts, min_size=1, max_size=2)),
        "dong": st.lists(texts, min_size=1, max_size=3),
        "ghi_chu": texts,
        "viet_tat": st.just("SNV"),
        "nguoi_dung_dau": st.just("Giám đốc"),
    },
)
nguoi_ky = st.fixed_dictionaries(
    {},
    optional={
        "quyen_han": st.sampled_from(SIGNING_FORMS).map(list),
        "chuc_vu": st.sampled_from(["Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Chánh Văn phòng"]),
        "ho_ten": names,
        "chuc_vu_khac": texts,
    },
)


@st.composite
def plan_data(draw: st.DrawFn) -> dict[str, Any]:
    """A plan as plain data."""
    parts = draw(st.lists(st.sampled_from(CAC_PHAN), min_size=1, max_size=5, unique=True))
    data = {
        "mau": draw(st.sampled_from(["tuyen_truyen", "thi_dua", "chung"])),
        "co_quan": draw(st.one_of(co_quan, st.lists(co_quan, min_size=1, max_size=2))),
        "trich_yeu": draw(st.one_of(texts, st.lists(texts, min_size=2, max_size=3).map("\n".join))),
        "noi_nhan": draw(
            st.lists(st.one_of(texts, st.fixed_dictionaries({"ten": texts, "de": texts})), min_size=1, max_size=4)
        ),
        "nguoi_ky": draw(st.one_of(nguoi_ky, st.lists(nguoi_ky, min_size=1, max_size=3))),
    }
    data |= {part: draw(mucs()) for part in parts}
    optional = {
        "so_van_ban": st.integers(1, 9999).map(str),
        "dia_danh": texts,
        "ngay_ban_hanh": dates,
        "can_cu": st.lists(can_cu, min_size=1, max_size=3),
        "mo_dau": st.one_of(texts, st.just("không")),
        "ket_thuc": st.one_of(texts, st.just("không")),
        "luu": st.just(["VT", "VHXH"]),
        "do_khan": st.sampled_from(["hỏa tốc", "thượng khẩn", "khẩn"]),
        "pham_vi_luu_hanh": st.just("lưu hành nội bộ"),
        "nguoi_soan_thao": st.just("PL"),
        "so_ban": st.just("300"),
        "dia_chi": texts,
        "bo_cuc": st.permutations(parts).map(lambda order: [{"gom": [part]} for part in order]),
        "trinh_bay": st.fixed_dictionaries(
            {}, optional={"co_chu": st.sampled_from(["13", "14"]), "co_chu_dau": st.sampled_from(["nho", "lon"])}
        ),
    }
    appendix = st.fixed_dictionaries(
        {"tieu_de": texts},
        optional={
            "doan": texts,
            "cac_muc": st.lists(st.one_of(texts, titled(0)), min_size=1, max_size=2),
            "bang_bieu": tables(),
            "bang_nhiem_vu": st.sampled_from(["phan_cong", "tien_do_thang", "tien_do_quy", "kinh_phi"]),
            "kho_ngang": st.sampled_from(["có", "không"]),
        },
    )
    optional |= {
        "phu_luc": st.lists(appendix, min_size=1, max_size=3),
        "ban_phat_hanh": st.sampled_from(["giay", "dien_tu"]),
        "kem_theo_quyet_dinh": st.fixed_dictionaries({"co_quan": texts}, optional={"so_ky_hieu": texts, "ngay": dates}),
    }
    for key, values in optional.items():
        if draw(st.booleans()):
            data[key] = draw(values)
    if any("bang_nhiem_vu" in each for each in data.get("phu_luc", ())) and "bo_cuc" not in data:
        data["thoi_gian"] = draw(st.lists(tasks, min_size=1, max_size=3))
    else:
        data["phu_luc"] = [
            {key: value for key, value in each.items() if key != "bang_nhiem_vu"} for each in data.get("phu_luc", ())
        ]
    for each in data.get("phu_luc", ()):
        if not any(key in each for key in ("bang_bieu", "bang_nhiem_vu")):
            each.pop("kho_ngang", None)
    if "kem_theo_quyet_dinh" in data:
        data = {key: value for key, value in data.items() if key not in OF_THE_DECISION}
    return data


plans = plan_data().map(KeHoach.model_validate)
