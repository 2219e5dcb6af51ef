"""A run as the store knows it, without a photo being looked at."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.app import plan_recipe
from safelight.app.called import Called
from safelight.app.calls import PlanCall, RunCall
from safelight.app.keeping import Keeping
from safelight.app.one_run import OneRun
from safelight.app.written_down import ASKED_SECONDS, TOLD_SECONDS, written_down
from safelight.engine.events import ChunkDone, Noted, PhaseStarted, PhotoFailed, RunFinished, StepCount
from safelight.imaging.photo import Photo
from safelight.imaging.shoot import Shoot
from safelight.store.marks import Mark


class World:
    """A run over two files, and what its listener heard."""

    def __init__(self, store, folder):
        for name in ("a.jpg", "b.jpg"):
            (folder / name).write_bytes(name.encode())
        self.store, self.heard, self.asked = store, [], False
        self.call = RunCall(PlanCall("cull", overrides=("quality_check.technical_threshold=5",)), (folder,))
        self.document, self.plan = plan_recipe(self.call.plan)
        self.photos = tuple(Photo(name, folder, (name,), 5) for name in ("a.jpg", "b.jpg"))
        self.out = folder / "out"

    def run(self, **changed):
        shoot = Shoot(self.photos, {"video": 1}, ("a note",))
        one = OneRun(self.call, self.document, self.plan, shoot, self.out, Keeping(self.store))
        return replace(one, **changed)

    def begun(self, **changed):
        return written_down(self.run(**changed), self.heard.append, lambda: self.asked)

    def row(self, run):
        found = self.store.runs.find(run)
        assert found is not None
        return found


@pytest.fixture
def world(store, tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    return World(store, folder)


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands until it is moved."""
    now = [1_000.0]
    monkeypatch.setattr("safelight.app.written_down.monotonic", lambda: now[0])
    return now


def test_a_run_is_written_down_with_its_photos_before_any_is_looked_at(world):
    noted = world.begun()
    row = world.row(noted.run_id)
    assert (row.state, row.recipe_name, row.profile, row.photos) == ("running", "Cull", "builtin", 2)
    assert row.call == Called.of(world.run()).as_object()
    assert row.call["overrides"] == ["quality_check.technical_threshold=5"]
    assert (row.call["ignored"], row.call["notes"]) == ({"video": 1}, ["a note"])
    assert [member.photo["name"] for member in world.store.runs.members(row.id)] == ["a.jpg", "b.jpg"]


def test_the_same_that_was_stopped_goes_on_under_its_id(world):
    first = world.begun()
    first.broke_off()
    assert world.row(first.run_id).state == "stopped"
    second = world.begun()
    assert second.run_id == first.run_id
    assert world.row(first.run_id).state == "running"
    assert world.heard == [
        Noted(f"Going on with run {first.run_id}, which was not finished; what it found is not looked for again.")
    ]


@pytest.mark.parametrize("change", ["fresh", "photos", "overrides", "bytes", "done"])
def test_what_is_not_the_same_begins_anew(world, change):
    first = world.begun()
    if change == "fresh":
        world.call = replace(world.call, fresh=True)
    elif change == "photos":
        world.photos = world.photos[:1]
    elif change == "overrides":
        world.call = replace(world.call, plan=replace(world.call.plan, overrides=()))
    elif change == "bytes":
        Path(world.photos[0].path).write_bytes(b"other bytes")
    else:
        world.store.runs.end(first.run_id, "done", "now", {})
    assert world.begun().run_id != first.run_id
    assert world.heard == []


def test_a_run_that_is_named_goes_on_whatever_it_is(world):
    first = world.begun()
    world.begun(out=world.out / "other")
    assert world.begun(goes_on=first.run_id).run_id == first.run_id


def test_events_are_passed_on_and_kept_and_progress_not_too_often(world, clock):
    noted = world.begun()
    events = [PhaseStarted(0, "looking", 2), *(ChunkDone(0, done, 9, 0, 0) for done in (1, 2, 3))]
    for event in events:
        noted.hear(event)
    clock[0] += TOLD_SECONDS
    noted.hear(ChunkDone(0, 4, 9, 0, 0))
    assert world.heard == [*events, ChunkDone(0, 4, 9, 0, 0)]
    kept = [logged.event for logged in world.store.events.after(noted.run_id)]
    assert [(one["event"], one.get("done")) for one in kept] == [("PhaseStarted", None), ("ChunkDone", 4)]


def test_progress_that_came_too_soon_is_kept_where_its_phase_ends_with_it(world, clock):
    noted = world.begun()
    steps = (StepCount("quality_check", done=9, looked=4, known=5, seconds=1.5),)
    events = [PhaseStarted(0, "looking", 9), ChunkDone(0, 9, 9, 0, 0, steps), PhotoFailed("a", "b", "c")]
    for event in (*events, RunFinished(noted.run_id, 1.0, interrupted=False)):
        noted.hear(event)
    kept = [logged.event for logged in world.store.events.after(noted.run_id)]
    assert [one["event"] for one in kept] == ["PhaseStarted", "PhotoFailed", "ChunkDone", "RunFinished"]
    assert [(one["node"], one["known"], one["seconds"]) for one in kept[2]["steps"]] == [("quality_check", 5, 1.5)]


def test_photos_that_fail_one_after_another_do_not_put_off_progress(world, clock):
    noted = world.begun()
    noted.hear(PhaseStarted(0, "looking", 9))
    for done in range(1, 4):
        clock[0] += TOLD_SECONDS / 2
        noted.hear(PhotoFailed("a", "b", "c"))
        noted.hear(ChunkDone(0, done, 9, 0, done))
    kept = [logged.event for logged in world.store.events.after(noted.run_id)]
    assert [one["done"] for one in kept if one["event"] == "ChunkDone"] == [2]


def test_names_that_are_no_utf8_are_kept_and_told_escaped(world):
    world.call = replace(world.call, plan=replace(world.call.plan, variables=("who=b\udce9d",)))
    world.out = world.out.with_name("Stra\udcdfe")
    noted = world.begun()
    row = world.row(noted.run_id)
    assert (row.out, row.call["variables"]) == (str(world.out), ["who=b\udce9d"])
    noted.hear(PhotoFailed("b\udce9d.jpg", "empty", "b\udce9d.jpg is empty"))
    (kept,) = world.store.events.after(noted.run_id)
    assert (kept.event["photo"], kept.event["message"]) == (r"b\xe9d.jpg", r"b\xe9d.jpg is empty")
    noted.broke_off()
    assert world.begun().run_id == noted.run_id


def test_it_stops_where_it_is_told_to_here_or_elsewhere(world, clock):
    noted = world.begun()
    assert not noted.stopping()
    world.asked = True
    assert noted.stopping()
    world.asked = False
    world.store.runs.ask_to_stop(noted.run_id)
    assert not noted.stopping()  # the store is not asked at every photo
    clock[0] += ASKED_SECONDS
    assert noted.stopping()


def test_the_humans_words_are_those_of_the_beginning(world):
    path = str(world.photos[0].path)
    world.store.marks.set([Mark(path, "h", "pick", None, "2026")])
    noted = world.begun()
    world.store.marks.clear([path])
    assert list(noted.words.by_path) == [path]


def test_without_a_store_a_run_is_a_name(world):
    noted = world.begun(keeping=Keeping())
    noted.hear(Noted("x"))
    noted.broke_off()
    assert noted.run_id
    assert world.heard == [Noted("x")]
    assert world.store.runs.count() == 0
