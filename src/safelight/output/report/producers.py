"""Who measured what of a photo."""

from collections.abc import Iterator
from typing import Final

from safelight.actions.builtin.analyze_scene import SceneAnalysis
from safelight.actions.detected import DetectedObjects
from safelight.actions.outcome import LoopTrace
from safelight.actions.outlined import Masks
from safelight.engine.record import Record
from safelight.models.composition import Composition
from safelight.models.contract import Quality
from safelight.models.suggestion import Suggestion
from safelight.output.report.wording import shown

_WORDS: Final[tuple[tuple[type, str], ...]] = (
    (Quality, "Measured by"),
    (DetectedObjects, "Found by"),
    (Masks, "Outlined by"),
    (SceneAnalysis, "Described by"),
    (Composition, "Composition by"),
    (Suggestion, "Suggested by"),
)


def producers(record: Record) -> Iterator[tuple[str, str]]:
    """`Found by`, and the player with its version; once each."""
    said: dict[str, dict[str, None]] = {}
    for name, result in record.results.items():
        result = result.chosen if isinstance(result, LoopTrace) else result
        producer = getattr(result, "producer", "")
        if isinstance(producer, str) and producer:
            said.setdefault(_words(name, result), {})[shown(producer)] = None
    return ((words, ", ".join(players)) for words, players in said.items())


def _words(name: str, result: object) -> str:
    known = (words for kind, words in _WORDS if isinstance(result, kind))
    return next(known, f"{shown(name).replace('_', ' ').capitalize()} by")
