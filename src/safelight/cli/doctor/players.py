"""The profile's players: does each one load?"""

from collections.abc import Iterator
from time import perf_counter

from safelight.cli.doctor.finding import Finding
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import load


def look(profile: str) -> Iterator[Finding]:
    """A finding a player: its weights are read, and its networks are made ready."""
    for spec in load(profile).players:
        yield _loaded(spec)


def _loaded(spec: PlayerSpec) -> Finding:
    started = perf_counter()
    try:
        spec.load()
    except Exception as error:  # noqa: BLE001 - whatever a player does, the doctor reports it
        return Finding(spec.name, False, f"{type(error).__name__}: {error}", "install Safelight anew, weights included")
    return Finding(spec.name, True, f"plays {spec.role}, ready in {perf_counter() - started:.1f} s")
