import numpy as np
import pytest

from safelight.demo import faults
from safelight.demo.photographs import Ellipse, Pixels

SUBJECT = Ellipse(0.5, 0.5, 0.25, 0.25)


@pytest.fixture(name="checks")
def _checks() -> Pixels:
    squares = np.indices((96, 96)).sum(axis=0) // 4 % 2
    return np.repeat((60 + 120 * squares).astype(np.uint8)[..., None], 3, axis=2)


def made(fault: faults.Fault, pixels: Pixels) -> Pixels:
    return fault(pixels, SUBJECT, np.random.default_rng(1))


def contrast(pixels: Pixels, *, inside: bool) -> float:
    return float(pixels[40:56, 40:56].std() if inside else pixels[:16].std())


def test_no_fault_changes_the_picture_that_it_is_given(checks: Pixels) -> None:
    before = checks.copy()
    for fault in (faults.defocused(2), faults.shaken(9), faults.exposed(1), faults.noisy(8), faults.focused_behind(3)):
        made(fault, checks)
    np.testing.assert_array_equal(checks, before)


def test_defocus_takes_contrast_everywhere(checks: Pixels) -> None:
    soft = made(faults.defocused(3), checks)
    assert contrast(soft, inside=True) < 0.5 * contrast(checks, inside=True)
    assert contrast(soft, inside=False) < 0.5 * contrast(checks, inside=False)


def test_focus_behind_the_subject_leaves_the_background_sharp(checks: Pixels) -> None:
    missed = made(faults.focused_behind(3), checks)
    assert contrast(missed, inside=True) < 0.5 * contrast(checks, inside=True)
    assert contrast(missed, inside=False) == contrast(checks, inside=False)


def test_a_shallow_focus_leaves_the_subject_sharp(checks: Pixels) -> None:
    shallow = made(faults.shallow(3), checks)
    assert contrast(shallow, inside=True) == contrast(checks, inside=True)
    assert contrast(shallow, inside=False) < 0.5 * contrast(checks, inside=False)


def test_shake_blurs_across_its_direction_alone() -> None:
    bars = np.repeat(np.tile(np.repeat([40, 200], 8), 6)[None, :], 96, axis=0).astype(np.uint8)
    upright = np.repeat(bars[..., None], 3, axis=2)
    assert made(faults.shaken(9, 90), upright).std() == pytest.approx(upright.std(), rel=0.02)
    assert made(faults.shaken(9, 0), upright).std() < 0.8 * upright.std()


def test_a_stop_more_doubles_the_light(checks: Pixels) -> None:
    linear = (checks[:1, :1] / 255.0) ** 2.2
    brighter = (made(faults.exposed(1), checks)[:1, :1] / 255.0) ** 2.2
    assert float(brighter.mean() / linear.mean()) == pytest.approx(2, rel=0.03)


def test_noise_has_the_strength_that_was_asked_for(checks: Pixels) -> None:
    grain = made(faults.noisy(8), checks).astype(float) - checks
    assert grain.std() == pytest.approx(8, rel=0.05)
    assert abs(grain.mean()) < 0.5


def test_a_misfire_is_black(checks: Pixels) -> None:
    assert made(faults.misfired(), checks).max() < 12
