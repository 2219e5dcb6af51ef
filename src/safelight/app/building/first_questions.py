"""The first recipe of who never wrote one: what was shot, roughly how many are kept, and where the work is finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from safelight import recipes
from safelight.app.building.edits import Edit, Set, edited
from safelight.app.building.splicing import document_of
from safelight.plan.steps import Unresolved, signature_of

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue

Shot = Literal["wedding", "portraits", "sports", "wildlife", "property", "travel", "other"]
Finish = Literal["lightroom", "capture-one", "darktable", "digikam", "photo-mechanic", "here"]

_MADE_FROM: MappingProxyType[Shot, str] = MappingProxyType(
    {
        "wedding": "wedding", "portraits": "wedding", "sports": "sports", "wildlife": "wildlife",
        "property": "property", "travel": "cull", "other": "cull",
    }
)  # fmt: skip
_NAMES: MappingProxyType[Shot, str] = MappingProxyType(
    {"portraits": "Portraits", "travel": "Travel", "other": "My cull"}
)
_EDITORS: MappingProxyType[Finish, str] = MappingProxyType(
    {
        "lightroom": "Lightroom", "capture-one": "Capture One", "darktable": "darktable", "digikam": "digiKam",
        "photo-mechanic": "Photo Mechanic", "here": "Safelight, as edited copies",
    }
)  # fmt: skip
_DEVELOPS = ("lightroom", "darktable")
"""Editors that read crop and develop settings from a sidecar."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered."""

    shot: Shot
    keepers: int
    """Roughly, of a hundred frames."""
    finish: Finish


def first_recipe(answers: Answers, catalogue: Catalogue) -> str:
    """A recipe's text, made from the shipped one that fits best; its first comment says what was asked."""
    source = recipes.path(_MADE_FROM[answers.shot]).read_text(encoding="utf-8")
    text = _comment(answers) + _without_head(source)
    return edited(text, _edits(text, answers, catalogue), catalogue).text


def _comment(answers: Answers) -> str:
    return (
        f"# Made for you: you shot {_told(answers.shot)}, keep about {answers.keepers} of 100 frames,\n"
        f"# and finish in {_EDITORS[answers.finish]}. Everything below can be changed.\n#\n"
        "# Nothing is deleted or moved: what is not kept is either an alternate (a better frame of its moment is\n"
        "# there) or for you to check. A frame that you starred or picked is never set aside.\n"
    )


def _told(shot: Shot) -> str:
    return {"wedding": "a wedding", "other": "something else", "property": "rooms and houses"}.get(shot, shot)


def _without_head(text: str) -> str:
    """A shipped recipe without the comment that introduces it."""
    lines = text.splitlines(keepends=True)
    first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    return "".join(lines[first:])


def _edits(text: str, answers: Answers, catalogue: Catalogue) -> Iterator[Edit]:
    if answers.shot in _NAMES:
        yield Set(("name",), _NAMES[answers.shot])
    for stage_at, stage in enumerate(document_of(text).recipe.stages):
        for step_at, step in enumerate(stage.steps):
            found = signature_of(step, catalogue)
            if isinstance(found, Unresolved):
                continue
            for name, value in _strictness(found.name, answers.keepers, step.parameters).items():
                if name in step.parameters or value != found.params.model_fields[name].default:
                    yield Set(("stages", stage_at, "steps", step_at, "parameters", name), value)
    yield Set(("output", "copies"), "keep" if answers.finish == "here" else "none")
    if answers.finish in _DEVELOPS:
        yield Set(("output", "develop"), True)


def _strictness(action: str, keepers: int, written: Any) -> dict[str, Any]:
    """Frames kept of each moment, and how far a moment reaches: the fewer keepers, the wider."""
    if action == "select_best_from_group":
        return {"keep": 1 if keepers < 45 else 2 if keepers < 70 else 3}
    if action != "group_similar" or keepers >= 45:
        return {}
    window = float(written.get("time_window", 5)) * (1 if keepers >= 15 else 3)
    return {
        "time_window": round(window),
        "similarity_threshold": 0.85 if keepers >= 30 else 0.8 if keepers >= 15 else 0.75,
    }
