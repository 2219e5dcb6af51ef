"""Which action a step means: by its name, or by the parameters that only one action of its model knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Signature
    from safelight.recipe.grammar import Step


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Why a step names no action, and what to do about it."""

    message: str
    cure: str = ""


def signature_of(step: Step, catalogue: Catalogue) -> Signature | Unresolved:
    """The action that a step means, or why it means none."""
    if step.model is not None and step.model not in catalogue.roles:
        return Unresolved(
            f"unknown model {step.model!r}{did_you_mean(step.model, catalogue.roles)}", _models(catalogue)
        )
    if step.action is None:
        return _by_parameters(step, catalogue)
    return catalogue.find(step.model or "", step.action) or _unknown(step.model or "", step.action, catalogue)


def _by_parameters(step: Step, catalogue: Catalogue) -> Signature | Unresolved:
    if step.model is None:
        return Unresolved("this step names neither a model nor an action", "Write `model:` and `action:`.")
    fitting = catalogue.matching(step.model, step.parameters)
    if len(fitting) == 1:
        return fitting[0]
    choices = " or ".join(f"`action: {one.name}`" for one in fitting or catalogue.of(step.model))
    if fitting:
        return Unresolved(f"this step may mean several actions of model {step.model!r}", f"Say which: {choices}.")
    given = ", ".join(map(repr, step.parameters))
    return Unresolved(f"no action of model {step.model!r} knows {given} together", f"Say which is meant: {choices}.")


def _unknown(model: str, action: str, catalogue: Catalogue) -> Unresolved:
    owners = [role for role in ("", *catalogue.roles) if catalogue.find(role, action)]
    if owners:
        cure = f"Write `model: {owners[0]}` beside it." if owners[0] else "Leave `model:` away."
        return Unresolved(f"action {action!r} is none of {_of(model)}", cure)
    names = [signature.name for signature in catalogue.of(model)]
    return Unresolved(
        f"unknown action {action!r} of {_of(model)}{did_you_mean(action, names)}",
        f"It has: {', '.join(names)}." if names else "",
    )


def _of(model: str) -> str:
    return f"model {model!r}" if model else "a step without a model"


def _models(catalogue: Catalogue) -> str:
    return f"There are: {', '.join(catalogue.roles)}."
