"""One relative reason for two frames of a group, from what was measured, where the record gives none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log2

from safelight.engine.record import Record
from safelight.models.contract import Quality
from safelight.output.report.wording import FAULT_WORDS, figure, percent

Read = Callable[[Quality], float | None]
Say = Callable[[float, float], str]


@dataclass(frozen=True, slots=True)
class Contrast:
    """One thing that can be worse about a frame: how to read it (more is worse), from which gap it counts, and how
    to say it of a frame's value against the better one's."""

    read: Read
    gap: float
    say: Say

    def says(self, frame: Quality, other: Quality) -> str:
        """`softer: edge width 1.8 px against 0.6 px`; empty where `frame` is not worse than `other`."""
        mine, theirs = self.read(frame), self.read(other)
        if mine is None or theirs is None or mine - theirs < self.gap:
            return ""
        return self.say(mine, theirs)


def quality(record: Record) -> Quality | None:
    """What the quality scorer said of a photo, whatever the step called its result."""
    named = record.results.get("quality")
    found = (result for result in (named, *record.results.values()) if isinstance(result, Quality))
    return next(found, None)


def relative(record: Record, other: Record, against: str) -> str:
    """Why `record` comes after `other` (shown as `against`), in one clause; empty where nothing was measured."""
    frame, better = quality(record), quality(other)
    if frame is None or better is None:
        return ""
    said = next(_clauses(frame, better), "")
    return said or _by_score(better.technical_score - frame.technical_score, against)


def advantage(record: Record, other: Record, against: str) -> str:
    """Why `record` comes before `other` (shown as `against`): the same comparison from the winner's side."""
    frame, beaten = quality(record), quality(other)
    if frame is None or beaten is None:
        return ""
    fault = next(_faults(beaten, frame), "")
    if fault:
        return f"ahead of {against} ({fault})"
    gap = frame.technical_score - beaten.technical_score
    return f"{figure(gap)} ahead of {against}" if gap >= 0.1 else f"almost the same as {against}"


def _clauses(frame: Quality, better: Quality) -> Iterator[str]:
    yield from _faults(frame, better)
    yield from filter(None, (contrast.says(frame, better) for contrast in CONTRASTS))


def _faults(frame: Quality, better: Quality) -> Iterator[str]:
    return (FAULT_WORDS.get(fault, fault.replace("_", " ")) for fault in frame.faults if fault not in better.faults)


def _by_score(gap: float, against: str) -> str:
    if gap >= 0.1:
        return f"{figure(gap)} lower overall than {against}"
    return f"almost the same as {against}"


def _eyes(said: Quality) -> float | None:
    widths = [face.sharpness for face in said.faces if face.sharpness is not None]
    return max(widths) if widths else None


def _measure(name: str) -> Read:
    return lambda said: said.measures.get(name)


def _darkness(said: Quality) -> float | None:
    """How many stops the middle tone lies below white; luma is read as if it were one grey (gamma 2.2)."""
    middle = said.measures.get("middle")
    return None if middle is None else -2.2 * log2(max(middle, 1.0) / 255)


def _against(words: str, unit: str = "") -> Say:
    return lambda mine, theirs: f"{words} {figure(mine)}{unit} against {figure(theirs)}{unit}"


CONTRASTS: tuple[Contrast, ...] = (
    Contrast(_eyes, 0.2, _against("faces softer: edge width", " px")),
    Contrast(_measure("subject_edge_width"), 0.2, _against("subject softer: edge width", " px")),
    Contrast(_measure("edge_width"), 0.2, _against("softer: edge width", " px")),
    Contrast(_measure("clipped"), 0.02, lambda a, b: f"more clipped highlights: {percent(a)} against {percent(b)}"),
    Contrast(_darkness, 0.3, lambda a, b: f"{figure(a - b)} EV darker"),
    Contrast(_measure("noise"), 1.5, _against("noisier:")),
)
"""In the order in which a photographer would name them."""
