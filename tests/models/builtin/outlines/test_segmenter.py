"""Outlines of made subjects, whose truth is known, and of pictures that have none."""

import subprocess
import sys

import cv2
import numpy as np
import pytest
from blake3 import blake3

from safelight.imaging.geometry import Box
from safelight.models.builtin.segmenter_player import SPEC
from safelight.models.outlines import HARD_CUT, MASK_EDGE, Prompt
from tests.models.builtin.outlines.made import (
    WHOLE,
    box_of,
    only,
    outlined,
    overlap,
    painted,
    pixels,
    prompt,
    star,
)
from tests.models.builtin.quality.scenes import photograph


@pytest.mark.parametrize("quality", ["low", "medium", "high"])
def test_a_thing_in_a_box_is_outlined(quality: str) -> None:
    inside = star()
    mask = only(outlined(painted(inside), prompt(box_of(inside)), quality=quality))  # type: ignore[arg-type]
    assert overlap(mask, inside) > 0.95
    assert mask.confidence > 0.8
    assert mask.box.iou(box_of(inside)) > 0.95
    assert mask.coverage == pytest.approx(inside.mean(), abs=0.01)


def test_a_box_that_is_off_by_a_tenth_serves() -> None:
    inside = star()
    box = box_of(inside)
    loose = Box(box.x1 - 0.1 * box.width, box.y1 + 0.04 * box.height, box.x2 + 0.1 * box.width, box.y2)
    assert overlap(only(outlined(painted(inside), prompt(loose))), inside) > 0.93


def test_what_stands_out_of_a_whole_picture_is_outlined() -> None:
    inside = star()
    mask = only(outlined(painted(inside), prompt(WHOLE, "unknown")))
    assert overlap(mask, inside) > 0.95
    assert HARD_CUT <= mask.confidence <= 0.8


def test_black_and_white_is_outlined_by_lightness() -> None:
    inside = star()
    grey = painted(inside, (170, 170, 170), (70, 70, 70))
    assert overlap(only(outlined(grey, prompt(box_of(inside)), grey=True)), inside) > 0.95


def test_a_sharp_subject_before_a_blurred_background_of_its_own_colours_stands_out() -> None:
    inside = star(600, 900)
    texture = photograph("gravel.png", 900)[:600, :900]
    texture = cv2.resize(texture, (900, 600), interpolation=cv2.INTER_AREA)
    scene = np.where(inside[..., None], texture, cv2.GaussianBlur(texture, (0, 0), 14))
    mask = only(outlined(scene, prompt(WHOLE, "unknown")))
    assert overlap(mask, inside) > 0.6


def test_a_face_is_an_oval_from_hairline_to_chin() -> None:
    image = photograph("astronaut.png", 512)
    face = Prompt(
        Box(0.35, 0.12, 0.52, 0.34),
        "face",
        "face",
        ((0.397, 0.205), (0.471, 0.198), (0.441, 0.247), (0.409, 0.283), (0.48, 0.279)),
    )
    mask = only(outlined(image, face))
    assert mask.confidence > HARD_CUT
    assert mask.box.iou(Box(0.35, 0.12, 0.52, 0.36)) > 0.7
    alpha = pixels(mask)
    assert all(alpha[round(y * 512), round(x * 512)] == 255 for x, y in face.landmarks)
    assert alpha[480].max() == 0
    assert mask.lightness == pytest.approx(67, abs=5)
    assert (mask.lightest or 0) > mask.lightness


def test_a_person_is_outlined_with_head_and_body() -> None:
    y, x = np.mgrid[:600, :400]
    head = np.hypot((x - 200) / 50, (y - 130) / 65) < 1
    body = (np.abs(x - 200) < 110) & (y > 210) | (np.abs(x - 200) < 28) & (y > 180) & (y < 215)
    inside = head | body
    scene = painted(inside, (150, 60, 60), (90, 140, 160))
    scene[head] = painted(head, (220, 170, 140), (0, 0, 0))[head]
    assert overlap(only(outlined(scene, prompt(Box(0.2, 0.1, 0.8, 1.0), "person", "person"))), inside) > 0.93


def test_the_same_picture_and_prompts_give_the_same_bytes() -> None:
    image, asked = photograph("coffee.png"), (prompt(WHOLE, "unknown"), prompt(Box(0.2, 0.1, 0.8, 0.9)))
    first = outlined(image, *asked)
    cv2.setRNGSeed(99)
    assert outlined(image, *asked) == first
    assert [mask and mask.png for mask in outlined(image, *asked).masks] == [m and m.png for m in first.masks]


def test_a_mask_is_a_grey_png_of_the_pictures_shape_named_by_its_hash() -> None:
    image = photograph("coffee.png", 1500)
    mask = only(outlined(image, prompt(WHOLE, "unknown", "cup")))
    alpha = pixels(mask)
    assert (alpha.dtype, max(alpha.shape), alpha.ndim) == (np.uint8, MASK_EDGE, 2)
    assert alpha.shape[1] / alpha.shape[0] == pytest.approx(1.5, abs=0.01)
    assert mask.digest == blake3(mask.png).hexdigest()
    assert mask.label == "cup"


