"""What a selection says about a group: places for all, one reason for each photo that steps aside."""

from __future__ import annotations

from collections.abc import Sequence

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.relative import relative_reason
from safelight.actions.outcome import Reason


def reasons_aside(order: Sequence[Contender], keep: int) -> dict[int, Reason]:
    """Index → why it steps aside, for all but the first `keep` of a ranked group.

    A copy is compared with its original, every other photo with the winner.
    """
    by_name = {one.name: one for one in order}
    return {one.index: relative_reason(one, by_name.get(one.copy_of, order[0])) for one in order[keep:]}
