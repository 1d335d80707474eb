"""One plan for many units: each row's file is the one that its values give, whoever makes it and however it is shared."""

import hashlib
import os
import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import kehoach
from kehoach.errors import InvalidDocument, KehoachError
from kehoach.model.validate import OF_PARTS, shared_with, validate_data
from kehoach.source.load import load
from kehoach.walks import batch_run
from kehoach.walks.batch import Batch, read_batch
from kehoach.walks.batch_run import Writing, check_rows, write_rows
from strategies import plan_data

HEAD = "xã,co_quan.ten,nguoi_ky.ho_ten,số thôn,chỉ tiêu"


@pytest.fixture
def folder(tmp_path: Path, root: Path) -> Path:
    shutil.copytree(root / "examples" / "hang-loat", tmp_path, dirs_exist_ok=True)
    return tmp_path


def read(folder: Path, rows: str = "", plan: str = "", **options: Any) -> Batch:
    if rows:
        (folder / "xa.csv").write_text(f"{HEAD}\n{rows}", encoding="utf-8")
    if plan:
        (folder / "ke-hoach.yaml").write_text(plan, encoding="utf-8")
    return read_batch(folder / "ke-hoach.yaml", folder / "xa.csv", **options)


def make(batch: Batch, into: Path, rows: range | None = None, *, jobs: int = 1, resume: bool = False) -> dict[str, str]:
    """Write the rows; return the digest of each file that is there then."""
    into.mkdir(exist_ok=True)
    chosen = rows if rows is not None else range(len(batch.grid.rows))
    made = list(write_rows(batch, chosen, into, Writing(resume=resume), jobs=jobs))
    assert [each for part in made for each in part.troubles] == []
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in into.iterdir()}


def found(batch: Batch, *, final: bool = False) -> list[str]:
    [checked] = check_rows(batch, range(len(batch.grid.rows)), final=final, jobs=1)
    return [str(each).replace(f"{batch.plan.parent}/", "") for each in checked.errors]


def test_the_example_has_no_fault_and_a_file_for_each_row(folder: Path) -> None:
    batch = read(folder, name="KH {{ xã }}")
    [checked] = check_rows(batch, range(5), final=False, jobs=1)
    assert (checked.rows, checked.faulty, checked.errors, checked.others) == (5, (), {}, {})
    assert "KH xã Đông Hải.docx" in make(batch, folder / "ban-in")


def test_a_row_makes_what_its_values_would_make_by_hand(folder: Path) -> None:
    text = (folder / "ke-hoach.yaml").read_text(encoding="utf-8")
    text = text.replace("san_pham: quyết định kiện toàn", "san_pham: quyết định cho {{ số thôn }} thôn")  # in a table
    make(read(folder, plan=text), folder / "ban-in")
    for name, value in {"xã": "xã Cát Sơn", "số thôn": "15", "chỉ tiêu": "50%"}.items():
        text = text.replace(f"{{{{ {name} }}}}", value)
    (folder / "mot.yaml").write_text(text, encoding="utf-8")
    plan = kehoach.load(
        folder / "mot.yaml", settings=["co_quan.ten=Ủy ban nhân dân xã Cát Sơn", "nguoi_ky.ho_ten=Lê Văn Cường"]
    )
    assert kehoach.to_bytes(plan) == (folder / "ban-in" / "ke-hoach-3.docx").read_bytes()


def test_the_same_bytes_whatever_the_number_of_processes_and_parts_add_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_run, "WORTH_SHARING", 2)
    monkeypatch.setattr(batch_run, "CHUNK", 2)
    batch = read(folder)
    whole = make(batch, folder / "mot")
    assert len(whole) == 5
    assert make(batch, folder / "hai", jobs=2) == whole
    for rows in (range(3, 5), range(1), range(1, 3)):
        parts = make(batch, folder / "phan", rows)
    assert parts == whole
    made = list(write_rows(batch, range(5), folder / "hai", Writing(), jobs=2))
    assert [file.name for part in made for file in part.written] == list(batch.names)
    checks = [list(check_rows(batch, range(5), final=True, jobs=jobs)) for jobs in (1, 2)]
    assert checks[0] == checks[1]


