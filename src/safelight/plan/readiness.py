"""Whether this machine can play a plan: asked before a photo is read, and everything that is missing told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.errors import CallError
from safelight.models.readiness import obstacles

if TYPE_CHECKING:
    from safelight.plan.plan import Plan


def require_ready(plan: Plan) -> None:
    """Raises CallError, naming every player that cannot be loaded here, and what to install or fetch."""
    players = {one.name: one for phase in plan.phases for one in phase.players}
    told = [sentence for player in players.values() for sentence in obstacles(player, plan.profile)]
    if told:
        raise CallError("\n".join(dict.fromkeys(told)))
