"""The coordinator's books: with every worker's fate told by hand, and time that passes when it is told to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import pytest

from safelight.dispatch.celery.errand import Errand, Report, Sign
from safelight.dispatch.celery.ledger import TRIES, Ledger, Patience
from safelight.engine.elsewhere import Blame
from safelight.errors import RunError
from safelight.plan.segments import Segment

PATIENCE = Patience(silence=20, doubt=5, longest=600, unseen=10, pause=1)
ONE = (Segment("cpu_queue", 1, 0),)
TWO = (Segment("gpu_queue", 1, 0), Segment("fast_queue", 1, 2))


@dataclass
class World:
    """A ledger and its workers, who do what `fate` says of an errand."""

    photos: int = 64
    segments: tuple[Segment, ...] = ONE
    chunk: int = 32
    now: float = 0.0
    counted: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        first = Errand("run", 0, 0, tuple(range(self.photos)), "sig")
        self.ledger = Ledger(self.segments, first, self.counted.append, self.chunk, PATIENCE)

    def sent(self) -> list[Errand]:
        """All that is to be sent now."""
        return list(iter(lambda: self.ledger.next(self.now), None))

    def begin(self, errand: Errand) -> None:
        self.ledger.hear(Sign(errand.id, "worker"), self.now)

    def report(self, errand: Errand, *blames: Blame, **more: object) -> Errand | None:
        return self.ledger.hear(replace(Report(errand.id, errand.run, blames), **more), self.now)  # type: ignore[arg-type]

    def later(self, seconds: float) -> None:
        self.now += seconds
        self.ledger.check(self.now)

    def carry_on(self, deadly: Iterable[int] = ()) -> list[Errand]:
        """Until nothing is left to do; whoever has a deadly photo is silent after he has begun. What was sent."""
        every: list[Errand] = []
        for _ in range(100):
            for errand in (batch := self.sent()):
                self.begin(errand)
                if not set(errand.photos) & set(deadly):
                    self.report(errand)
            every += batch
            if self.ledger.finished:
                return every
            self.later(PATIENCE.silence + 1)
        raise AssertionError("no end")


def test_photos_go_out_in_chunks_and_are_counted_when_they_are_reported() -> None:
    world = World(photos=70)
    sent = world.sent()
    assert [len(errand.photos) for errand in sent] == [32, 32, 6]
    assert [photo for errand in sent for photo in errand.photos] == list(range(70))
    for errand in sent:
        world.report(errand)
    assert world.counted == [32, 32, 6]
    assert world.ledger.finished
    assert world.ledger.blames == []


def test_a_chunk_goes_from_segment_to_segment_and_before_those_that_have_not_begun() -> None:
    world = World(photos=96, segments=TWO)
    first = world.ledger.next(0)
    assert first is not None
    world.report(first)
    assert world.counted == []
    second = world.ledger.next(0)
    assert second is not None
    assert (second.segment, second.photos) == (1, first.photos)
    world.report(second)
    assert world.counted == [32]


def test_who_cannot_be_read_does_not_go_on_and_who_lacks_an_answer_does() -> None:
    world = World(photos=4, segments=TWO)
    (first,) = world.sent()
    unread, unanswered = Blame(1, "", "unreadable", "cut short"), Blame(2, "looks/looks", "measurement_failed", "no")
    world.report(first, unread, unanswered)
    (second,) = world.sent()
    assert second.photos == (0, 2, 3)
    world.report(second)
    assert world.counted == [1, 3]
    assert world.ledger.blames == [unread, unanswered]


def test_a_chunk_that_nobody_can_read_is_done() -> None:
    world = World(photos=2, segments=TWO)
    (first,) = world.sent()
    world.report(first, *(Blame(photo, "", "unreadable", "cut short") for photo in first.photos))
    assert world.counted == [2]
    assert world.ledger.finished


def test_late_and_double_reports_and_signs_change_nothing() -> None:
    world = World(photos=32, segments=TWO)
    (first,) = world.sent()
    assert world.report(first) == first
    assert world.report(first) is None
    world.begin(first)
    (second,) = world.sent()
    world.report(second)
    world.report(second)
    world.report(first, Blame(0, "", "unreadable", "late"))
    assert world.counted == [32]
    assert world.ledger.blames == []
    assert world.ledger.finished


def test_a_report_in_parts_counts_when_the_last_has_come() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    blames = [Blame(photo, "step/quality", "measurement_failed", "no") for photo in errand.photos]
    assert world.report(errand, blames[0], more=True) is None
    assert world.counted == []
    world.report(errand, blames[1])
    assert world.counted == [2]
    assert world.ledger.blames == blames


def test_the_photo_that_kills_is_found_and_blamed_and_all_others_are_done() -> None:
    world = World(photos=64)
    every = world.carry_on(deadly=[13])
    (blame,) = world.ledger.blames
    assert (blame.index, blame.task, blame.code) == (13, "", "killed_worker")
    assert sum(world.counted) == 64
    had = [errand for errand in every if 13 in errand.photos]
    assert [len(errand.photos) for errand in had] == [32, 16, 8, 4, 2] + [1] * TRIES


def test_several_that_kill_are_each_found() -> None:
    world = World(photos=32)
    world.carry_on(deadly=[0, 1, 31])
    assert sorted(blame.index for blame in world.ledger.blames) == [0, 1, 31]
    assert sum(world.counted) == 32


def test_an_errand_goes_on_as_long_as_its_worker_gives_signs_and_no_longer_than_any_may() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    for _ in range(30):
        world.begin(errand)
        world.later(PATIENCE.silence)
    assert world.ledger.under_way == (errand.id,)
    world.begin(errand)
    world.later(1)
    assert [half.photos for half in world.sent()] == [(0,), (1,)]


def test_a_message_that_comes_back_is_no_death_while_the_first_worker_gives_signs() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.report(errand, redelivered=True)
    world.later(PATIENCE.doubt - 1)
    world.begin(errand)
    world.later(PATIENCE.silence - 1)
    assert world.sent() == []
    world.report(errand)
    assert world.ledger.finished


def test_a_message_that_comes_back_from_a_dead_worker_is_given_up_soon() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.report(errand, redelivered=True)
    world.later(PATIENCE.doubt + 1)
    assert [half.photos for half in world.sent()] == [(0,), (1,)]


def test_a_message_that_comes_back_and_was_never_begun_is_sent_again_whole() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.report(errand, redelivered=True)
    (again,) = world.sent()
    assert (again.photos, again.attempt) == (errand.photos, 0)
    assert again.id != errand.id


def test_what_waits_is_not_lost_until_its_queue_is_empty() -> None:
    world = World(photos=64, segments=TWO)
    begun, waiting = world.sent()
    world.begin(begun)
    assert world.ledger.unseen(world.now) == frozenset()
    world.later(PATIENCE.unseen + 1)
    assert world.ledger.unseen(world.now) == {"gpu_queue"}
    world.ledger.vanished("fast_queue", world.now)
    assert world.sent() == []
    world.ledger.vanished("gpu_queue", world.now)
    (again,) = world.sent()
    assert again.photos == waiting.photos


def test_nobody_is_blamed_for_a_brokers_silence() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.now += 1000
    world.ledger.broken(world.now)
    world.later(PATIENCE.silence - 1)
    assert world.ledger.under_way == (errand.id,)


def test_a_fault_that_passes_is_tried_again_later_and_later() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.report(errand, refused="the share is away", passing=True)
    assert world.sent() == []
    world.later(PATIENCE.pause * 1.5)
    (second,) = world.sent()
    world.report(second, refused="the share is away", passing=True)
    world.later(PATIENCE.pause * 1.5)
    assert world.sent() == []
    world.later(PATIENCE.pause * 1.5)
    (third,) = world.sent()
    world.report(third)
    assert world.counted == [2]


def test_a_fault_that_should_pass_and_does_not_ends_the_run_with_its_words() -> None:
    world = World(photos=2)
    for _ in range(TRIES - 1):
        (errand,) = world.sent()
        world.report(errand, refused="the share is away", passing=True)
        world.later(100)
    (errand,) = world.sent()
    with pytest.raises(RunError, match="cpu@nas could not carry out phase 1, after 3 tries: the share is away"):
        world.report(errand, worker="cpu@nas", refused="the share is away", passing=True)


def test_a_fault_that_does_not_pass_ends_the_run_at_once() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    with pytest.raises(RunError, match="another version"):
        world.report(errand, refused="another version of Safelight")


def test_what_does_not_fit_into_memory_is_tried_with_fewer_photos() -> None:
    world = World(photos=8)
    for errand in (every := world.sent()):
        crowded = len(errand.photos) > 2
        world.report(errand, refused="not enough memory", crowded=crowded) if crowded else world.report(errand)
        every += world.sent()
    assert [len(errand.photos) for errand in every] == [8, 4, 4, 2, 2, 2, 2]
    assert sum(world.counted) == 8


def test_one_photo_that_does_not_fit_alone_is_blamed_at_once() -> None:
    world = World(photos=1)
    (errand,) = world.sent()
    world.report(errand, refused="not enough memory: 40 GB", crowded=True)
    assert world.ledger.blames == [Blame(0, "", "out_of_memory", "not enough memory: 40 GB")]
    assert world.counted == [1]


def test_what_could_not_be_sent_is_sent_later_and_nothing_is_held_against_it() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.ledger.unsent(errand)
    (again,) = world.sent()
    assert (again.photos, again.attempt) == (errand.photos, 0)


@pytest.mark.parametrize("fate", [World.begin, World.report])
def test_what_is_heard_of_a_strangers_errand_changes_nothing(fate: Callable[[World, Errand], object]) -> None:
    world = World(photos=2)
    fate(world, Errand("run", 0, 0, (0,), "sig"))
    assert world.counted == []
    assert len(world.sent()) == 1