def test_few_rows_are_made_by_one_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_pool(*_: object, **__: object) -> None:
        raise AssertionError("a process was begun")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", no_pool)
    batch = read(folder, "xã An Phú,Ủy ban nhân dân xã An Phú,Nguyễn Văn An,12,60%\n" * 150)
    assert sum(each.rows for each in check_rows(batch, range(149), final=False, jobs=8)) == 149
    with pytest.raises(AssertionError, match="a process was begun"):
        list(check_rows(batch, range(150), final=False, jobs=8))


def test_a_process_that_dies_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_run, "WORTH_SHARING", 2)
    monkeypatch.setattr(batch_run._Worker, "_found", lambda *_: os._exit(9))
    with pytest.raises(KehoachError, match="tiến trình con đã dừng"):
        list(check_rows(read(folder), range(5), final=False, jobs=2))


def test_what_is_there_byte_for_byte_is_left_alone(folder: Path) -> None:
    batch = read(folder)
    into = folder / "ban-in"
    whole = make(batch, into)
    (into / "ke-hoach-2.docx").unlink()
    other = read(folder, plan=(folder / "ke-hoach.yaml").read_text("utf-8").replace("ít nhất một điểm", "một điểm"))
    (into / "ke-hoach-4.docx").write_bytes(kehoach.to_bytes(validate_data(other.row(3).source.data).plan))
    before = {file: file.stat().st_mtime_ns for file in into.iterdir()}
    [made] = write_rows(batch, range(5), into, Writing(resume=True), jobs=1)
    assert (made.same, [file.name for file in made.written]) == (3, ["ke-hoach-2.docx", "ke-hoach-4.docx"])
    assert [file.name for file, time in before.items() if file.stat().st_mtime_ns != time] == ["ke-hoach-4.docx"]
    assert make(batch, into, resume=True) == whole


def test_a_file_of_somebody_else_is_kept(folder: Path) -> None:
    batch = read(folder)
    (folder / "ban-in").mkdir()
    (folder / "ban-in" / "ke-hoach-2.docx").write_bytes(b"mine")
    for keep_going, written in ((False, 1), (True, 4)):
        made = list(write_rows(batch, range(5), folder / "ban-in", Writing(keep_going=keep_going), jobs=1))
        assert (sum(len(each.written) for each in made), len(made[0].troubles)) == (written, 1)
    assert (folder / "ban-in" / "ke-hoach-2.docx").read_bytes() == b"mine"


def test_a_fault_is_told_at_its_row_and_column_and_the_line_of_the_plan(folder: Path) -> None:
    rows = "xã An Phú,Ủy ban nhân dân xã An Phú,Nguyễn Văn An,,60%\nxã Lộc,UBND xã Lộc,Lê Lộc,9,6%\n"
    assert found(read(folder, rows)) == [
        "xa.csv:2:51: lỗi: ô trống, nhưng kế hoạch cần “số thôn” (ở ke-hoach.yaml:22) [cho_thay.o_trong]",
        "xa.csv:3:8: lỗi: tên cơ quan ban hành “UBND xã Lộc” viết tắt [co_quan.ten_viet_tat]",
    ]
    bad = read(
        folder, rows="xã An Phú,Ủy ban nhân dân xã An Phú,Nguyễn Văn An,{{ x }}\\x07,60%\n".replace("\\x07", "\x07")
    )
    assert found(bad)[0].startswith("xa.csv:2:51: lỗi: ")
    assert "(ở ke-hoach.yaml:22)" in found(bad)[0]


