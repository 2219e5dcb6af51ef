"""What a condition sees of a photo: its results, the plan's aliases, and the engine's own `similar_images`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safelight.recipe.reachable import ABSENT, reach

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Plan
    from safelight.recipe.condition import Condition


@dataclass(frozen=True, slots=True)
class SimilarImages:
    """A photo's place in the latest grouping, as conditions read it. `count` includes the photo itself."""

    count: int
    kind: str
    rank: int = 0
    best: bool = False


def condition_holds(plan: Plan, condition: Condition, state: PhotoState) -> bool | None:
    """Whether a condition holds for a photo; None where it cannot be decided."""
    return _holds(plan, condition, state, {})


def loop_holds(plan: Plan, condition: Condition, state: PhotoState, iteration: Any) -> bool | None:
    """The same inside a loop, where the names that an iteration has are the loop's."""
    own = {name: getattr(iteration, name) for name in condition.names if hasattr(iteration, name)}
    return _holds(plan, condition, state, own)


def _holds(plan: Plan, condition: Condition, state: PhotoState, own: Mapping[str, Any]) -> bool | None:
    try:
        return condition.holds({**seen(plan, condition.names, state), **own}, state.done)
    except Exception:  # noqa: BLE001 - a third party's result may raise when it is read: what it would say is unknown
        return None


def seen(plan: Plan, names: Iterable[str], state: PhotoState) -> dict[str, Any]:
    """The values of those of `names` that are known for the photo."""
    found = {name: _value(plan, name, state) for name in names}
    return {name: value for name, value in found.items() if value is not ABSENT}


def _value(plan: Plan, name: str, state: PhotoState) -> Any:
    if name in state.results:
        return state.results[name]
    if name in ("similar_images", "group"):
        return _similar(state)
    return reach(state.results, plan.aliases.get(name, name).split("."))


def _similar(state: PhotoState) -> Any:
    if not state.grouped:
        return ABSENT
    if state.group is None:
        return SimilarImages(1, "single", 1, best=True)
    rank = state.rank
    return SimilarImages(
        len(state.group.members), state.group.kind, rank.rank if rank else 0, best=bool(rank and rank.best)
    )
