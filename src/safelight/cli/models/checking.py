"""`safelight models check`: does every player load, and what does it cost here?"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.models.chosen import chosen_to_ask
from safelight.cli.speech import give, give_json

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.trial import Trial


@dataclass(frozen=True, slots=True)
class Checked:
    """One player, and what came of its trial or what went wrong."""

    spec: PlayerSpec
    trial: Trial | None
    wrong: str = ""


@click.command()
@options.together(options.profile, options.server, options.config, options.as_json)
def check(profile: str | None, server: options.ServerFlags, config: Path | None, as_json: bool) -> ExitCode:
    """Load each player of a profile and run it on a made photo.

    Every file of weights is read and its hash compared with what was pulled. Prints milliseconds and bytes. Ends with
    1 where a player does not load or answer, with 2 where something must be installed or fetched first.
    """
    from safelight.errors import CallError
    from safelight.models.readiness import obstacles

    settings = settled(config, profile=profile, **server.settings).settings
    name, players = settings.profile, chosen_to_ask(settings, allow_remote=server.allow_remote).players
    lacking = dict.fromkeys(sentence for player in players for sentence in obstacles(player, name))
    if lacking:
        raise CallError("\n".join(lacking))
    checked = [_checked(player, name) for player in players]
    if as_json:
        give_json({"profile": name, "players": [_plain(one) for one in checked]})
    else:
        give("\n".join(_line(one) for one in checked))
    return ExitCode.NOT_COMPLETED if any(one.wrong for one in checked) else ExitCode.DONE


def _checked(spec: PlayerSpec, profile: str) -> Checked:
    from safelight.models.trial import attempt
    from safelight.models.weights.library import Library

    library = Library.here()
    try:
        for weights in spec.weights:
            library.checkpoint(weights, profile, anew=True)
        return Checked(spec, attempt(spec))
    except Exception as error:  # noqa: BLE001 - whatever a player does, it is reported, and the next one is tried
        kind = "" if type(error).__module__.startswith("safelight.") else f"{type(error).__name__}: "
        return Checked(spec, None, f"{kind}{error}")


def _plain(one: Checked) -> dict[str, Any]:
    said = {"role": one.spec.role, "player": one.spec.name, "well": not one.wrong, "wrong": one.wrong or None}
    return said | (asdict(one.trial) if one.trial else {})


def _line(one: Checked) -> str:
    from safelight.models.amount import size

    head = f"{'BAD' if one.wrong else 'ok '} {one.spec.role:<11} {one.spec.name}"
    if one.trial is None:
        return f"{head}\n    {'':<11} {one.wrong}"
    trial = one.trial
    took = f"{trial.measurement} in {trial.ms:.0f} ms (first {trial.first_ms:.0f} ms), " if trial.measurement else ""
    return f"{head}  {took}loaded in {trial.load_ms:.0f} ms, {size(trial.bytes)}"