def test_what_is_wrong_in_the_plan_for_all_rows_is_told_once(folder: Path) -> None:
    [checked] = check_rows(read(folder), range(5), final=True, jobs=1)
    assert [(each.code, rows) for each, rows in checked.errors.items()] == [("hoan_thien.so_van_ban", [0, 1, 2, 3, 4])]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            "{{ số thôn }}",
            "{{ số thon }}",
            "ke-hoach.yaml:22:54: lỗi: bảng không có cột “số thon” [cho_thay.khong_co_cot]",
        ),
        ("{{ số thôn }}", "{{ số thôn|lower }}", "ke-hoach.yaml:22:64: lỗi: “|” không dùng được ở đây"),
        ("{{ số thôn }}", "{% for a in b %}", "ke-hoach.yaml:22:54: lỗi: “{%” không dùng được"),
        ('"Ít nhất {{', "{{", "ke-hoach.yaml:29:5: lỗi: chỗ thay {{ … }} ở đây phải nằm trong ngoặc kép"),
    ],
)
def test_a_wrong_placeholder_is_refused_at_its_place(folder: Path, before: str, after: str, told: str) -> None:
    plan = (folder / "ke-hoach.yaml").read_text(encoding="utf-8").replace(before, after)
    if after == "{{":
        plan = plan.replace('được hướng dẫn."', "được hướng dẫn.")
    with pytest.raises(InvalidDocument) as caught:
        read(folder, plan=plan)
    assert str(caught.value.diagnostics[0]).replace(f"{folder}/", "").startswith(told)


def test_a_column_that_is_nearly_a_key_is_refused_and_others_are_named(folder: Path) -> None:
    (folder / "xa.csv").write_text(
        "stt," + HEAD.replace("nguoi_ky.", "nguoi_ki.") + "\n1,a,b,c,d,e\n", encoding="utf-8"
    )
    with pytest.raises(InvalidDocument, match=r"xa.csv:1:20: lỗi: cột “nguoi_ki.ho_ten” không phải trường"):
        read(folder)
    (folder / "xa.csv").write_text(f"STT,S.T.T,No.,Ghi chú,{HEAD}\n1,1,1,1,a,b,c,d,e\n", encoding="utf-8")
    assert read(folder).unused == ["stt", "s.t.t", "no.", "ghi chú"]


