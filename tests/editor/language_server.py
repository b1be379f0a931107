"""A client for yaml-language-server, which speaks the protocol that editors speak.

[Language Server Protocol 3.17](https://microsoft.github.io/language-server-protocol), JSON-RPC over
standard input and output.
"""

import itertools
import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest

_PATIENCE = 30.0
"""After so many seconds without an answer something is wrong; an answer takes milliseconds."""

Message = dict[str, Any]


@attrs.frozen
class Diagnostic:
    """What is underlined in an editor: its line, from 1, the underlined text, what is said."""

    line: int
    text: str
    message: str


@attrs.define(eq=False)
class Server:
    """A language server that runs, and the files that are open in it."""

    process: "subprocess.Popen[bytes]"
    settings: Message
    listener: threading.Thread = attrs.field(init=False)
    _numbers: Iterator[int] = attrs.field(factory=lambda: itertools.count(1))
    _answers: "queue.Queue[Message]" = attrs.field(factory=queue.Queue)
    _told: dict[str, "queue.Queue[list[Message]]"] = attrs.field(factory=dict)
    _texts: dict[str, str] = attrs.field(factory=dict)

    def start(self, folder: Path) -> "Server":
        """Begin to listen, and introduce a folder as the workspace."""
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        self._ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities=_ABLE)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self.settings)
        return self

    def open(self, path: Path, text: str) -> list[Diagnostic]:
        """Open a file with a text of our own, and return what is underlined."""
        uri = path.as_uri()
        self._texts[uri] = text
        self._told[uri] = queue.Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        found = self._told[uri].get(timeout=_PATIENCE)
        return [_diagnostic(each, text) for each in found]

    def completions(self, path: Path, line: int, column: int) -> list[Message]:
        """Return what can be completed at a place; both numbers count from 0."""
        found = self._ask("textDocument/completion", **_at(path, line, column))
        items: list[Message] = found["items"] if isinstance(found, dict) else found or []
        return items

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what is shown when somebody points at a place."""
        found = self._ask("textDocument/hover", **_at(path, line, column))
        contents = (found or {}).get("contents", "")
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def _ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - whatever is answered
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=_PATIENCE)
            if answer["id"] == number:
                assert "error" not in answer, answer
                return answer["result"]

    def _tell(self, method: str, **params: Any) -> None:  # noqa: ANN401 - whatever is told
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def _listen(self) -> None:
        """Sort what the server says: answers, what is underlined, and what it asks us."""
        while message := self._read():
            match message:
                case {"method": "textDocument/publishDiagnostics", "params": params}:
                    if params["uri"] in self._told:
                        self._told[params["uri"]].put(params["diagnostics"])
                case {"method": "workspace/configuration", "id": id_, "params": params}:
                    result = [self.settings.get(item["section"], {}) for item in params["items"]]
                    self._send({"id": id_, "result": result})
                case {"method": _, "id": id_}:
                    self._send({"id": id_, "result": None})
                case {"id": _}:
                    self._answers.put(message)

    def _read(self) -> Message | None:
        stream, length = self.process.stdout, 0
        assert stream is not None
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            return None
        message: Message = json.loads(stream.read(length))
        return message


_ABLE = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
}
"""What our editor says that it can do."""


def _at(path: Path, line: int, column: int) -> Message:
    place = {"line": line, "character": column}
    return {"textDocument": {"uri": path.as_uri()}, "position": place}


def _diagnostic(found: Message, text: str) -> Diagnostic:
    start, end = found["range"]["start"], found["range"]["end"]
    line = text.splitlines()[start["line"]] if text.splitlines()[start["line"] :] else ""
    stop = end["character"] if end["line"] == start["line"] else len(line)
    return Diagnostic(start["line"] + 1, line[start["character"] : stop], found["message"])


@contextmanager
def running(folder: Path, settings: Message) -> Iterator[Server]:
    """Start a server for a folder with the settings of an editor, and end it afterwards."""
    program = shutil.which("yaml-language-server")
    if program is None:
        pytest.skip(
            "yaml-language-server is missing (npm install --global yaml-language-server@1.25.0)"
        )
    pipe = subprocess.PIPE
    with subprocess.Popen([program, "--stdio"], stdin=pipe, stdout=pipe, cwd=folder) as process:
        server = Server(process, settings)
        try:
            yield server.start(folder)
        finally:
            process.kill()
            server.listener.join()
