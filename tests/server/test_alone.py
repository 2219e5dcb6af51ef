"""`safelight` alone."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from safelight.cli import main
from safelight.cli.main import called

pty = pytest.importorskip("pty", reason="terminals of Unix")
CTRL_C = b"\x03"


def read_until(terminal: int, pattern: bytes) -> bytes:
    seen = b""
    while not re.search(pattern, seen):
        seen += os.read(terminal, 1024)
    return seen


@pytest.mark.slow
def test_on_a_terminal_it_opens_the_web_app_until_ctrl_c(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    surroundings = {**kept, "SAFELIGHT_PORT": "0", "SAFELIGHT_ROOTS": str(tmp_path), "BROWSER": "true"}
    with subprocess.Popen(
        [sys.executable, "-m", "safelight"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=surroundings,
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),  # noqa: PLW1509 - it becomes the terminal's own
    ) as process:
        os.close(theirs)
        try:
            seen = read_until(ours, rb"Ctrl-C stops it")
            assert re.search(rb"http://127\.0\.0\.1:\d+/", seen)
            os.write(ours, CTRL_C)
            read_until(ours, rb"has stopped")
            assert process.wait(20) == 0
        finally:
            process.kill()
            os.close(ours)


def test_in_a_script_it_says_how_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert called([]) == 0
    assert "safelight serve" in capsys.readouterr().out


def test_where_somebody_sits_at_a_terminal_it_takes_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "_is_person", lambda: True)
    monkeypatch.setenv("SAFELIGHT_TOKEN", "short")
    monkeypatch.setenv("SAFELIGHT_PORT", "0")
    assert called([]) == 2
