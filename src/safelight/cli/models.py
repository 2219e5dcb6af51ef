"""`safelight models`: who plays the five roles."""

from typing import Any

import click

from safelight.cli import options
from safelight.cli.speech import give, give_json


@click.group()
def models() -> None:
    """Who plays the models' roles, and under which licence."""


@models.command("list")
@click.option("--profile", default="builtin", show_default=True, metavar="NAME", help="Whose players.")
@options.as_json
def list_(profile: str, as_json: bool) -> None:
    """Every role: who plays it, its memory, its licence, and whether that allows paid work."""
    from safelight.models.contract import ROLES
    from safelight.models.profiles import load

    loaded = load(profile)
    players = [_plain(role, player) for role in ROLES for player in loaded.plays(role)]
    unplayed = [role for role in ROLES if not loaded.plays(role)]
    if as_json:
        give_json({"profile": profile, "players": players, "unplayed": unplayed})
        return
    for player in players:
        give(
            f"{player['role']:<11} {player['player']}  {player['memory_mb']} MB  "
            f"{player['licence']}, paid work: {player['paid_work']}"
        )
        give(f"{'':<11} {player['description']}") if player["description"] else None
    for role in unplayed:
        give(f"{role:<11} nobody in profile {profile!r}")


def _plain(role: str, player: Any) -> dict[str, Any]:
    from safelight.models.licence import paid_work

    return {
        "role": role,
        "player": player.name,
        "revision": player.revision,
        "memory_mb": round(player.memory_bytes / 1e6),
        "licence": player.licence,
        "paid_work": paid_work(player.licence),
        "description": player.description,
    }
