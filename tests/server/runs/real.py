"""A real server over a real store, as a browser meets it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import orjson
import uvicorn

from safelight.server.application import application
from safelight.server.house import House
from safelight.server.roots import Roots
from safelight.settings import Settings


def house_over(base: Path) -> House:
    """Photos and results below `base`, everything else beside."""
    return House(Settings(), str(base / "store" / "store.db"), Roots.of([base]), base / "recipes")


@contextmanager
def served(house: House) -> Iterator[httpx.Client]:
    """A client of a server that listens."""
    config = uvicorn.Config(application(house), port=0, log_level="warning", lifespan="on")
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        wait_for(lambda: server.started)
        port = server.servers[0].sockets[0].getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}/api", timeout=60) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(20)


def wait_for(holds: Callable[[], Any], seconds: float = 60.0) -> Any:
    """What it gives as soon as that is true."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := holds():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come to that in time")


def pictures(client: httpx.Client, run: str, after: int | None = None) -> Iterator[tuple[int, float, dict[str, Any]]]:
    """Number, time and content of every `live` event, until the stream ends."""
    headers = {} if after is None else {"Last-Event-ID": str(after)}
    with client.stream("GET", f"/runs/{run}/events", headers=headers) as answer:
        assert answer.status_code == 200
        number = 0
        for line in answer.iter_lines():
            if line.startswith("id: "):
                number = int(line[4:])
            elif line.startswith("data: "):
                yield number, time.monotonic(), orjson.loads(line[6:])
