"""NIMA's marks beside what was measured: the measured technical score stays, the aesthetic one is the pair's."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from safelight.errors import ModelError
from safelight.models.adapters.network import Placement
from safelight.models.adapters.nima import Marks, Rating
from safelight.models.adapters.scorer import PublishedScorer
from safelight.models.adapters.scorer_player import NAME, STANDARD, load
from safelight.models.builtin.quality.scorer import BuiltinScorer
from safelight.models.contract import Focus, Quality, Sight

LIKED = Marks((0, 0, 0, 0, 0, 0.5, 0, 0.5, 0, 0))
SPOILT = Marks((0.25, 0.75, 0, 0, 0, 0, 0, 0, 0, 0))


class Likes:
    """Rates every photo the same, and the first one best."""

    def rate(self, sights: Sequence[Sight]) -> list[Rating]:
        return [Rating(LIKED, SPOILT) for _ in sights]


class Measures:
    """Measures nothing, and tells how it was asked."""

    asked_for_faces: bool | None = None

    def assess(self, sights: Sequence[Sight], *, faces: bool = True) -> list[Quality]:
        self.asked_for_faces = faces
        return [Quality(8.25, 2.0, "low", "measured", {"noise": 1.5}, ("noisy",)) for _ in sights]

    def focus(self, sights: Sequence[Sight]) -> list[Focus]:
        return [Focus(0.5, "eyes", "measured") for _ in sights]


def test_both_heads_stand_beside_the_measured_figures(sights: list[Sight]) -> None:
    (quality, _, _) = PublishedScorer("nima@1", Likes(), Measures()).assess(sights)
    assert quality.technical_score == 8.25
    assert quality.faults == ("noisy",)
    assert quality.aesthetic_score == 7.0
    expected = {
        "noise": 1.5,
        "aesthetic_mean": 7.0,
        "aesthetic_spread": 1.0,
        "technical_mean": 1.75,
        "technical_spread": 0.433,
        "aesthetic_share_8": 0.5,
        "technical_share_2": 0.75,
        "technical_share_10": 0.0,
    }
    assert {name: quality.measures[name] for name in expected} == expected
    assert len(quality.measures) == 1 + 2 * 12


def test_an_uncalibrated_mean_is_said_to_be_one(sights: list[Sight]) -> None:
    quality = PublishedScorer("nima@1", Likes(), Measures()).assess(sights)[0]
    assert (quality.producer, quality.confidence) == ("nima@1 (uncalibrated)", "low")


def test_a_calibration_table_makes_the_score_and_keeps_the_mean(sights: list[Sight]) -> None:
    quality = PublishedScorer("nima@1", Likes(), Measures(), lambda mean: 2 * mean).assess(sights)[0]
    assert (quality.producer, quality.confidence) == ("nima@1", "medium")
    assert quality.aesthetic_score == 10.0
    assert quality.measures["aesthetic_mean"] == 7.0


def test_faces_and_focus_are_asked_of_what_measures(sights: list[Sight]) -> None:
    measures = Measures()
    scorer = PublishedScorer("nima@1", Likes(), measures)
    scorer.assess(sights, faces=False)
    assert measures.asked_for_faces is False
    assert scorer.focus(sights[:1]) == [Focus(0.5, "eyes", "measured")]


def test_the_player_scores_photos_from_the_published_files(tiny: Callable[[str], Path], sights: list[Sight]) -> None:
    qualities = load(Placement(tiny("nima"))).assess(sights)
    measured = BuiltinScorer("builtin").assess(sights)
    assert [one.technical_score for one in qualities] == [one.technical_score for one in measured]
    assert len({one.aesthetic_score for one in qualities}) == len(sights)
    assert all(one.producer.startswith(NAME) for one in qualities)
    assert all(1 <= one.aesthetic_score <= 10 for one in qualities)


def test_the_specification_names_its_weights_and_what_it_needs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))
    assert STANDARD.measures == {"quality", "focus"}
    assert [weights.repository for weights in STANDARD.weights] == ["idealo/image-quality-assessment"]
    assert "torch" in STANDARD.requires
    with pytest.raises(ModelError, match=r"idealo/image-quality-assessment.*safelight models pull --profile standard"):
        STANDARD.load()
