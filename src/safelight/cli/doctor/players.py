"""The profile's players: does each one load, and is the server there that plays one?"""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from safelight.cli.doctor import server
from safelight.cli.doctor.finding import Finding
from safelight.errors import SafelightError
from safelight.models.adapters.analyst_player import NAME as SERVED
from safelight.models.adapters.published import server_of
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import PUBLISHED, load
from safelight.models.surroundings import Surroundings


def look(profile: str, around: Surroundings) -> Iterator[Finding]:
    """A finding a player: its weights are read, and its networks are made ready; a server is asked whether it is there,
    where it may be."""
    behind = server_of(around) if profile in PUBLISHED else None
    for spec in load(profile, replace(around, allow_remote=True, accept_noncommercial=True)).players:
        yield server.look(spec.name, behind) if behind and spec.name == SERVED else _loaded(spec)


def _loaded(spec: PlayerSpec) -> Finding:
    started = perf_counter()
    try:
        spec.load()
    except SafelightError as error:
        return Finding(spec.name, False, str(error))  # it says what helps
    except Exception as error:  # noqa: BLE001 - whatever a player does, the doctor reports it
        return Finding(spec.name, False, f"{type(error).__name__}: {error}", "install Safelight anew, weights included")
    return Finding(spec.name, True, f"plays {spec.role}, ready in {perf_counter() - started:.1f} s")
