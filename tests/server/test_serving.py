"""How it ends, while something is on its way."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

APP = """
import asyncio, time
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from safelight.server import faults
from safelight.server.address import Address
from safelight.server.guard.guarded import guarded
from safelight.server.guard.hosts import Hosts
from safelight.server.serving import serve_until_stopped

app = FastAPI()
faults.install(app)

@app.get("/api/events")
async def events():
    async def endless():
        while True:
            yield b"data: x\\n\\n"
            await asyncio.sleep(0.01)
    return StreamingResponse(endless(), media_type="text/event-stream")

@app.get("/api/slow")
async def slow():
    print("begun", flush=True)
    await asyncio.sleep(60)

@app.get("/api/soon")
def soon():
    print("begun", flush=True)
    time.sleep(0.5)
    return "done"

@app.get("/api/mistake")
def mistake():
    raise ValueError("what nobody foresaw")

address = Address.at("127.0.0.1", 0)
print(address.port, flush=True)
serve_until_stopped(guarded(app, Hosts.of("127.0.0.1", loopback=True)), address.listening)
print("ended", flush=True)
"""


@contextmanager
def served() -> Iterator[tuple[subprocess.Popen[str], int]]:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", APP], stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout
            yield process, int(process.stdout.readline())
        finally:
            process.kill()


def ask(port: int, path: str) -> socket.socket:
    asking = socket.create_connection(("127.0.0.1", port), timeout=20)
    asking.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    return asking


def all_of(asking: socket.socket) -> bytes:
    seen = b""
    while part := asking.recv(65_536):
        seen += part
    return seen


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    told, said = process.communicate(timeout=20)
    return process.returncode, told, said


@pytest.mark.slow
def test_a_stream_of_events_ends_at_once_and_as_it_should() -> None:
    with served() as (process, port), ask(port, "/api/events") as asking:
        assert b"data: x" in asking.recv(65_536) + asking.recv(65_536)
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert all_of(asking).endswith(b"0\r\n\r\n")
        assert ended(process) == (0, "ended\n", "")
        assert time.monotonic() - begun < 10


@pytest.mark.slow
@pytest.mark.parametrize(("path", "status", "body"), [("soon", b"200 OK", b"done"), ("slow", b"503 ", b"was stopped")])
def test_what_is_in_flight_is_finished_or_told(path: str, status: bytes, body: bytes) -> None:
    with served() as (process, port), ask(port, f"/api/{path}") as asking:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        process.send_signal(signal.SIGTERM)
        answered = all_of(asking)
        assert status in answered
        assert body in answered
        assert ended(process) == (0, "ended\n", "")


@pytest.mark.slow
def test_what_nobody_foresaw_is_told_on_the_terminal_alone() -> None:
    with served() as (process, port):
        with ask(port, "/api/mistake") as asking:
            answered = all_of(asking)
        assert b"500" in answered
        assert b"foresaw" not in answered
        process.send_signal(signal.SIGINT)
        code, _, said = ended(process)
        assert code == 0
        assert "ValueError: what nobody foresaw" in said
