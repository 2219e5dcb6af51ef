"""Settings that keep about so many photos of a real run, with something of each moment and camera."""

from pathlib import Path

import pytest

from safelight.app.what_if.aim import Aim
from safelight.app.what_if.whatif import WhatIfCall, aim
from safelight.errors import CallError
from tests.app.what_if.shoot import culled, store_of


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("target")
    culled(folder)
    (folder / "scene.yaml").write_text("name: Scene\nstages: [{model: qwen2.5-vl, action: analyze_scene}]\n")
    culled(folder, str(folder / "scene.yaml"), out="scene")
    return folder


def aimed(folder: Path, target: int, *settings: str, run: str = "out") -> Aim:
    return aim(WhatIfCall(str(folder / run), settings, store_of(folder)), target)[0]


def test_what_the_run_keeps_already_needs_no_setting(folder: Path) -> None:
    found = aimed(folder, 4)
    assert (found.met, found.attempt.kept, found.attempt.settings) == (True, 4, ())


def test_more_are_had_by_more_frames_of_each_moment(folder: Path) -> None:
    found = aimed(folder, 8)
    assert (found.met, found.attempt.kept) == (True, 8)
    assert found.attempt.settings == ("select_best_from_group.keep=2",)
    assert (found.coverage.moments_kept, found.coverage.bodies_kept) == (4, 2)


def test_fewer_are_had_by_longer_moments_where_a_gate_would_lose_some(folder: Path) -> None:
    found = aimed(folder, 2)
    assert (found.met, found.attempt.kept, found.coverage.whole) == (True, 2, True)
    assert found.attempt.settings[0].startswith("group_similar.time_window=")


def test_what_cannot_be_kept_without_loss_is_told_with_its_price(folder: Path) -> None:
    found = aimed(folder, 1)
    assert (found.met, found.attempt.kept) == (False, 2)
    assert found.why == "With fewer, some moment or camera would have no photo that is kept."
    assert found.beyond
    assert (found.beyond[0].kept, found.beyond[1].lost) == (1, "1 moment and 1 camera")


def test_a_number_between_two_that_cover_is_said_to_be_so(folder: Path) -> None:
    found = aimed(folder, 6)
    assert (found.met, found.attempt.kept) == (False, 4)
    assert found.why == "Between 4 and 8 nothing leaves every moment and camera a photo."


def test_more_than_there_are_are_not_to_be_had(folder: Path) -> None:
    found = aimed(folder, 20)
    assert (found.met, found.attempt.kept) == (False, 12)
    assert found.why == "More are not to be had: these are all."


def test_what_is_set_is_not_turned_and_stands_in_the_way(folder: Path) -> None:
    found = aimed(folder, 12, "select_best_from_group.keep=2")
    assert (found.attempt.kept, found.attempt.settings) == (8, ("select_best_from_group.keep=2",))
    assert found.why == "More are not to be had: 4 set aside by 'select_best_from_group'."


def test_it_is_decided_again_few_times(folder: Path) -> None:
    assert aimed(folder, 6).reruns <= 16


def test_programs_get_what_was_found_and_what_would_come_nearer(folder: Path) -> None:
    told = aimed(folder, 6).as_json()
    assert (told["target"], told["kept"], told["met"], told["settings"]) == (6, 4, False, [])
    assert (told["moments"], told["cameras_kept"]) == (4, 2)
    assert told["beyond"]["kept"] == 6
    assert told["beyond"]["settings"][:2] == ["select_best_from_group.keep=2", "quality_check.reject_if_below=true"]


def test_a_recipe_that_has_nothing_to_turn_is_refused(folder: Path) -> None:
    with pytest.raises(CallError, match=r"nothing of 'Scene' can be turned .* 'select_best_from_group.keep'"):
        aimed(folder, 3, run="scene")
