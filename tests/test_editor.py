"""An editor helps with a plan: yaml-language-server, which editors run, is asked what they would ask.

It speaks JSON-RPC over stdio, each message after a Content-Length (microsoft.github.io/language-server-protocol).
"""

import json
import queue
import shutil
import subprocess
import threading

import pytest

import kehoach
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import KEYS
from kehoach.model.muc import Muc
from kehoach.model.schema import SNIPPETS, keys
from kehoach.model.van_ban import CanCu, CoQuan, NoiNhan

SERVER = "yaml-language-server"
MODELINE = "# yaml-language-server: $schema=kehoach.schema.json\n"
SECONDS = 20  # for one answer, from a machine that is busy

pytestmark = pytest.mark.needs(SERVER)


class Editor:
    """As much of an editor as there is between its user and the server."""

    def __init__(self, folder):
        self._folder = folder
        command = [shutil.which(SERVER), "--stdio"]
        self._server = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._heard = queue.Queue()
        self._asked = self._opened = 0
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()
        snippets = {"completion": {"completionItem": {"snippetSupport": True}}}
        capabilities = {"textDocument": snippets, "workspace": {"configuration": True}}
        self._ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities=capabilities)
        self._tell("initialized")

    def close(self):
        self._server.kill()
        self._server.wait(SECONDS)
        self._ear.join(SECONDS)
        self._server.stdin.close()
        self._server.stdout.close()

    def open(self, text):
        """Open a new file; give its address and what is reported, line by line."""
        self._opened += 1
        uri = (self._folder / f"kế hoạch {self._opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": MODELINE + text}
        self._tell("textDocument/didOpen", textDocument=document)
        method = "textDocument/publishDiagnostics"
        report = self._hear(lambda heard: heard.get("method") == method and heard["params"]["uri"] == uri)
        return uri, [(each["range"]["start"]["line"], each["message"]) for each in report["params"]["diagnostics"]]

    def hover(self, uri, line, character):
        """Give what is shown at a place."""
        shown = self._ask("textDocument/hover", **_at(uri, line, character))
        return shown["contents"]["value"] if shown else ""

    def offers(self, text):
        """Give what is offered where `|` stands in the text."""
        before, after = text.split("|")
        uri, _ = self.open(before + after)
        *above, start = before.split("\n")
        place = _at(uri, len(above) + 1, len(start))  # below the modeline
        return [each["label"] for each in self._ask("textDocument/completion", **place)["items"]]

    def _listen(self):
        while header := self._server.stdout.readline():
            length = int(header.removeprefix(b"Content-Length:")) if header.startswith(b"Content-Length:") else None
            while self._server.stdout.readline().strip():
                pass
            self._heard.put(json.loads(self._server.stdout.read(length)))

    def _send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _tell(self, method, **params):
        self._send(method=method, params=params)

    def _ask(self, method, **params):
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        return self._hear(lambda heard: heard.get("id") == self._asked and "method" not in heard)["result"]

    def _hear(self, wanted):
        while True:
            heard = self._heard.get(timeout=SECONDS)
            if "method" in heard and "id" in heard:
                self._send(id=heard["id"], result=_settings(heard))
            elif wanted(heard):
                return heard


def _at(uri, line, character):
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def _settings(question):
    """Answer the server's questions; its store of schemas is on the network, and not wanted."""
    if question["method"] != "workspace/configuration":
        return None
    ours = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
    return [ours if item["section"] == "yaml" else None for item in question["params"]["items"]]


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ke hoach")
    (folder / "kehoach.schema.json").write_text(kehoach.json_schema(), encoding="utf-8")
    editor = Editor(folder)
    yield editor
    editor.close()


@pytest.fixture(scope="module")
def plan(root):
    return (root / "examples" / "xa-an-phu-2026.yaml").read_text(encoding="utf-8")


