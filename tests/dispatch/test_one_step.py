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


def test_a_quality_check_is_one_unless_something_else_is_asked(shoot: Path) -> None:
    photo = str(shoot / "a.jpg")
    assert OneStep().ask_quality("nima", photo, {}) == OneStep().ask("nima", photo, {"action": "quality_check"})
    assert "technical_score" not in OneStep().ask_quality("nima", photo, {"action": "composition_check"})


def test_photos_that_are_like_one_are_found_the_likest_first(shoot: Path, tmp_path: Path) -> None:
    others = shoot_of(tmp_path / "others", {f"{n}.jpg": jpeg(n) for n in (1, 2, 3)})
    found = OneStep().ask_similar("siglip", str(shoot / "a.jpg"), {"among": [str(others)], "limit": 2})
    assert found[0]["photo"] == str(others / "1.jpg")
    assert len(found) == 2
    assert found[0]["similarity"] >= found[1]["similarity"] > 0


def test_another_action_compares_the_photo_with_the_others(shoot: Path, tmp_path: Path) -> None:
    others = shoot_of(tmp_path / "others", {f"{n}.jpg": jpeg(n) for n in (1, 2)})
    asked = {"among": [str(others / "1.jpg"), str(others / "2.jpg")], "action": "find_duplicates"}
    found = {Path(one["photo"]): one["count"] for one in OneStep().ask_similar("siglip", str(shoot / "a.jpg"), asked)}
    assert found == {shoot / "a.jpg": 2, others / "1.jpg": 2, others / "2.jpg": 1}


@pytest.mark.parametrize("among", [None, [], "/photos", [1]])
def test_a_search_is_told_where_to_search(shoot: Path, among: object) -> None:
    with pytest.raises(CallError, match="`among` has to name the photos"):
        OneStep().ask_similar("siglip", str(shoot / "a.jpg"), {"among": among})


def test_a_photo_that_cannot_be_read_is_left_out_of_what_was_found(shoot: Path) -> None:
    found = OneStep().ask_similar("siglip", str(shoot / "a.jpg"), {"among": [str(shoot)]})
    assert [one["photo"] for one in found] == [str(shoot / "a.jpg")]
