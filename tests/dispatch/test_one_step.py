"""One model over one photo, by its name."""

from pathlib import Path

import pytest

from safelight.dispatch.one_step import OneStep
from safelight.errors import CallError, PhotoError, PlanError
from safelight.models.manager import ModelManager
from tests.whole.shoots import jpeg, shoot_of


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    return shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "broken.jpg": b"\xff\xd8\xff no picture"})


def test_a_model_answers_about_a_photo_and_stays_loaded(shoot: Path) -> None:
    manager = ModelManager()
    steps = OneStep(manager)
    answer = steps.ask("nima", str(shoot / "a.jpg"), {})
    assert 1 <= answer["technical_score"] <= 10
    loads = manager.loads
    assert steps.ask("nima", str(shoot / "a.jpg"), {"faces": True}) == answer
    assert manager.loads == loads > 0


def test_the_parameters_say_which_action_asks_it(shoot: Path) -> None:
    answer = OneStep().ask("nima", str(shoot / "a.jpg"), {"action": "composition_check"})
    assert "technical_score" not in answer


def test_what_cannot_be_asked_is_told(shoot: Path) -> None:
    with pytest.raises(CallError, match="no action asks a model 'siglip' about one photo; there is 'nima'"):
        OneStep().ask("siglip", str(shoot / "a.jpg"), {})
    with pytest.raises(CallError, match="there is no photo"):
        OneStep().ask("nima", str(shoot / "gone.jpg"), {})
    with pytest.raises(PlanError, match="colour"):
        OneStep().ask("nima", str(shoot / "a.jpg"), {"colour": "red"})


def test_a_photo_that_cannot_be_read_has_no_answer_and_the_reason_is_told(shoot: Path) -> None:
    with pytest.raises(PhotoError, match=r"broken.jpg: \S"):
        OneStep().ask("nima", str(shoot / "broken.jpg"), {})
