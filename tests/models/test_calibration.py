import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.errors import ModelError
from safelight.models import calibration
from safelight.models.calibration import KNOTS, Calibration, calibrate, rank_correlation

FIGURES = st.floats(-1e6, 1e6, allow_nan=False)
SCORES = st.floats(1, 10)
PAIRS = st.lists(st.tuples(FIGURES, SCORES), min_size=2, max_size=60)
WORDS = st.text(max_size=12)


@st.composite
def tables(draw: st.DrawFn) -> Calibration:
    raw = sorted(draw(st.sets(FIGURES, min_size=2, max_size=KNOTS)))
    scores = sorted(draw(st.lists(SCORES, min_size=len(raw), max_size=len(raw))))
    player, figure, weights, yardstick = (draw(WORDS) for _ in range(4))
    photos, agreement = draw(st.integers(0, 10**6)), draw(st.floats(-1, 1))
    return Calibration(player, figure, weights, tuple(raw), tuple(scores), yardstick, photos, agreement)


def table(**other: Any) -> Calibration:
    made: dict[str, Any] = {
        "player": "nima@1",
        "figure": "aesthetic_mean",
        "weights": "a/b@c",
        "raw": (4.0, 5.0, 6.0),
        "scores": (1.0, 4.0, 10.0),
        "yardstick": "ratings",
        "photos": 40,
        "agreement": 0.5,
    }
    return Calibration(**made | other)


@given(tables())
def test_a_table_is_read_as_it_was_written(made: Calibration) -> None:
    read = Calibration.of(made.text())
    assert read == made
    assert read.version == made.version


@given(tables(), FIGURES, FIGURES)
def test_a_higher_figure_never_gets_a_lower_score_and_none_leaves_1_to_10(
    made: Calibration, left: float, right: float
) -> None:
    low, high = sorted((left, right))
    assert 1 <= made(low) <= made(high) <= 10


@given(PAIRS)
def test_whatever_was_seen_a_table_rises_or_there_is_none(pairs: list[tuple[float, float]]) -> None:
    try:
        made = calibrate("p", "f", "", pairs, "ratings")
    except ValueError:
        assert len({round(figure, 6) for figure, _ in pairs}) < len(pairs)
        return
    assert len(made.raw) <= KNOTS
    assert made.photos == len(pairs)
    assert -1 <= made.agreement <= 1


def test_a_score_stands_where_the_same_share_of_photos_lies_below() -> None:
    drawn = random.Random(3)
    pairs = [(drawn.gauss(5.3, 0.4), drawn.uniform(1, 10)) for _ in range(4000)]
    made = calibrate("p", "f", "", pairs, "measured")
    scores = [made(figure) for figure, _ in pairs]
    for score in (2.5, 5.5, 8.0):
        below = sum(value < score for value in scores) / len(scores)
        assert below == pytest.approx((score - 1) / 9, abs=0.02)
    assert abs(made.agreement) < 0.05


def test_stars_are_a_yardstick_though_there_are_but_five() -> None:
    drawn = random.Random(4)
    stars = [drawn.choice([1.0, 3.25, 5.5, 7.75, 10.0]) for _ in range(500)]
    made = calibrate("p", "f", "", [(star + drawn.gauss(0, 0.3), star) for star in stars], "ratings")
    assert made(1.0) < 3 < made(5.5) < 7 < made(10.0) <= 10
    assert made.agreement > 0.9


def test_between_knots_it_is_linear_and_beyond_them_level() -> None:
    assert [table()(figure) for figure in (3.0, 4.0, 4.5, 5.5, 6.0, 7.0)] == [1.0, 1.0, 2.5, 7.0, 10.0, 10.0]


def test_one_figure_for_all_photos_tells_nothing() -> None:
    with pytest.raises(ValueError, match="the same figure for every photo"):
        calibrate("p", "f", "", [(5.0, 1.0), (5.0, 9.0)], "ratings")


@pytest.mark.parametrize(
    "wrong",
    [
        {"raw": (4.0, 4.0, 6.0)},
        {"scores": (1.0, 4.0, 3.0)},
        {"scores": (0.5, 4.0, 6.0)},
        {"scores": (1.0, 4.0, 11.0)},
        {"scores": (1.0, 4.0)},
        {"raw": (), "scores": ()},
        {"raw": (float("nan"), 5.0, 6.0)},
        {"agreement": float("inf")},
    ],
)
def test_what_is_no_table_is_none(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        table(**wrong)


def test_ranks_are_correlated_as_spearman_said() -> None:
    assert rank_correlation([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx(1)
    assert rank_correlation([1, 2, 3, 4], [4, 3, 2, 1]) == pytest.approx(-1)
    assert rank_correlation([1, 2, 2, 3], [1, 3, 2, 4]) == pytest.approx(0.9486833)
    assert rank_correlation([1, 1, 1], [1, 2, 3]) == 0


def test_another_table_has_another_version() -> None:
    assert table().version != table(scores=(1.0, 4.5, 10.0)).version
    assert len(table().version) == 8


def test_a_table_is_found_by_player_figure_and_weights(tmp_path: Path) -> None:
    made = table(player="darkroom/nima@1")
    path = calibration.write(tmp_path, made)
    assert path.name == "darkroom--nima@1.aesthetic_mean.json"
    assert calibration.find(tmp_path, made.player, made.figure, made.weights) == made
    assert calibration.find(tmp_path, made.player, made.figure, "a/b@d") is None
    assert calibration.find(tmp_path, "nima@2", made.figure, made.weights) is None
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("change", [None, {"format": 2}, {"raw": "abc"}, {"photos": 1.5}, {"player": 3}, {"raw": [1]}])
def test_a_damaged_table_names_its_file_and_the_cure(tmp_path: Path, change: dict[str, Any] | None) -> None:
    path = calibration.write(tmp_path, table())
    path.write_text("{" if change is None else json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(ModelError, match=r"aesthetic_mean\.json' cannot be read.*safelight models calibrate FOLDER"):
        calibration.find(tmp_path, "nima@1", "aesthetic_mean", "a/b@c")


def test_weights_are_named_by_repository_and_revision() -> None:
    assert calibration.named([("a/b", "c"), ("d/e", "f")]) == "a/b@c d/e@f"
