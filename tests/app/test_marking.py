"""Words on photos of a run, in the store."""

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from safelight.app.marking import MarkCall, joined, mark
from safelight.app.membership import member_of
from safelight.errors import CallError
from safelight.imaging.photo import Photo
from safelight.store.location import Location
from safelight.store.marks import Mark, Pick
from safelight.store.runs import Decided, RunRow, State
from safelight.store.store import Store, open_store

RUN = "20261128-010000-aaaa"


@pytest.fixture(name="store")
def _store(tmp_path: Path) -> Iterator[Store]:
    location = Location.of(str(tmp_path / "store.db"))
    assert location
    store = open_store(location)
    yield store
    store.close()


def begun(store: Store, root: Path, hashes: dict[str, str], state: State = "done", run: str = RUN) -> None:
    """A run over these photos, which found these pictures; a photo without a hash was not read."""
    row = RunRow(run, "running", "cull", "cull.yaml", "", "builtin", str(root / "out"), {}, "", "", len(hashes))
    store.runs.begin(row, [member_of(Photo(name, root, (name,)), at) for at, name in enumerate(hashes)])
    line = orjson.dumps({"machine_verdict": "alternate"})
    decided = [Decided(at, shown, "keep", line) for at, shown in enumerate(hashes.values()) if shown]
    store.runs.end(run, state, "", {}, decided)


def say(root: Path, *photos: str, pick: Pick | None = None, rating: int | None = None, run: str = RUN) -> list[str]:
    _, marked = mark(MarkCall(run, photos, pick, rating, str(root / "store.db")))
    return [one.verdict for one in marked]


def said(store: Store) -> dict[str, tuple[str, Pick | None, int | None]]:
    return {Path(one.path).name: (one.image_hash, one.pick, one.rating) for one in store.marks.all()}


def test_a_mark_attaches_to_path_and_picture_and_tells_what_the_machine_had_said(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1", "b.jpg": "blake3:2"})
    assert say(tmp_path, "a.jpg", pick="pick") == ["alternate"]
    (kept,) = store.marks.all()
    assert (kept.path, kept.image_hash, kept.pick) == (str(tmp_path / "a.jpg"), "blake3:1", "pick")
    assert kept.at.endswith("+00:00")  # sorts as text, wherever the laptop travels


def test_a_mark_is_taken_back(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1"})
    say(tmp_path, "a.jpg", pick="reject")
    say(tmp_path, "a.jpg")
    assert store.marks.all() == ()


def test_a_mark_whose_picture_was_renamed_is_changed_and_taken_back_under_the_new_name(
    store: Store, tmp_path: Path
) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1"})
    say(tmp_path, "a.jpg", rating=4)
    begun(store, tmp_path, {"b.jpg": "blake3:1"}, run="later")
    say(tmp_path, "b.jpg", pick="pick", run="later")
    assert said(store) == {"b.jpg": ("blake3:1", "pick", 4)}
    say(tmp_path, "b.jpg", run="later")
    assert said(store) == {}


def test_a_mark_outlives_the_marking_of_another_picture_in_its_place(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1"})
    say(tmp_path, "a.jpg", pick="pick")
    begun(store, tmp_path, {"a.jpg": "blake3:2"}, run="later")
    say(tmp_path, "a.jpg", pick="reject", run="later")
    assert said(store) == {"a.jpg": ("blake3:2", "reject", None), "blake3:1": ("blake3:1", "pick", None)}


def test_marking_one_of_two_copies_leaves_the_others_mark_alone(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1", "b.jpg": "blake3:1"})
    say(tmp_path, "a.jpg", pick="reject")
    assert said(store) == {"a.jpg": ("blake3:1", "reject", None), "b.jpg": ("blake3:1", None, None)}
    say(tmp_path, "b.jpg", pick="pick")
    assert said(store) == {"a.jpg": ("blake3:1", "reject", None), "b.jpg": ("blake3:1", "pick", None)}
    say(tmp_path, "b.jpg")
    assert said(store) == {"a.jpg": ("blake3:1", "reject", None)}


def test_a_twin_that_nothing_was_said_of_was_not_marked(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1", "b.jpg": "blake3:1"})
    say(tmp_path, "a.jpg", pick="reject")
    _, (told,) = mark(MarkCall(RUN, ("b.jpg",), None, 3, str(tmp_path / "store.db")))
    assert (told.was, told.mark and told.mark.rating) == (None, 3)


def test_copies_that_are_rejected_together_are_all_rejected(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "blake3:1", "b.jpg": "blake3:1"})
    say(tmp_path, "*", pick="reject")
    assert {pick for _, pick, _ in said(store).values()} == {"reject"}


@pytest.mark.parametrize(
    ("was", "now", "holds"),
    [
        (("pick", 4), ("reject", None), ("reject", None)),
        (("reject", None), (None, 3), (None, 3)),
        ((None, 3), ("pick", None), ("pick", 3)),
        (("pick", None), (None, 5), ("pick", 5)),
        (("pick", 3), (None, 0), ("pick", 0)),
        (("reject", None), (None, 0), ("reject", 0)),
        (("reject", 0), ("pick", 4), ("pick", 4)),
    ],
)
def test_a_word_leaves_of_the_one_before_what_does_not_contradict_it(
    was: tuple[Pick | None, int | None], now: tuple[Pick | None, int | None], holds: tuple[Pick | None, int | None]
) -> None:
    assert joined(Mark("a", "blake3:1", *was), *now) == holds


def test_a_photo_that_could_not_be_read_has_no_picture_to_mark(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": "", "b.jpg": ""})
    with pytest.raises(CallError) as error:
        say(tmp_path, "*", pick="pick")
    assert str(error.value) == (
        f"photo 'a.jpg', and 1 more, could not be read in run {RUN!r}, so there is no picture to mark; "
        "mend or replace the file, and run it again"
    )


def test_a_photo_that_a_stopped_run_did_not_reach_has_none_either(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path, {"a.jpg": ""}, state="stopped")
    with pytest.raises(CallError, match=r"'a\.jpg' was not looked at by run .* let the run finish, and run it again"):
        say(tmp_path, "a.jpg", pick="pick")
