"""The shoot over time: sessions, a lane for each camera body, and the stretches that brought no keeper."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import sqrt

from safelight.engine.record import Record, Verdict
from safelight.output.report import camera
from safelight.output.report.page import Bar, Drought, Lane, Session
from safelight.output.report.wording import VERDICT_WORDS, clock, count, listed, span

PAUSE = 3 * 3600.0
"""Seconds without a photo that end a session."""
BINS = 120
"""Bars over a session."""
FEW = 4
"""Fewest photos of a session that is worth drawing."""
LEAST = 3
"""Fewest photos that make a stretch without a keeper."""
TOLD = 6
"""Stretches without a keeper that a session says in words."""
_STEPS = (60, 300, 600, 900, 1800, 3600, 7200, 14400)


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo whose time is known. `covered`: it, or another frame of its group, is kept."""

    taken: float
    record: Record
    covered: bool


@dataclass(frozen=True, slots=True)
class Window:
    """A session's stretch of time, a little wider than its photos so that the last bar has room."""

    start: float
    length: float

    def share(self, taken: float) -> float:
        return (taken - self.start) / self.length


def sessions(records: Sequence[Record], groups: Mapping[str, Sequence[Record]]) -> tuple[Session, ...]:
    """The shoot's sessions in order; photos without a capture time, and those of sessions with few, are in none."""
    kept = {key for key, members in groups.items() if any(record.verdict == "keep" for record in members)}
    shots = sorted(_shots(records, kept), key=lambda shot: shot.taken)
    return tuple(_session(part) for part in _parted(shots) if len(part) >= FEW)


def undrawn(records: Sequence[Record], drawn: Iterable[Session]) -> str:
    """How many photos the timeline leaves out, and why; empty for none."""
    untimed = sum(record.facts.taken is None for record in records)
    few = len(records) - untimed - sum(lane.photos for session in drawn for lane in session.lanes)
    why = ((untimed, "without a capture time"), (few, "with hardly another near in time"))
    said = listed(f"{number:,} {words}" for number, words in why if number)
    return f"Not drawn: {said}." if said else ""


def _shots(records: Iterable[Record], kept: set[str]) -> Iterator[Shot]:
    for record in records:
        if record.facts.taken is not None:
            covered = record.verdict == "keep" or (record.group is not None and record.group.id in kept)
            yield Shot(record.facts.taken, record, covered)


def _parted(shots: Sequence[Shot]) -> Iterator[Sequence[Shot]]:
    """The shots cut where nobody pressed the shutter for long."""
    if not shots:
        return
    cuts = [number for number, (a, b) in enumerate(pairwise(shots), 1) if b.taken - a.taken > PAUSE]
    for start, end in pairwise((0, *cuts, len(shots))):
        yield shots[start:end]


def _session(shots: Sequence[Shot]) -> Session:
    first, last = shots[0].taken, shots[-1].taken
    window = Window(first, max(last - first, 1.0) * (1 + 1 / BINS))
    droughts = tuple(_droughts(shots, window))
    return Session(
        title=f"{span(first, last)} · {count(len(shots), 'photo')}",
        lanes=_lanes(shots, window),
        ticks=tuple(_ticks(window)),
        droughts=droughts,
        told=tuple(sorted(_longest(droughts), key=lambda drought: drought.x)),
    )


def _lanes(shots: Sequence[Shot], window: Window) -> tuple[Lane, ...]:
    bodies: dict[str, list[Shot]] = {}
    for shot in shots:
        bodies.setdefault(shot.record.facts.body or "", []).append(shot)
    names = _names(bodies)
    return tuple(Lane(names[body], len(own), _bars(own, window)) for body, own in sorted(bodies.items()))


def _names(bodies: Mapping[str, Sequence[Shot]]) -> dict[str, str]:
    """A lane's name: the camera's model, numbered where two bodies share it (serial numbers are not shown)."""
    models = {body: camera.body(own[0].record.facts) or "Unknown camera" for body, own in sorted(bodies.items())}
    seen: Counter[str] = Counter()
    shared = Counter(models.values())
    for body, model in models.items():
        seen[model] += 1
        models[body] = f"{model} ({seen[model]})" if shared[model] > 1 else model
    return models


def _bars(shots: Sequence[Shot], window: Window) -> tuple[Bar, ...]:
    bins: dict[int, Counter[Verdict]] = {}
    for shot in shots:
        bins.setdefault(int(window.share(shot.taken) * BINS), Counter())[shot.record.verdict] += 1
    highest = max(part.total() for part in bins.values())
    return tuple(Bar(place / BINS, 1 / BINS, _parts(bins[place], highest)) for place in sorted(bins))


def _parts(numbers: Counter[Verdict], highest: int) -> tuple[tuple[Verdict, float, float], ...]:
    """A bar's parts. Its height grows with the root of its photos, so that single frames show beside bursts."""
    parts: list[tuple[Verdict, float, float]] = []
    unit = sqrt(numbers.total() / highest) / numbers.total()
    bottom = 0.0
    for verdict in VERDICT_WORDS:
        height = numbers[verdict] * unit
        if height:
            parts.append((verdict, bottom, height))
            bottom += height
    return tuple(parts)


def _droughts(shots: Sequence[Shot], window: Window) -> Iterator[Drought]:
    for covered, run in groupby(shots, key=lambda shot: shot.covered):
        stretch = list(run)
        if covered or len(stretch) < LEAST:
            continue
        first, last = stretch[0].taken, stretch[-1].taken
        x = window.share(first)
        text = f"{clock(first)}–{clock(last)}" if clock(first) != clock(last) else clock(first, seconds=True)
        words = f"{text}: {count(len(stretch), 'frame')}, no keeper"
        yield Drought(x, window.share(last) - x + 1 / BINS, words, len(stretch), stretch[0].record.index)


def _longest(droughts: Iterable[Drought]) -> Sequence[Drought]:
    return sorted(droughts, key=lambda drought: -drought.frames)[:TOLD]


def _ticks(window: Window) -> Iterator[tuple[float, str]]:
    """Full minutes or hours under the bars: at most eight, none so near an edge that it would be cut."""
    step = next((step for step in _STEPS if window.length / step <= 8), 4 * 3600)
    taken = -(-window.start // step) * step
    while taken <= window.start + window.length:
        if 0.02 < window.share(taken) < 0.98:
            yield window.share(taken), clock(taken)
        taken += step
