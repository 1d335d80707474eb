"""`kehoach schema` gives the schema, and writes it over nothing but itself."""

import json
from pathlib import Path

import kehoach


def test_the_schema_is_the_result_to_the_letter(run) -> None:
    result = run("schema")
    assert (result.stdout, result.stderr, result.exit_code) == (kehoach.json_schema(), "", 0)
    assert run("schema", "-o", "-").stdout == result.stdout
    assert json.loads(result.stdout)["properties"].keys() >= {"co_quan", "trich_yeu"}


def test_it_is_written_where_it_is_wanted(run) -> None:
    result = run("schema", "-o", "lược đồ.json")
    assert (result.stdout, result.stderr, result.exit_code) == ("lược đồ.json\n", "", 0)
    assert Path("lược đồ.json").read_bytes() == kehoach.json_schema().encode("utf-8")


def test_an_older_copy_is_written_over(run) -> None:
    Path("a.json").write_text(json.dumps({**json.loads(kehoach.json_schema()), "required": []}), encoding="utf-8")
    assert run("schema", "-o", "a.json").exit_code == 0
    assert Path("a.json").read_text(encoding="utf-8") == kehoach.json_schema()


def test_another_file_is_kept_unless_forced(run) -> None:
    Path("a.json").write_text("{}", encoding="utf-8")
    refused = run("schema", "-o", "a.json")
    assert (refused.stdout, refused.exit_code, Path("a.json").read_text(encoding="utf-8")) == ("", 2, "{}")
    assert (
        refused.stderr
        == "lỗi: a.json: đã có tệp này, không phải bản kehoach vừa tạo hoặc đã được sửa; dùng --force để ghi đè, hoặc chọn tên khác\n"
    )
    assert run("schema", "-o", "a.json", "--force").exit_code == 0
    assert Path("a.json").read_text(encoding="utf-8") == kehoach.json_schema()


def test_a_folder_is_no_file(run) -> None:
    Path("kho").mkdir()
    result = run("schema", "-o", "kho")
    example = Path("kho") / "kehoach.schema.json"
    assert result.stderr == f"lỗi: kho: đây là thư mục; ghi cả tên tệp, ví dụ {example}\n"
    assert result.exit_code == 2


def test_a_folder_that_is_not_there_is_told(run) -> None:
    result = run("schema", "-o", "kho/a.json")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "không có thư mục này" in result.stderr


def test_the_help_tells_how_a_plan_names_its_schema(run) -> None:
    assert "# yaml-language-server: $schema=kehoach.schema.json" in run("schema", "--help").stdout


def test_the_short_form_is_written_over_nothing_but_itself(run) -> None:
    shown = run("schema", "--compact")
    assert (shown.stderr, shown.exit_code) == ("", 0)
    assert run("schema", "--compact", "-o", "a.txt").stdout == "a.txt\n"
    assert run("schema", "--compact", "-o", "a.txt").exit_code == 0
    assert Path("a.txt").read_text(encoding="utf-8") == shown.stdout
    Path("b.txt").write_text("của người khác", encoding="utf-8")
    assert run("schema", "--compact", "-o", "b.txt").exit_code == 2
    assert run("schema", "--compact", "-o", "b.txt", "--force").exit_code == 0


def test_a_profile_has_a_schema_of_its_own(run) -> None:
    from kehoach.walks.editors import unit_json_schema

    assert run("schema", "--profile").stdout == unit_json_schema()
    for _ in range(2):
        assert run("schema", "--profile", "-o", "don-vi.schema.json").stdout == "don-vi.schema.json\n"
    assert run("schema", "--profile", "--compact").exit_code == 2
    assert run("profile", "init").exit_code == 0
    assert (
        Path("don-vi.yaml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=don-vi.schema.json\n")
    )
    assert Path("don-vi.schema.json").read_text(encoding="utf-8") == unit_json_schema()