@pytest.mark.parametrize(
    ("column", "meant"),
    [
        ("Cơ quan.Tên", "co_quan.ten"),
        ("cơ_quan.tên", "co_quan.ten"),
        ("người ký.họ tên", "nguoi_ky.ho_ten"),
        ("Người ký", "nguoi_ky.ho_ten"),
        ("Số văn bản", "so_van_ban"),
        ("nguoi_kí.ho_tên", "nguoi_ky.ho_ten"),
        ("trinhbay.cochu", "trinh_bay.co_chu"),
        ("Nơi nhận.0", "noi_nhan.0"),
    ],
)
def test_the_key_that_a_column_means_is_told_and_is_one(folder: Path, column: str, meant: str) -> None:
    (folder / "xa.csv").write_text(f"xã,số thôn,chỉ tiêu,{column}\na,1,2,3\n", encoding="utf-8")
    with pytest.raises(InvalidDocument) as caught:
        read(folder)
    [fault] = caught.value.diagnostics
    assert (fault.hint, fault.place.line, fault.place.column) == (f"ý bạn là {meant}?", 1, 21)
    (folder / "xa.csv").write_text(f"xã,số thôn,chỉ tiêu,{meant}\na,1,2,3\n", encoding="utf-8")
    assert read(folder).keys == {meant: tuple(meant.split("."))}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ("nguoi_ky..ho_ten", "thừa dấu chấm"),
        ("so_van_ban.", "thừa dấu chấm"),
        ("nguoi_ky", "nguoi_ky gồm nhiều trường"),
        ("co_quan.ten,co_quan . ten", "là một trường"),
    ],
)
def test_a_key_that_cannot_be_a_column_is_told_at_its_name_once(folder: Path, columns: str, told: str) -> None:
    rows = f"xã,số thôn,chỉ tiêu,{columns}\n" + "a,1,2,3,4\n".replace(",4", ",4" * columns.count(",")) * 9
    (folder / "xa.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(InvalidDocument) as caught:
        read(folder)
    assert [(told in each.message, each.place.line) for each in caught.value.diagnostics] == [(True, 1)]


def test_the_same_words_in_many_cells_are_one_error_with_its_rows(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_run, "CHUNK", 2)
    (folder / "xa.csv").write_text(
        (folder / "xa.csv").read_text("utf-8").replace("nguoi_ky.ho_ten", "nguoi_ky.họ tên"), "utf-8"
    )
    errors: dict[Any, list[int]] = {}
    for part in check_rows(read(folder), range(5), final=False, jobs=1):
        for error, rows in part.errors.items():
            batch_run.count_in(errors, error, rows, str(folder / "xa.csv"))
    assert [(each.hint, each.place.line, rows) for each, rows in errors.items()] == [
        ("ý bạn là ho_ten?", 2, [0, 1, 2, 3, 4])
    ]


def test_what_the_unit_sets_aside_is_not_told(folder: Path) -> None:
    plan = (folder / "ke-hoach.yaml").read_text(encoding="utf-8").replace("  - Đảng ủy xã\n", "  - Đảng ủy xã;;\n")
    [checked] = check_rows(read(folder, plan=plan), range(5), final=False, jobs=1)
    [code] = checked.others
    (folder / "kehoach.toml").write_text(f'[bo_qua]\n"{code}" = "theo thói quen"\n', encoding="utf-8")
    batch = read(folder)
    [checked] = check_rows(batch, range(5), final=False, jobs=1)
    assert (dict(checked.others), f"không nêu {code} (theo thói quen)" in batch.aside.note) == ({}, True)


def test_a_file_of_somebody_else_is_replaced_when_that_is_asked_for(folder: Path) -> None:
    batch = read(folder)
    (folder / "ban-in").mkdir()
    (folder / "ban-in" / "ke-hoach-2.docx").write_bytes(b"mine")
    [made] = write_rows(batch, range(5), folder / "ban-in", Writing(force=True), jobs=1)
    assert (len(made.written), made.troubles) == (5, ())


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_written_is_told_though_the_disk_is_full(
    folder: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    """Processes that had begun when one met the trouble have written files too."""
    monkeypatch.setattr(batch_run, "WORTH_SHARING", 2)
    monkeypatch.setattr(batch_run, "CHUNK", 2)
    rows = "".join(f"xã A{n},Ủy ban nhân dân xã A{n},Lê Hà,1,5%\n" for n in range(40))
    batch = read(folder, rows)
    into = folder / "ban-in"
    into.mkdir()
    (into / batch.names[0]).write_bytes(b"mine")
    made = list(write_rows(batch, range(40), into, Writing(), jobs=jobs))
    told = {file.name for part in made for file in part.written}
    assert told == {file.name for file in into.iterdir()} - {batch.names[0]}
    assert sum(len(part.troubles) for part in made) == 1
    assert len(told) < 39


def test_no_more_processes_are_begun_than_there_is_work_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Pool:
        def __init__(self, jobs: int, **_: object) -> None:
            asked.append(jobs)
            raise KehoachError("enough")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", Pool)
    batch = read(folder, "xã An Phú,Ủy ban nhân dân xã An Phú,Nguyễn Văn An,12,60%\n" * 2400)
    for rows in (range(150), range(2400)):
        with pytest.raises(KehoachError, match="enough"):
            list(check_rows(batch, rows, final=False, jobs=100_000))
    assert asked == [7, batch_run.MOST_JOBS]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("con", "tên riêng của một thiết bị"),
        ("../x", "ký tự “/”"),
        ("..", "tên bắt đầu bằng dấu chấm"),
        ("XÃ AN PHÚ", "trùng tên tệp với hàng 1"),
        ("xã An Phú", "trùng tên tệp với hàng 1"),  # composed otherwise
        ("", "ô trống, nhưng --name cần “xã”"),
        ("An\u200b Phú", "ký tự ẩn U+200B"),
        ("ệ" * 80, "tên dài quá"),
        ("a?b", "ký tự “?”"),
    ],
)
def test_a_name_that_some_system_refuses_is_refused_at_its_cell(folder: Path, value: str, why: str) -> None:
    rows = f"xã An Phú,a,b,1,2\n{value},a,b,1,2\n"
    with pytest.raises(InvalidDocument) as caught:
        read(folder, rows, name="{{ xã }}")
    [fault] = caught.value.diagnostics
    assert ((fault.place.line, fault.place.column), why in fault.message) == ((3, 1), True)


