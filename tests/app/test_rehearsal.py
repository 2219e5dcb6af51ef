"""A plan rehearsed over photos from a store alone."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import text

from safelight import app
from safelight.app.rehearsal import rehearsed
from safelight.engine.pool_reader import PoolReader
from safelight.errors import CallError
from safelight.imaging.photo import Photo
from safelight.models.manager import ModelManager
from safelight.plan.costs import Asked, Rehearsed
from safelight.store.location import Location
from safelight.store.store import open_store
from tests.app.what_if.shoot import culled, filtered, store_of
from tests.whole.shoots import jpeg, state

LOOKS, QUALITY = ("recognise_sets", "looks"), ("quality_check", "quality")
FOCUS, SCORE, SCENE = ("select_best_from_group", "focus"), ("quality_filter", "quality"), ("analyze_scene", "scene")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shoot of twelve photos, with runs of `cull` and of a recipe with a gate in its store."""
    folder = tmp_path_factory.mktemp("rehearsal")
    culled(folder)
    filtered(folder)
    return folder


def photos_of(folder: Path) -> list[Photo]:
    return [Photo(path.name, folder, (path.name,)) for path in sorted(folder.iterdir())]


def asked(made: Path, recipe: str, *settings: str, photos: Sequence[Photo] = ()) -> Rehearsed:
    plan = app.plan_recipe(app.PlanCall(recipe, overrides=settings))[1]
    return rehearsed(plan, photos or photos_of(made / "shoot"), store_of(made))


def test_of_photos_that_are_known_it_is_told_exactly_who_comes_by(made: Path) -> None:
    found = asked(made, "cull")
    assert found.asked[LOOKS] == found.asked[QUALITY] == Asked(12, 12)
    assert set(found.reads) == {0}


def test_whom_a_gate_stops_is_not_counted_behind_it(made: Path) -> None:
    found = asked(made, str(made / "filtered.yaml"))
    assert found.asked[SCENE] == Asked(6, 6)


def test_whom_a_lower_gate_lets_in_is_to_be_asked_for_certain(made: Path) -> None:
    found = asked(made, str(made / "filtered.yaml"), "quality_filter.technical_threshold=1")
    assert found.asked[SCORE] == Asked(12, 12)
    assert found.asked[SCENE] == Asked(12, 6)
    assert found.asked[FOCUS] == Asked(12, 6, certain=False)
    assert found.reads == (0, 6, 6, 0)


def test_a_photo_that_nobody_looked_at_may_come_by_everywhere(made: Path, tmp_path: Path) -> None:
    (tmp_path / "new.jpg").write_bytes(jpeg(77))
    found = asked(made, str(made / "filtered.yaml"), photos=[*photos_of(made / "shoot"), *photos_of(tmp_path)])
    assert found.asked[SCORE] == Asked(13, 12, certain=False)
    assert found.asked[SCENE] == Asked(7, 6, certain=False)
    assert found.reads[0] == 1


def test_what_is_not_known_leaves_open_what_comes_after_it_but_for_answers_that_hang_on_nothing(made: Path) -> None:
    found = asked(made, "cull", "quality_check.faces=false")
    assert (found.asked[LOOKS], found.asked[QUALITY]) == (Asked(12, 12), Asked(12, 0))
    assert found.asked[FOCUS] == Asked(12, 0, certain=False)


def test_no_photo_is_read_no_player_loaded_and_nothing_written(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("it was to be rehearsed")

    for owner, name in ((PoolReader, "read"), (ModelManager, "lease"), (ModelManager, "ask")):
        monkeypatch.setattr(owner, name, refused)
    before = state(made)
    asked(made, "wedding", "quality_check.faces=false")
    assert state(made) == before


def test_what_is_damaged_is_unknown_and_left_to_the_run_to_drop(made: Path, tmp_path: Path) -> None:
    for path in made.glob("store.db*"):
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    location = Location.of(store_of(tmp_path))
    assert location
    store = open_store(location)
    with store.database.writing() as connection:
        connection.execute(text("UPDATE results SET checksum = checksum + 1"))
    store.close()
    before = state(tmp_path)
    plan = app.plan_recipe(app.PlanCall("cull"))[1]
    assert rehearsed(plan, photos_of(made / "shoot"), store_of(tmp_path)).asked[LOOKS].known == 0
    assert state(tmp_path) == before


def test_where_there_is_no_store_all_is_to_be_asked_and_none_is_made(made: Path, tmp_path: Path) -> None:
    plan, photos = app.plan_recipe(app.PlanCall("cull"))[1], photos_of(made / "shoot")
    assert rehearsed(plan, photos, "none").asked[LOOKS] == Asked(12, 0, certain=False)
    assert rehearsed(plan, photos, str(tmp_path / "store.db")).asked[LOOKS] == Asked(12, 0, certain=False)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CallError):
        rehearsed(plan, photos, "mysql://there")
