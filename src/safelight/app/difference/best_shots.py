"""Best shots of groups that another frame is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from safelight.app.judgement import Judgement

Both = Sequence[tuple[Judgement, Judgement]]


@dataclass(frozen=True, slots=True)
class BestShot:
    """A moment whose best frame is another one than before."""

    before: str
    """The photo that was best."""
    after: str
    then: str
    """Why the one that is best now was not then; empty where nothing is on record."""
    now: str
    """Why the one that was best then is not now; empty where it is not in the group any more, or nothing is said."""


def best_shots(both: Both) -> Iterator[BestShot]:
    """Each group of the second run of which another frame is best than it was among these frames."""
    best_then = {was.group: at for at, (was, _) in enumerate(both) if was.group and was.best}
    for was, now in both:
        if not (now.group and now.best) or was.best or not was.group:
            continue
        at = best_then.get(was.group)
        if at is None:
            continue
        old_was, old_now = both[at]
        if old_now.best and old_now.group != now.group:  # it is best still, of a group of its own
            continue
        yield BestShot(old_was.photo, now.photo, _why(was), _why(old_now))


def regrouped(both: Both) -> int:
    """Photos that are together with others than before."""
    then, now = (_together([pair[side] for pair in both]) for side in (0, 1))
    return sum(one != other for one, other in zip(then, now, strict=True))


def _together(judgements: Sequence[Judgement]) -> list[frozenset[int]]:
    """Of each photo, who is in its group."""
    groups: dict[str, list[int]] = {}
    for at, one in enumerate(judgements):
        groups.setdefault(one.group or f"alone {at}", []).append(at)
    sets = {name: frozenset(members) for name, members in groups.items()}
    return [sets[one.group or f"alone {at}"] for at, one in enumerate(judgements)]


def _why(judgement: Judgement) -> str:
    reason = judgement.decisive
    return reason.message if reason else ""
