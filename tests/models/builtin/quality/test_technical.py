"""The score is a product: one fatal fault is fatal, and what is meant is no fault."""

from dataclasses import replace

import numpy as np
import pytest

from safelight.models.builtin.quality.faults import find_faults
from safelight.models.builtin.quality.light import Light
from safelight.models.builtin.quality.motion import STILL, Motion
from safelight.models.builtin.quality.sharpness import Sharpness
from safelight.models.builtin.quality.technical import technical

SHARP = Sharpness(0.1, 0.2, 0.9, 0.98, 0.8, 0.9, np.zeros((8, 12)))
FAIR = Light(p1=8, p50=110, p99=240, peak=252, spread=55, clipped=0, black=0, backdrop=0, white=0, overall=110, burnt=0)


def score(sharpness: Sharpness = SHARP, light: Light = FAIR, noise: float = 0.5, traits: tuple[str, ...] = ()) -> float:
    return technical(sharpness, light, noise, None, traits).score


def test_a_good_photo_scores_well() -> None:
    assert 8.5 < score() < 9.3


@pytest.mark.parametrize(
    "fatal",
    [
        {"sharpness": replace(SHARP, factor=0.1, fine=0.0)},
        {"light": replace(FAIR, p99=15, p50=4, spread=3)},
        {"light": replace(FAIR, clipped=0.95, p50=255, spread=10)},
    ],
    ids=["nothing sharp", "black", "burnt out"],
)
def test_one_fatal_fault_is_fatal(fatal: dict[str, object]) -> None:
    assert score(**fatal) < 3.4  # type: ignore[arg-type]


@pytest.mark.parametrize("noise", [2.0, 4.0, 8.0, 16.0])
def test_noise_lowers_the_score(noise: float) -> None:
    assert score(noise=noise) < score(noise=noise / 2)


@pytest.mark.parametrize("p99", [20.0, 60.0, 120.0, 190.0, 230.0])
def test_light_raises_the_score_up_to_the_top(p99: float) -> None:
    assert score(light=replace(FAIR, p99=p99)) < score(light=replace(FAIR, p99=p99 + 20))


def test_blocks_lower_the_score_from_a_hard_compression_on() -> None:
    scores = [technical(SHARP, FAIR, 0, table, ()).score for table in (None, 9, 58, 96, 207)]
    assert scores[0] == scores[1] == scores[2] > scores[3] > scores[4]


def test_darkness_that_is_meant_costs_little() -> None:
    dark = replace(FAIR, p50=8, black=0.4)
    assert score(light=dark) < 7.5
    assert score() - score(light=dark, traits=("low_key",)) <= 0.5


def test_scores_have_three_decimals() -> None:
    assert score(noise=3.3333) == round(score(noise=3.3333), 3)


def faults(
    sharpness: Sharpness = SHARP,
    light: Light = FAIR,
    motion: Motion = STILL,
    noise: float = 0,
    traits: tuple[str, ...] = (),
) -> tuple[str, ...]:
    return find_faults(sharpness, light, motion, noise, None, traits)


def test_a_good_photo_has_no_faults() -> None:
    assert faults() == ()


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("black", {"light": replace(FAIR, p99=28, peak=30, p50=12)}),
        ("blown", {"light": replace(FAIR, clipped=0.9)}),
        ("misfire", {"light": replace(FAIR, spread=2), "sharpness": replace(SHARP, coverage=0.0)}),
        ("nothing_sharp", {"sharpness": replace(SHARP, sharpest=3.0, keenest=0.3)}),
        ("nothing_sharp", {"sharpness": replace(SHARP, sharpest=1.3, keenest=0.05)}),
        ("motion_blur", {"motion": Motion(90.0, 2.5, 3.0, behind=False)}),
        ("soft_subject", {"sharpness": replace(SHARP, subject=2.2)}),
        ("underexposed", {"light": replace(FAIR, p99=70)}),
        ("overexposed", {"light": replace(FAIR, clipped=0.3)}),
        ("noisy", {"noise": 12.0}),
        ("low_contrast", {"light": replace(FAIR, spread=12)}),
    ],
)
def test_a_fault_is_named(name: str, given: dict[str, object]) -> None:
    assert faults(**given) == (name,)  # type: ignore[arg-type]


def test_a_black_frame_is_black_and_nothing_else() -> None:
    assert faults(replace(SHARP, sharpest=5, coverage=0), replace(FAIR, p99=10, peak=12, spread=1), noise=20) == (
        "black",
    )


def test_a_small_light_in_the_night_is_not_black() -> None:
    assert faults(light=replace(FAIR, p99=4, p50=2, peak=190)) == ("underexposed",)


@pytest.mark.parametrize(
    "spared",
    [
        replace(SHARP, sharpest=4.0, keenest=0.6),
        replace(SHARP, coverage=0.01, keenest=0.55),
        replace(SHARP, sharpest=0.5, keenest=0.0),
    ],
    ids=["one sharp thing in a blur", "a bird in the sky", "a sharp horizon over a smooth sea"],
)
def test_one_sharp_thing_is_enough(spared: Sharpness) -> None:
    assert "nothing_sharp" not in faults(spared)


def test_hard_compression_is_named() -> None:
    assert find_faults(SHARP, FAIR, STILL, 0, 200, ()) == ("jpeg_blocks",)


def test_a_panned_photo_is_not_called_blurred() -> None:
    assert faults(motion=Motion(0.0, 3, 4, behind=True), traits=("panning",)) == ()
