"""The events of a run, as a browser listens to them: whole pictures, never more than five a second."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import AsyncIterator, Callable
from time import monotonic
from typing import Any

import orjson
from anyio.to_thread import run_sync

from safelight.app.looking.following import FINAL, Following
from safelight.errors import SafelightError

PICTURE_SECONDS = 0.2
"""Between two pictures, at least."""
TICK_SECONDS = 2.0
"""A picture comes at least so often: clocks go on, and a proxy sees that the line is alive."""


async def pictures(following: Following, at_end: Callable[[], object]) -> AsyncIterator[bytes]:
    """A picture at once, then whenever something happened, until there is nothing to come.

    `at_end` is called when the run came to its end under our eyes: its photos will be looked at next.
    """
    last: tuple[Any, ...] | None = None
    sent = 0.0
    yield b"retry: 1000\n\n"
    while True:
        began = monotonic()
        try:
            told = await run_sync(following.picture)
        except SafelightError:  # the run was deleted, or the store is gone: the browser asks again, and is told
            return
        stand = (told["number"], told["state"], told["stopping"])
        if stand != last or began - sent >= TICK_SECONDS:
            last, sent = stand, began
            yield event(told)
        if told["state"] in FINAL:
            await run_sync(at_end)
            return
        await sleep(PICTURE_SECONDS)


def event(told: dict[str, Any]) -> bytes:
    """One picture as an event."""
    return b"id: %d\nevent: live\ndata: %s\n\n" % (told["number"], orjson.dumps(told))