def test_a_sound_plan_is_sound_to_an_editor(editor, plan):
    assert editor.open(plan)[1] == []
    assert editor.open(plan.replace("Lê Thị Minh Hà", "[điền: họ tên, học vị]"))[1] == []


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("  cap: xa", "  cap: lang", "Value is not accepted."),
        ("mau: tuyen_truyen", "mẫu: tuyen_truyen", "Property mẫu is not allowed."),
        ("ngay_ban_hanh: 2026-01-15", "ngay_ban_hanh: 15-1-26", "viết 15/01/2026, 2026-01-15, 01/2026 hoặc 2026"),
        ("  - Phòng Kinh tế", "  - de: báo cáo", "thiếu ten"),
    ],
)
def test_what_is_wrong_is_reported_on_its_line(editor, plan, right, wrong, message):
    lines = [wrong if line == right else line for line in plan.split("\n")]
    ((line, said),) = editor.open("\n".join(lines))[1]
    assert (line, said[: len(message)]) == (lines.index(wrong) + 1, message)


def test_hovering_over_a_key_tells_in_vietnamese_what_it_is_for(editor, plan):
    uri, _ = editor.open(plan)
    lines = {line.split(":")[0]: number for number, line in enumerate(plan.split("\n"), 1) if line[:1].isalpha()}
    shown = {key: editor.hover(uri, line, 1).replace("\\", "").split("\n\n")[:2] for key, line in lines.items()}
    assert shown["trich_yeu"][0] == "#### Trích yếu"
    assert shown == {key: [f"#### {told.title}", told.sentence] for key, told in KEYS[KeHoach].items() if key in lines}


def test_hovering_over_a_blank_tells_of_its_own_key(editor):
    uri, _ = editor.open("co_quan: [điền: tên]\ndia_danh: [điền: nơi]\ntrich_yeu: [điền: việc]\n")
    assert [editor.hover(uri, line, 1).split("\n")[0] for line in (2, 3)] == ["#### Địa danh", "#### Trích yếu"]


def test_the_keys_of_a_plan_are_offered(editor):
    offered = editor.offers("|\n")
    assert [label for label in offered if label != "Kế hoạch"] == keys(KeHoach)  # which stands for all that it needs


def test_the_levels_of_an_agency_are_offered(editor):
    assert editor.offers("co_quan:\n  cap: |\n") == list(KEYS[CoQuan]["cap"].values)


@pytest.mark.parametrize("before", ["noi_dung:\n  ", "muc_dich:\n  - "])
def test_the_keys_of_content_are_offered_wherever_it_stands(editor, before):
    offered = editor.offers(f"{before}|\n")
    assert [label for label in offered if label not in SNIPPETS[Muc]] == keys(Muc)


def test_where_a_value_may_be_left_out_no_null_is_offered(editor):
    assert editor.offers("mau: |\n") == list(KEYS[KeHoach]["mau"].values)


@pytest.mark.parametrize(("key", "model"), [("noi_dung", Muc), ("can_cu", CanCu), ("noi_nhan", NoiNhan)])
def test_a_new_item_may_be_begun_from_a_snippet(editor, key, model):
    offered = editor.offers(f"{key}:\n  - |\n")
    assert offered[: len(SNIPPETS[model])] == list(SNIPPETS[model])


def test_a_profile_is_helped_with_by_its_own_schema(editor, monkeypatch):
    from kehoach.walks.editors import unit_json_schema

    (editor._folder / "don-vi.schema.json").write_text(unit_json_schema(), encoding="utf-8")
    monkeypatch.setitem(globals(), "MODELINE", "# yaml-language-server: $schema=don-vi.schema.json\n")
    offered = editor.offers("nguoi_ky:\n  - chuc_vu: Chủ tịch\n    |\n")
    assert {"ho_ten", "tu_ngay", "den_ngay"} <= set(offered)
    assert editor.open("luu: VT\ntrich_yeu: x\n")[1] == [(2, "Property trich_yeu is not allowed.")]
