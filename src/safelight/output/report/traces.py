"""The rounds of loops, as the page draws them."""

from collections.abc import Iterable, Iterator
from typing import Any

from safelight.actions.builtin.final_quality_check import FinalQuality
from safelight.actions.outcome import LoopTrace
from safelight.engine.record import Record
from safelight.imaging.edits import Operation
from safelight.output.report.edit_words import summary
from safelight.output.report.edited_copy import Round, Score, Trace
from safelight.output.report.wording import shown

_FLAT = 0.5
"""Points that a drawing spans at least, so that a flat trace looks flat."""


def traces(record: Record) -> tuple[Trace, ...]:
    """One trace a loop that tried something, in the order in which they ran; a final check that tried one way alone
    is told by the scores."""
    return tuple(
        Trace(_title(name, loop), tuple(_rounds(loop)))
        for name, loop in record.results.items()
        if isinstance(loop, LoopTrace) and len(loop.iterations) > (2 if isinstance(loop.chosen, FinalQuality) else 1)
    )


def final(record: Record) -> LoopTrace | None:
    """The final check's trace; None where there was none."""
    loops = (loop for loop in record.results.values() if isinstance(loop, LoopTrace))
    return next((loop for loop in loops if isinstance(loop.chosen, FinalQuality)), None)


def undone(record: Record) -> tuple[str, ...]:
    """What was not done to a photo after all, kind by kind: `crop`, `tone`."""
    checked = final(record)
    return checked.chosen.undone if checked and record.verdict == "keep" else ()


def scores(record: Record) -> tuple[Score, ...]:
    """Scores of the photo as it was, and of its copy: by the final check, else by the last loop."""
    loops = [one for one in record.results.values() if isinstance(one, LoopTrace)]
    scored = [loop for loop in loops if _number(loop.chosen, "technical_score") is not None]
    judged = final(record) or (scored[-1] if scored else None)
    if judged is None or judged.best == 0:
        return ()
    return tuple(_pairs(judged.iterations[0], judged.chosen))


def _pairs(before: Any, after: Any) -> Iterator[Score]:
    for name in ("technical", "aesthetic"):
        was, now = (_number(one, f"{name}_score") for one in (before, after))
        if was is not None and now is not None:
            yield Score(name, was, now)


def _title(name: str, loop: LoopTrace) -> str:
    return "Final check" if isinstance(loop.chosen, FinalQuality) else shown(name).replace("_", " ").capitalize()


def _rounds(loop: LoopTrace) -> Iterator[Round]:
    values = [_score(one) for one in loop.iterations]
    low, high = min(values), max(values)
    low, span = (low + high) / 2 - max(high - low, _FLAT) / 2, max(high - low, _FLAT)
    last = max(len(values) - 1, 1)
    for number, (one, value) in enumerate(zip(loop.iterations, values, strict=True)):
        yield Round(
            label=_label(one, number),
            score=value,
            best=number == loop.best,
            note=summary(_tried(one)),
            x=number / last,
            y=round(1 - (value - low) / span, 3),
        )


def _label(one: Any, number: int) -> str:
    if number == 0 or (isinstance(one, FinalQuality) and not one.edits):
        return "as it was"
    return f"way {number}" if isinstance(one, FinalQuality) else f"round {number}"


def _tried(one: Any) -> Iterable[Operation]:
    if isinstance(one, FinalQuality):
        return tuple(edit.operation for edit in one.edits)
    found = getattr(one, "corrections", ())
    return found if isinstance(found, tuple) else ()


def _number(one: Any, name: str) -> float | None:
    found = getattr(one, name, None)
    return float(found) if isinstance(found, int | float) else None


def _score(one: Any) -> float:
    """What is shown of a round: its technical score, which is read as others are; else what it was chosen by."""
    technical = _number(one, "technical_score")
    return float(one.score) if technical is None else technical
