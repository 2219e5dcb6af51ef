"""Going on with a run over real files, in this process."""

from contextlib import closing
from itertools import count
from pathlib import Path
from shutil import rmtree

import pytest
from sqlalchemy import delete

from safelight.app import run_recipe
from safelight.app.calls import PlanCall, RunCall
from safelight.app.found_run import opened
from safelight.app.resumed import ResumeCall, resume_run
from safelight.errors import CallError
from safelight.store.location import Location
from safelight.store.schema import MEMBERS
from safelight.store.store import open_store
from tests.store.test_runs import row
from tests.whole.shoots import codes, jpeg, lines, shoot_of, state

PHOTOS = 24
COPIES = """
name: Copies
output: {copies: all}
stages: [{name: look, steps: [{model: nima, action: quality_check}]}]
"""
LOOK = """
name: Look
stages: [{name: look, steps: [{model: siglip, action: match_style, parameters: {reference: ref.jpg}}]}]
"""


class World:
    """A shoot, and a run over it that was stopped after a few photos."""

    def __init__(self, base):
        names = {f"{n:02}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(PHOTOS)}
        self.shoot, self.out, self.store = shoot_of(base / "shoot", names), base / "out", str(base / "store.db")
        asked = count()
        self.run(lambda: next(asked) > 2)

    def run(self, stopping=lambda: False, **changed):
        call = RunCall(
            PlanCall("cull", overrides=("find_duplicates.time_window_seconds=7",)),
            (self.shoot,),
            self.out,
            workers=0,
            store=self.store,
            **changed,
        )
        return run_recipe(call, self.heard, stopping)

    def resume(self, run=None, **changed):
        call = ResumeCall(run or str(self.out), workers=0, store=self.store, **changed)
        return resume_run(call, self.heard, lambda: False)

    def row(self):
        with opened(self.store) as store:
            found = store.runs.latest_in(str(self.out))
        assert found is not None
        return found

    def heard(self, event):
        """Nobody listens."""


@pytest.fixture
def world(tmp_path):
    return World(tmp_path)


def test_a_run_that_was_stopped_is_done_afterwards_and_asks_nothing_twice(world):
    stopped = world.row()
    assert stopped.state == "stopped"
    before = state(world.shoot)
    done = world.resume()
    assert done.summary.run_id == stopped.id
    assert done.summary.counts["failed"] == 0
    ended = world.row()
    assert (ended.id, ended.state, ended.call) == (stopped.id, "done", stopped.call)
    known = ended.summary["answers"]["quality_check"]
    assert 0 < known["measured"] < known["asked"] == PHOTOS
    assert state(world.shoot) == before


def test_it_comes_to_what_an_undisturbed_run_comes_to(world, tmp_path):
    world.resume()
    world.store, found = "none", [{**line, "seconds": 0} for line in lines(world.out)]
    world.out = tmp_path / "undisturbed"
    world.run()
    assert found == [{**line, "seconds": 0} for line in lines(world.out)]


def test_photos_that_vanished_or_changed_have_failed_and_those_that_came_are_none_of_it(world):
    (world.shoot / "20.jpg").unlink()
    (world.shoot / "21.jpg").write_bytes(jpeg(77))
    (world.shoot / "99.jpg").write_bytes(jpeg(99))
    assert world.resume().summary.counts["failed"] == 2
    failed = {line["photo"]: codes(line) for line in lines(world.out) if line["verdict"] == "failed"}
    assert failed == {"20.jpg": ["vanished"], "21.jpg": ["changed"]}
    assert len(lines(world.out)) == PHOTOS


def test_what_is_done_is_left_as_it_is(world):
    run = world.resume().summary.run_id
    with pytest.raises(CallError) as raised:
        world.resume()
    assert str(raised.value) == (
        f"run {run!r} is done, and nothing is left to do; its results are in {str(world.out)!r}"
    )


def test_what_is_done_but_for_photos_that_failed_is_to_be_run_again(world):
    (world.shoot / "20.jpg").unlink()
    world.resume()
    with pytest.raises(CallError, match="is done, and 1 of its photos failed: when that is mended, run"):
        world.resume()


def test_copies_for_which_there_was_no_room_are_written_when_there_is(tmp_path):
    recipe = tmp_path / "copies.yaml"
    recipe.write_text(COPIES)
    shoot = shoot_of(tmp_path / "shoot", {f"{n}.jpg": jpeg(n) for n in range(2)})
    out, store = tmp_path / "out", str(tmp_path / "store.db")
    out.mkdir()
    (out / ".safelight").touch()
    (out / "edited").touch()  # no folder can be made there
    failed = run_recipe(RunCall(PlanCall(str(recipe)), (shoot,), out, workers=0, store=store), lambda _: None)
    assert failed.summary.counts["failed"] == 2
    (out / "edited").unlink()
    done = resume_run(ResumeCall(str(out), workers=0, store=store), lambda _: None, lambda: False)
    assert (done.summary.run_id, done.summary.counts["failed"]) == (failed.summary.run_id, 0)
    assert sorted(path.name for path in (out / "edited").iterdir()) == ["0.jpg", "1.jpg"]


def test_a_file_that_the_recipe_names_is_the_same_from_wherever_the_run_goes_on(tmp_path, monkeypatch):
    recipe = tmp_path / "look.yaml"
    recipe.write_text(LOOK)
    shoot = shoot_of(tmp_path / "shoot", {f"{n:02}.jpg": jpeg(n) for n in range(PHOTOS)})
    (tmp_path / "ref.jpg").write_bytes(jpeg(1))
    out, store, asked = tmp_path / "out", str(tmp_path / "store.db"), count()
    monkeypatch.chdir(tmp_path)
    stopped = RunCall(PlanCall(str(recipe)), (shoot,), out, workers=0, store=store)
    run_recipe(stopped, lambda _: None, lambda: next(asked) > 2)
    monkeypatch.chdir(shoot)
    resume_run(ResumeCall(str(out), workers=0, store=store), lambda _: None, lambda: False)
    assert [line["photo"] for line in lines(out) if line["results"]["style_match"]["rank"] == 1] == ["01.jpg"]


def test_what_somebody_runs_is_left_to_him(world):
    with closing(open_store(Location.of(world.store))) as store:  # type: ignore[arg-type]
        store.runs.take(world.row().id, "process 7 on here")
        with store.owners.owning(str(world.out), "it"), pytest.raises(CallError) as raised:
            world.resume()
    assert str(raised.value) == (
        f"run {world.row().id!r} is being run by process 7 on here; wait for it, or stop it by `safelight runs cancel`"
    )


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (rmtree, "is gone: "),
        (
            lambda out: (rmtree(out), out.mkdir(), (out / "mine.txt").write_bytes(b"")),
            "is no output of Safelight any more",
        ),
    ],
)
def test_where_its_folder_is_gone_or_anothers_nothing_is_written(world, spoil, said):
    spoil(world.out)
    before = state(world.out)
    with pytest.raises(CallError) as raised:
        world.resume()
    assert said in str(raised.value)
    assert str(raised.value).endswith("; run the recipe again, and what was found is not looked for twice")
    assert state(world.out) == before


def test_what_a_later_run_wrote_into_its_folder_is_not_overwritten(world):
    stopped = world.row().id
    later = world.run(fresh=True).summary.run_id
    with pytest.raises(CallError, match=f"run {later!r} has been written into .* since; run the recipe again"):
        world.resume(stopped)


def test_without_a_store_there_is_nothing_to_go_on_with(world):
    world.store = "none"
    with pytest.raises(CallError, match="this needs a store"):
        world.resume()


def test_a_run_that_is_none_is_refused(world):
    with pytest.raises(CallError, match="there is no run 'nothing' in the store"):
        world.resume("nothing")
    assert row().id not in Path(world.out).name


def test_a_run_of_which_photos_were_lost_with_a_damaged_store_is_not_gone_on_with(world):
    found = world.row()
    with opened(world.store) as store, store.database.writing() as connection:
        connection.execute(delete(MEMBERS).where(MEMBERS.c.position == 3))
    with pytest.raises(CallError) as raised:
        world.resume()
    assert str(raised.value) == (
        f"run {found.id!r} was over {PHOTOS} photos, and the store knows {PHOTOS - 1} of them: it was damaged, and "
        "what could be saved is there; run the recipe again, and what was found is not looked for twice"
    )
