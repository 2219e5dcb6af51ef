"""Photos of a run looked at by others: what they find stands in the store, and the run decides as if it had looked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from safelight.actions.outcome import Group, Outcome
from safelight.engine.chunk_pass import ChunkPass
from safelight.engine.elsewhere import Blame
from safelight.engine.events import ChunkDone
from safelight.engine.rehearsal import Rehearsal
from safelight.engine.run import Finished, Run
from safelight.engine.unread import Unread
from safelight.errors import PhotoError
from safelight.imaging.photo import Photo
from safelight.models.manager import ModelManager
from safelight.plan.plan import Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from safelight.store.key import half
from tests.engine.fakes import SCORE, Player, World, action_of, grouping, keep_highest, node_of, stop_low


@pytest.fixture(autouse=True)
def photos_that_are_there(tmp_path, monkeypatch):
    """The engine knows photos again by their files."""
    monkeypatch.chdir(tmp_path)
    for number in range(10):
        Path(f"{number}.jpg").write_bytes(b"a photo")


ALL = frozenset({b"score", b"late", b"focus", b"company"})


@dataclass
class Others:
    """Who look at photos in chunks of two, with the cache of the run."""

    world: World
    phases: tuple[Phase, ...]
    looked_at: list[tuple[int, list[int]]] = field(default_factory=list)
    looked_over: list[tuple[int, list[int]]] = field(default_factory=list)

    def look(
        self,
        phase: int,
        photos: Sequence[int],
        done: Callable[[int], None],
        stopping: Callable[[], bool],
        *,
        barrier: bool = False,
    ) -> list[Blame]:
        (self.looked_over if barrier else self.looked_at).append((phase, list(photos)))
        chunks = [photos[at : at + 2] for at in range(0, len(photos), 2)]
        return [blame for chunk in chunks for blame in self._chunk(phase, chunk, barrier=barrier)]

    def _chunk(self, phase: int, photos: Sequence[int], *, barrier: bool = False) -> list[Blame]:
        plan = Plan(Recipe(), "fake", self.phases, {}, Output(), batch_size=4)
        shoot = [Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in self.world.numbers]
        known = Rehearsal(plan, shoot, Unread(), ModelManager(), self.world.cache, lambda _event: None)
        chunk = ChunkPass(known, self.world, ModelManager(), lambda: False)
        return chunk.look_over(phase, photos) if barrier else chunk.look(phase, self.phases[phase], photos, ALL)


LATE = replace(SCORE, name="late")


def late_score(members, measured, params):
    return [Outcome(value) for value in measured["late"]]


def phases_of(world: World) -> tuple[Phase, ...]:
    """A gate at 5, two groups of which the higher photo is kept, and another look at what is kept."""
    gate = node_of(action_of(stop_low, measures=(SCORE,)), gate=True)
    groups = node_of(action_of(grouping(Group("burst", (5, 6)), Group("burst", (7, 8))), scope="set", groups=True))
    best = node_of(action_of(keep_highest, scope="group"), selects=True)
    late = node_of(action_of(late_score, measures=(LATE,)))
    return (
        Phase(nodes=(gate,), tasks={gate.id: (world.task(gate.id),)}, barrier=groups),
        Phase(barrier=best),
        Phase(nodes=(late,), tasks={late.id: (world.task(late.id, LATE),)}),
    )


def run_of(world: World, reader: World, elsewhere: Others | None, phases=phases_of) -> Finished:
    """The world's photos, run here by whoever reads for it."""
    plan = Plan(Recipe(), "fake", phases(world), {}, Output(), batch_size=4)
    photos = [Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in world.numbers]
    here = Run(plan, photos, reader, ModelManager(), world.cache, world.events.append, elsewhere=elsewhere)
    return here.finish()


def told(finished: Finished) -> list[tuple[object, ...]]:
    return [(one.photo, one.verdict, one.reasons, one.results) for one in finished.records]


def test_a_run_decides_by_what_others_found_as_if_it_had_looked_and_reads_no_photo():
    alone = World(range(10))
    expected = told(run_of(alone, alone, None))
    world, reader = World(range(10)), World(range(10))
    others = Others(world, phases_of(world))
    assert told(run_of(world, reader, others)) == expected
    assert reader.wants == []
    assert others.looked_at == [(0, list(range(10))), (2, [6, 8, 9])]


def test_progress_only_grows_whoever_looks_at_the_photos():
    world = World(range(10))

    class Half(Others):
        def look(self, phase, photos, done, stopping, *, barrier=False):
            blames = super().look(phase, photos, done, stopping, barrier=barrier)
            for _ in photos[: 0 if barrier else -2]:
                done(1)
            return blames

        def _chunk(self, phase, photos, *, barrier=False):
            return [] if 9 in photos else super()._chunk(phase, photos, barrier=barrier)

    run_of(world, World(range(10)), Half(world, phases_of(world)))
    for phase in (0, 2):
        told_of = [event for event in world.events if isinstance(event, ChunkDone) and event.phase == phase]
        far = [event.done for event in told_of]
        assert far == sorted(far)
        assert far[-1] == told_of[-1].photos


