"""The package works from a zip, as programs are shipped that stand in one file."""

import subprocess
import sys
import zipfile
from pathlib import Path

# Reads and writes through all that has files of its own: templates, styles ready and made, the schema, a new plan.
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
import kehoach
from kehoach import pipeline
assert kehoach.__file__.startswith(sys.argv[1]), kehoach.__file__
plan = kehoach.load(sys.argv[2])
assert len(kehoach.to_bytes(plan)) > 5000
looks = plan.trinh_bay.model_copy(update={"cach_dong": 1.3})
assert len(kehoach.to_bytes(plan.model_copy(update={"trinh_bay": looks}))) > 5000
assert "properties" in kehoach.json_schema()
print(pipeline.scaffold(level="xa", kind="chung", year=2026))
"""


def test_the_package_works_from_a_zip(root: Path, tracked: list[Path], tmp_path: Path) -> None:
    archive = tmp_path / "kehoach.zip"
    with zipfile.ZipFile(archive, "w") as package:
        for path in tracked:
            if path.parts[0] == "src":
                package.write(root / path, path.relative_to("src").as_posix())
            elif path.parts[0] == "templates":
                package.write(root / path, f"kehoach/{path.as_posix()}")
    plan = min((root / "examples").glob("*.yaml"))
    command = [sys.executable, "-X", "utf8", "-c", PROGRAM, archive, plan]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    assert "mau: chung" in result.stdout
