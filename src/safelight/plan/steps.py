"""Which action a step means: by its name, or by the parameters that only one action of its model knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.recipe.suggest import did_you_mean, listed

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Signature
    from safelight.recipe.grammar import Step


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Why a step names no action, what to do about it, and which of its keys says so."""

    message: str
    cure: str = ""
    key: str = "action"


def signature_of(step: Step, catalogue: Catalogue) -> Signature | Unresolved:
    """The action that a step means, or why it means none."""
    if step.model is not None and step.model not in catalogue.roles:
        hint = did_you_mean(step.model, catalogue.roles)
        return Unresolved(
            f"unknown model {step.model!r}{hint}", f"There are {listed(catalogue.roles, 'and')}.", "model"
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
    cure = f"Say which is meant by `action:` {listed(one.name for one in fitting or catalogue.of(step.model))}."
    if fitting:
        return Unresolved(f"this step may mean several actions of model {step.model!r}", cure, "model")
    known = {name for one in catalogue.of(step.model) for name in one.alias_map()}
    for key in step.parameters:
        if key not in known:
            return Unresolved(f"no action of model {step.model!r} knows {key!r}{did_you_mean(key, known)}", cure, key)
    return Unresolved(
        f"no action of model {step.model!r} knows {listed(step.parameters, 'and')} together", cure, "model"
    )


def _unknown(model: str, action: str, catalogue: Catalogue) -> Unresolved:
    owners = [role for role in catalogue.roles if catalogue.find(role, action)]
    if owners:
        found = f" and not to {model!r}" if model else ""
        return Unresolved(f"action {action!r} belongs to model {owners[0]!r}{found}", f"Write `model: {owners[0]}`.")
    if catalogue.find("", action):
        return Unresolved(f"action {action!r} belongs to no model", "Leave `model:` away.", "model")
    names = [signature.name for signature in catalogue.of(model)]
    whose = f"model {model!r}" if model else "a step without a model"
    return Unresolved(f"unknown action {action!r} of {whose}{did_you_mean(action, names)}", _offered(names))


def _offered(names: Sequence[str]) -> str:
    return f"It has {listed(names, 'and')}." if names else ""
