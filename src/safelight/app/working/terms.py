"""What machines that share a run agree on: where it was begun says who plays there, and all of them plan by that.

An answer's key holds a player's runtime, precision, weights and tables. A worker without a GPU, or without the weights,
would make other keys of what others are asked; so it takes them as they are where the run was begun, and is asked
itself what it can play alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from safelight.errors import CallError, SafelightError
from safelight.models.profiles import PUBLISHED
from safelight.models.readiness import told_apart, told_here
from safelight.models.surroundings import Lent
from safelight.models.web_address import without_secrets

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.surroundings import Surroundings
    from safelight.plan.plan import MeasureTask, Plan
    from safelight.store.runs import RunRow

KEY = "terms"
"""Where they stand in what a run was called with."""
_SAID = ("device", "vlm_model", "vlm_image_edge", "vlm_max_tokens", "allow_remote", "accept_noncommercial")


class OtherTermsError(SafelightError):
    """A machine would answer by other models than a run was begun with, or into another store. It is no help to it;
    another one may be."""


def terms_of(plan: Plan, around: Surroundings) -> dict[str, Any]:
    """They as JSON keeps them."""
    players = {one.name: Lent(told_apart(one), one.memory_bytes) for phase in plan.phases for one in phase.players}
    return {
        **{name: getattr(around, name) for name in _SAID},
        "vlm_url": without_secrets(around.vlm_url) if around.vlm_url else None,
        "players": {name: asdict(lent) for name, lent in players.items()},
    }


def under_terms(row: RunRow, own: Surroundings) -> Surroundings:
    """A machine's own surroundings as far as they decide no answer: how to reach a server, and how long to wait."""
    told = row.call.get(KEY)
    if told is None:
        return own
    players = told["players"].items()
    lent = {name: Lent(tuple(map(tuple, one["told"])), one["memory_bytes"]) for name, one in players}
    said = {name: told[name] for name in _SAID}
    return replace(own, **said, vlm_url=told["vlm_url"] and (own.vlm_url or told["vlm_url"]), lent=lent)


def require_played_here(tasks: Iterable[MeasureTask]) -> None:
    """Raises OtherTermsError where one of these would be answered here by other weights than its key says."""
    for player in {task.player.name: task.player for task in tasks}.values():
        if (here := told_here(player)) != told_apart(player):
            raise OtherTermsError(_other_weights(player, here))


def require_named(plan: Plan, around: Surroundings) -> None:
    """Raises CallError where keys would not tell two machines' answers apart."""
    if plan.profile in PUBLISHED and around.vlm_url and not around.vlm_model:
        raise CallError(
            "on several machines a vision-language server's address does not tell which model answers: name the model "
            "by --vlm-model (SAFELIGHT_VLM_MODEL)"
        )


def _other_weights(player: PlayerSpec, here: tuple[tuple[str, str], ...]) -> str:
    ours, theirs = dict(here), dict(told_apart(player))
    differ = [what for what in {**theirs, **ours} if ours.get(what) != theirs.get(what)]
    told = ", ".join(f"{what} {ours.get(what) or 'not at all'} and not {theirs.get(what) or 'none'}" for what in differ)
    return (
        f"it has other weights of {player.name!r} than the run was begun with: {told}. Pull the same revision on both "
        "by `safelight models pull`, or copy weights, models.lock.json and calibrations from one to the other"
    )
