"""States made into records. The machine's verdict is blind to marks; a human's word wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from safelight.actions.outcome import Reason
from safelight.aggregate.default_decision import decide
from safelight.engine.final_edits import final_edits
from safelight.engine.record import GroupPlace, Record, Verdict

if TYPE_CHECKING:
    from safelight.actions.outcome import Group
    from safelight.engine.state import PhotoState


def records_of(states: Sequence[PhotoState], grouping: Iterable[Group]) -> tuple[Record, ...]:
    """One record a photo, in their order."""
    names = {group: f"g{number:04d}" for number, group in enumerate(grouping, start=1)}
    return tuple(_record(state, names) for state in states)


def machine_verdict(state: PhotoState) -> Verdict:
    """What the recipe alone says, had nobody marked anything."""
    if state.fault is not None or not state.identified:
        return "failed"
    if state.would_stop:
        return "review"
    return "alternate" if state.would_park else "keep"


def verdict_of(state: PhotoState) -> Verdict:
    """What counts: failed, else the human's word, else what became of it."""
    if state.fault is not None or not state.identified:
        return "failed"
    if state.word.rejects:
        return "rejected"
    if state.word.keeps:
        return "keep"
    if state.stopped:
        return "review"
    return "alternate" if state.parked else "keep"


def _record(state: PhotoState, names: Mapping[Group, str]) -> Record:
    verdict, group = verdict_of(state), _place(state, names)
    return Record(
        index=state.index,
        photo=state.photo,
        id=state.image_hash,
        facts=state.facts,
        word=state.word,
        verdict=verdict,
        machine_verdict=machine_verdict(state),
        reasons=_reasons(state),
        group=group,
        results=state.results,
        decision=decide(verdict, word=state.word, results=state.results),
        seconds=state.seconds,
        skipped=state.skipped,
        width=state.width,
        height=state.height,
        thumb=state.thumb,
        face_crops=state.face_crops,
        edits=final_edits(state) if verdict == "keep" else (),
        copy=state.copy,
    )


def _reasons(state: PhotoState) -> tuple[Reason, ...]:
    if state.fault is not None:
        return (Reason(state.fault.code, str(state.fault)), *state.reasons)
    if not state.identified:
        return (Reason("interrupted", "The run was stopped before this photo was read."),)
    return state.reasons


def _place(state: PhotoState, names: Mapping[Group, str]) -> GroupPlace | None:
    group = state.group
    if group is None:
        return None
    rank = state.rank.rank if state.rank else 0
    return GroupPlace(names[group], group.kind, len(group.members), rank, best=bool(state.rank and state.rank.best))
