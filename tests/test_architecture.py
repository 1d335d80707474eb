"""The table "where to change what" is true: a new part of the body needs the files that it names, and no others."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

ROW = re.compile(r"^\| a part of the body \| (.*) \|$", re.MULTILINE)
LINK = re.compile(r"\]\(\.\./([^)]+)\)")

# What somebody types who gives plans a part "giam_sat": for each file what it goes in front of.
CHANGES = {
    "src/kehoach/model/ke_hoach.py": {
        '"che_do_bao_cao", ': '"giam_sat", ',
        "    che_do_bao_cao: Muc": "    giam_sat: Muc | None = None\n",
        '    ("che_do_bao_cao",),': '    ("giam_sat",),\n',
    },
    "src/kehoach/model/keys/ke_hoach.py": {
        '    "che_do_bao_cao": Key(': '    "giam_sat": Key("Giám sát", "supervision", HOLDS, sentence="Ai kiểm tra, giám sát.", examples=("Tổ kiểm tra.",)),\n'
    },
    "templates/chung.j2": {
        '  "che_do_bao_cao": "Chế': '  "giam_sat": "Kiểm tra, giám sát",\n',
        '  "che_do_bao_cao": "chế': '  "giam_sat": "giám sát",\n',
    },
}

PLAN = """\
mau: {mau}
co_quan: {{cap: xa, ten: Ủy ban nhân dân xã An Phú}}
trich_yeu: Tuyên truyền cải cách hành chính năm 2026
ngay_ban_hanh: 15/01/2026
dia_danh: An Phú
noi_dung: Tuyên truyền trên hệ thống truyền thanh.
giam_sat:
  - Tổ công tác kiểm tra hằng quý.
  - Văn phòng theo dõi kết quả.
kinh_phi: Ngân sách xã.
noi_nhan: [UBND tỉnh]
nguoi_ky: {{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}}
"""

CODE = """
import io, json, runpy, sys
for script in ("make_schema", "make_docs"):
    runpy.run_path(f"scripts/{script}.py", run_name="__main__")
import kehoach
from kehoach.document.compose import compose
seen = {}
for mau in ("chung", "tuyen_truyen", "thi_dua"):
    text = PLAN.format(mau=mau)
    plan = kehoach.load(io.StringIO(text))
    seen[mau] = {
        "said": [found.rule for found in kehoach.validate(io.StringIO(text)) if found.rule != "can_cu.thieu"],
        "printed": [paragraph.text for paragraph in compose(plan).paragraphs()],
        "written": len(kehoach.to_bytes(plan)),
    }
print(json.dumps({"from": kehoach.__file__, "seen": seen}))
"""


@pytest.fixture
def copy(tmp_path, root, tracked):
    """The files that git tracks, the templates also where an installed program has them."""
    for path in tracked:
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / path, target)
    return tmp_path


def test_a_part_of_the_body_is_added_in_the_files_that_the_table_names(copy):
    (row,) = ROW.findall((copy / "docs" / "architecture.md").read_text(encoding="utf-8"))
    assert sorted(LINK.findall(row)) == sorted(CHANGES)
    for name, changes in CHANGES.items():
        text = (copy / name).read_text(encoding="utf-8")
        for anchor, added in changes.items():
            assert anchor in text, (name, anchor)
            text = text.replace(anchor, added + anchor)
        (copy / name).write_text(text, encoding="utf-8")
    shutil.copytree(copy / "templates", copy / "src" / "kehoach" / "templates")

    command = [sys.executable, "-c", f"PLAN = {PLAN!r}\n{CODE}"]
    environment = {"PYTHONPATH": os.pathsep.join([str(copy / "src"), str(copy / "scripts")]), "PYTHONUTF8": "1"}
    result = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout.splitlines()[-1])
    assert told["from"].startswith(str(copy))
    for seen in told["seen"].values():
        assert seen["said"] == []
        (heading,) = [number for number, text in enumerate(seen["printed"]) if text.endswith("KIỂM TRA, GIÁM SÁT")]
        assert seen["printed"][heading + 1 : heading + 3] == [
            "- Tổ công tác kiểm tra hằng quý.",
            "- Văn phòng theo dõi kết quả.",
        ]
        assert seen["written"]

    schema = json.loads((copy / "templates" / "kehoach.schema.json").read_text(encoding="utf-8"))
    assert "giam_sat" in json.dumps(schema["properties"])
    for page in ("docs/yaml.md", "docs/thuat-ngu.md"):
        assert "`giam_sat`" in (copy / page).read_text(encoding="utf-8")
