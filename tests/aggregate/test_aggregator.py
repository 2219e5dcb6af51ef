"""The founding document's contract, and what the decision is made of."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.aggregate.aggregator import ResultAggregator
from safelight.aggregate.found import what_is_found
from safelight.aggregate.processing import ProcessingDecision
from safelight.imaging.edits import Crop, Denoise, Edit, Sharpen, Straighten, Tone
from safelight.imaging.geometry import Box
from safelight.models.contract import Face, Quality
from safelight.models.finds import Detection
from safelight.models.scene import Scene, Tilt
from safelight.models.suggestion import Suggestion

SIZE = (6000, 4000)
DOG = {"label": "dog", "confidence": 0.9, "box": [0.15, 0.55, 0.32, 0.85]}
DARK = {"technical_score": 4.2, "measures": {"middle": 30.0, "brightest": 120.0, "contrast": 40.0, "clipped": 0.0}}
SCENE = Scene("portrait", "normal", (), ("The subject is small.",), ())
FACE = Box(0.45, 0.3, 0.51, 0.4)


def decide(**results: Any) -> ProcessingDecision:
    return ResultAggregator().aggregate_for_decision({"size": SIZE, **results})


def quality(*traits: str, score: float = 5.0, faults: tuple[str, ...] = (), **measures: float) -> Quality:
    return Quality(score, 6.0, "low", "test", {"brightest": 200.0, **measures}, faults, traits)


def tone(decision: ProcessingDecision) -> Tone:
    """The sum of all tones."""
    total: dict[str, float] = {}
    for one in decision.enhance:
        if isinstance(one.edit, Tone):
            total |= {name: value for name in one.edit.__slots__ if (value := getattr(one.edit, name))}
    return Tone(**total)


class TestTheFoundingDocument:
    def test_objects_and_a_composition_give_a_crop_and_a_low_score_gives_enhancements(self) -> None:
        results = {
            "qwen25vl": {"composition": "The subject is small.", "lighting": "normal"},
            "rtdetr": {"detections": [DOG]},
            "nima": DARK,
        }
        decision = ResultAggregator().aggregate_for_decision(results)
        assert decision.crop
        assert decision.crop.reason
        assert decision.enhance
        assert all(one.reason for one in decision.enhance)

    def test_its_own_lines_work_on_plain_mappings(self) -> None:
        aggregator = ResultAggregator()
        scene_info, objects = {"composition": ["small subject"]}, [DOG]
        crop = aggregator.calculate_smart_crop(objects, scene_info)
        enhance = aggregator.determine_enhancements(DARK, scene_info)
        assert crop is not None
        assert crop.aspect == "original"
        assert any(isinstance(one.edit, Tone) and one.edit.exposure > 0 for one in enhance)

    @pytest.mark.parametrize(
        "missing", [{"rtdetr": {"detections": []}}, {"qwen25vl": {}}, {"qwen25vl": {"composition": ""}}]
    )
    def test_without_objects_or_composition_there_is_no_crop(self, missing: dict[str, Any]) -> None:
        given_ = {"qwen25vl": {"composition": "x"}, "rtdetr": {"detections": [DOG]}}
        assert decide(**{**given_, **missing}).crop is None

    def test_a_high_score_needs_no_enhancement(self) -> None:
        assert decide(nima={**DARK, "technical_score": 7.0}).enhance == ()

    def test_nothing_at_all_decides_nothing(self) -> None:
        assert ResultAggregator().aggregate_for_decision({}) == ProcessingDecision()

    def test_boxes_in_pixels_are_read_where_the_size_is_known(self) -> None:
        pixels = {**DOG, "box": [900, 2200, 1920, 3400]}
        scene = {"composition": "x"}
        assert decide(qwen25vl=scene, rtdetr={"detections": [pixels]}).crop is not None
        unknown = decide(qwen25vl=scene, rtdetr={"detections": [pixels]}, size=None)
        assert unknown.crop is None
        assert unknown.notes == ("finds left out, since their boxes cannot be read: 1",)


class TestCrops:
    def test_values_of_ours_are_read_like_mappings(self) -> None:
        dog = Detection("dog", 0.9, Box(*DOG["box"]), "test")  # type: ignore[misc]
        ours = decide(qwen25vl=SCENE, rtdetr={"detections": (dog,)})
        plain = decide(qwen25vl={"composition": ["x"]}, rtdetr={"detections": [DOG]})
        assert ours.crop == plain.crop

    def test_asked_proportions_are_followed_without_a_cause(self) -> None:
        crop = decide(aspect_ratio="1:1", nima=quality()).crop
        assert crop is not None
        assert crop.aspect == "1:1"
        assert crop.box.width * SIZE[0] == pytest.approx(crop.box.height * SIZE[1], abs=1)

    def test_asked_proportions_hold_what_stands_out(self) -> None:
        wings = replace(SCENE, standing_out=(Box(0.02, 0.3, 0.98, 0.8),))
        decision = decide(aspect_ratio="1:1", qwen25vl=wings, nima=quality())
        assert decision.crop is None
        assert decision.notes == ("no crop: it cannot hold what stands out and be 1:1",)
        aside = replace(SCENE, standing_out=(Box(0.02, 0.4, 0.2, 0.6),))
        crop = decide(aspect_ratio="1:1", qwen25vl=aside, nima=quality()).crop
        assert crop is not None
        assert crop.box.x1 <= 0.02

    def test_asked_proportions_leave_out_what_fills_the_picture(self) -> None:
        everywhere = replace(SCENE, standing_out=(Box(0.0, 0.05, 1.0, 0.9),))
        assert decide(aspect_ratio="1:1", qwen25vl=everywhere, nima=quality()).crop

    def test_what_cannot_hold_the_faces_is_a_note(self) -> None:
        places = (0.0, 0.25, 0.5, 0.75, 0.95)
        row = [{"label": "face", "confidence": 0.9, "box": [x, 0.4, x + 0.05, 0.5]} for x in places]
        decision = decide(aspect_ratio="1:1", rtdetr={"detections": row})
        assert decision.crop is None
        assert decision.notes == ("no crop: it cannot hold 5 faces and be 1:1",)

    def test_asked_proportions_hold_faces_where_figures_do_not_fit(self) -> None:
        person = {"label": "person", "confidence": 0.9, "box": [0.1, 0.02, 0.9, 1.0]}
        face = {"label": "face", "confidence": 0.9, "box": [0.45, 0.1, 0.53, 0.22]}
        crop = decide(aspect_ratio="1:1", rtdetr={"detections": [person, face]}).crop
        assert crop is not None
        assert "not the whole figures" in crop.reason
        assert crop.box.x1 <= 0.45
        assert crop.box.x2 >= 0.53

    def test_nonsense_proportions_are_a_note(self) -> None:
        assert decide(aspect_ratio="wide").notes == ("no crop: no proportions of a picture: wide",)

    def test_a_suggested_crop_that_holds_everything_is_taken(self) -> None:
        wished = Suggestion(Box(0.1, 0.2, 0.8, 0.9), (), (), (), "", "test")
        crop = decide(rtdetr={"detections": [DOG]}, suggested=wished).crop
        assert crop is not None
        assert crop.source == "suggested"
        assert crop.box == wished.crop

    def test_a_suggested_crop_that_cuts_is_left_and_said_so(self) -> None:
        wished = Suggestion(Box(0.3, 0.2, 0.9, 0.9), (), (), (), "", "test")
        decision = decide(rtdetr={"detections": [DOG]}, suggested=wished)
        assert decision.crop is None or decision.crop.source == "measured"
        assert decision.notes[0] == "the suggested crop was left: it would cut a subject"

    def test_a_suggested_crop_of_other_proportions_than_asked_is_left(self) -> None:
        wished = Suggestion(Box(0.0, 0.2, 1.0, 0.9), (), (), (), "", "test")
        decision = decide(suggested=wished, aspect_ratio="1:1")
        assert decision.crop is not None
        assert decision.crop.aspect == "1:1"
        assert decision.notes == ("the suggested crop was left: it is not 1:1",)

    def test_a_face_found_twice_is_one_as_large_as_both_say(self) -> None:
        seen = {"label": "face", "confidence": 0.9, "box": [0.4, 0.3, 0.5, 0.4]}
        found = what_is_found([seen], [Face(Box(0.42, 0.31, 0.51, 0.41), 0.9)]).faces
        assert [face.box for face in found] == [Box(0.4, 0.3, 0.51, 0.41)]

    def test_a_body_of_which_the_face_was_seen_is_held_by_its_face(self) -> None:
        face = {"label": "face", "confidence": 0.9, "box": [0.4, 0.3, 0.5, 0.4]}
        body = {"label": "person", "confidence": 0.8, "box": [0.3, 0.25, 0.6, 1.0], "source": "inferred from a face"}
        assert what_is_found([face, body]).kept == ()
        assert what_is_found([body]).kept == (Box(0.3, 0.25, 0.6, 1.0),)

    def test_a_sofa_is_no_subject(self) -> None:
        sofa = {**DOG, "label": "couch"}
        assert decide(qwen25vl=SCENE, rtdetr={"detections": [sofa]}).crop is None

    def test_an_unsure_find_is_no_subject(self) -> None:
        assert decide(qwen25vl=SCENE, rtdetr={"detections": [{**DOG, "confidence": 0.3}]}).crop is None


class TestStraightening:
    def test_a_sure_tilt_is_taken_out_and_the_crop_lies_in_what_is_left(self) -> None:
        decision = decide(qwen25vl=SCENE, rtdetr={"detections": [DOG]}, tilt=Tilt(2.0, 0.8, True))
        assert decision.straighten is not None
        assert (decision.straighten.angle, decision.straighten.confidence) == (2.0, 0.8)
        assert "2.0 degrees" in decision.straighten.reason
        crop = decide(aspect_ratio="1:1", tilt=Tilt(2.0, 0.8, True)).crop
        assert crop is not None
        assert crop.box.y1 > 0.02
        assert crop.box.y2 < 0.98

    def test_a_doubtful_tilt_is_left_and_said_so(self) -> None:
        decision = decide(tilt=Tilt(2.0, 0.5, False))
        assert decision.straighten is None
        assert decision.notes[0].startswith("not straightened: its lines are 2.0 degrees off")

    def test_the_scenes_tilt_serves_too(self) -> None:
        assert decide(qwen25vl=replace(SCENE, tilt=Tilt(-1.5, 0.9, True))).straighten is not None

    def test_turning_never_cuts_a_face(self) -> None:
        corner = Face(Box(0.005, 0.005, 0.06, 0.1), 0.9)
        decision = decide(nima=replace(quality(), faces=(corner,)), tilt=Tilt(4.0, 0.9, True))
        assert decision.straighten is None
        assert decision.notes == ("not straightened: turning by 4.0 degrees would cut a face",)

    def test_what_nobody_sees_is_left_without_a_word(self) -> None:
        assert decide(tilt=Tilt(0.1, 0.9, True)) == ProcessingDecision()


class TestEnhancements:
    def test_a_dark_picture_is_brightened_by_a_safe_measure(self) -> None:
        found = tone(decide(nima=quality(middle=25.0, brightest=120.0)))
        assert 0.5 < found.exposure <= 1.3

    def test_a_black_frame_with_lights_that_are_right_stays_black(self) -> None:
        stars = quality(middle=13.0, brightest=160.0, peak=252.0, clipped=0.0, contrast=25.0)
        assert decide(nima=stars).enhance == ()
        assert decide(nima=stars, qwen25vl={"lighting": "low_light", "scene_type": "night"}).enhance == ()
        too_dark = quality(middle=13.0, brightest=120.0, peak=130.0, clipped=0.0, contrast=25.0)
        assert tone(decide(nima=too_dark)).exposure > 0
        dark_room_with_a_window = quality(middle=13.0, brightest=255.0, peak=255.0, clipped=0.06, contrast=50.0)
        assert tone(decide(nima=dark_room_with_a_window)).shadows > 0

    def test_exposure_never_lifts_the_brightest_over_white(self) -> None:
        found = tone(decide(nima=quality(middle=25.0, brightest=249.0)))
        assert found.exposure == 0.0
        assert found.shadows > 0

    def test_a_bright_picture_is_darkened_and_its_highlights_drawn_back(self) -> None:
        found = tone(decide(nima=quality(middle=215.0, brightest=255.0, clipped=0.1)))
        assert -0.8 <= found.exposure < 0
        assert found.highlights < 0

    @pytest.mark.parametrize("trait", ["silhouette", "low_key", "high_key"])
    def test_intents_are_left_alone(self, trait: str) -> None:
        assert decide(nima=quality(trait, middle=20.0, contrast=10.0)).enhance == ()

    def test_a_flat_picture_gets_contrast(self) -> None:
        assert tone(decide(nima=quality(middle=120.0, contrast=20.0))).contrast > 0

    def test_contrast_never_darkens_what_is_dark_already(self) -> None:
        assert tone(decide(nima=quality(middle=30.0, brightest=245.0, contrast=20.0))).contrast == 0

    def test_a_subject_against_the_light_gets_open_shadows(self) -> None:
        found = tone(decide(nima=quality(middle=100.0), qwen25vl={"lighting": "backlit"}))
        assert found.shadows > 0

    def test_a_cast_is_taken_out_whatever_the_score(self) -> None:
        scene = {"lighting": "normal", "cast": (-12.0, 0.0), "colour_cast": "green"}
        found = tone(decide(nima=quality(score=8.5, middle=110.0), qwen25vl=scene))
        assert found.tint > 0
        assert found.warmth == 0

    @pytest.mark.parametrize("light", ["golden_hour", "Golden Hour", "warm", "low_light"])
    def test_golden_hour_stays_golden(self, light: str) -> None:
        scene = {"lighting": light, "cast": (4.0, 25.0), "colour_cast": "warm"}
        assert tone(decide(nima=quality(score=8.5), qwen25vl=scene)).warmth == 0

    def test_black_and_white_has_no_cast(self) -> None:
        scene = {"lighting": "normal", "cast": (-12.0, 0.0)}
        assert decide(nima=quality("black_and_white", score=8.5), qwen25vl=scene).enhance == ()

    def test_noise_is_smoothed_by_its_measure(self) -> None:
        some, much = (decide(nima=quality(middle=110.0, noise=noise)).enhance[0] for noise in (5.0, 12.0))
        assert isinstance(some.edit, Denoise)
        assert isinstance(much.edit, Denoise)
        assert some.edit.strength < much.edit.strength <= 0.7
        assert "5.0 grey levels" in some.reason

    def test_soft_is_sharpened_and_blurred_is_not(self) -> None:
        soft = decide(nima=quality(middle=110.0, edge_width=1.3)).enhance
        assert [type(one.edit) for one in soft] == [Sharpen]
        assert decide(nima=quality(middle=110.0, edge_width=3.0)).enhance == ()
        assert decide(nima=quality(middle=110.0, edge_width=1.3, faults=("motion_blur",))).enhance == ()  # type: ignore[arg-type]

    def test_a_useless_photo_is_not_corrected_and_said_so(self) -> None:
        wished = Suggestion(None, (Tone(exposure=0.3),), (), ("A little dark.",), "", "test")
        decision = decide(nima=quality(faults=("nothing_sharp",), middle=20.0), suggested=wished)
        assert decision.enhance == ()
        assert decision.notes == ("no corrections: the photo is nothing sharp",)

    def test_a_suggestion_wins_over_a_measurement_of_the_same_part(self) -> None:
        wished = Suggestion(None, (Tone(exposure=0.3),), (), ("A little dark.",), "", "test")
        decision = decide(nima=quality(middle=25.0, brightest=120.0, contrast=20.0, noise=6.0), suggested=wished)
        exposures = [one for one in decision.enhance if isinstance(one.edit, Tone) and one.edit.exposure]
        assert [(one.edit, one.source, one.reason) for one in exposures] == [
            (Tone(exposure=0.3), "suggested", "A little dark.")
        ]
        assert any(isinstance(one.edit, Denoise) for one in decision.enhance)

    def test_suggestions_are_held_back_and_respect_intents_and_warm_light(self) -> None:
        wild = Suggestion(None, (Tone(exposure=4.0, warmth=-0.9, saturation=0.9),), (), (), "", "test")
        assert tone(decide(suggested=wild)) == Tone(exposure=1.3, warmth=-0.6, saturation=0.6)
        golden = decide(suggested=wild, qwen25vl={"lighting": "golden_hour"}, nima=quality("silhouette", score=8.0))
        assert tone(golden) == Tone(saturation=0.6)

    @settings(max_examples=300, deadline=None)
    @given(
        st.dictionaries(
            st.sampled_from(["middle", "brightest", "contrast", "clipped", "noise", "edge_width", "darkest"]),
            st.floats(0, 255, allow_nan=False),
        ),
        st.sampled_from(["normal", "low_light", "backlit", "golden_hour", "flat", "harsh", "unknown"]),
        st.tuples(st.floats(-60, 60), st.floats(-60, 60)),
    )
    def test_corrections_stay_small_whatever_was_measured(
        self, measures: dict[str, float], light: str, cast: tuple[float, float]
    ) -> None:
        scene = {"lighting": light, "cast": cast, "colour_cast": "green"}
        for one in decide(nima={"technical_score": 3.0, "measures": measures}, qwen25vl=scene).enhance:
            assert one.reason
            if isinstance(one.edit, Tone):
                assert -0.8 <= one.edit.exposure <= 1.3
                others = [getattr(one.edit, name) for name in one.edit.__slots__ if name != "exposure"]
                assert all(abs(value) <= 0.5 for value in others)


class TestEmphasis:
    def test_the_main_subjects_are_named_with_their_share(self) -> None:
        (main,) = decide(rtdetr={"detections": [DOG]}).emphasis
        assert main.label == "dog"
        assert main.reason == "5% of the picture, confidence 0.90"

    def test_what_is_suggested_is_emphasised(self) -> None:
        car = {"label": "car", "confidence": 0.8, "box": [0.5, 0.5, 0.9, 0.9]}
        wished = Suggestion(None, (), ("car",), (), "", "test")
        assert [one.label for one in decide(rtdetr={"detections": [DOG, car]}, suggested=wished).emphasis] == ["car"]

    def test_faces_serve_where_no_figure_was_found(self) -> None:
        found = decide(nima=replace(quality(score=8.0), faces=(Face(FACE, 0.9),))).emphasis
        assert [one.label for one in found] == ["face"]

    def test_a_scene_that_knows_only_words_emphasises_nothing(self) -> None:
        assert decide(qwen25vl={"subjects": "a dog on a beach"}).emphasis == ()
        assert decide(qwen25vl={"subjects": ["a dog"]}).emphasis == ()


def test_the_decision_as_edits_comes_in_the_order_of_rendering() -> None:
    decision = decide(
        qwen25vl=SCENE, rtdetr={"detections": [DOG]}, tilt=Tilt(1.0, 0.9, True), nima=DARK, aspect_ratio="1:1"
    )
    kinds = [type(edit.operation) for edit in decision.edits()]
    assert kinds[:3] == [Straighten, Crop, Tone]
    assert all(isinstance(edit, Edit) and edit.reason for edit in decision.edits())
