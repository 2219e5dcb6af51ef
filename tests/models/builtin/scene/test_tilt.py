"""Tilt: known turns are found, and perspective is not taken for one."""

import numpy as np
import pytest

from safelight.models.builtin.scene.lines import find_lines
from safelight.models.builtin.scene.tilt import ALONE, CONVERGING, STEEP, _Evidence, measure_tilt
from safelight.models.builtin.scene.vanishing import Run, agreement
from safelight.models.scene import Tilt
from tests.models.builtin.quality.scenes import Pixels, photograph, picture
from tests.models.builtin.scene.drawn import facade, sea, turned


def tilt(pixels: Pixels) -> Tilt:
    found = measure_tilt(picture(pixels))
    assert found is not None
    return found


@pytest.mark.parametrize("degrees", [-3.0, -1.5, 1.0, 2.5])
def test_a_turned_front_is_turned_back_and_both_families_make_it_certain(degrees: float) -> None:
    found = tilt(turned(facade(), degrees))
    assert found.angle == pytest.approx(-degrees, abs=0.15)
    assert found.certain
    assert found.confidence > 0.9


@pytest.mark.parametrize("leaning", [0.15, 0.3])
@pytest.mark.parametrize("degrees", [0.0, 2.0])
def test_a_camera_held_up_is_no_tilt(leaning: float, degrees: float) -> None:
    found = tilt(turned(facade(leaning=leaning), degrees))
    assert found.angle == pytest.approx(-degrees, abs=0.3)


def test_lines_that_run_away_are_no_tilt() -> None:
    found = tilt(facade(running=0.3))
    assert abs(found.angle) < 0.3
    assert not found.certain


def test_how_fast_plumb_lines_meet_is_found_with_their_roll() -> None:
    run = agreement(find_lines(picture(facade(leaning=0.3)).grey_at(640)).plumb, CONVERGING)
    assert run is not None
    assert abs(run.converges) == pytest.approx(0.3, abs=0.05)
    assert run.roll == pytest.approx(0, abs=0.2)


@pytest.mark.parametrize("degrees", [-2.0, 1.0])
def test_a_horizon_alone_is_certain(degrees: float) -> None:
    found = tilt(turned(sea(), degrees))
    assert found.angle == pytest.approx(-degrees, abs=0.1)
    assert found.certain


def test_a_line_alone_that_is_no_horizon_is_not_certain() -> None:
    upside_down = np.ascontiguousarray(turned(sea(), 2.0)[::-1])
    assert not tilt(upside_down).certain


def test_little_and_much_are_left_to_the_photographer() -> None:
    assert not tilt(turned(facade(), 0.2)).certain
    assert not tilt(turned(facade(), 6.0)).certain


@pytest.mark.parametrize("name", ["grass.png", "gravel.png", "moon.png"])
def test_what_has_no_lines_has_no_tilt(name: str) -> None:
    assert measure_tilt(picture(photograph(name))) is None


def test_nothing_certain_is_said_of_a_cat_and_a_cup() -> None:
    for name in ("chelsea.png", "coffee.png"):
        found = measure_tilt(picture(photograph(name)))
        assert found is None or (not found.certain and found.confidence < 0.3)


def test_a_frame_and_a_speck_are_no_lines() -> None:
    framed = np.full((300, 400, 3), 128, np.uint8)
    framed[:3] = framed[-3:] = 0
    assert measure_tilt(picture(framed)) is None
    assert measure_tilt(picture(np.zeros((1, 1, 3), np.uint8))) is None


def test_a_real_rocket_stands_plumb_however_it_is_turned() -> None:
    rocket = photograph("rocket.jpg")
    for degrees in (-3.0, 0.0, 1.5):
        assert tilt(turned(rocket, degrees)).angle == pytest.approx(-degrees, abs=0.4)


@pytest.mark.parametrize(("share", "converges", "alone"), [(0.7, 0.1, True), (0.7, 0.8, False), (0.5, 0.1, False)])
def test_plumb_lines_beyond_doubt_need_no_level_ones_unless_the_camera_looks_far_up(
    share: float, converges: float, alone: bool
) -> None:
    plumb = Run(roll=1.0, converges=converges, share=share, length=2.0, unsure=0.05, longest=0.5)
    seen = _Evidence(plumb=plumb, level=None, running=None)
    assert (seen.by_plumb >= ALONE) == (share == 0.7)
    assert (abs(converges) <= STEEP) == (converges == 0.1)
    assert seen.plumb_alone is alone
