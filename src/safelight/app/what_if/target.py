"""Settings with which a run would keep about so many photos, and something of each moment and camera."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.app.what_if.aim import Aim
from safelight.app.what_if.coverage import Coverage
from safelight.app.what_if.crossing import crossing, last_that_holds
from safelight.app.what_if.foresight import Foresight
from safelight.app.what_if.knobs import LEAST_ALIKE, LOOSEST, MOST_SECONDS, STRICTEST, Knob, Knobs, turnable
from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.app.what_if.reruns import Attempt, Reruns

ABOUT = 0.02
"""A target is met within so much of it."""
STEPS_OF_SECONDS = 40
HUNDREDTHS = 100
Settings = Callable[[int], tuple[str, ...]]
"""Settings by their place on the way of a knob."""


@dataclass
class Aiming:
    """Turns the knobs of a run's plan until about `target` photos are kept.

    Frames a moment come first, then the gate, as far as every moment and camera keeps a photo, then how long a moment
    lasts and how alike its frames are. What the call sets itself is not turned.
    """

    reruns: Reruns
    target: int
    settings: tuple[str, ...] = ()
    _tried: dict[tuple[str, ...], tuple[Attempt, Coverage]] = field(default_factory=dict)

    def aim(self) -> Aim:
        """Raises CallError where there is nothing to turn, RecipeError where a setting is wrong."""
        start = self._try(())
        knobs = Knobs.of(start.plan, {self.reruns.named(text) for text in self.settings})
        if not knobs.any:
            raise CallError(
                f"nothing of {self.reruns.row.recipe_name!r} can be turned towards a number of photos: --target turns "
                f"{turnable()}, and what --set gives is not turned"
            )
        if knobs.frames:
            start = self._frames(knobs.frames, start)
        if start.kept < self.target:
            self._looser(knobs, start)
        else:
            self._stricter(knobs, start)
        return self._nearest()

    def _frames(self, knob: Knob, start: Attempt) -> Attempt:
        """As few frames a moment as keep the target, or all of them."""
        most = max(Counter(one.group for one in start.judgements if one.group).values(), default=1)
        first, last = (int(knob.value), most) if start.kept < self.target else (1, int(knob.value))
        if first >= last:
            return start
        steps = last - first
        place = crossing(lambda at: self._try(knob.settings(last - at)).kept, steps, self.target, self._about)
        found = self._try(knob.settings(last - place))
        if found.kept < self.target and place > 0:
            found = self._try(knob.settings(last - place + 1))
        return found

    def _stricter(self, knobs: Knobs, start: Attempt) -> None:
        if knobs.gate:
            self._raised(knobs.gate, start)
        if knobs.moments and not self._is_met():
            start = self._longer(knobs.moments, start)
        if knobs.looks and start.kept > self.target and not self._is_met():
            start = self._wider(knobs.looks, start)
        if knobs.gate and not self._is_met():
            self._raised(knobs.gate, start)

    def _looser(self, knobs: Knobs, start: Attempt) -> None:
        if knobs.gate and knobs.gate.value > LOOSEST:
            gate = knobs.gate
            steps = round((gate.value - LOOSEST) * HUNDREDTHS)
            own = start.settings[len(self.settings) :]
            self._cross(lambda at: (*own, *gate.settings(round(LOOSEST + at / HUNDREDTHS, 2))), steps)
        if knobs.moments and not knobs.frames and not self._is_met():
            knob = knobs.moments
            self._cross(lambda at: knob.settings(_between(0.1, knob.value, at)), STEPS_OF_SECONDS)

    def _raised(self, gate: Knob, start: Attempt) -> None:
        """The gate as high as it takes, and as high as it covers."""
        own = start.settings[len(self.settings) :]
        foresight = Foresight.of(start.judgements, STRICTEST)
        steps = round((STRICTEST - gate.value) * HUNDREDTHS)

        def at(place: int) -> tuple[str, ...]:
            return (*own, *gate.settings(round(gate.value + place / HUNDREDTHS, 2)))

        def kept(place: int) -> int:
            return self._try(at(place), start).kept if place < steps else 0

        def foreseen(threshold: float) -> int:
            return int((threshold - gate.value) * HUNDREDTHS)

        place = crossing(kept, steps, self.target, self._about, foreseen(foresight.threshold(self.target)))
        if not self._covers(at(place), start):
            last_that_holds(lambda one: self._covers(at(one), start), place - 1, foreseen(foresight.covers))

    def _longer(self, knob: Knob, start: Attempt) -> Attempt:
        """Moments as long as it takes; of these each keeps a photo by itself."""
        own = start.settings[len(self.settings) :]

        def at(place: int) -> tuple[str, ...]:
            return (*own, *knob.settings(_between(knob.value, max(knob.value, MOST_SECONDS), place)))

        place = self._cross(at, STEPS_OF_SECONDS)
        found = self._try(at(place))
        return self._try(at(place - 1)) if found.kept < self.target and place else found

    def _wider(self, knob: Knob, start: Attempt) -> Attempt:
        """Moments of frames that are less alike; of these each keeps a photo by itself, too."""
        own = start.settings[len(self.settings) :]
        steps = max(0, round((knob.value - LEAST_ALIKE) * HUNDREDTHS))

        def at(place: int) -> tuple[str, ...]:
            return (*own, *knob.settings(round(knob.value - place / HUNDREDTHS, 2)))

        place = self._cross(at, steps)
        found = self._try(at(place))
        return self._try(at(place - 1)) if found.kept < self.target and place else found

    def _cross(self, at: Settings, steps: int) -> int:
        return crossing(lambda place: self._try(at(place)).kept, steps, self.target, self._about)

    def _covers(self, settings: tuple[str, ...], start: Attempt) -> bool:
        self._try(settings, start)
        return self._tried[self._all(settings)][1].whole

    def _try(self, settings: tuple[str, ...], start: Attempt | None = None) -> Attempt:
        """The run with these settings; `start` is what says which moments and bodies there are."""
        asked = self._all(settings)
        if asked not in self._tried:
            attempt = self.reruns.attempt(asked, lean=True)
            self._tried[asked] = attempt, Coverage.of((start or attempt).judgements, attempt.judgements)
        return self._tried[asked][0]

    def _all(self, settings: tuple[str, ...]) -> tuple[str, ...]:
        return (*self.settings, *settings)

    @property
    def _about(self) -> int:
        return int(ABOUT * self.target)

    def _by_distance(self) -> Sequence[tuple[Attempt, Coverage]]:
        """The nearest first; of equals the one that loses least, then the one with the fewest settings."""

        def rank(one: tuple[Attempt, Coverage]) -> tuple[int, int, int, tuple[str, ...]]:
            attempt, coverage = one
            return abs(attempt.kept - self.target), coverage.missing, len(attempt.settings), attempt.settings

        return sorted(self._tried.values(), key=rank)

    def _is_met(self) -> bool:
        return any(coverage.whole and self._is_about(attempt) for attempt, coverage in self._tried.values())

    def _is_about(self, attempt: Attempt) -> bool:
        return abs(attempt.kept - self.target) <= self._about

    def _nearest(self) -> Aim:
        ordered = self._by_distance()
        attempt, coverage = next(one for one in ordered if one[1].whole)
        met = self._is_about(attempt)
        beyond = ordered[0] if not met and not ordered[0][1].whole else None
        why = "" if met else self._why(attempt)
        return Aim(self.target, attempt, coverage, met, why, beyond, self.reruns.taken)

    def _why(self, nearest: Attempt) -> str:
        whole = sorted(attempt.kept for attempt, coverage in self._tried.values() if coverage.whole)
        fewer = max((kept for kept in whole if kept < self.target), default=None)
        more = min((kept for kept in whole if kept > self.target), default=None)
        if fewer is not None and more is not None:
            return f"Between {fewer:,} and {more:,} nothing leaves every moment and camera a photo."
        if more is not None:
            return "With fewer, some moment or camera would have no photo that is kept."
        return f"More are not to be had: {', '.join(self._others(nearest)) or 'these are all'}."

    def _others(self, nearest: Attempt) -> Iterator[str]:
        """What became of those that are not kept."""
        others = [one for at, one in enumerate(nearest.judgements) if at not in nearest.unknown]
        steps = Counter(one.decisive.step for one in others if one.verdict in ("review", "alternate") and one.decisive)
        yield from (f"{number:,} set aside by {step!r}" for step, number in steps.most_common())
        for verdict, words in (("rejected", "rejected by you"), ("failed", "failed")):
            if number := nearest.counts.get(verdict):
                yield f"{number:,} {words}"
        if nearest.unknown:
            yield f"{len(nearest.unknown):,} unknown"


def _between(low: float, high: float, place: int) -> float:
    """Evenly by ratio: from 5 seconds to an hour no step is too large."""
    return round(low * (high / low) ** (place / STEPS_OF_SECONDS), 1) if place else low
