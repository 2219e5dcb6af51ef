"""A small OpenAI-compatible server in a thread, that misbehaves on request."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Handler"], None]
Request = dict[str, Any]


@dataclass
class VisionServer:
    """What was asked of it, and what it does next: its behaviours in turn, the last one for ever."""

    behaviours: list[Behaviour | Callable[[Request], Behaviour]]
    models: Sequence[str] = ("qwen2.5vl:7b",)
    url: str = ""
    wants_key: bool = False
    asked: list[Request] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    open: int = 0
    most_open: int = 0
    ended: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def arrive(self, request: Request | None, path: str, headers: Mapping[str, str]) -> Behaviour | None:
        with self._lock:
            self.paths.append(path)
            if request is None:
                return None
            self.asked.append(request)
            self.headers.append(headers)
            self.open += 1
            self.most_open = max(self.most_open, self.open)
            return self.behaviours[min(len(self.asked), len(self.behaviours)) - 1]  # type: ignore[return-value]

    def leave(self) -> None:
        with self._lock:
            self.open -= 1

    @property
    def texts(self) -> list[str]:
        """The last thing that was said in each request."""
        return [text_of(request["messages"][-1]) for request in self.asked]


def text_of(message: Mapping[str, Any]) -> str:
    content = message["content"]
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


def pictures_of(request: Request) -> list[str]:
    """The data URIs in a request."""
    contents = [message["content"] for message in request["messages"] if isinstance(message["content"], list)]
    return [part["image_url"]["url"] for content in contents for part in content if part["type"] == "image_url"]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def vision(self) -> VisionServer:
        return self.server.vision  # type: ignore[attr-defined, no-any-return]

    def do_GET(self) -> None:
        self.vision.arrive(None, self.path, {})
        if self.vision.wants_key and "Authorization" not in self.headers:
            send(self, b"who are you?", 401)
            return
        send(self, {"data": [{"id": name} for name in self.vision.models]})

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        behaviour = self.vision.arrive(request, self.path, dict(self.headers))
        assert behaviour is not None
        try:
            with suppress(OSError):  # the client may have gone
                behaviour(self)
        finally:
            self.vision.leave()

    def log_message(self, *args: Any) -> None:
        """Nothing is written."""


def send(handler: Handler, body: Any, status: int = 200, kind: str = "application/json", **headers: str) -> None:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(data)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


@contextmanager
def serving(*behaviours: Behaviour, models: Sequence[str] = ("qwen2.5vl:7b",)) -> Iterator[VisionServer]:
    """The server while the block runs."""
    vision = VisionServer(list(behaviours), models)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    server.vision = vision  # type: ignore[attr-defined]
    vision.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01), daemon=True)
    thread.start()
    try:
        yield vision
    finally:
        vision.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


# behaviours


def says(answer: Any, finish: str = "stop", kind: str = "application/json") -> Behaviour:
    """A good answer: a text, or a value as JSON."""
    text = answer if isinstance(answer, str) else json.dumps(answer)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return lambda handler: send(handler, {"choices": [choice]}, kind=kind)


def fails(status: int, body: Any = b"no", **headers: str) -> Behaviour:
    return lambda handler: send(handler, body, status, **headers)


def gives(body: Any, kind: str = "application/json") -> Behaviour:
    """Any body, with a good status."""
    return lambda handler: send(handler, body, kind=kind)


def slow(seconds: float, then: Behaviour) -> Behaviour:
    def behave(handler: Handler) -> None:
        handler.vision.ended.wait(seconds)
        then(handler)

    return behave


def cut(handler: Handler) -> None:
    """Half of an answer, and the line goes dead."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [{"mess')
    handler.close_connection = True


def hang_up(handler: Handler) -> None:
    """Not a word."""
    handler.close_connection = True


def endless(handler: Handler) -> None:
    """As fast as it can, for ever."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.vision.ended.is_set():
        handler.wfile.write(b" " * 65536)


def drip(handler: Handler) -> None:
    """A byte now and then, for ever: no single read is late."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.vision.ended.is_set():
        handler.wfile.write(b" ")
        time.sleep(0.02)
