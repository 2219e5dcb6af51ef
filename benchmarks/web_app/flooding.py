"""A run that goes on, on its page: with nothing that happens, and with ten thousand events a second."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from time import monotonic
from typing import IO

from playwright.sync_api import CDPSession, Page

from benchmarks.processes import compiled_once
from benchmarks.table import Row
from benchmarks.web_app.frames import Frames, frames_of
from benchmarks.web_app.many_photos import ManyPhotos, store_at
from benchmarks.web_app.serving import Served

RUN = "20261128-100000-flood0"
RATE = 10_000
TURNS = 3
"""Quiet and flooded by turns, so that whatever else this machine does falls on both."""
TURN_MS = 4_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was seen while events came at one rate."""

    frames: Frames
    seconds: float
    events: int
    messages: int
    cpu: float
    """Seconds that the server took."""


def rows(page: Page, served: Served, photos: ManyPhotos) -> list[Row]:
    """Frames, messages and the server's work, side by side."""
    with _writer(photos) as writer:
        page.goto(served.page(f"/runs/{RUN}"))
        page.locator("[data-done]").wait_for()
        heard = _heard(page.context.new_cdp_session(page))
        stretches = [_stretch(page, served, writer, heard, rate) for _ in range(TURNS) for rate in (0, RATE)]
    quiet, flooded = _sum(stretches[::2]), _sum(stretches[1::2])
    return [
        Row("a run's page: events written a second", flooded.events / flooded.seconds, "/s"),
        Row("a run's page, flooded: messages a second", flooded.messages / flooded.seconds, "/s", at_most=5.5),
        Row("a run's page, quiet: frames a second", quiet.frames.a_second),
        Row("a run's page, flooded: frames a second", flooded.frames.a_second),
        Row("frames a second, flooded to quiet", flooded.frames.a_second / quiet.frames.a_second, at_least=0.9),
        Row("a run's page, quiet: longest frame", quiet.frames.longest, "ms"),
        Row("a run's page, flooded: longest frame", flooded.frames.longest, "ms"),
        Row("the server, quiet: share of a core", quiet.cpu / quiet.seconds),
        Row("the server, flooded: share of a core", flooded.cpu / flooded.seconds),
    ]


def _stretch(page: Page, served: Served, writer: _Pipes, heard: list[object], rate: int) -> Stretch:
    before = writer.turn(rate)
    began, cpu, messages = monotonic(), served.cpu(), len(heard)
    frames = frames_of(page, lambda: page.wait_for_timeout(TURN_MS))
    seconds, spent, told = monotonic() - began, served.cpu() - cpu, len(heard) - messages
    return Stretch(frames, seconds, writer.turn(0) - before, told, spent)


def _sum(stretches: list[Stretch]) -> Stretch:
    return Stretch(
        Frames(tuple(gap for one in stretches for gap in one.frames.gaps)),
        sum(one.seconds for one in stretches),
        sum(one.events for one in stretches),
        sum(one.messages for one in stretches),
        sum(one.cpu for one in stretches),
    )


def _heard(session: CDPSession) -> list[object]:
    """Messages of event streams, as they come."""
    heard: list[object] = []

    def hear(message: object) -> None:
        heard.append(message)

    session.send("Network.enable")
    session.on("Network.eventSourceMessageReceived", hear)
    return heard


@dataclass(frozen=True, slots=True)
class _Pipes:
    said: IO[str]
    told: IO[str]

    def turn(self, rate: int) -> int:
        """So many events a second from now on; how many there were."""
        print(rate, file=self.told, flush=True)
        return int(self.said.readline())


@contextmanager
def _writer(photos: ManyPhotos) -> Iterator[_Pipes]:
    """A process that owns a run that goes on, beside the one of many photos."""
    with closing(store_at(photos.store)) as store:
        row = store.runs.find(photos.run)
        assert row
        going_on = replace(row, id=RUN, state="running", out=str(photos.root / "flooded"), finished=None, summary={})
        store.runs.begin(going_on, [])
    command = [sys.executable, "-m", "benchmarks.web_app.event_writer", str(photos.store), RUN]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=compiled_once()
    ) as process:
        assert process.stdin
        assert process.stdout
        pipes = _Pipes(process.stdout, process.stdin)
        pipes.turn(0)
        yield pipes
        process.stdin.close()
