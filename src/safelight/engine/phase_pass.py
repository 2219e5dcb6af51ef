"""One pass over the photos of a phase: read ahead, measure, run its photo nodes, unit by unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from safelight.engine.body_clocks import put_right
from safelight.engine.events import ChunkDone
from safelight.engine.fresh_failures import FreshFailures
from safelight.engine.human_words import HumanWords
from safelight.engine.known_photos import Identity, KnownPhotos, changed
from safelight.engine.making_ready import made_ready
from safelight.engine.outlook import outlook
from safelight.engine.reading import Loaded, Want
from safelight.engine.sights import Sights
from safelight.engine.units import units
from safelight.engine.wants import Wants
from safelight.models.contract import Sight

if TYPE_CHECKING:
    from safelight.engine.events import Listener, StepCount
    from safelight.engine.measuring import Measurer
    from safelight.engine.others import Others
    from safelight.engine.photo_nodes import PhotoNodes
    from safelight.engine.reading import Reader
    from safelight.engine.state import PhotoState
    from safelight.metadata.facts import HumanWord
    from safelight.plan.plan import Phase, Plan

BLIND_UNIT = 256
"""Photos walked together where none has to be looked at."""
TOLD = 200
"""At most so many progress events a phase: counting what is to check walks every photo."""


@dataclass
class PhasePass:
    """Streams photos through phases. `stopping` is asked between units; what was read by then is finished."""

    plan: Plan
    reader: Reader
    measurer: Measurer
    photo_nodes: PhotoNodes
    states: Sequence[PhotoState]
    listen: Listener
    stopping: Callable[[], bool]
    clocks: Mapping[str, float] = field(default_factory=dict)
    """Seconds to add to the capture times of a body, by serial number."""
    words: HumanWords = field(default_factory=HumanWords)
    foresee: bool = False
    """Whether it is told what is to come: whoever watches wants to know how long that takes."""
    pictured: bool = True
    """Whether photos that are known are shown, too: reports need that, and who decides anew does not."""
    others: Others | None = None
    """Who look at photos first; what they leave is done here."""
    cut: bool = False
    """The run was stopped while photos were still to be read."""

    def __post_init__(self) -> None:
        self.failures = FreshFailures(self.listen)
        self._known = KnownPhotos(self.measurer.cache, self.pictured)
        self._last: ChunkDone | None = None
        self._reached = 0
        """What was told of a phase while others looked at its photos."""

    def run(self, number: int, phase: Phase) -> None:
        """Identify photos that are not yet, measure what the phase measures, and run its photo nodes."""
        states = [state for state in self.states if state.fault is None]
        self._recall([state for state in states if not state.identified])
        if self.foresee and number == 0:
            self.listen(outlook(self.plan, self.measurer, states))
        if self.others is not None:
            self._looked_at(self.others, number, phase, states)
            states = [state for state in states if state.fault is None]
        self._stream(number, phase, states)

    def catch_up(self, phase: Phase, states: Sequence[PhotoState]) -> None:
        """Run the nodes of a phase that is over for photos that missed it."""
        self._stream(None, phase, states)

    def tell_on(self) -> None:
        """Photos have walked through, and a step goes on over all of them: how steps stand meanwhile."""
        if self._last is not None:
            check, failed = _out(self.states)
            self.listen(replace(self._last, check=check, failed=failed, steps=self._steps()))

    def _steps(self) -> tuple[StepCount, ...]:
        return self.photo_nodes.counts.told(self.plan.nodes, self.measurer)

    def _stream(self, number: int | None, phase: Phase, states: Sequence[PhotoState]) -> None:
        self.measurer.look_up(phase, [state for state in states if state.identified])
        wants = Wants(self.plan, self.measurer).of(phase, states)
        walk = list(units(states, self.plan.batch_size if wants else BLIND_UNIT))
        in_turn = (wants[state.index] for unit in walk for state in unit if state.index in wants)
        loads = made_ready(self.reader.read(in_turn), phase, self.measurer) if wants else iter(())
        done, told, check, failed = 0, 0, *_out(self.states)
        left = len(wants)
        for unit in walk:
            stopped_before, failed_before = _out(unit)
            self.cut = self.cut or (bool(wants) and self.stopping())
            sights: Mapping[int, Sight] = {} if self.cut else self._sights(phase, unit, wants, loads)
            self._measure_ahead(phase, unit, sights)
            there = [state for state in unit if state.identified]
            self.photo_nodes.run(phase.nodes, phase.tasks, there, sights, again=number is None)
            self.failures.tell(unit)
            done += len(unit)
            left -= sum(state.index in wants for state in unit)
            stopped_now, failed_now = _out(unit)
            check, failed = check + stopped_now - stopped_before, failed + failed_now - failed_before
            if number is not None and (done == len(states) or done - told >= len(states) / TOLD):
                told = done
                self._last = ChunkDone(
                    number, self._far(done, left, len(states)), len(states), check, failed, self._steps()
                )
                self.listen(self._last)
        self.measurer.release()

    def _looked_at(self, others: Others, number: int, phase: Phase, states: Sequence[PhotoState]) -> None:
        """Have photos of which not all is known looked at by others."""
        self.measurer.look_up(phase, [state for state in states if state.identified])
        wanted = sorted(Wants(self.plan, self.measurer).of(phase, states))
        if not wanted:
            return
        done, check, failed = len(states) - len(wanted), *_out(self.states)

        def tell(more: int) -> None:
            nonlocal done
            done += more
            self._reached = min(done, len(states) - 1)
            self.listen(ChunkDone(number, self._reached, len(states), check, failed))

        self._reached = 0
        others.look(number, phase, wanted, tell)
        self._recall([state for state in states if not state.identified and state.fault is None])
        self.failures.tell(states)

    def _far(self, walked: int, left: int, photos: int) -> int:
        """How far the phase has come. What others found out was told already, and is not told again from the start."""
        if self.others is None or walked == photos:
            return walked
        return max(self._reached, min(photos - left, photos - 1))

    def _sights(
        self, phase: Phase, unit: Sequence[PhotoState], wants: Mapping[int, Want], loads: Iterator[Loaded]
    ) -> Sights:
        strangers = [state for state in unit if not state.identified]
        seen = self._seen(unit, wants, loads)
        self.measurer.look_up(phase, [state for state in strangers if state.identified])
        return Sights(self.reader, unit, seen)

    def _seen(self, unit: Sequence[PhotoState], wants: Mapping[int, Want], loads: Iterator[Loaded]) -> dict[int, Sight]:
        sights: dict[int, Sight] = {}
        for state in unit:
            if state.index not in wants:
                continue
            loaded = next(loads)
            self._take(state, loaded)
            if loaded.picture is not None and state.fault is None:
                sights[state.index] = Sight(loaded.picture)
        return sights

    def _take(self, state: PhotoState, loaded: Loaded) -> None:
        state.seconds["read"] = state.seconds.get("read", 0.0) + loaded.seconds
        if fault := loaded.fault or (changed(state, loaded) if state.identified else None):
            state.fail(fault)
            return
        if not state.identified:
            identity, state.stamp = Identity.of(loaded), loaded.stamp or state.stamp
            self._known.remember(state, identity, loaded.thumb)
            self._identify(state, identity, loaded.word)
            self._hear(state)

    def _recall(self, states: Sequence[PhotoState]) -> None:
        recalled = []
        for state, identity, word in self._known.recall(states):
            self._identify(state, identity, word)
            recalled.append(state)
        for state in recalled:  # by then it is known what the others show
            self._hear(state)

    def _identify(self, state: PhotoState, identity: Identity, word: HumanWord) -> None:
        state.is_of(identity.image_hash)
        state.identified, state.file, state.word = True, identity.file, word
        state.facts = put_right(identity.facts, self.clocks)
        state.width, state.height = identity.width, identity.height
        self.words.meet(state.photo, identity.image_hash)

    def _hear(self, state: PhotoState) -> None:
        """What was said of it to Safelight goes before what its files say."""
        state.word = self.words.over(state.photo, state.image_hash, state.word)

    def _measure_ahead(self, phase: Phase, unit: Sequence[PhotoState], sights: Mapping[int, Sight]) -> None:
        seen = [state for state in unit if state.index in sights]
        for task in phase.ahead:
            self.measurer.measure(task, self.measurer.missing(task, seen), sights)


def _out(states: Sequence[PhotoState]) -> tuple[int, int]:
    """How many of them were stopped, and how many failed."""
    return sum(state.stopped for state in states), sum(state.fault is not None for state in states)
