"""A run that is over, decided again as sliders move: kept warm, so that the second answer is quick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from safelight.app.looking.following import counts_of
from safelight.app.looking.stand import stand
from safelight.app.what_if.knobs import LEAST_ALIKE, LOOSEST, MOST_SECONDS, STRICTEST, Knob, Knobs
from safelight.app.what_if.reruns import Reruns
from safelight.app.what_if.whatif import WhatIf, compared
from safelight.models.surroundings import Surroundings

if TYPE_CHECKING:
    from safelight.store.marks import Mark
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

MOST_FRAMES = 20
ENDED = ("done", "failed")
"""States of runs that can be compared with."""

_TITLES = {
    "frames": "Frames kept of a moment",
    "moments": "A moment lasts",
    "looks": "Frames of a moment are alike from",
    "gate": "Set aside below",
}
_UNITS = {"frames": "photos", "moments": "seconds", "looks": "", "gate": "of 10"}
_ENDS: dict[str, tuple[float, float]] = {
    "frames": (1, MOST_FRAMES),
    "moments": (0, MOST_SECONDS),
    "looks": (LEAST_ALIKE, 1),
    "gate": (LOOSEST, STRICTEST),
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """What other settings would come to; verdicts and photos by their place in the run."""

    before: dict[str, int]
    after: dict[str, int]
    unknown: int
    seconds_to_know: float
    changes: tuple[dict[str, Any], ...]


class Weighing:
    """One run. One question at a time: whoever comes second waits."""

    def __init__(self, store: Store, row: RunRow, around: Surroundings) -> None:
        self.stand = stand(row)
        self._store, self._row, self._around = store, row, around
        self._lock = Lock()
        self._reruns = self._anew()
        self._marks: tuple[Mark, ...] | None = None

    def knobs(self) -> list[dict[str, Any]]:
        """What can be turned without a look at any photo. Raises RecipeError where its recipe is understood no more."""
        with self._lock:
            return list(map(_told, _all(Knobs.of(self._reruns.own))))

    def weigh(self, settings: Sequence[str]) -> Weighed:
        """What these settings would come to. Raises RecipeError or CallError where they are wrong."""
        with self._lock:
            self._hear()
            found = compared(self._reruns, self._reruns.attempt(settings))
            return _weighed(found, self._row, [one.photo for one in self._reruns.before])

    def _hear(self) -> None:
        """What people said since enters every decision."""
        marks = self._store.marks.all()
        if self._marks is not None and self._marks != marks:
            self._reruns = self._anew()
        self._marks = marks

    def _anew(self) -> Reruns:
        return Reruns(self._store, self._row, self._store.runs.members(self._row.id), self._around)


def _weighed(found: WhatIf, row: RunRow, names: Sequence[str]) -> Weighed:
    index = {name: at for at, name in enumerate(names)}
    shown = tuple(counts_of(row))
    return Weighed(
        before={**dict.fromkeys(shown, 0), **found.before},
        after={**dict.fromkeys(shown, 0), **found.after},
        unknown=len(found.unknown) + len(found.lost),
        seconds_to_know=found.seconds_to_find_out,
        changes=tuple(
            {
                "index": index[one.photo],
                "before": one.before,
                "after": one.after,
                "reason": one.why,
                "certain": one.sure,
            }
            for one in found.changes
        ),
    )


def _all(knobs: Knobs) -> Iterator[Knob]:
    yield from filter(None, (knobs.gate, knobs.frames, knobs.moments, knobs.looks))


def _told(knob: Knob) -> dict[str, Any]:
    least, most = _ENDS[knob.kind]
    return {
        "step": knob.step,
        "parameter": knob.parameter,
        "title": _TITLES[knob.kind],
        "value": knob.value,
        "least": min(least, knob.value),
        "most": max(most, knob.value),
        "unit": _UNITS[knob.kind],
        "along": list(knob.along),
    }
