"""The player: photographs, what was done to them, and what is said of that."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.quality.scorer import BuiltinScorer
from safelight.models.contract import Quality, Sight
from tests.models.builtin.quality.scenes import blurred, dimmed, mixed, noisy, photograph, picture, shaken

Change = Callable[[np.ndarray], np.ndarray]
EDGE = 1000
NAMES = ("astronaut.png", "chelsea.png", "coffee.png")


@pytest.fixture(scope="module")
def scorer(tmp_path_factory: pytest.TempPathFactory) -> BuiltinScorer:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        return BuiltinScorer("builtin/quality@1")


@pytest.fixture(scope="module")
def plain(scorer: BuiltinScorer) -> dict[str, Quality]:
    """What is said of the photographs as they are."""
    return {name: said(scorer, photograph(name, EDGE)) for name in NAMES}


def said(scorer: BuiltinScorer, pixels: np.ndarray) -> Quality:
    (quality,) = scorer.assess([Sight(picture(pixels), CaptureFacts())])
    return quality


def grey(pixels: np.ndarray) -> np.ndarray:
    return np.dstack([cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)] * 3)


MILD: dict[str, Change] = {
    "defocus": lambda p: blurred(p, 1),
    "level motion": lambda p: shaken(p, 4),
    "plumb motion": lambda p: shaken(p, 4, 90),
    "slanted motion": lambda p: shaken(p, 4, 45),
    "less light": lambda p: dimmed(p, 0.75),
    "noise": lambda p: noisy(p, 8),
    "missed focus": lambda p: mixed(blurred(p, 2), p),
}
MEANT: dict[str, Change] = {
    "bokeh": lambda p: mixed(p, blurred(p, 8)),
    "panning": lambda p: mixed(p, shaken(p, 41)),
    "low key": lambda p: mixed(p, dimmed(p, 0.06)),
    "high key": lambda p: mixed(p, np.full_like(p, 253)),
    "black and white": grey,
}
USELESS: dict[str, Change] = {
    "far out of focus": lambda p: blurred(p, 8),
    "long shake": lambda p: shaken(p, 61),
    "lens cap": lambda p: dimmed(p, 0.03),
    "burnt out": lambda p: np.maximum(p, 254),
}


@pytest.mark.parametrize("name", NAMES)
def test_good_photographs_score_well_and_have_no_faults(plain: dict[str, Quality], name: str) -> None:
    assert plain[name].technical_score >= 7
    assert plain[name].aesthetic_score >= 5
    assert plain[name].faults == ()


@pytest.mark.parametrize("fault", MILD)
@pytest.mark.parametrize("name", NAMES)
def test_a_mild_fault_always_costs(scorer: BuiltinScorer, plain: dict[str, Quality], name: str, fault: str) -> None:
    quality = said(scorer, MILD[fault](photograph(name, EDGE)))
    assert quality.technical_score < plain[name].technical_score


@pytest.mark.parametrize("intent", MEANT)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_meant_costs_next_to_nothing(
    scorer: BuiltinScorer, plain: dict[str, Quality], name: str, intent: str
) -> None:
    quality = said(scorer, MEANT[intent](photograph(name, EDGE)))
    assert plain[name].technical_score - quality.technical_score <= 0.5


@pytest.mark.parametrize("fault", USELESS)
@pytest.mark.parametrize("name", NAMES)
def test_useless_frames_score_low_and_say_why(scorer: BuiltinScorer, name: str, fault: str) -> None:
    quality = said(scorer, USELESS[fault](photograph(name, EDGE)))
    assert quality.technical_score <= 3.4
    assert quality.faults


def test_black_and_white_is_a_trait(scorer: BuiltinScorer) -> None:
    assert "black_and_white" in said(scorer, grey(photograph())).traits


def test_a_silhouette_is_spared(scorer: BuiltinScorer) -> None:
    y, x = np.mgrid[:426, :640]
    sky = np.dstack([np.linspace(150, 235, 426)[:, None].repeat(640, 1)] * 3)
    figure = (np.hypot((x - 320) / 0.6, y - 230) < 120)[..., None]
    quality = said(scorer, blurred(np.where(figure, 6, sky).astype(np.uint8), 0.6))
    assert "silhouette" in quality.traits
    assert quality.technical_score > 7


def test_a_dark_coat_before_the_sky_is_no_silhouette(scorer: BuiltinScorer) -> None:
    assert "silhouette" not in said(scorer, photograph("camera.png", EDGE)).traits


def test_a_bird_in_the_sky_is_sharp_enough_and_its_blur_is_not(scorer: BuiltinScorer) -> None:
    sky = np.dstack([np.linspace(120, 200, 667)[:, None].repeat(EDGE, 1)] * 3).astype(np.uint8)
    cv2.ellipse(sky, (440, 310), (25, 8), 20, 0, 360, (30, 30, 30), -1, cv2.LINE_AA)
    cv2.ellipse(sky, (450, 305), (9, 25), 60, 0, 360, (40, 40, 40), -1, cv2.LINE_AA)
    assert "nothing_sharp" not in said(scorer, sky).faults
    assert "nothing_sharp" in said(scorer, blurred(sky, 8)).faults


def test_the_moon_in_the_night_is_not_black(scorer: BuiltinScorer) -> None:
    night = np.full((667, EDGE, 3), 3, np.uint8)
    cv2.circle(night, (700, 200), 12, (210, 205, 190), -1, cv2.LINE_AA)
    assert not {"black", "misfire"} & set(said(scorer, night).faults)


def test_a_face_is_found_and_its_sharpness_told(scorer: BuiltinScorer) -> None:
    clean = photograph("astronaut.png")
    (sharp,), (soft,) = said(scorer, clean).faces, said(scorer, blurred(clean, 1.5)).faces
    assert sharp.sharpness is not None
    assert soft.sharpness is not None
    assert sharp.sharpness < soft.sharpness


def test_without_faces_none_is_looked_for(scorer: BuiltinScorer) -> None:
    (quality,) = scorer.assess([Sight(picture(photograph("astronaut.png")), CaptureFacts())], faces=False)
    assert quality.faces == ()


def test_the_same_picture_gives_the_same_quality(scorer: BuiltinScorer) -> None:
    assert said(scorer, photograph()) == said(scorer, photograph())


def test_figures_are_rounded_and_finite_and_confidence_is_low(scorer: BuiltinScorer) -> None:
    quality = said(scorer, photograph())
    values = (quality.technical_score, quality.aesthetic_score, *quality.measures.values())
    assert all(np.isfinite(value) and value == round(value, 3) for value in values)
    assert quality.confidence == "low"
    assert quality.producer == "builtin/quality@1"


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 300, 3), (300, 1, 3), (33, 47, 3)])
@pytest.mark.parametrize("grey_level", [0, 128, 255])
def test_odd_sizes_and_even_frames_do_no_harm(scorer: BuiltinScorer, shape: tuple[int, ...], grey_level: int) -> None:
    quality = said(scorer, np.full(shape, grey_level, np.uint8))
    assert 1 <= quality.technical_score <= 3.4
    assert 1 <= quality.aesthetic_score < 5


def test_focus_is_read_at_the_eyes_of_a_face(scorer: BuiltinScorer) -> None:
    face = photograph("astronaut.png", 512)[20:220, 130:320]
    crop = cv2.resize(face, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    sharp, soft = scorer.focus([Sight(picture(crop), CaptureFacts(), (one,)) for one in (crop, blurred(crop, 3))])
    assert sharp.where == soft.where == "eyes"
    assert sharp.edge_width is not None
    assert soft.edge_width is not None
    assert sharp.edge_width < soft.edge_width


def test_the_best_crop_counts(scorer: BuiltinScorer) -> None:
    crop = photograph("coffee.png", 512)
    both, alone = scorer.focus(
        [Sight(picture(crop), CaptureFacts(), crops) for crops in ((blurred(crop, 3), crop), (crop,))]
    )
    assert both == alone
    assert both.where == "subject"


def test_without_crops_or_edges_nothing_is_said(scorer: BuiltinScorer) -> None:
    even = np.full((300, 300, 3), 90, np.uint8)
    nothing, empty = scorer.focus([Sight(picture(even), CaptureFacts(), crops) for crops in ((), (even,))])
    assert nothing.edge_width is None
    assert empty.edge_width is None


@pytest.mark.parametrize("shape", [(1, 1), (2, 2), (5, 3), (10, 10), (11, 12), (64, 64), (1, 500), (900, 12)])
def test_pictures_of_a_few_pixels_are_scored_like_any_other(scorer: BuiltinScorer, shape: tuple[int, int]) -> None:
    for pixels in (
        np.full((*shape, 3), 90, np.uint8),
        np.random.default_rng(1).integers(0, 255, (*shape, 3), np.uint8),
    ):
        quality = said(scorer, pixels)
        assert 1 <= quality.technical_score <= 10
        assert 1 <= quality.aesthetic_score <= 10
