"""A hub on this machine, over real sockets, that misbehaves on request."""

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

from tests.models.weights.made import COMMIT


@dataclass
class Fault:
    """What goes wrong with one answer to GET, on the way to the bytes of a large file."""

    status: int = 0
    """Answers with this instead."""
    cut_after: int | None = None
    """Closes the line after so many bytes."""
    lie: int = 0
    """Bytes by which the announced length is off."""
    sleep: float = 0.0
    more: int = 0
    """Bytes that are sent beyond the file's end."""
    shift: int = 0
    """Bytes by which a range begins elsewhere than was asked for."""
    wrong: bool = False
    """Sends other bytes of the same number."""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Asked:
    """One request."""

    method: str
    path: str
    range: str | None


class FakeHub:
    """Repositories by name. Large files (not JSON) are redirected to a storage, as the hub does."""

    def __init__(self, repositories: dict[str, dict[str, bytes]], commit: str = COMMIT) -> None:
        self.repositories = repositories
        self.commit = commit
        self.faults: list[Fault] = []
        """Taken from the front, one for each GET of a large file's bytes."""
        self.head_faults: list[int] = []
        self.ranges = True
        self.headers = True
        """Whether it tells commit and hashes, as the hub does; a plain mirror does not."""
        self.announced_sha256 = ""
        self.told_commit = ""
        """Told instead of the true one."""
        self.redirect = "/storage/"
        self.drip = 0.0
        """Seconds between pieces of 64 kB."""
        self.asked: list[Asked] = []
        hub = self

        class Handler(_Handler):
            fake = hub

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def fetched(self) -> list[str | None]:
        """The ranges of the requests for bytes of large files."""
        return [one.range for one in self.asked if one.method == "GET" and one.path.startswith("/storage/")]

    @contextmanager
    def open(self) -> Iterator["FakeHub"]:
        self._thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()

    def blob(self, digest: str) -> bytes | None:
        for files in self.repositories.values():
            for data in files.values():
                if hashlib.sha256(data).hexdigest() == digest:
                    return data
        return None


class _Handler(BaseHTTPRequestHandler):
    fake: FakeHub
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        path = unquote(self.path)
        self.fake.asked.append(Asked(self.command, path, self.headers.get("Range")))
        if self.command == "HEAD" and self.fake.head_faults:
            self._plain(self.fake.head_faults.pop(0), b"", {})
        elif path.startswith("/storage/"):
            self._bytes(path.removeprefix("/storage/"))
        elif path.startswith("/repos/"):
            self._plain(200, self.fake.commit.encode(), {})
        elif path == "/loop":
            self._plain(302, b"", {"Location": "/loop"})
        else:
            self._file(path.strip("/"))

    def _file(self, path: str) -> None:
        owner, name, how, revision, *rest = [*path.split("/"), "", "", ""]
        file = "/".join(rest).rstrip("/")
        data = self.fake.repositories.get(f"{owner}/{name}", {}).get(file)
        known = revision in {"main", "master", self.fake.commit}
        if data is None or how not in {"resolve", "raw"} or not known:
            why = {} if known or how != "resolve" else {"X-Error-Code": "RevisionNotFound"}
            self._plain(404, b"no such thing", why)
            return
        digest = hashlib.sha256(data).hexdigest()
        hub = self.fake.headers and how == "resolve"
        commit = {"X-Repo-Commit": self.fake.told_commit or self.fake.commit} if hub else {}
        if file.endswith(".json"):
            git = hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
            self._plain(200, data, commit | ({"ETag": f'"{git}"'} if hub else {}))
            return
        linked = {"X-Linked-Size": str(len(data)), "X-Linked-Etag": f'"{self.fake.announced_sha256 or digest}"'}
        where = self.fake.redirect + digest if self.fake.redirect.endswith("/") else self.fake.redirect
        self._plain(302, b"elsewhere", {"Location": where} | commit | (linked if hub else {}))

    def _bytes(self, digest: str) -> None:
        data = self.fake.blob(digest)
        assert data is not None
        fault = self.fake.faults.pop(0) if self.fake.faults and self.command == "GET" else Fault()
        time.sleep(fault.sleep)
        if fault.status:
            self._plain(fault.status, b"no", fault.headers)
            return
        start = 0
        asked = self.headers.get("Range")
        if asked and self.fake.ranges:
            start = int(asked.removeprefix("bytes=").rstrip("-")) + fault.shift
        sent = (bytes(len(data)) if fault.wrong else data)[start:] + bytes(fault.more)
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(sent) + fault.lie))
        self.end_headers()
        if self.command == "HEAD":
            return
        self._send(sent if fault.cut_after is None else sent[: fault.cut_after])
        if fault.cut_after is not None or fault.lie:
            self.close_connection = True

    def _send(self, data: bytes) -> None:
        try:
            for start in range(0, len(data), 1 << 16):
                self.wfile.write(data[start : start + (1 << 16)])
                time.sleep(self.fake.drip)
        except OSError:  # whoever asked has gone
            self.close_connection = True

    def _plain(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
