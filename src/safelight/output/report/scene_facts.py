"""What models said of a photo in words: its scene, its composition, its outlines, and what was decided about it."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from safelight.actions.builtin.analyze_scene import SceneAnalysis
from safelight.aggregate.straightening import LEAST, LIKELY
from safelight.engine.record import Record
from safelight.models.composition import Composition
from safelight.models.suggestion import Suggestion
from safelight.output.report.edit_words import turn
from safelight.output.report.finds import counted, eyes, finds
from safelight.output.report.veil import masks_of
from safelight.output.report.wording import figure, listed, percent, sentence, shown

Facts = Iterator[tuple[str, str]]
Kind = TypeVar("Kind")
MOST = 6
"""Outlines, or subjects, that are named one by one."""
_DEPTHS = {"shallow": "shallow depth of field", "deep": "deep depth of field"}
_KEYS = {"low": "low key", "high": "high key"}


def scene_facts(record: Record) -> Facts:
    """Names and values; a value is empty where nothing is known."""
    found = finds(record)
    yield "Found", counted(found)
    yield "Eyes", eyes(found)
    yield "Outlined", _outlined(record)
    for scene in _of(record, SceneAnalysis):
        yield from _scene(scene)
    for composition in _of(record, Composition):
        yield "Composition", f"{figure(composition.score)} of 10, {composition.confidence} confidence"
        yield "Composed", _sentences(composition.observations)
    for suggestion in _of(record, Suggestion):
        yield "Suggested", _sentences(suggestion.reasons or (suggestion.text,))
    yield "Main subject", listed(_few(f"{shown(one.label)} ({shown(one.reason)})" for one in record.decision.emphasis))
    yield "Decided", _sentences(record.decision.notes)


def _scene(scene: SceneAnalysis) -> Facts:
    yield "Scene", "" if scene.scene_type == "general" else _word(scene.scene_type)
    yield "Light", listed(_light(scene))
    yield "Subjects", listed(_few(f"{shown(one.label)} ({shown(one.position)})" for one in scene.subjects))
    yield "Level", _level(scene)
    yield "Remarks", _sentences(scene.composition)
    yield "Could be better", _sentences(scene.suggestions)
    for name, answer in scene.views.items():
        yield _word(name).capitalize(), shown(str(answer))


def _light(scene: SceneAnalysis) -> Iterator[str]:
    if scene.lighting not in ("unknown", "normal"):
        yield _word(scene.lighting)
    if scene.key in _KEYS and _KEYS[scene.key] != _word(scene.lighting):
        yield _KEYS[scene.key]
    if scene.colour_cast != "none":
        yield f"{_word(scene.colour_cast)} cast"
    if scene.depth_of_field in _DEPTHS:
        yield _DEPTHS[scene.depth_of_field]


def _level(scene: SceneAnalysis) -> str:
    tilt = scene.tilt
    if tilt is None or abs(tilt.angle) < LEAST or tilt.confidence < LIKELY:
        return ""
    sure = "" if tilt.certain else ", not certain"
    return f"level when turned {turn(round(tilt.angle, 1))} (confidence {percent(tilt.confidence)}{sure})"


def _outlined(record: Record) -> str:
    return listed(
        _few(
            f"{shown(one.label)} ({percent(one.coverage)} of the picture, confidence {percent(one.confidence)})"
            for one in masks_of(record)
        )
    )


def _few(words: Iterable[str]) -> list[str]:
    every = list(words)
    return [*every[:MOST], *((f"{len(every) - MOST} more",) if len(every) > MOST else ())]


def _sentences(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(filter(None, map(sentence, texts))))


def _word(name: str) -> str:
    return shown(name).replace("_", " ")


def _of(record: Record, kind: type[Kind]) -> Iterator[Kind]:
    """The last result of a kind, whatever the recipe calls it."""
    found: list[Any] = [result for result in record.results.values() if isinstance(result, kind)]
    yield from found[-1:]
