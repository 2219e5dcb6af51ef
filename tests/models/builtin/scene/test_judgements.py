"""Motif, kind, subjects, remarks and corrections: rules over measures."""

import numpy as np
import pytest

from safelight.imaging.edits import Tone
from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.subject import Subject
from safelight.models.builtin.scene.cast import Cast
from safelight.models.builtin.scene.clutter import measure_clutter
from safelight.models.builtin.scene.corrections import corrections
from safelight.models.builtin.scene.depth import Depth, measure_depth
from safelight.models.builtin.scene.issues import remarks
from safelight.models.builtin.scene.kind import Kind, judge_kind
from safelight.models.builtin.scene.lighting import Light
from safelight.models.builtin.scene.motif import Motif, judge_motif
from safelight.models.builtin.scene.observed import Observed
from safelight.models.builtin.scene.subjects import find_subjects, main_faces, position
from safelight.models.contract import Face
from safelight.models.scene import SceneSubject, Tilt
from tests.models.builtin.quality.scenes import blurred, mixed, photograph, picture
from tests.models.builtin.scene.drawn import face, seen, tones

CAT, CAR, DAISY, VALLEY = 281, 817, 985, 979
NORMAL = Light("normal", 0.7)


def likely(**classes: float) -> Motif:
    probabilities = np.zeros(1000, np.float32)
    for name, share in classes.items():
        probabilities[globals()[name]] = share
    return judge_motif(probabilities)


def issues(what: Observed) -> list[str]:
    return [remark.issue for remark in remarks(what)]


def test_a_motif_is_a_word_that_the_network_gets_right() -> None:
    assert likely(CAT=0.9) == Motif("animal", "cat", 0.9)
    assert likely(CAR=0.7).word == "car"
    assert likely(DAISY=0.5) == Motif("plant", "flower", 0.5)
    assert likely(VALLEY=0.5).family == "landscape"


def test_what_is_unlikely_is_no_motif() -> None:
    assert likely(CAT=0.55) == Motif("", "", 0.55)
    assert likely(VALLEY=0.4).family == ""


def test_two_kinds_of_animal_are_an_animal() -> None:
    probabilities = np.zeros(1000, np.float32)
    probabilities[[CAT, 200]] = 0.45
    assert judge_motif(probabilities).word == "animal"


@pytest.mark.parametrize(
    ("said", "faces", "motif", "kind"),
    [
        ("night", (face(),), Motif(), Kind("night", 1.0)),
        ("interior view", (), Motif(), Kind("interior", 1.0)),
        ("close-up", (face(),), Motif(), Kind("portrait", 0.891)),
        (None, (face(0.1), face(0.6)), Motif(), Kind("group", 0.891)),
        (None, (face(size=0.05),), Motif("animal", "dog", 0.9), Kind("animal", 0.81)),
        (None, (), Motif(), Kind("general", 0.3)),
    ],
)
def test_the_photographers_word_wins_then_faces_then_the_motif(
    said: str | None, faces: tuple[Face, ...], motif: Motif, kind: Kind
) -> None:
    assert judge_kind(said, faces, motif, NORMAL, tones()) == kind


def test_a_dark_photo_with_lamps_was_taken_by_night() -> None:
    dark = Light("low_light", 0.8)
    assert judge_kind(None, (), Motif(), dark, tones(peak=98)).name == "night"
    assert judge_kind(None, (), Motif(), dark, tones(peak=40)).name == "general"


def test_places_have_words() -> None:
    assert position(Box(0.1, 0.2, 0.3, 0.5)) == "left third"
    assert position(Box(0.4, 0.2, 0.6, 0.5)) == "centre"
    assert position(Box(0.7, 0.2, 0.9, 0.5)) == "right third"
    assert position(Box(0.05, 0.05, 0.95, 0.95)) == "fills the frame"


def test_passers_by_and_doubtful_faces_do_not_count() -> None:
    assert main_faces([face(0.1, size=0.05), face(0.5), face(0.2, confidence=0.7)]) == (face(0.5),)


def test_subjects_are_faces_else_the_motif_else_what_is_salient() -> None:
    box = Box(0.3, 0.3, 0.6, 0.7)
    salient = Subject(np.zeros((4, 4)), (), box)
    assert [one.label for one in find_subjects([face()], Motif(), salient)] == ["face"]
    assert find_subjects([], Motif("animal", "cat", 0.9), salient) == (SceneSubject("cat", box, "centre"),)
    assert find_subjects([], Motif(), salient)[0].label == "subject"
    assert find_subjects([], Motif("landscape", "landscape", 0.6), salient) == ()
    assert find_subjects([], Motif(), Subject(np.zeros((4, 4)), (), Box(0, 0, 1, 0.9))) == ()


def test_a_good_picture_gets_no_remark() -> None:
    assert remarks(seen()) == ()
    assert remarks(seen([face()], subjects=(SceneSubject("face", face().box, "centre"),))) == ()


@pytest.mark.parametrize(("at", "side"), [((0.0, 0.3), "left"), ((0.8, 0.3), "right"), ((0.3, 0.0), "top")])
def test_a_face_cut_by_the_frame_is_remarked_once(at: tuple[float, float], side: str) -> None:
    found = remarks(seen([face(*at), face(0.0, 0.5)]))
    assert [one.sentence for one in found] == [f"A face is cut by the {side} edge."]


