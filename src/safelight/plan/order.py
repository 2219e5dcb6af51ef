"""The order in which steps run: stages by `depends_on`, then as written; cheap ones first where order was waived."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.plan.draft import Draft
    from safelight.recipe.grammar import Stage


def stages_in_order(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """Stages after those they depend on, else as written. One without `depends_on` depends on the one before."""
    places = {stage.name: at for at, stage in enumerate(stages)}
    before: dict[int, set[int]] = {}
    for at, stage in enumerate(stages):
        named = stage.depends_on if stage.depends_on is not None else tuple(s.name for s in stages[at - 1 : at])
        before[at] = {places[name] for name in named if name in places}
    return tuple(stages[at] for at in topological(before, key=lambda at: (at,)))


def parallel_order(
    drafts: Sequence[Draft], reads: Callable[[Draft], Iterable[Draft]], cost: Callable[[Draft], float]
) -> tuple[Draft, ...]:
    """Steps of a `parallel` stage: each after those whose results it reads, the cheaper first.

    Gates, selections and barriers are fences: nothing is moved across one unless it reads what lies beyond.
    """
    places = {draft: at for at, draft in enumerate(drafts)}
    fence = [draft.gate or draft.selects or draft.barrier for draft in drafts]
    lots = list(accumulate(2 * is_fence for is_fence in fence))
    before = {at: {places[giver] for giver in reads(draft) if giver in places} for draft, at in places.items()}

    def key(at: int) -> tuple[float, ...]:
        return (lots[at] - fence[at], cost(drafts[at]), at)

    return tuple(drafts[at] for at in topological(before, key))


def topological(before: Mapping[int, set[int]], key: Callable[[int], tuple[float, ...]]) -> list[int]:
    """Every number after those in its `before`, the least `key` first. What lies in a cycle comes last, by number."""
    left = {at: set(needed) - {at} for at, needed in before.items()}
    ready = [(key(at), at) for at, needed in left.items() if not needed]
    heapify(ready)
    done: list[int] = []
    while ready:
        _, at = heappop(ready)
        done.append(at)
        del left[at]
        for other, needed in left.items():
            if at in needed:
                needed.discard(at)
                if not needed:
                    heappush(ready, (key(other), other))
    return done + sorted(left)
