"""The coordinator's books: with every worker's fate told by hand, and time that passes when it is told to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import pytest

from safelight.dispatch.celery.errand import Errand, Report, Sign
from safelight.dispatch.celery.ledger import TRIES, Ledger
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.standing import Standing
from safelight.engine.elsewhere import Blame
from safelight.errors import RunError
from safelight.plan.segments import Segment

PATIENCE = Patience(silence=20, doubt=5, longest=600, unseen=10, pause=1, alone=5, grace=60, generous=20)
ONE = (Segment("cpu_queue", 1, 0),)
TWO = (Segment("gpu_queue", 1, 0), Segment("fast_queue", 1, 2))


@dataclass
class World:
    """A ledger and its workers, who do what `fate` says of an errand."""

    photos: int = 64
    segments: tuple[Segment, ...] = ONE
    chunk: int = 32
    now: float = 0.0
    seconds: tuple[float | None, ...] = ()
    said: list[str] = field(default_factory=list)
    counted: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        first = Errand("run", 0, 0, tuple(range(self.photos)), "sig")
        standing = Standing(self.said.append)
        self.ledger = Ledger(self.segments, first, self.counted.append, self.chunk, PATIENCE, standing, self.seconds)

    def sent(self) -> list[Errand]:
        """All that is to be sent now."""
        return list(iter(self.next, None))

    def next(self, place: str = "anywhere") -> Errand | None:
        """What goes first."""
        found = self.ledger.next(self.now, lambda errand: place)
        return found[0] if found else None

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
    first = world.next()
    assert first is not None
    world.report(first)
    assert world.counted == []
    second = world.next()
    assert second is not None
    assert (second.segment, second.photos) == (1, first.photos)
    world.report(second)
    assert world.counted == [32]


def test_who_cannot_be_read_does_not_go_on_and_who_lacks_an_answer_does() -> None:
    world = World(photos=4, segments=TWO)
    (first,) = world.sent()
    unread, unanswered = Blame(1, "", "unreadable", "cut short"), Blame(2, "looks/looks", "no_words", "no")
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
    assert (over := world.report(first)) is not None
    assert over.id == first.id
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
    blames = [Blame(photo, "step/quality", "no_words", "no") for photo in errand.photos]
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


def hang(world: World, errand: Errand, seconds: float) -> None:
    """Its worker gives signs for so long, and nothing else."""
    end = world.now + seconds + PATIENCE.silence
    while world.now < end:
        world.begin(errand)
        world.later(PATIENCE.silence / 2)


def test_an_errand_that_does_not_end_is_given_to_another_worker_then_cut_until_the_photo_stands_alone() -> None:
    world = World(photos=4)
    had: list[tuple[tuple[int, ...], bool]] = []
    while not world.ledger.finished:
        for errand in world.sent():
            if 2 in errand.photos:
                had.append((errand.photos, bool(errand.shunned)))
                hang(world, errand, PATIENCE.longest)
            else:
                world.report(errand)
    whole, half, alone = (0, 1, 2, 3), (2, 3), (2,)
    assert had == [(whole, False), (whole, True), (half, True), (alone, True), (alone, True)]
    (blame,) = world.ledger.blames
    assert (blame.index, blame.code) == (2, "timeout")
    assert sum(world.counted) == 4


def test_what_a_worker_says_of_an_errand_that_was_given_to_another_changes_nothing() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    hang(world, errand, PATIENCE.longest)
    (again,) = world.sent()
    world.report(errand, Blame(0, "", "unreadable", "late"))
    assert (world.counted, world.ledger.blames) == ([], [])
    world.report(again)
    assert world.counted == [2]


def test_how_long_an_errand_may_take_follows_from_what_its_models_declare() -> None:
    slow = PATIENCE.longest
    world = World(photos=10, segments=(*TWO, *ONE), seconds=(0.5, None, slow))
    (errand,) = world.sent()
    limits = []
    for _ in range(3):
        limits.append(errand.limit)
        world.report(errand)
        errand = next(iter(world.sent()), errand)
    assert limits == [PATIENCE.grace + PATIENCE.generous * 0.5 * 10, slow, slow]


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


def test_nobody_is_blamed_for_a_brokers_silence() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.now += 1000
    world.ledger.traffic.broken(world.now)
    world.later(PATIENCE.silence - 1)
    assert world.ledger.traffic.under_way == (errand.id,)


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


def test_a_fault_that_should_pass_and_does_not_leaves_the_photos_to_whoever_runs_the_plan() -> None:
    world = World(photos=2)
    for _ in range(TRIES):
        (errand,) = world.sent()
        assert errand.shunned == ()
        world.report(errand, worker="cpu@nas", refused="the share is away", passing=True)
        world.later(100)
    assert (world.counted, world.ledger.blames, world.ledger.finished) == ([], [], True)
    assert world.said == ["What workers leave undone is done by this machine: the share is away"]


def test_a_workers_own_fault_is_tried_by_others_after_a_while_and_not_by_that_worker() -> None:
    world = World(photos=2, segments=TWO)
    (errand,) = world.sent()
    world.report(errand, worker="tower@1", refused="no such library", faulty=True)
    assert world.sent() == []
    world.later(PATIENCE.pause * 1.5)
    (again,) = world.sent()
    assert (again.photos, again.shunned, again.attempt) == (errand.photos, ("tower@1",), 1)
    world.report(again, worker="nas@1")
    (second,) = world.sent()
    assert (second.segment, second.shunned) == (1, ())
    assert world.said == ["Worker tower had a fault, and others have its photos now: no such library"]


def test_what_all_workers_come_to_grief_over_is_left_to_whoever_runs_the_plan() -> None:
    world = World(photos=2, segments=TWO)
    for number in range(TRIES):
        (errand,) = world.sent()
        world.report(errand, worker=f"w{number}", refused="no such library", faulty=True)
        world.later(100)
    assert (world.counted, world.ledger.blames, world.ledger.finished) == ([], [], True)


def test_a_worker_with_faults_one_after_the_other_is_asked_nothing_more_and_one_that_does_well_between_is() -> None:
    world = World(photos=8, chunk=1)
    errands = world.sent()
    for errand, faulty in zip(errands, (True, True, False, True, True, True), strict=False):
        world.report(errand, worker="tower", refused="no card" if faulty else "", faulty=faulty)
        out = world.ledger.standing.out
        assert bool(out) == (errand == errands[5])
    world.later(100)
    assert {errand.shunned for errand in world.sent()} == {("tower",)}
    assert world.said[-1] == "Worker tower had 3 faults one after the other, and is asked nothing more: no card"


def test_what_a_lone_worker_is_to_leave_to_others_waits_for_one_and_then_is_left_to_whoever_runs_the_plan() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.report(errand, worker="tower", refused="no such library", faulty=True)
    began, asked = world.now, 0
    while not world.ledger.finished:
        world.later(PATIENCE.alone / 2)
        for again in world.sent():
            asked += 1
            assert world.report(again, worker="tower", declined=True) is not None
    assert world.now - began >= PATIENCE.alone
    assert 1 < asked < 6
    assert (world.counted, world.ledger.blames) == ([], [])


def test_what_a_worker_is_to_leave_to_others_waits_as_long_as_others_are_at_work() -> None:
    world = World(photos=4, chunk=2)
    first, second = world.sent()
    world.begin(second)
    world.report(first, worker="tower", refused="no such library", faulty=True)
    for _ in range(20):
        world.later(PATIENCE.alone)
        world.begin(second)
        for again in world.sent():
            world.report(again, worker="tower", declined=True)
    assert world.counted == []
    world.report(second, worker="worker")
    world.later(PATIENCE.alone)
    (again,) = world.sent()
    world.report(again, worker="worker")
    assert world.counted == [2, 2]


def test_a_worker_that_does_not_see_the_photos_is_asked_nothing_more_and_nothing_is_held_against_them() -> None:
    world = World(photos=4, chunk=2)
    first, second = world.sent()
    why = "does not see '/shoots/Wedding': mount it there"
    world.report(first, worker="tower@1", refused=why, unseen="/shoots/Wedding")
    (again,) = world.sent()
    assert (again.photos, again.attempt, again.shunned) == (first.photos, 0, ("tower@1",))
    world.report(second, worker="nas")
    world.report(again, worker="nas")
    assert (world.counted, world.ledger.blames) == ([2, 2], [])
    assert world.said == [f"Worker tower {why}"]


def test_a_photo_that_one_worker_could_not_measure_is_asked_about_once_more_before_it_is_blamed() -> None:
    world = World(photos=4, segments=TWO)
    (first,) = world.sent()
    doubted = [Blame(photo, "step/quality", "measurement_failed", "no kernel image") for photo in (1, 2)]
    world.report(first, *doubted, Blame(3, "", "unreadable", "cut short"), worker="tower")
    goes_on, again = sorted(world.sent(), key=lambda errand: errand.photos)
    assert (goes_on.photos, goes_on.segment) == ((0,), 1)
    assert (again.photos, again.segment, again.shunned) == ((1, 2), 0, ("tower",))
    world.report(again, doubted[0], worker="nas")
    (last,) = world.sent()
    assert (last.photos, last.segment) == ((1, 2), 1)
    assert [(blame.index, blame.code) for blame in world.ledger.blames] == [
        (3, "unreadable"),
        (1, "measurement_failed"),
    ]


def test_what_the_only_worker_says_of_a_photo_counts_after_others_were_waited_for() -> None:
    world = World(photos=2)
    (first,) = world.sent()
    blame = Blame(1, "step/quality", "measurement_failed", "no kernel image")
    world.report(first, blame, worker="tower")
    while not world.ledger.finished:
        world.later(PATIENCE.alone / 2)
        for again in world.sent():
            assert again.photos == (1,)
            world.report(again, worker="tower", declined=True)
    assert (world.counted, world.ledger.blames) == ([1, 1], [blame])


def test_a_photo_that_fits_nowhere_alone_is_blamed() -> None:
    world = World(photos=1)
    while not world.ledger.finished:
        world.later(PATIENCE.pause * 4)
        for errand in world.sent():
            world.report(errand, worker=f"worker {world.now}", refused="not enough memory: 40 GB", crowded=True)
    assert world.counted == [1]
    assert world.ledger.blames == [Blame(0, "", "out_of_memory", "not enough memory: 40 GB")]


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


def test_one_photo_that_does_not_fit_alone_is_tried_where_there_is_more_room() -> None:
    world = World(photos=1)
    (errand,) = world.sent()
    world.report(errand, worker="laptop", refused="not enough memory: 40 GB", crowded=True)
    world.later(PATIENCE.pause * 1.5)
    (again,) = world.sent()
    assert again.shunned == ("laptop",)
    world.report(again, worker="tower")
    assert (world.counted, world.ledger.blames) == ([1], [])


def test_what_has_no_place_keeps_nobody_back_who_has_one() -> None:
    world = World(photos=8, chunk=2, segments=TWO)
    first = world.next()
    assert first
    world.report(first)
    going = iter(lambda: world.ledger.next(world.now, lambda errand: "" if errand.segment else "gpu_queue"), None)
    assert [(errand.segment, errand.photos) for errand, _ in going] == [(0, (2, 3)), (0, (4, 5)), (0, (6, 7))]
    (last,) = world.sent()
    assert (last.segment, last.photos) == (1, first.photos)


@pytest.mark.parametrize("fate", [World.begin, World.report])
def test_what_is_heard_of_a_strangers_errand_changes_nothing(fate: Callable[[World, Errand], object]) -> None:
    world = World(photos=2)
    fate(world, Errand("run", 0, 0, (0,), "sig"))
    assert world.counted == []
    assert len(world.sent()) == 1
