"""Runs as processes of their own: they go on when whoever started them ends."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Protocol

ENDED_EARLY = 4_000
"""Characters of what a process said that are told."""


class Started(Protocol):
    """A run that was started."""

    @property
    def process(self) -> int:
        """The number of its process."""
        ...

    def ended(self) -> int | None:
        """Its exit code; None while it goes on."""
        ...

    def said(self) -> str:
        """What it said on its standard error so far, the end of it."""
        ...


class RunStarter(Protocol):
    """Starts `safelight WORDS…` and comes back at once."""

    def start(self, words: Sequence[str], variables: Mapping[str, str]) -> Started:
        """`words` are the command's arguments; `variables` are added to the environment."""
        ...


@dataclass(frozen=True, slots=True)
class StartedProcess:
    """A process of this machine."""

    running: subprocess.Popen[bytes]
    log: Path

    @property
    def process(self) -> int:
        return self.running.pid

    def ended(self) -> int | None:
        return self.running.poll()

    def said(self) -> str:
        try:
            return self.log.read_bytes()[-ENDED_EARLY:].decode(errors="replace").strip()
        except OSError:
            return ""


@dataclass(frozen=True, slots=True)
class Processes:
    """The real starter: `python -m safelight WORDS…` in a session of its own, so that it outlives a server."""

    logs: Path = field(default_factory=lambda: Path(tempfile.gettempdir()))

    def start(self, words: Sequence[str], variables: Mapping[str, str]) -> StartedProcess:
        """Raises OSError where no process can be made."""
        number, name = tempfile.mkstemp(".log", "safelight-run-", self.logs)
        with os.fdopen(number, "wb") as log:
            running = subprocess.Popen(  # noqa: S603 - a list of words, and no shell
                [sys.executable, "-m", "safelight", *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
                env={**os.environ, **variables},
                close_fds=True,
                start_new_session=True,
                creationflags=_apart(),
            )
        Thread(target=_awaited, args=(running, Path(name)), daemon=True, name="safelight-run").start()
        return StartedProcess(running, Path(name))


def _apart() -> int:
    """What a session of its own is on Windows: Ctrl-C at the server, or its end, is nothing to the run."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS
    return 0


def _awaited(running: subprocess.Popen[bytes], log: Path) -> None:
    """Nobody is left behind as a zombie; what one that went well said is of no use any more."""
    if running.wait() == 0:
        log.unlink(missing_ok=True)
