"""What the enlarged view lays over a photo: finds, outlines and the frame of a crop."""

from dataclasses import replace
from io import BytesIO

from PIL import Image

from safelight.actions.outlined import Masks
from safelight.aggregate.decision import Decision
from safelight.aggregate.processing import DecidedAngle, DecidedCrop
from safelight.imaging.geometry import Box
from safelight.models.contract import Face
from safelight.models.finds import Detection
from safelight.output.report.album import Album
from safelight.output.report.cuts import cut
from safelight.output.report.finds import counted, eyes, finds, spots
from safelight.output.report.veil import EDGE, TINTS, masks_of, veil
from tests.output.report.records import CROP, TURN, edited, found, outlined, quality, record

DOG = Detection("dog", 0.87, Box(0.1, 0.2, 0.5, 0.9), "classified, then located")
FACE = Detection("face", 0.99, Box(0.6, 0.05, 0.7, 0.2), "face network", eyes="closed")


def _of(*detections: Detection):
    return record(1, results={"found": found(*detections)})


def test_a_find_is_a_box_in_percent_with_its_label_confidence_and_source():
    (spot,) = spots(finds(_of(DOG)))
    assert spot.place == (10.0, 20.0, 40.0, 70.0)
    assert (spot.label, spot.source, spot.doubtful) == ("dog 87 %", "classified, then located", False)


def test_a_face_says_how_its_eyes_are():
    dog, face = spots((FACE, DOG))
    assert (face.label, face.alarm, dog.alarm) == ("face 99 % · eyes closed", True, False)


def test_a_find_that_is_likely_wrong_is_marked_so():
    assert spots((Detection("bird", 0.31, Box(0, 0, 1, 1), "x"),))[0].doubtful


def test_the_smallest_box_lies_on_top():
    assert [spot.label for spot in spots((FACE, DOG))] == ["dog 87 %", "face 99 % · eyes closed"]


def test_a_find_of_two_steps_is_shown_once():
    one = record(1, results={"first": found(DOG, FACE), "second": found(DOG)})
    assert finds(one) == (DOG, FACE)


def test_where_no_step_looked_for_faces_those_of_the_quality_scorer_are_shown():
    scored = quality(faces=(Face(Box(0.4, 0.4, 0.6, 0.6), 0.95),))
    seen = finds(record(1, results={"quality": scored, "found": found(DOG, faces=False)}))
    assert [(one.label, one.source) for one in seen] == [
        ("dog", "classified, then located"),
        ("face", "found by the quality scorer"),
    ]
    assert finds(record(1, results={"quality": scored, "found": found(DOG)})) == (DOG,)


def test_finds_are_counted_in_words():
    others = (FACE, Detection("person", 0.9, Box(0, 0, 1, 1), "x"), Detection("person", 0.8, Box(0, 0, 0.5, 1), "x"))
    assert counted((DOG, *others)) == "1 dog, 1 face and 2 people"
    assert counted(()) == ""


def test_eyes_are_counted_only_where_somebody_looked():
    assert eyes((FACE, Detection("face", 0.9, Box(0, 0, 1, 1), "x", eyes="unknown"))) == (
        "closed on 1 face, can't tell on 1 face"
    )
    assert eyes((DOG,)) == ""


def test_outlines_are_one_small_tinted_picture_transparent_elsewhere():
    png = Image.open(BytesIO(veil(outlined("person", "dog").masks)))
    assert (png.mode, png.size) == ("RGBA", (EDGE, 160))
    inside, outside = png.getpixel((32, 80)), png.getpixel((120 + 100, 80))
    assert (inside[:3], outside[3]) == (TINTS[0], 0)
    assert 64 < inside[3] < 128
    assert png.getpixel((72, 80))[:3] == TINTS[1]


def test_an_outline_has_a_clear_rim():
    png = Image.open(BytesIO(veil(outlined("person").masks)))
    alphas = [png.getpixel((x, 80))[3] for x in range(10, 60)]
    assert max(alphas) > 200


def test_outlines_are_small():
    assert len(veil(outlined("a", "b", "c", "d").masks)) < 3000


def test_a_mask_that_is_no_picture_is_left_out():
    broken = replace(outlined("person").masks[0], png=b"no picture")
    assert veil((broken,)) == b""
    assert Album.of([record(1, results={"masks": Masks(1, (broken,))})]).veils == {}


def test_two_masks_of_one_digest_are_one():
    masks = outlined("person")
    assert len(masks_of(record(1, results={"one": masks, "two": masks}))) == 1


def test_the_frame_of_a_crop_says_how_the_copy_was_made():
    shape = cut(edited(1, (TURN, CROP)))
    assert (shape.place, shape.angle, shape.made) == ((10.0, 10.0, 80.0, 80.0), 1.4, True)
    assert shape.words == "turned 1.4° clockwise and cropped in its own proportions"


def test_a_photo_that_was_only_straightened_shows_what_is_left_of_it():
    left, top, width, height = cut(edited(1, (TURN,))).place
    assert 0 < left < 5
    assert left == top
    assert width == height
    assert abs(width + 2 * left - 100) < 0.02


def test_a_crop_that_was_decided_and_not_made_says_so():
    decided = Decision(
        crop=DecidedCrop(Box(0.0, 0.0, 0.5, 1.0), "3:4", "asked", "suggested", 0.5),
        straighten=DecidedAngle(-2.0, "its lines", "measured", 0.9),
    )
    shape = cut(record(1, decision=decided))
    assert (shape.made, shape.words) == (False, "turned 2° anticlockwise and cropped to 3:4")


def test_a_photo_without_a_crop_has_no_frame():
    assert cut(record(1)) is None
