"""The walk of what editors and assistants ask for: the JSON Schema of a plan, its keys a line each."""

from collections.abc import Collection
from pathlib import Path
from typing import IO

from kehoach.files.reading import MOST_BYTES
from kehoach.files.writing import write_whole


def json_schema() -> str:
    """Return the JSON Schema (draft-07) of a plan, which tells an editor what a plan may hold, in Vietnamese."""
    from importlib.resources import files

    return files("kehoach.templates").joinpath("kehoach.schema.json").read_text(encoding="utf-8")


def unit_json_schema() -> str:
    """Return the JSON Schema (draft-07) of a unit's `don-vi.yaml`."""
    import json

    from kehoach.model.unit_schema import unit_schema

    return json.dumps(unit_schema(json.loads(json_schema())), ensure_ascii=False)


def compact_schema() -> str:
    """Return every key of a plan, a line each, and a whole plan as an example: for readers with little room."""
    from importlib.resources import files

    from kehoach.model.compact import as_lines

    example = files("kehoach.templates").joinpath("vi_du.yaml").read_text(encoding="utf-8")
    return "\n".join([*as_lines(), "", "Một kế hoạch trọn vẹn:", "", example])


def schema_in(folder: Path) -> str:
    """Return the schema for the plans of a folder: what its unit's profile says, a plan need not.

    Raises UnreadableFile.
    """
    from kehoach.walks.beside import profile_in

    profile = profile_in(folder)
    return json_schema() if profile is None else _without(json_schema(), profile.source.data.keys())


def write_unit_schema(path: str | Path, *, force: bool = False) -> Path:
    """Write the schema of a profile to `path`, as `write_schema` does. Raises UnwritableFile."""
    target = Path(path)
    write_whole(target, unit_json_schema().encode("utf-8"), ours=None if force else _is_our_schema)
    return target


def _without(schema: str, said: Collection[str]) -> str:
    """Return the schema that does not require the fields `said`."""
    import json

    data = json.loads(schema)
    for each in (data, *(each["then"] for each in data["allOf"])):
        each["required"] = [key for key in each["required"] if key not in said]
    return json.dumps(data, ensure_ascii=False)


def write_schema(path: str | Path, *, compact: bool = False, force: bool = False) -> Path:
    """Write the JSON Schema to `path`, or the keys a line each: over an older copy, over another file with `force`.

    Raises UnwritableFile.
    """
    target = Path(path)
    text = compact_schema() if compact else schema_in(target.parent)
    write_whole(target, text.encode("utf-8"), ours=None if force else _is_our_list if compact else _is_our_schema)
    return target


def _is_our_list(file: IO[bytes]) -> bool:
    """Whether a file is a copy of our list of keys, perhaps of another version."""
    first = compact_schema().splitlines()[0].encode("utf-8")
    return file.read(len(first)) == first


def _is_our_schema(file: IO[bytes]) -> bool:
    """Whether a file is a copy of our schema, perhaps of another version."""
    import json

    try:
        data = json.loads(file.read(MOST_BYTES))
    except (ValueError, RecursionError):  # not JSON; nested so deep that it is no schema
        return False
    return isinstance(data, dict) and "kehoach" in str(data.get("description"))
