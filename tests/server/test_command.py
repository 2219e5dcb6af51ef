"""The real thing: a process of its own, over a real socket."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from safelight.cli.main import called

WORD = "a-word-that-nobody-guesses"


@contextmanager
def served(folder: Path, *flags: str, **variables: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of its own, and the first address that it printed."""
    command = [sys.executable, "-m", "safelight", "serve", "--port", "0", "--root", str(folder), *flags]
    surroundings = {**os.environ, "SAFELIGHT_STORE": str(folder / "store.db"), **variables}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings
    ) as process:
        try:
            assert process.stdout
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def asked(url: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def rest(stream: IO[str] | None) -> str:
    assert stream
    return stream.read()


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_answers_and_ends_well_when_it_is_stopped(stop: signal.Signals, tmp_path: Path) -> None:
    with served(tmp_path, "--no-open") as (process, url):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", url)
        status, body = asked(f"{url}api/health")
        assert (status, json.loads(body)["roots"]) == (200, [str(tmp_path.resolve())])
        assert asked(f"{url}api/health", Host="evil.example")[0] == 403
        process.send_signal(stop)
        assert process.wait(20) == 0
        said = rest(process.stderr)
        assert "Ctrl-C stops it" in said
        assert "The web app has stopped" in said
        assert "Traceback" not in said
        assert rest(process.stdout) == ""


@pytest.mark.slow
def test_it_ends_well_while_somebody_is_connected(tmp_path: Path) -> None:
    with served(tmp_path, "--no-open") as (process, url):
        port = int(url.rstrip("/").rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as idle:
            idle.sendall(b"GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            assert b"200" in idle.recv(100)
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0


@pytest.mark.slow
def test_where_others_reach_it_a_token_is_made_printed_and_demanded(tmp_path: Path) -> None:
    with served(tmp_path, "--no-open", "--host", "0.0.0.0") as (_, url):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{40,}", url)
        base, _, word = url.partition("?token=")
        assert asked(f"{base}api/health")[0] == 401
        assert asked(f"{base}api/health", Authorization=f"Bearer {word}")[0] == 200


@pytest.mark.slow
def test_a_token_of_the_settings_is_demanded_also_here_and_told_to_nobody(tmp_path: Path) -> None:
    with served(tmp_path, "--no-open", SAFELIGHT_TOKEN=WORD) as (process, url):
        base = url.partition("?")[0]
        assert asked(f"{base}api/health")[0] == 401
        status, body = asked(f"{base}api/health", Authorization=f"Bearer {WORD}")
        assert status == 200
        assert WORD not in body
        process.send_signal(signal.SIGINT)
        process.wait(20)
        assert WORD not in rest(process.stderr)


def test_a_port_that_is_taken_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert called(["serve", "--no-open", "--port", port, "--root", str(tmp_path)]) == 2
    assert f"port {port} at '127.0.0.1' is taken" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--host", "192.0.2.1"], "this machine has no address '192.0.2.1'"),
        (["--host", "no such host"], "this machine has no address 'no such host'"),
        (["--token", "short"], "the token is too short"),
        (["--profile", "nobody"], "unknown profile 'nobody'"),
        (["--port", "70000"], "setting 'port' (flag)"),
        (["--store", "mysql://db"], "there is no store at"),
        (["--root", "/no/such/folder"], "does not exist"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(flags: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["serve", "--no-open", "--port", "0", *flags]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""