def test_a_tilt_is_remarked_where_it_is_sure_or_plain() -> None:
    assert issues(seen(tilt=Tilt(0.5, 0.6, certain=True))) == ["tilted"]
    assert issues(seen(tilt=Tilt(-1.5, 0.9, certain=False))) == ["tilted"]
    assert issues(seen(tilt=Tilt(-1.5, 0.5, certain=False))) == []
    assert issues(seen(tilt=Tilt(0.3, 1.0, certain=False))) == []
    left, right = (remarks(seen(tilt=Tilt(angle, 0.9, certain=True)))[0] for angle in (1.2, -1.2))
    assert (left.sentence, left.cure) == (
        "The picture leans to the left by 1.2 degrees.",
        "Turn it clockwise by 1.2 degrees.",
    )
    assert right.cure == "Turn it anticlockwise by 1.2 degrees."


def test_empty_space_above_heads_is_remarked() -> None:
    assert issues(seen([face(0.4, 0.6)])) == ["headroom"]
    assert issues(seen([face(0.1, 0.3), face(0.5, 0.6)])) == []


def test_a_small_subject_in_the_middle_is_remarked() -> None:
    def alone(box: Box) -> Observed:
        return seen(subjects=(SceneSubject("bird", box, "centre"),))

    assert issues(alone(Box(0.46, 0.46, 0.54, 0.54))) == ["small_centred"]
    assert issues(alone(Box(0.26, 0.26, 0.34, 0.34))) == []
    assert issues(alone(Box(0.3, 0.3, 0.7, 0.7))) == []


def test_a_busy_background_is_remarked_only_behind_a_face_and_in_focus() -> None:
    deep = Depth("deep", 0.8, 0.9)
    assert issues(seen([face()], depth=deep, clutter=0.5)) == ["busy"]
    assert issues(seen([face()], depth=Depth("shallow", 0.8, 0.3), clutter=0.5)) == []
    assert issues(seen(depth=deep, clutter=0.5)) == []


def test_a_picture_of_which_nothing_stands_out_is_remarked() -> None:
    assert issues(seen(salient=0.7)) == ["no_subject"]
    assert issues(seen(salient=0.7, kind=Kind("landscape", 0.5))) == []


def test_an_even_background_has_no_clutter_and_gravel_has() -> None:
    behind = np.zeros((8, 8))
    assert measure_clutter(np.full((80, 80), 90, np.uint8), behind) == 0
    assert measure_clutter(picture(photograph("gravel.png", 320)).grey_at(320), behind) > 0.5
    assert measure_clutter(np.full((80, 80), 90, np.uint8), np.ones((8, 8))) == 0


def test_a_blurred_background_is_a_shallow_depth_of_field() -> None:
    sharp = photograph(edge=1000)
    assert measure_depth(picture(photograph("gravel.png"))).name == "deep"
    assert measure_depth(picture(mixed(sharp, blurred(sharp, 9), radius=0.18))).name == "shallow"
    assert measure_depth(picture(blurred(sharp, 12))).name == "unknown"
    assert measure_depth(picture(np.full((200, 300), 128, np.uint8))) == Depth("unknown", 0.0, 0.0)


def test_good_light_is_left_alone() -> None:
    assert corrections(seen()) == ()


@pytest.mark.parametrize("name", ["golden_hour", "low_key", "high_key"])
def test_light_that_is_meant_as_it_is_is_left_alone(name: str) -> None:
    dark = tones(p50=10, p95=40, subject=12)
    warm = Cast("warm", 3, 18, 0.7, 10, 12)
    assert corrections(seen(light=Light(name, 0.7), tones=dark, cast=warm)) == ()  # type: ignore[arg-type]


def test_a_dark_picture_is_raised_by_a_stop_at_most() -> None:
    (found,) = corrections(seen(light=Light("low_light", 0.8), tones=tones(p50=5, p95=20, subject=6)))
    assert found.tone == Tone(exposure=1.0)
    assert found.advice == "Raise the exposure by 1.0 EV."


def test_lights_are_not_burnt_by_brightening() -> None:
    (found,) = corrections(seen(tones=tones(p50=20, p95=80, subject=20)))
    assert found.tone.exposure < 0.5
    assert corrections(seen(tones=tones(p50=20, p95=90, subject=20))) == ()


def test_a_bright_subject_before_the_dark_and_a_dark_one_before_white_stay() -> None:
    assert corrections(seen(tones=tones(p50=20, p95=70, subject=60))) == ()
    assert corrections(seen(tones=tones(p50=5, p95=40, subject=5, white_backdrop=0.5))) == ()


def test_backlight_flat_and_harsh_light_have_their_cures() -> None:
    def tone(name: str, **changed: float) -> Tone:
        (found,) = corrections(seen(light=Light(name, 0.7), tones=tones(**changed)))  # type: ignore[arg-type]
        return found.tone

    assert tone("backlit", subject=20, behind=85).shadows > 0
    assert tone("flat", p5=40, p95=60).contrast > 0
    assert tone("harsh", white=0.1, black=0.1).highlights < 0


def test_most_of_a_cast_is_taken_out() -> None:
    (found,) = corrections(seen(cast=Cast("cool", -2, -10, 0.7, 8, 9)))
    assert found.tone == Tone(warmth=0.3, tint=0.06)
    assert found.reason == "What should be neutral has a cool cast (a* -2, b* -10)."
    assert corrections(seen(cast=Cast("warm", 0, 15, 0.7, 9, 9), light=Light("warm", 0.6))) == ()
