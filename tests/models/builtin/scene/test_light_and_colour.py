"""Tones, cast and lighting: photographs relit in known ways."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.scene.cast import Cast, measure_cast
from safelight.models.builtin.scene.lighting import Light, judge_lighting
from safelight.models.builtin.scene.sun import SunHeight, elevation, sun_height
from safelight.models.builtin.scene.tones import measure_tones, to_lab
from tests.models.builtin.quality.scenes import Pixels, photograph
from tests.models.builtin.scene.drawn import NEUTRAL, tones

GARAGE = "motorcycle_left.png"
GAINS = {"warm": (1.3, 1, 0.6), "green": (0.8, 1.15, 0.8), "magenta": (1.15, 0.83, 1.15)}


def small(name: str = GARAGE) -> Pixels:
    return photograph(name, 320)


def lit(pixels: Pixels, gains: tuple[float, ...] = (1, 1, 1), added: float = 0.0) -> Pixels:
    """Light of another colour and strength, and a veil, in linear light."""
    linear = (pixels / 255.0) ** 2.2 * np.array(gains) + added
    relit: Pixels = np.clip(255 * np.clip(linear, 0, 1) ** (1 / 2.2), 0, 255).round().astype(np.uint8)
    return relit


def light(pixels: Pixels, sun: SunHeight = "unknown") -> Light:
    lab = to_lab(pixels)
    return judge_lighting(measure_tones(pixels, lab, saliency(pixels)), measure_cast(pixels, lab), sun)


def cast(pixels: Pixels) -> Cast:
    return measure_cast(pixels, to_lab(pixels))


@pytest.mark.parametrize("name", [GARAGE, "astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"])
def test_a_photograph_as_it_was_taken_has_no_cast(name: str) -> None:
    assert cast(small(name)).name == "none"


@pytest.mark.parametrize("name", ["warm", "magenta"])
def test_a_cast_over_all_is_named(name: str) -> None:
    found = cast(lit(small("astronaut.png" if name == "magenta" else GARAGE), GAINS[name]))
    assert found.name == name
    assert found.confidence >= 0.4


@pytest.mark.parametrize("name", ["green", "warm", "magenta"])
def test_a_cast_on_grey_things_is_named_by_its_colour(name: str) -> None:
    grey = cv2.cvtColor(cv2.cvtColor(small(), cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    assert cast(lit(grey, GAINS[name])).name == name


def test_one_coloured_thing_is_no_cast() -> None:
    sky = np.full((200, 300, 3), (90, 140, 220), np.uint8)
    sky[120:] = (90, 120, 60)
    assert cast(sky).name == "none"


def test_what_is_black_or_burnt_out_has_no_cast() -> None:
    for level in (0, 255):
        assert cast(np.full((20, 30, 3), level, np.uint8)) == Cast("none", 0.0, 0.0, 0.0, 0.0, 0.0)


def test_ordinary_light_is_normal() -> None:
    assert [light(small(name)).name for name in (GARAGE, "astronaut.png", "chelsea.png")] == ["normal"] * 3


def test_hardly_any_light_is_low_light() -> None:
    assert light(lit(small(), (0.03,) * 3)).name == "low_light"


def test_little_contrast_is_flat_light() -> None:
    assert light((110 + (small() - 110.0) * 0.33).round().astype(np.uint8)).name == "flat"


def test_a_dark_subject_before_a_bright_wall_is_backlit() -> None:
    y, x = np.mgrid[-1:1:200j, -1:1:300j]
    inside = np.hypot(x / 0.4, y / 0.6)[..., None] < 1
    grain = np.random.default_rng(0).normal(0, 3, (200, 300, 1))
    scene = np.clip(np.where(inside, 35, 225) + grain, 0, 249).astype(np.uint8)
    assert light(np.broadcast_to(scene, (200, 300, 3)).copy()).name == "backlit"


def test_a_white_backdrop_is_no_light_behind_the_subject() -> None:
    y, x = np.mgrid[-1:1:200j, -1:1:300j]
    inside = np.hypot(x / 0.4, y / 0.6)[..., None] < 1
    scene = np.where(inside, 35, 255).astype(np.uint8)
    assert light(np.broadcast_to(scene, (200, 300, 3)).copy()).name not in ("backlit", "low_light")


def test_warm_light_is_golden_only_where_the_sun_may_have_stood_low() -> None:
    warm = lit(small(), (1.3, 1, 0.55))
    assert light(warm, "low").name == "golden_hour"
    assert light(warm, "other").name == "warm"
    assert light(warm, "low").confidence > light(warm, "unknown").confidence


def test_warm_things_under_neutral_light_are_never_golden_without_a_time() -> None:
    assert light(small("coffee.png")).name != "golden_hour"
    assert light(small("retina.jpg")).name not in ("golden_hour", "warm")


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"p50": 12.0, "p95": 80.0}, "low_key"),
        ({"p50": 80.0, "p5": 40.0, "p95": 95.0}, "high_key"),
        ({"white": 0.05, "black": 0.1, "spread": 33.0}, "harsh"),
        ({"p50": 12.0, "p95": 50.0, "white_backdrop": 0.4}, "low_key"),
        ({}, "normal"),
    ],
)
def test_each_rule_has_its_light(changed: dict[str, float], name: str) -> None:
    assert judge_lighting(tones(**changed), NEUTRAL, "unknown").name == name


def test_the_sun_stands_where_the_almanac_has_it() -> None:
    noon_in_london_at_midsummer = 1_718_971_200  # 2024-06-21 12:00 UTC: 61.9 degrees
    assert elevation(noon_in_london_at_midsummer, 51.5, -0.13) == pytest.approx(61.9, abs=0.5)
    midnight = noon_in_london_at_midsummer + 43_200
    assert elevation(midnight, 51.5, -0.13) == pytest.approx(-15.0, abs=0.6)


def test_time_and_place_say_whether_the_sun_stood_low() -> None:
    noon = 1_718_971_200.0
    here = CaptureFacts(latitude=51.5, longitude=-0.13, utc_offset=0.0)
    assert sun_height(replace(here, taken=noon)) == "other"
    assert sun_height(replace(here, taken=noon + 8 * 3600)) == "low"
    assert sun_height(CaptureFacts(taken=noon)) == "other"
    assert sun_height(CaptureFacts(taken=noon + 7 * 3600)) == "low"
    assert sun_height(CaptureFacts(latitude=51.5, longitude=0.0)) == "unknown"
    local = CaptureFacts(taken=noon, latitude=35.7, longitude=139.7)  # noon by the camera's clock, in Tokyo
    assert sun_height(local) == "other"