def test_refined_edges_keep_the_softness_of_fur() -> None:
    y, x = np.mgrid[:800, :1000]
    cover = np.clip((270 - np.hypot(x - 500, y - 400)) / 40, 0, 1)
    scene = np.clip(cover[..., None] * [150, 110, 70] + (1 - cover[..., None]) * [60, 100, 160], 0, 255).astype(
        np.uint8
    )
    wrong = []
    for refine in (False, True):
        alpha = pixels(only(outlined(scene, prompt(box_of(cover > 0.5)), refine=refine))) / 255
        wrong.append(np.abs(alpha - cover)[(cover > 0) & (cover < 1)].mean())
    assert wrong[1] < wrong[0]


def test_a_subject_in_its_backgrounds_colours_gets_a_soft_mask_of_low_confidence() -> None:
    texture = photograph("gravel.png", 512)
    mask = only(outlined(texture, prompt(Box(0.3, 0.3, 0.7, 0.7))))
    assert mask.confidence < HARD_CUT
    assert mask.source == "prior, softened"
    steps = np.abs(np.diff(pixels(mask).astype(int), axis=1))
    assert steps.max() < 80


@pytest.mark.parametrize("level", [0, 128, 255])
def test_an_even_picture_has_no_subject(level: int) -> None:
    even = np.full((300, 400, 3), level, np.uint8)
    (mask,) = outlined(even, prompt(WHOLE, "unknown")).masks
    assert mask is None or mask.confidence < 0.25


def test_a_sky_that_stands_out_is_no_subject() -> None:
    scene = painted(np.arange(400)[:, None] * np.ones((1, 600)) < 160, (180, 200, 240), (60, 60, 30))
    (mask,) = outlined(scene, prompt(WHOLE, "unknown")).masks
    assert mask is None or mask.confidence < HARD_CUT


def test_a_thing_that_is_all_of_the_picture_has_no_outline() -> None:
    scene = photograph("gravel.png", 400)
    (mask,) = outlined(scene, prompt(Box(0.0, 0.0, 1.0, 1.0))).masks
    assert mask is None or mask.confidence < HARD_CUT


def test_a_hundred_faces_are_outlined_each() -> None:
    scene = painted(star(600, 900))
    faces = [prompt(Box(x / 20, y / 5, x / 20 + 0.04, y / 5 + 0.08), "face") for x in range(20) for y in range(5)]
    outlines = outlined(scene, *faces)
    assert len(outlines.masks) == 100
    assert all(mask for mask in outlines.masks)
    assert outlines.together is not None
    assert outlines.together.coverage == pytest.approx(sum(mask.coverage for mask in outlines.masks if mask), rel=0.1)


@pytest.mark.parametrize("shape", [(64, 64), (50, 1000), (1000, 50), (16, 16), (3, 200), (1, 1)])
def test_small_and_narrow_pictures_are_no_fault(shape: tuple[int, int]) -> None:
    image = np.random.default_rng(2).integers(0, 255, (*shape, 3), dtype=np.uint8)
    asked = [prompt(Box(0.2, 0.2, 0.7, 0.8), subject) for subject in ("face", "person", "thing", "unknown")]
    outlines = outlined(image, *asked, prompt(WHOLE, "unknown"))
    assert len(outlines.masks) == 5
    assert all(mask is None or pixels(mask).shape == shape for mask in outlines.masks)
    assert all(mask is None or 0 <= mask.confidence <= 1 for mask in outlines.masks)


def test_a_64_pixel_picture_is_outlined() -> None:
    inside = star(64, 64)
    assert overlap(only(outlined(painted(inside), prompt(box_of(inside)))), inside) > 0.85


def test_a_panorama_is_outlined() -> None:
    inside = np.hstack([np.zeros((80, 700), bool), star(80, 120), np.zeros((80, 780), bool)])
    assert overlap(only(outlined(painted(inside), prompt(box_of(inside)))), inside) > 0.85


def test_nothing_asked_is_nothing_outlined() -> None:
    outlines = outlined(painted(star()))
    assert (outlines.masks, outlines.together) == ((), None)


def test_several_masks_come_as_one_too() -> None:
    left, right = np.roll(star(), -150, axis=1), np.roll(star(), 150, axis=1)
    outlines = outlined(painted(left | right), prompt(box_of(left)), prompt(box_of(right)))
    assert outlines.together is not None
    assert overlap(outlines.together, left | right) > 0.95
    assert outlines.together.confidence == min(mask.confidence for mask in outlines.masks if mask)


def test_the_player_is_known_without_loading_it() -> None:
    code = "import sys, safelight.models.builtin.segmenter_player; "
    code += "sys.exit(bool({'numpy', 'cv2', 'onnxruntime'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert SPEC.role == "sam2"
    assert SPEC.measures == {"outlines"} == SPEC.ms_per_photo.keys()
    assert SPEC.load().segment([], "high") == []
