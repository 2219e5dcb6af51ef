"""One model over one photo, by the model's name: a recipe of one step."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import orjson

from safelight.actions import catalogue
from safelight.dispatch.orchestrator import WorkflowOrchestrator
from safelight.errors import CallError, PhotoError
from safelight.models.manager import ModelManager

if TYPE_CHECKING:
    from safelight.engine.record import Record


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
        step = {"model": model_name, "action": action, "output_to": "answer", "parameters": wanted}
        recipe = {"stages": [{"name": "one_step", "steps": [step]}]}
        orchestrator = WorkflowOrchestrator(self.manager, self.profile)
        context = asyncio.run(orchestrator.execute_recipe(image_path, recipe))
        if "answer" not in context.results:
            raise PhotoError(f"{image_path}: {_why(context.record) or f'{model_name!r} gave no answer'}")
        return orjson.loads(orjson.dumps(context.results["answer"], default=_plain))


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
