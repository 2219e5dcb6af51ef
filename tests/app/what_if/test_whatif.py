"""A real run, decided again with other settings, from its store alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.app.what_if.whatif import WhatIf, WhatIfCall, aim, what_if
from safelight.cli.main import called
from safelight.engine.pool_reader import PoolReader
from safelight.errors import CallError
from safelight.models.manager import ModelManager
from safelight.store.results import Results
from tests.app.what_if.shoot import culled, filtered, looked_at, store_of
from tests.whole.shoots import state


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("what-if")
    culled(folder, "cull", "--set", "select_best_from_group.keep=1")
    filtered(folder)
    looked_at(folder)
    return folder


@pytest.fixture(autouse=True)
def _blind(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Whoever looks at a photo, loads a model or stores an answer fails; `folder` was made before."""

    def refused(*_args: object, **_named: object) -> None:
        raise AssertionError("a what-if looks at nothing and writes nothing")

    monkeypatch.setattr(PoolReader, "read", refused)
    monkeypatch.setattr(ModelManager, "lease", refused)
    monkeypatch.setattr(ModelManager, "ask", refused)
    monkeypatch.setattr(Results, "put", refused)


def asked(folder: Path, *settings: str, run: str = "out") -> WhatIf:
    return what_if(WhatIfCall(str(folder / run), settings, store_of(folder)))


def test_the_settings_that_it_had_change_nothing(folder: Path) -> None:
    for run in ("out", "filtered"):
        found = asked(folder, run=run)
        assert (found.changes, found.unknown, found.after) == ((), (), found.before)


def test_more_frames_of_a_moment_are_kept_and_what_held_them_back_is_told(folder: Path) -> None:
    found = asked(folder, "select_best_from_group.keep=2")
    assert (found.before["keep"], found.after["keep"]) == (4, 8)
    assert {(one.before, one.after, one.which) for one in found.changes} == {("alternate", "keep", "gone")}
    assert found.changes[0].why == "no longer: as good as IMG_00, which comes first"


def test_a_gate_that_would_stop_photos_is_told_by_its_threshold(folder: Path) -> None:
    found = asked(folder, "quality_check.reject_if_below=true", "quality_check.technical_min=6.7")
    assert found.after == {"keep": 3, "alternate": 6, "review": 3}
    assert {one.why for one in found.changes} == {"The technical score is 6.6, below 6.7; would pass at 6.6."}


def test_what_the_run_itself_was_called_with_gives_way(folder: Path) -> None:
    assert asked(folder, "select_best_from_group.keep=3").after == {"keep": 12}


def test_what_a_looser_gate_lets_in_and_nobody_measured_is_unknown(folder: Path) -> None:
    found = asked(folder, "quality_filter.technical_threshold=1", run="filtered")
    assert found.before == {"review": 6, "keep": 2, "alternate": 4}
    assert found.unknown == tuple(f"IMG_{moment}{frame}.jpg" for moment in (0, 3) for frame in range(3))
    assert found.after == {"keep": 2, "alternate": 4}
    assert found.changes == ()
    assert found.to_look_at == 6
    assert found.seconds_to_find_out > 6 * 0.11, "reading them alone takes longer"


def test_what_no_verdict_hangs_on_leaves_photos_unknown_but_likely(folder: Path) -> None:
    found = asked(folder, "quality_filter.technical_threshold=6.695", run="looked-at")
    assert (len(found.unknown), found.likely) == (3, {"keep": 3})
    assert found.after == {"keep": 6, "review": 3}
    assert found.changes == ()


def test_a_target_counts_what_is_likely(folder: Path) -> None:
    aimed, found = aim(WhatIfCall(str(folder / "looked-at"), (), store_of(folder)), 9)
    assert (aimed.met, aimed.attempt.kept) == (True, 9)
    assert (found.after["keep"], found.likely) == (6, {"keep": 3})


def test_a_stricter_gate_needs_nobody_to_be_looked_at(folder: Path) -> None:
    found = asked(folder, "quality_filter.technical_threshold=7.2", run="filtered")
    assert (found.unknown, found.to_look_at, found.seconds_to_find_out) == ((), 0, 0.0)
    assert found.after["review"] == 9


def test_a_measuring_parameter_leaves_all_unknown_and_is_named(folder: Path) -> None:
    found = asked(folder, "quality_check.faces=false")
    assert found.measured == ("quality_check.faces",)
    assert (len(found.unknown), found.after) == (12, {})


def test_a_mark_that_was_made_since_is_no_change_of_the_settings(folder: Path) -> None:
    words = ["--store", store_of(folder)]
    assert called(["mark", str(folder / "out"), "IMG_01.jpg", "--pick", *words]) == 0
    try:
        found = asked(folder, "select_best_from_group.keep=2")
        assert found.before["keep"] == 5
        assert "IMG_01.jpg" not in {one.photo for one in found.changes}
    finally:
        assert called(["mark", str(folder / "out"), "IMG_01.jpg", "--clear", *words]) == 0


def test_a_photo_that_is_gone_is_counted_apart(folder: Path) -> None:
    photo = folder / "shoot" / "IMG_32.jpg"
    there = photo.rename(folder / "away.jpg")
    try:
        found = asked(folder, "select_best_from_group.keep=2")
    finally:
        there.rename(photo)
    assert (found.lost, found.unknown) == (("IMG_32.jpg",), ())
    assert "IMG_32.jpg" not in {one.photo for one in found.changes}


def test_nothing_is_written(folder: Path) -> None:
    before = {name: file for name, file in state(folder).items() if b"store.db" not in name}
    asked(folder, "quality_filter.technical_threshold=1", run="filtered")
    assert {name: file for name, file in state(folder).items() if b"store.db" not in name} == before


def test_programs_get_everything(folder: Path) -> None:
    told = asked(folder, "select_best_from_group.keep=2").as_json()
    assert told["before"] == {"keep": 4, "alternate": 8}
    assert told["settings"] == ["select_best_from_group.keep=2"]
    assert len(told["changes"]) == 4
    assert told["unknown"] == {
        "photos": [],
        "likely": {},
        "lost": [],
        "to_look_at": 0,
        "seconds_to_find_out": 0.0,
        "measured_by": [],
    }


def test_a_step_that_is_none_is_told_with_the_one_that_was_meant(folder: Path) -> None:
    with pytest.raises(CallError, match="did you mean 'quality_check'"):
        asked(folder, "quality_chek.faces=false")


def test_a_run_that_was_not_brought_to_its_end_is_refused(folder: Path) -> None:
    from safelight.app.found_run import find_run, opened

    with opened(store_of(folder)) as store:
        row = find_run(store, str(folder / "out"))
        stopped = replace(row, id="20991231-000000-aaaa", out=str(folder / "stopped"))
        store.runs.begin(stopped, [])
        store.runs.end(stopped.id, "stopped", "", {})
    try:
        with pytest.raises(CallError, match="safelight runs resume 20991231-000000-aaaa"):
            what_if(WhatIfCall("20991231", ("select_best_from_group.keep=2",), store_of(folder)))
    finally:
        with opened(store_of(folder)) as store:
            store.runs.delete(stopped.id)
