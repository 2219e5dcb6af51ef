"""What a selection says about a group: places for all, one reason for each photo that steps aside."""

from __future__ import annotations

from collections.abc import Sequence

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.relative import relative_reason
from safelight.actions.outcome import Reason


def reasons_aside(order: Sequence[Contender], keep: int) -> dict[int, Reason]:
    """Index → why it steps aside: all but the first `keep` of a ranked group, and copies of what ranks above them.

    A copy is compared with its original, every other photo with the winner.
    """
    place = {one.name: at for at, one in enumerate(order)}
    aside = [one for at, one in enumerate(order) if at >= keep or place.get(one.copy_of, at) < at]
    return {one.index: relative_reason(one, order[place.get(one.copy_of, 0)]) for one in aside}