def test_what_nobody_can_read_or_measure_fails_as_if_the_run_had_tried():
    def strange() -> World:
        return World(range(10), Player(broken=frozenset({6})), faults={7: PhotoError("it is cut short", "cut_short")})

    alone = strange()
    expected = told(run_of(alone, alone, None))
    world, reader = strange(), World(range(10))
    assert told(run_of(world, reader, Others(world, phases_of(world)))) == expected
    assert [one.verdict for one in run_of(world, reader, Others(world, phases_of(world))).records][6:8] == [
        "failed",
        "failed",
    ]


def test_what_others_leave_is_done_here():
    world, reader = World(range(10)), World(range(10))

    class Idle(Others):
        def _chunk(self, phase, photos, *, barrier=False):
            return [] if 3 in photos else super()._chunk(phase, photos, barrier=barrier)

    alone = World(range(10))
    assert told(run_of(world, reader, Idle(world, phases_of(world)))) == told(run_of(alone, alone, None))
    assert [want.index for want in reader.wants] == [2, 3]


def test_a_photo_that_killed_whoever_read_it_is_not_read_here():
    world, reader = World(range(10)), World(range(10))

    class Dying(Others):
        def _chunk(self, phase, photos, *, barrier=False):
            if 8 not in photos:
                return super()._chunk(phase, photos, barrier=barrier)
            found = super()._chunk(phase, [one for one in photos if one != 8], barrier=barrier)
            return [*found, Blame(8, "", "killed_worker", "whoever reads it dies")]

    finished = run_of(world, reader, Dying(world, phases_of(world)))
    assert (finished.records[8].verdict, finished.records[8].reasons[0].code) == ("failed", "killed_worker")
    assert [one.verdict for one in finished.records].count("failed") == 1
    assert reader.wants == []


FOCUS = replace(SCORE, name="focus")
TOGETHER = replace(SCORE, name="company", together=True)


@pytest.mark.parametrize("measurement", [FOCUS, TOGETHER])
def test_what_a_step_over_groups_asks_is_found_out_by_others_too(measurement):
    def phases(world: World) -> tuple[Phase, ...]:
        (first, second, third), task = phases_of(world), world.task("keep_highest", measurement)
        best = replace(second.barrier, action=replace(second.barrier.action, measures=(measurement,)))
        return first, replace(second, barrier=best, tasks={best.id: (task,)}), third

    alone = World(range(10), Player(broken=frozenset({6})))
    expected = told(run_of(alone, alone, None, phases))
    world, reader = World(range(10), Player(broken=frozenset({6}))), World(range(10))
    others = Others(world, phases(world))
    assert told(run_of(world, reader, others, phases)) == expected
    assert reader.wants == []
    assert others.looked_over == [(1, [5, 7, 8] if measurement is FOCUS else [5, 7])]


def test_a_worker_that_does_not_know_enough_of_a_photo_says_nothing_against_it():
    alone = World(range(10))
    expected = told(run_of(alone, alone, None))
    world, reader = World(range(10)), World(range(10))

    class Forgetful(Others):
        """Its store has lost what was found out in the first phase about photo 9."""

        def _chunk(self, phase, photos, *, barrier=False):
            kept = dict(self.world.cache._entries)
            if phase == 2:
                lost = [key for key in kept if key.startswith(half(b"blake3:9"))]
                for key in lost:
                    del self.world.cache._entries[key]
            found = super()._chunk(phase, photos, barrier=barrier)
            self.world.cache._entries.update({**kept, **self.world.cache._entries})
            return found

    assert told(run_of(world, reader, Forgetful(world, phases_of(world)))) == expected
    assert [want.index for want in reader.wants] == [9]


def test_a_segment_asks_nothing_that_was_for_an_earlier_one():
    world = World(range(10), Player(broken=frozenset({6})))
    first = phases_of(world)[0]
    both = replace(first, nodes=(*first.nodes, *phases_of(world)[2].nodes), barrier=None)
    both = replace(both, tasks={**first.tasks, "late_score": (world.task("late_score", LATE),)})
    plan = Plan(Recipe(), "fake", (both,), {}, Output(), batch_size=4)
    shoot = [Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in world.numbers]
    known = Rehearsal(plan, shoot, Unread(), ModelManager(), world.cache, lambda _event: None)
    chunk = ChunkPass(known, world, ModelManager(), lambda: False)
    (blame,) = chunk.look(0, replace(both, nodes=both.nodes[:1]), [5, 6, 7], frozenset({b"score"}))
    assert (blame.index, blame.task) == (6, "stop_low/score")
    world.player.batches.clear()
    assert chunk.look(0, both, [5, 6, 7], frozenset({b"late"})) == []
    assert sorted(number for batch in world.player.batches for number in batch) == [5, 7]
