"""The builtin players: what they say of photographs, and that nothing throws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
import pytest

from safelight.imaging.geometry import Box
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.analyst_player import SPEC
from safelight.models.builtin.composition_player import SPEC as JUDGE
from safelight.models.builtin.scene.analyst import BuiltinAnalyst
from safelight.models.builtin.scene.composing import BuiltinCompositionJudge
from safelight.models.builtin.scene.moments import judge_moment, worst_eyes
from safelight.models.contract import Face, Sight
from safelight.models.finds import Detection, Eyes
from safelight.models.scene import Lighting, Question, SceneType
from tests.models.builtin.quality.scenes import Pixels, blurred, photograph, picture

ASK = Question("What is this?", ("lighting",))
ODD = {
    "a pixel": np.zeros((1, 1, 3), np.uint8),
    "a strip": np.random.default_rng(0).integers(0, 256, (80, 1600, 3)).astype(np.uint8),
    "a thumb": np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8),
    "black": np.zeros((400, 600, 3), np.uint8),
    "white": np.full((400, 600, 3), 255, np.uint8),
}


@pytest.fixture(scope="module")
def analyst(tmp_path_factory: pytest.TempPathFactory) -> BuiltinAnalyst:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        player: BuiltinAnalyst = SPEC.load()
        return player


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> BuiltinCompositionJudge:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        player: BuiltinCompositionJudge = JUDGE.load()
        return player


def sight(pixels: Pixels, given: Any = None, **facts: Any) -> Sight:
    return Sight(picture(pixels), CaptureFacts(**facts), given=given)


def alone(box: Box) -> Pixels:
    """One dark thing before an even background."""
    pixels = np.full((2000, 3000, 3), 200, np.uint8)
    x1, y1, x2, y2 = box.pixels(3000, 2000)
    pixels[y1:y2, x1:x2] = np.random.default_rng(0).integers(0, 120, (y2 - y1, x2 - x1, 3))
    return blurred(pixels, 1.0)


@dataclass(frozen=True)
class See:
    """Sees the same eyes everywhere."""

    eyes: Any

    def read(self, _grey: Pixels, _face: Detection) -> Eyes:
        eyes: Eyes = self.eyes
        return eyes


@dataclass(frozen=True)
class Found:
    """A result that has finds, as an action gives it."""

    detections: Sequence[Detection]


def test_photographs_are_called_what_they_are(analyst: BuiltinAnalyst) -> None:
    names = ("astronaut.png", "chelsea.png", "coffee.png", "motorcycle_left.png", "rocket.jpg")
    scenes = analyst.analyse([sight(photograph(name)) for name in names], ASK)
    assert [scene.scene_type for scene in scenes] == ["portrait", "animal", "food", "vehicle", "night"]
    assert [scene.subjects[0].label for scene in scenes[:4]] == ["face", "cat", "coffee", "motorcycle"]


def test_every_field_has_a_confidence_and_every_number_three_decimals(analyst: BuiltinAnalyst) -> None:
    (scene,) = analyst.analyse([sight(photograph("astronaut.png"))], ASK)
    assert frozenset(scene.confidence) == SPEC.fields
    assert all(0 <= value <= 1 and value == round(value, 3) for value in scene.confidence.values())
    assert scene.producer == "builtin/scene@1"


def test_what_the_photographer_said_wins(analyst: BuiltinAnalyst) -> None:
    (scene,) = analyst.analyse([sight(photograph("chelsea.png"), scene_type="landscape")], ASK)
    assert (scene.scene_type, scene.confidence["scene_type"]) == ("landscape", 1.0)


def test_the_same_picture_gets_the_same_answers(analyst: BuiltinAnalyst) -> None:
    first, second = (analyst.analyse([sight(photograph("coffee.png"))], ASK) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", ODD)
def test_odd_pictures_get_words_from_the_lists(analyst: BuiltinAnalyst, name: str) -> None:
    (scene,) = analyst.analyse([sight(ODD[name])], ASK)
    assert scene.lighting in get_args(Lighting)
    assert scene.scene_type in get_args(SceneType)
    assert analyst.suggest([sight(ODD[name])], ASK)[0].crop is None
    assert analyst.moments([sight(ODD[name])], ASK)[0].score == 5.5


def test_a_dark_picture_is_told_to_be_raised(analyst: BuiltinAnalyst) -> None:
    dark = (photograph() * 0.12).round().astype(np.uint8)
    (scene,), (advice,) = analyst.analyse([sight(dark)], ASK), analyst.suggest([sight(dark)], ASK)
    assert scene.lighting == "low_light"
    assert advice.corrections[0].exposure > 0.5  # type: ignore[union-attr]
    assert "Raise the exposure" in advice.text
    assert advice.reasons


def test_a_suggested_crop_holds_what_was_found_before(analyst: BuiltinAnalyst) -> None:
    dog = Detection("dog", 0.9, Box(0.1, 0.6, 0.22, 0.75), "made")
    (advice,) = analyst.suggest([sight(alone(dog.box), given={"detected_objects": Found([dog])})], ASK)
    assert advice.emphasise == ("dog",)
    assert advice.crop is not None
    assert advice.crop.x1 <= dog.box.x1 < dog.box.x2 <= advice.crop.x2
    assert advice.crop.y1 <= dog.box.y1 < dog.box.y2 <= advice.crop.y2


def test_what_is_merely_salient_is_not_cropped_to_and_doubtful_finds_are_no_subjects(analyst: BuiltinAnalyst) -> None:
    doubtful = Detection("dog", 0.3, Box(0.1, 0.6, 0.2, 0.7), "made")
    (advice,) = analyst.suggest([sight(photograph("grass.png"), given={"found": Found([doubtful]), "n": 3})], ASK)
    assert advice.crop is None
    assert advice.emphasise == ()


def test_a_sharp_face_is_a_better_moment_than_a_soft_one_and_no_face_is_neutral(analyst: BuiltinAnalyst) -> None:
    face = photograph("astronaut.png")
    sharp, soft, none = analyst.moments([sight(face), sight(blurred(face, 2.5)), sight(photograph())], ASK)
    assert sharp.score > none.score == 5.5 > soft.score
    assert (sharp.faces, none.faces) == (1, 0)


def test_a_face_cut_by_the_frame_is_a_lesser_moment() -> None:
    whole, cut = (
        judge_moment(picture(photograph("astronaut.png")), [Face(Box(x, 0.2, x + 0.2, 0.4), 0.99)], See("open"), "made")
        for x in (0.4, 0.0)
    )
    assert "A face is cut by the edge." in cut.reasons
    assert "A face is cut by the edge." not in whole.reasons


@pytest.mark.parametrize(("eyes", "better"), [("open", True), ("closed", False)])
def test_open_eyes_are_a_better_moment_than_closed_ones(eyes: Eyes, better: bool) -> None:
    faces = [Face(Box(0.4, 0.2, 0.6, 0.4), 0.99)]
    seen, untold = (judge_moment(picture(photograph()), faces, See(one), "made") for one in (eyes, "unknown"))
    assert (seen.score > untold.score) == better
    assert (seen.eyes, untold.eyes) == (eyes, "unknown")


def test_a_group_has_the_eyes_of_its_worst_face() -> None:
    assert worst_eyes(["open", "closed", "unknown"]) == "closed"
    assert worst_eyes(["open", "unknown"]) == "unknown"
    assert worst_eyes(["open", "open"]) == "open"
    assert worst_eyes([]) == "unknown"


def test_composition_is_judged_with_low_confidence(judge: BuiltinCompositionJudge) -> None:
    (found,) = judge.judge([sight(photograph("astronaut.png"), given=())])
    assert 1 <= found.score <= 10
    assert found.confidence == "low"
    assert found.observations == ("The face stands in the centre.",)
    assert found.producer == "builtin/composition@1"


def test_a_cut_face_costs_composition(judge: BuiltinCompositionJudge) -> None:
    whole = photograph("astronaut.png", 512)
    cut = np.ascontiguousarray(whole[:, 205:])
    better, worse = (judge.judge([sight(pixels, given=())])[0] for pixels in (whole, cut))
    assert better.score > worse.score
    assert "A face is cut by the left edge." in worse.observations


def test_a_composition_crop_holds_what_was_found(judge: BuiltinCompositionJudge) -> None:
    bird = Detection("bird", 0.9, Box(0.1, 0.6, 0.22, 0.75), "made")
    (found,) = judge.judge([sight(alone(bird.box), given=(bird,))])
    assert found.crop is not None
    assert found.crop.x1 <= bird.box.x1
    assert bird.box.x2 <= found.crop.x2


def test_no_crop_leaves_out_what_stands_out_beside_the_find(judge: BuiltinCompositionJudge) -> None:
    bird, other = Detection("bird", 0.9, Box(0.1, 0.6, 0.22, 0.75), "made"), Box(0.8, 0.1, 0.95, 0.3)
    both = np.minimum(alone(bird.box), alone(other))
    (found,) = judge.judge([sight(both, given=(bird,))])
    assert len(found.standing_out) == 2
    assert found.crop is None or found.crop.x2 >= 0.94


def test_the_players_say_what_they_can_and_cannot() -> None:
    assert SPEC.role == "qwen2.5-vl"
    assert SPEC.measures == SPEC.ms_per_photo.keys() == {"scene", "suggestions", "moment"}
    assert JUDGE.measures == {"composition"}
    assert "no free question" in SPEC.description
