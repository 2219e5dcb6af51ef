"""A trial of one player: loaded, asked about a made photo, its time and memory taken."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from time import perf_counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from safelight.errors import ModelError
from safelight.models.contract import PlayerSpec, Sight

if TYPE_CHECKING:
    from safelight.imaging.picture import Picture
    from safelight.models.memory_probe import MemoryProbe

PATIENT = 5.0
"""Seconds; a call that takes longer is not made a second time."""
_WIDTH, _HEIGHT = 1600, 1067


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it. Times are wall clock, in milliseconds."""

    measurement: str
    """What it was asked to measure; empty where it knows none that can be tried."""
    load_ms: float
    first_ms: float
    """The first call, which may make things ready."""
    ms: float
    """The next call."""
    bytes: int
    """Memory of its device, after both calls, beyond what was used before it was loaded."""


def attempt(spec: PlayerSpec) -> Trial:
    """Load a player and ask it. Raises ModelError where it does not load or does not answer as it should."""
    probe = _probe(spec)
    gc.collect()  # what the player before this one left is not counted against it
    probe.release()
    before = probe.used()
    player, load_ms = _timed(spec.load)
    name, ask = next(((n, ask) for n, ask in ASKED.items() if n in spec.measures), ("", None))
    if ask is None:
        return Trial("", load_ms, 0.0, 0.0, max(0, probe.used() - before))
    sight = made_sight()
    answers, first_ms = _timed(lambda: ask(player, sight))
    if len(answers) != 1:
        raise ModelError(f"player {spec.name!r} gave {len(answers)} answers for one photo")
    ms = _timed(lambda: ask(player, sight))[1] if first_ms < PATIENT * 1000 else first_ms
    return Trial(name, load_ms, first_ms, ms, max(0, probe.used() - before))


def made_sight() -> Sight:
    """A made photo, always the same: a bright sky, a dark ground, and a red ball before them."""
    from safelight.metadata.facts import CaptureFacts

    return Sight(made_picture(), CaptureFacts())


def made_picture() -> Picture:
    """The same, as a picture of 1600 x 1067 pixels."""
    import numpy as np

    from safelight.imaging.picture import Picture

    y, x = np.mgrid[0:_HEIGHT, 0:_WIDTH]
    sky = np.stack([120 + y / 12, 160 + y / 16, 235 - y / 20], -1)
    ground = np.stack([70 + x / 40, 90 + x / 60, 50 + 0 * x], -1)
    rgb = np.where((y > 0.62 * _HEIGHT)[..., None], ground, sky)
    disc = (x - 0.55 * _WIDTH) ** 2 + (y - 0.55 * _HEIGHT) ** 2 < (0.2 * _HEIGHT) ** 2
    rgb[disc] = (200, 60, 40)
    grain = np.random.default_rng(7).normal(0, 4, rgb.shape)
    pixels = np.clip(rgb + grain, 0, 255).astype(np.uint8)
    pixels.flags.writeable = False
    return Picture(pixels, _WIDTH, _HEIGHT)


def _outlined(player: Any, sight: Sight) -> Any:
    from safelight.imaging.geometry import Box
    from safelight.models.outlines import Prompt

    prompt = Prompt(Box(0.4, 0.3, 0.3, 0.5), "thing", "ball")
    return player.segment([replace(sight, given=(prompt,))], "medium")


def _asked(ask: str, *fields: str) -> Callable[[Any, Sight], Any]:
    def call(player: Any, sight: Sight) -> Any:
        from safelight.models.scene import Question

        question = Question("What does this photo show?", fields)
        return getattr(player, ask)([replace(sight, given={})], question)

    return call


ASKED: Mapping[str, Callable[[Any, Sight], Any]] = MappingProxyType(
    {
        "quality": lambda player, sight: player.assess([sight]),
        "composition": lambda player, sight: player.judge([replace(sight, given=())]),
        "looks": lambda player, sight: player.embed([sight]),
        "finds": lambda player, sight: player.detect([sight]),
        "outlines": _outlined,
        "scene": _asked("analyse", "lighting", "scene_type"),
        "answer": _asked("answer"),
        "suggestions": _asked("suggest"),
        "moment": _asked("moments"),
    }
)
"""How a player is asked, by measurement; the first one that it plays is tried."""


def _probe(spec: PlayerSpec) -> MemoryProbe:
    from safelight.models.process_memory import ProcessMemory

    return spec.memory_probe() if spec.memory_probe else ProcessMemory()


def _timed(call: Callable[[], Any]) -> tuple[Any, float]:
    started = perf_counter()
    answer = call()
    return answer, round(1000 * (perf_counter() - started), 1)