@pytest.mark.parametrize(
    "name", ["{{ xa }}", "{{ xã | x }}", "{{", "a/{{ xã }}", "../{{ xã }}", "KH", "CON", " ", "{{ xã }}:"]
)
def test_a_name_with_a_wrong_placeholder_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(KehoachError, match="--name"):
        read(folder, name=name)


def test_an_empty_cell_leaves_what_the_plan_says_and_yaml_rows_may_say_lists(folder: Path) -> None:
    rows = "- {xã: xã An Phú, số thôn: 9, chỉ tiêu: 5%, co_quan.ten: Ủy ban nhân dân xã An Phú, nguoi_ky.chuc_vu: }\n"
    (folder / "xa.yaml").write_text(
        rows + rows.replace("nguoi_ky.chuc_vu: ", "noi_nhan: [Công an xã]"), encoding="utf-8"
    )
    batch = read_batch(folder / "ke-hoach.yaml", folder / "xa.yaml")
    first, second = (validate_data(batch.row(row).source.data).plan for row in (0, 1))
    assert (first.nguoi_ky[0].chuc_vu, len(first.noi_nhan)) == ("Chủ tịch", 5)
    assert [each.ten for each in second.noi_nhan] == ["Công an xã"]


def test_a_profile_lies_under_every_row_and_a_row_may_be_another_agency(folder: Path) -> None:
    unit = "co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}\ndia_chi: Số 1 đường Lê Lợi\ntrinh_bay: {co_chu: 13}\n"
    (folder / "don-vi.yaml").write_text(unit, encoding="utf-8")
    own, other = (validate_data(read(folder).row(row).source.data).plan for row in (0, 1))
    assert (own.trinh_bay.co_chu, other.trinh_bay.co_chu) == (13, None)
    [checked] = check_rows(read(folder), range(5), final=False, jobs=1)
    assert checked.profiled == 1
    assert validate_data(read(folder, profile=False).row(0).source.data).plan.trinh_bay.co_chu is None


@settings(max_examples=15)
@given(plan_data(), plan_data())
def test_a_plan_that_shares_parts_is_the_plan_that_is_validated_anew(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    first = validate_data(one)
    mixed = {**other, **{key: one[key] for key in sorted(OF_PARTS & one.keys())[::2]}}
    shared = shared_with(mixed, one, first.plan) if not first.faults else {}
    assert validate_data(mixed, (), shared) == validate_data(mixed)


def test_parts_of_the_examples_are_shared_whole(root: Path) -> None:
    for file in sorted((root / "examples").glob("*.yaml")):
        data = load(file.read_bytes(), file.name).data
        plan = validate_data(data).plan
        shared = shared_with(dict(data), data, plan)
        assert shared.keys() == OF_PARTS & data.keys()
        assert validate_data(data, (), shared).plan == plan


def test_a_batch_goes_to_another_process_as_it_is(folder: Path) -> None:
    signer = "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Hà, tu_ngay: 01/7/2025}\n"
    (folder / "don-vi.yaml").write_text(signer, encoding="utf-8")
    batch = read(folder)
    assert pickle.loads(pickle.dumps(batch)).row(2) == batch.row(2)


def test_a_column_that_leads_nowhere_is_told_at_its_cell(folder: Path) -> None:
    (folder / "xa.csv").write_text(f"{HEAD},noi_nhan.9\nxã A,Ủy ban nhân dân xã A,Lê Hà,1,5%,UBND tỉnh\n", "utf-8")
    [told] = found(read(folder))
    assert told.startswith("xa.csv:2:38: lỗi: “9” không phải số thứ tự của một mục trong danh sách có 5 mục")
