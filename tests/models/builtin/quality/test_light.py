"""Light is measured on what is no backdrop."""

from dataclasses import asdict

import numpy as np
import pytest

from safelight.models.builtin.quality.light import Light, measure_light
from tests.models.builtin.quality.scenes import photograph


def measured(rgb: np.ndarray) -> Light:
    return measure_light(rgb, rgb[:, :, 1].copy())


def test_tones_are_read_in_grey_levels() -> None:
    ramp = np.dstack([np.tile(np.linspace(20, 220, 200).astype(np.uint8), (100, 1))] * 3)
    light = measured(ramp)
    assert light.p1 == pytest.approx(22, abs=2)
    assert light.p50 == pytest.approx(120, abs=2)
    assert light.p99 == pytest.approx(218, abs=2)
    assert light.clipped == light.black == light.backdrop == 0


def test_a_subject_on_white_is_not_clipped() -> None:
    studio = np.full((200, 300, 3), 255, np.uint8)
    studio[50:150, 100:200] = photograph(edge=300)[50:150, 100:200]
    light = measured(studio)
    assert light.backdrop == pytest.approx(0.83, abs=0.02)
    assert light.white == pytest.approx(light.backdrop, abs=0.01)
    assert light.clipped < 0.02
    assert light.p50 < 200


def test_white_round_what_is_itself_burnt_out_is_no_backdrop() -> None:
    burnt = np.full((200, 300, 3), 255, np.uint8)
    burnt[50:150, 100:200] = 200
    burnt[60:140, 110:190] = 255
    light = measured(burnt)
    assert light.backdrop == 0
    assert light.clipped > 0.9


def test_one_channel_at_the_top_is_clipped() -> None:
    red = np.full((50, 60, 3), 90, np.uint8)
    red[:25, :, 0] = 255
    assert measured(red).clipped == pytest.approx(0.5)


def test_what_is_measured_is_plain_numbers() -> None:
    """As they come back from a store: numpy rounds otherwise, and a photo would be judged otherwise when known."""
    assert {type(value) for value in asdict(measured(photograph(edge=300))).values()} == {float}
