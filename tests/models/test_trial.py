from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models import trial
from safelight.models.contract import PlayerSpec, Sight
from safelight.models.trial import ASKED, attempt, made_picture


class Player:
    """Plays every role, and notes what it was asked."""

    def __init__(self, answers: int = 1) -> None:
        self.asked: list[tuple[str, Any]] = []
        self.answers = answers

    def __getattr__(self, name: str) -> Any:
        def answer(sights: Sequence[Sight], *_: Any, **__: Any) -> list[str]:
            self.asked.append((name, sights[0].given))
            return ["answer"] * self.answers

        return answer


def spec(player: Player, *measures: str) -> PlayerSpec:
    return PlayerSpec("nima", "p@1", "1", 1, lambda: player, frozenset(measures))


@pytest.mark.parametrize("measurement", ASKED)
def test_every_measurement_can_be_tried(measurement: str) -> None:
    player = Player()
    found = attempt(spec(player, measurement))
    assert found.measurement == measurement
    assert len(player.asked) == 2
    assert found.bytes >= 0


def test_a_slow_player_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "PATIENT", 0.0)
    player = Player()
    found = attempt(spec(player, "looks"))
    assert len(player.asked) == 1
    assert found.ms == found.first_ms


def test_a_player_of_unknown_measurements_is_loaded_alone() -> None:
    assert attempt(spec(Player(), "smell")).measurement == ""


def test_a_player_that_gives_too_many_answers_is_wrong() -> None:
    with pytest.raises(ModelError, match="gave 2 answers for one photo"):
        attempt(spec(Player(answers=2), "looks"))


def test_the_made_photo_is_always_the_same_and_shows_something() -> None:
    first, second = made_picture(), made_picture()
    assert np.array_equal(first.rgb, second.rgb)
    assert first.rgb.shape == (1067, 1600, 3)
    assert first.rgb.std() > 30
