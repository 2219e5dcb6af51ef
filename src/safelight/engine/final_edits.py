"""Which edits of a photo stand in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.actions.builtin.apply_edits import Edited
from safelight.actions.builtin.final_quality_check import FinalQuality
from safelight.actions.outcome import LoopTrace

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.imaging.edits import Edit


_TELLING = frozenset({LoopTrace, Edited})
"""Types of the results that may hold them: most photos have none, and every photo of a run is asked."""


def final_edits(state: PhotoState) -> tuple[Edit, ...]:
    """The edits of a photo that stand: those that the final check left, else those that were settled on."""
    results = list(state.results.values())
    if _TELLING.isdisjoint(map(type, results)):
        return ()
    traces = [one.chosen for one in results if isinstance(one, LoopTrace)]
    checked = next((one.edits for one in traces if isinstance(one, FinalQuality)), None)
    if checked is not None:
        return checked
    return next((one.edits for one in results if isinstance(one, Edited)), ())
