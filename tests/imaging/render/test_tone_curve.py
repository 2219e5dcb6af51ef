"""Curves of light: exact where they must be, rising everywhere, never burnt out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.edits import Tone
from safelight.imaging.render.tone_curve import coded, curves, linear

SHARE = st.floats(-1, 1)
TONES = st.builds(Tone, st.floats(-4, 4), SHARE, SHARE, SHARE, SHARE, SHARE)


@given(TONES)
def test_curves_never_fall_and_keep_black(tone):
    tables = curves(tone, 65536).astype(int)
    assert np.diff(tables, axis=0).min() >= 0
    assert tables[0].tolist() == [0, 0, 0]


@given(st.floats(0, 4), SHARE, SHARE, SHARE)
def test_what_is_brightened_reaches_white_only_at_white(exposure, contrast, highlights, shadows):
    table = curves(Tone(exposure, contrast, highlights, shadows), 65536)[:, 0]
    assert table[-1] == 65535
    assert table[60_000] < 65535


@pytest.mark.parametrize("exposure", [-2, -1, -0.5, 0.5, 1])
def test_exposure_is_in_linear_light_for_all_but_highlights(exposure):
    table = curves(Tone(exposure=exposure), 65536)[:, 1] / 65535
    middle = 0.25
    assert linear(np.array(table[round(middle * 65535)])) == pytest.approx(
        linear(np.array(middle)) * 2**exposure, rel=1e-3
    )


def test_a_sky_keeps_its_shades_at_one_ev_more():
    table = curves(Tone(exposure=1), 256)[:, 2].astype(int)
    assert table[235] - table[200] >= 8
    assert table[250] < 255


def test_burnt_out_white_does_not_turn_into_a_grey_veil():
    assert curves(Tone(exposure=-1), 256)[255, 0] > 215


def test_one_of_warmth_and_tint_are_twenty_of_lab_at_mid_grey():
    import cv2

    for tone, wanted in ((Tone(warmth=1), (0, 20)), (Tone(warmth=-1), (0, -20)), (Tone(tint=1), (20, 0))):
        codes = curves(tone, 65536)[round(0.466 * 65535)].astype(np.float32) / 65535
        light, *colour = cv2.cvtColor(codes.reshape(1, 1, 3), cv2.COLOR_RGB2LAB)[0, 0]
        assert colour == pytest.approx(wanted, abs=1.0)
        assert light == pytest.approx(50, abs=1)


@pytest.mark.parametrize(
    ("tone", "dark", "bright"),
    [
        (Tone(contrast=0.5), -1, 1),
        (Tone(contrast=-0.5), 1, -1),
        (Tone(highlights=-0.5), 0, -1),
        (Tone(highlights=0.5), 0, 1),
        (Tone(shadows=0.5), 1, 0),
        (Tone(shadows=-0.5), -1, 0),
    ],
)
def test_each_part_moves_its_own_tones(tone, dark, bright):
    table = curves(tone, 256)[:, 0].astype(int)
    assert [np.sign(table[50] - 50), np.sign(table[200] - 200)] == [dark, bright]
    assert table[255] == 255
    assert abs(table[118] - 118) <= 1


def test_light_and_codes_are_each_others_inverse():
    codes = np.linspace(0, 1, 999)
    assert np.allclose(coded(linear(codes)), codes, atol=1e-5)
