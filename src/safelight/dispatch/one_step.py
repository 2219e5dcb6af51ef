"""One model over one photo, or over a few that it compares, by the model's name: a recipe of one step."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from safelight.actions import catalogue
from safelight.dispatch.orchestrator import WorkflowContext, WorkflowOrchestrator, photo_at
from safelight.errors import CallError, PhotoError
from safelight.models.manager import ModelManager

if TYPE_CHECKING:
    from safelight.engine.record import Record
    from safelight.imaging.photo import Photo

MATCHES = 20
"""Photos that a search tells, unless it is asked for more."""


@dataclass
class OneStep:
    """Asks models that its manager keeps loaded from one question to the next."""

    manager: ModelManager = field(default_factory=ModelManager)
    profile: str = "builtin"

    def ask(self, model_name: str, image_path: str, parameters: Mapping[str, Any]) -> Any:
        """What an action of the model gives for this photo, as JSON can say it: pixels and vectors are left away.

        `parameters` are the action's; `action` among them says which, by default the model's first one for a photo.
        Raises CallError, PlanError or ModelError for what cannot be asked, PhotoError for a photo that has no answer.
        """
        wanted = dict(parameters)
        action = wanted.pop("action", None) or _first_action(model_name)
        orchestrator = WorkflowOrchestrator(self.manager, self.profile)
        context = asyncio.run(orchestrator.execute_recipe(image_path, _recipe(model_name, action, wanted)))
        return _answer(context, model_name)

    def ask_quality(self, model_name: str, image_path: str, parameters: Mapping[str, Any]) -> Any:
        """As `ask`; unless `parameters` say another action, it is how good the photo is."""
        return self.ask(model_name, image_path, {"action": "quality_check", **parameters})

    def ask_similar(self, model_name: str, image_path: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Photos that are like this one, the likest first: each one's path as `photo`, with what the model says of it.

        `parameters` has them as `among`, paths of photos or folders, and how many are wanted as `limit`; the rest is
        the action's: `match_style`, which finds those with the look of this one, or another that compares photos, which
        then has this one among them. Raises as `ask`; a photo that cannot be read is left out.
        """
        wanted = dict(parameters)
        among, limit = _among(wanted.pop("among", ())), wanted.pop("limit", MATCHES)
        action = wanted.pop("action", "match_style")
        photos = among if action == "match_style" else (photo_at(image_path), *among)
        if action == "match_style":
            wanted.setdefault("reference", str(photo_at(image_path).path))
        orchestrator = WorkflowOrchestrator(self.manager, self.profile)
        contexts = asyncio.run(orchestrator.execute_recipe_over(photos, _recipe(model_name, action, wanted)))
        found = [(one, _answer(one, model_name)) for one in contexts if "answer" in one.results]
        found.sort(key=lambda pair: pair[1].get("rank", 0))
        return [{"photo": str(one.photo.path), **answer} for one, answer in found[:limit]]


def _recipe(model_name: str, action: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    step = {"model": model_name, "action": action, "output_to": "answer", "parameters": parameters}
    return {"stages": [{"name": "one_step", "steps": [step]}]}


def _answer(context: WorkflowContext, model_name: str) -> Any:
    if "answer" not in context.results:
        raise PhotoError(f"{context.photo.path}: {_why(context.record) or f'{model_name!r} gave no answer'}")
    return orjson.loads(orjson.dumps(context.results["answer"], default=_plain))


def _among(said: Any) -> tuple[Photo, ...]:
    """Photos that were named, alone or by their folders. Raises CallError where there is none."""
    from safelight.imaging.shoot import gather
    from safelight.metadata.exif import taken_at

    if isinstance(said, str) or not isinstance(said, Sequence) or not said or not all(isinstance(p, str) for p in said):
        raise CallError("`among` has to name the photos that are searched: a list of paths, of photos or folders")
    photos = gather(tuple(map(Path, said)), capture_time=taken_at).photos
    if not photos:
        raise CallError(f"there is no photo in {', '.join(said)}")
    return photos


def _plain(value: Any) -> Any:
    """A number of a numerical library, as a number; what has many numbers is left away."""
    return value.item() if getattr(value, "ndim", None) == 0 else None


def _why(record: Record | None) -> str:
    """What stood against it, as the record says it."""
    if record is None:
        return ""
    return " ".join([*(reason.message for reason in record.reasons), *record.skipped.values()])


def _first_action(model_name: str) -> str:
    """Raises CallError for a model that no action asks about one photo."""
    known = [one for one in catalogue.load().signatures if one.scope == "photo" and one.role]
    found = next((one.name for one in known if one.role == model_name), None)
    if found is None:
        names = ", ".join(sorted({repr(one.role) for one in known}))
        raise CallError(f"no action asks a model {model_name!r} about one photo; there is {names}")
    return found
