"""What a photographer should look at: what a gate stopped, and which of it first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from safelight.engine.record import Record, Verdict
from safelight.output.report.comparison import quality
from safelight.output.report.frames import Framer
from safelight.output.report.moments import when
from safelight.output.report.page import Hint, Shelf
from safelight.output.report.reasons import decisive, gauge
from safelight.output.report.wording import FAULT_WORDS

STRIP = 8
"""Photos in the strip of the first screen."""
CLOSE = 0.3
"""Scores that differ by no more are a close call."""

_COPIES = frozenset({"smaller_copy", "compressed_copy"})
_CODES = {
    "below_technical_threshold": "Below the technical threshold",
    "below_aesthetic_threshold": "Below the aesthetic threshold",
    "nothing_found": "Nothing found of what was looked for",
    "interrupted": "Not reached before the run was interrupted",
}


def shelves(records: Iterable[Record], verdict: Verdict, framer: Framer) -> tuple[Shelf, ...]:
    """What was stopped or failed, one shelf a reason, the fullest last; on it the nearest miss first."""
    found: dict[str, list[Record]] = {}
    for record in records:
        if record.verdict == verdict:
            reason = decisive(record)
            found.setdefault(reason.code if reason else "", []).append(record)
    return tuple(
        Shelf(_heading(code), tuple(framer.frame(record) for record in sorted(members, key=_nearness)))
        for code, members in sorted(found.items(), key=lambda shelf: len(shelf[1]))
    )


def hints(records: Sequence[Record], groups: Mapping[str, Sequence[Record]], framer: Framer) -> tuple[Hint, ...]:
    """The photos to check first: moments without a keeper, near misses, close calls and what failed, in turns.

    One photo speaks for its group.
    """
    kinds = (_lost_moments(groups), _near_misses(records), _close_calls(groups), _failures(records))
    taken: dict[int | str, Hint] = {}
    for record, why in _in_turns(kinds):
        about = record.group.id if record.group else record.index
        if about not in taken:
            taken[about] = Hint(framer.frame(record), why)
        if len(taken) == STRIP:
            break
    return tuple(taken.values())


def _lost_moments(groups: Mapping[str, Sequence[Record]]) -> Iterator[tuple[Record, str]]:
    for members in groups.values():
        if members and all(record.verdict != "keep" for record in members):
            yield members[0], f"best of {len(members)}, and none was kept"


def _near_misses(records: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    missed = sorted((record for record in records if record.verdict == "review"), key=_nearness)
    return ((record, _miss(record)) for record in missed)


def _miss(record: Record) -> str:
    reason = decisive(record)
    scale = gauge(reason) if reason else None
    if scale:
        return f"{scale.said(scale.threshold - scale.value)} short of {scale.said(scale.threshold)}"
    return _heading(reason.code if reason else "")


def _close_calls(groups: Mapping[str, Sequence[Record]]) -> Iterator[tuple[Record, str]]:
    for members in groups.values():
        best, second = members[:2]
        if second.verdict == "alternate" and _is_close(best, second):
            yield second, "a close call with the frame that was kept"


def _is_close(best: Record, second: Record) -> bool:
    reason, one, other = decisive(second), quality(best), quality(second)
    if one is None or other is None or (reason and reason.code in _COPIES):
        return False
    return abs(one.technical_score - other.technical_score) <= CLOSE


def _failures(records: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    lost = [record for record in records if record.verdict == "failed"]
    others = f", and {len(lost) - 1} more" if lost[1:] else ""
    return ((record, f"could not be read or done{others}") for record in lost[:1])


def _in_turns(kinds: Iterable[Iterator[tuple[Record, str]]]) -> Iterator[tuple[Record, str]]:
    for turn in zip_longest(*kinds):
        yield from (hint for hint in turn if hint)


def _nearness(record: Record) -> tuple[float, tuple[bool, float, str]]:
    """How much was missing, the least first; what no score or confidence stopped comes last; then by time."""
    reason = decisive(record)
    scale = gauge(reason) if reason else None
    return scale.shortfall if scale else 99.0, when(record)


def _heading(code: str) -> str:
    words = _CODES.get(code) or FAULT_WORDS.get(code) or code.replace("_", " ") or "for no reason that was given"
    return words[:1].upper() + words[1:]
