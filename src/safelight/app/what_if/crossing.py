"""Where a count that only falls gets to a target: in as few looks as can be, since each look is a run decided again."""

from __future__ import annotations

from collections.abc import Callable


def crossing(count: Callable[[int], int], last: int, target: int, about: int, guess: int | None = None) -> int:
    """The place of 0..`last` at which a falling `count` is nearest to `target`; one that is `about` it is taken.

    `guess` is where to look first. Places between are then guessed by proportion, and halved every other time, so that
    no shape of the fall is slow.
    """
    low, high = 0, last
    at_low, at_high = count(low), count(high)
    guessing = True
    while high - low > 1 and at_low > target > at_high and min(at_low - target, target - at_high) > about:
        share = (at_low - target) / (at_low - at_high) if guessing else 0.5
        wanted = low + round(share * (high - low)) if guess is None else guess
        guess = None
        place = min(max(wanted, low + 1), high - 1)
        found = count(place)
        if found >= target:
            low, at_low = place, found
        else:
            high, at_high = place, found
        guessing = not guessing
    return low if abs(at_low - target) <= abs(at_high - target) else high


def last_that_holds(holds: Callable[[int], bool], last: int, guess: int) -> int:
    """The last place of 0..`last` up to which `holds` holds; it does at 0, and once it does not it does no more.

    It is looked for around `guess`, in ever larger strides.
    """
    low, high = 0, last + 1
    place, stride = guess, 1
    while high - low > 1:
        place = min(max(place, low + 1), high - 1)
        if holds(place):
            low, place = place, place + stride
        else:
            high, place = place, place - stride
        stride *= 2
        if low and high <= last:
            place = (low + high) // 2
    return low
