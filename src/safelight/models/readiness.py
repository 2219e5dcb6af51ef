"""Whether a player can be loaded on this machine: its modules installed, its weights pulled. Nothing is imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from safelight.models.calibration import named, versions
from safelight.models.weights.library import Library

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec


def missing_modules(player: PlayerSpec) -> tuple[str, ...]:
    """Modules that it needs and that are not installed."""
    return tuple(name for name in player.requires if find_spec(name) is None)


def obstacles(player: PlayerSpec, profile: str) -> Iterator[str]:
    """What stands against loading it, each a sentence with its cure. Raises ModelError where the lock is damaged."""
    if lost := missing_modules(player):
        wanted = f"pip install 'safelight[{player.extra}]'" if player.extra else f"pip install {' '.join(lost)}"
        yield f"player {player.name!r} needs {' and '.join(lost)}, which is not installed. Install it with: {wanted}"
    for weights in player.weights:
        seen = Library.here().look(weights)
        if not seen.whole:
            told = f"player {player.name!r} needs the weights of {weights.repository!r}: {_subject(seen.wrong)}"
            yield f"{told}. Fetch them with: safelight models pull --profile {profile}"


def pulled(player: PlayerSpec) -> tuple[tuple[str, str], ...]:
    """Repository and exact revision of each of its weights, as far as they are here."""
    return tuple((weights.repository, Library.here().revision(weights.repository)) for weights in player.weights)


def told_apart(player: PlayerSpec) -> tuple[tuple[str, str], ...]:
    """What else than itself decides a player's answers: weights that were pulled, calibration tables. Part of every
    key. Raises ModelError where a lock or a table is damaged.
    """
    return told_here(player) if player.told is None else player.told


def told_here(player: PlayerSpec) -> tuple[tuple[str, str], ...]:
    """The same of this machine, whatever another one says. Raises as `told_apart`."""
    return told_of(player.name, [weights.repository for weights in player.weights])


def told_of(player: str, repositories: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The same by a player's name, and the repositories of its weights."""
    library = Library.here()
    weights = tuple((repository, library.revision(repository)) for repository in repositories)
    return weights + versions(library.root, player, named(weights))


def to_download(player: PlayerSpec) -> int:
    """Bytes, about, of its weights that are not here."""
    return sum(weights.bytes for weights in player.weights if not Library.here().look(weights).whole)


def _subject(wrong: str) -> str:
    return wrong if wrong.startswith("the file") else f"this checkpoint {wrong}"
