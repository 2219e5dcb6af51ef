"""`safelight models list`: who plays the five roles, and which weights they need."""

from typing import Any

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.models.chosen import chosen
from safelight.cli.speech import give, give_json


@click.command("list")
@click.option("--profile", default="builtin", show_default=True, metavar="NAME", help="Whose players.")
@options.as_json
def list_(profile: str, as_json: bool) -> None:
    """Every role: who plays it, its memory, its licence, and whether that allows paid work; and for published weights
    where they come from, how large they are, and whether they are on this machine."""
    from safelight.models.contract import ROLES
    from safelight.models.weights.library import Library

    loaded, library = chosen(settled(None, profile=profile).settings), Library.here()
    players = [_plain(role, player, library) for role in ROLES for player in loaded.plays(role)]
    unplayed = [role for role in ROLES if not loaded.plays(role)]
    if as_json:
        give_json({"profile": profile, "folder": str(library.root), "players": players, "unplayed": unplayed})
        return
    for player in players:
        give(
            f"{player['role']:<11} {player['player']}  {player['memory_mb']} MB  "
            f"{player['licence']}, paid work: {player['paid_work']}"
        )
        give(f"{'':<11} {player['description']}") if player["description"] else None
        for weights in player["weights"]:
            give(f"{'':<11} {_weights_line(weights)}")
    for role in unplayed:
        give(f"{role:<11} nobody in profile {profile!r}")
    if any(player["weights"] for player in players):
        give(f"weights lie in {library.root}")


def _weights_line(weights: dict[str, Any]) -> str:
    from safelight.models.amount import size

    there = "here" if weights["present"] else f"not here ({weights['state']})"
    return (
        f"{weights['repository']} at {weights['revision'][:12]}  {size(weights['bytes'])}  {weights['licence']}, "
        f"paid work: {weights['paid_work']}  {there}"
    )


def _plain(role: str, player: Any, library: Any) -> dict[str, Any]:
    from safelight.models.licence import least, paid_work

    weights = [_of_weights(one, library) for one in player.weights]
    return {
        "role": role,
        "player": player.name,
        "revision": player.revision,
        "memory_mb": round(player.memory_bytes / 1e6),
        "licence": player.licence,
        "paid_work": least(*(one["paid_work"] for one in weights)) if weights else paid_work(player.licence),
        "description": player.description,
        "weights": weights,
    }


def _of_weights(weights: Any, library: Any) -> dict[str, Any]:
    seen = library.look(weights)
    return {
        "repository": weights.repository,
        "host": weights.host,
        "revision": seen.revision or weights.revision,
        "bytes": weights.bytes,
        "licence": weights.licence,
        "paid_work": weights.paid_work,
        "present": seen.whole,
        "state": seen.state,
    }
