"""What an action decides, asked so that nothing it raises or returns can stop a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from safelight.actions.outcome import Outcome, SetOutcome
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node

Measured = Mapping[str, Sequence[Any]]
"""A node's measurements by name, each aligned with the photos."""


def decided(node: Node, states: Sequence[PhotoState], measured: Measured) -> Sequence[Outcome | PhotoError]:
    """What a photo action says of each photo; where it fails, it is asked one by one, and the one at fault pays."""
    outcomes = together(node, states, measured)
    if isinstance(outcomes, PhotoError):
        if len(states) == 1:
            return [outcomes]
        return [
            decided(node, [state], {name: values[at : at + 1] for name, values in measured.items()})[0]
            for at, state in enumerate(states)
        ]
    return outcomes


def together(node: Node, states: Sequence[PhotoState], measured: Measured) -> Sequence[Outcome] | PhotoError:
    """What an action says of photos that it looks at together: an outcome each, or why there is none."""
    try:
        outcomes = node.action.decide(states, measured, node.params)
        return _outcomes(outcomes, len(states))
    except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; its photos pay for it
        return _fault(f"step {node.id!r} failed", error)


def over_set(node: Node, states: Sequence[PhotoState], measured: Measured, photos: int) -> SetOutcome | PhotoError:
    """What a set action found among the `photos` of the run, or why it found nothing."""
    try:
        return _set_outcome(node.action.decide(states, measured, node.params), photos)
    except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the recipe says what then
        return _fault(f"step {node.id!r} failed over the whole set", error)


def _fault(what: str, error: Exception) -> PhotoError:
    if isinstance(error, PhotoError):
        return error
    return PhotoError(f"{what}: {type(error).__name__}: {error}", "step_failed")


def _outcomes(found: Any, photos: int) -> Sequence[Outcome]:
    outcomes: Sequence[Outcome] = found if isinstance(found, list) else list(found)
    if len(outcomes) != photos:
        raise ValueError(f"it gave {len(outcomes)} outcomes for {photos} photos")
    for kind in set(map(type, outcomes)):
        if not issubclass(kind, Outcome):
            raise TypeError(f"it gave {kind.__name__!r} where an Outcome is due")
    return outcomes


def _set_outcome(found: Any, photos: int) -> SetOutcome:
    if not isinstance(found, SetOutcome):
        raise TypeError(f"it gave {type(found).__name__!r} where a SetOutcome is due")
    named = {*found.outcomes, *(index for group in found.groups for index in group.members)}
    if strangers := [index for index in named if index not in range(photos)]:
        raise ValueError(f"it names photo {strangers[0]!r}, and the run has {photos} photos")
    _outcomes(found.outcomes.values(), len(found.outcomes))
    return found
