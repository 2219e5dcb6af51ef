"""What the builtin detector finds in photographs whose content is known, and how long it takes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import cv2
import numpy as np
import numpy.typing as npt

from benchmarks.table import Row
from safelight.demo import photographs as known
from safelight.demo.photographs import Photograph
from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.detector_player import load
from safelight.models.builtin.finds.detector import BuiltinDetector
from safelight.models.classes import answers
from safelight.models.contract import Sight
from safelight.models.finds import Detection

Pixels = npt.NDArray[np.uint8]

BELIEVED = 0.5
SUBJECTS: tuple[tuple[Photograph, str, Box], ...] = (
    (known.CAT, "animal", Box(0, 0, 0.9, 1)),
    (known.MOTORCYCLE, "vehicle", Box(0.13, 0.14, 0.92, 0.91)),
    (known.MOTORCYCLE_LATER, "vehicle", Box(0.05, 0.14, 0.85, 0.91)),
)
FACES = (known.ASTRONAUT, Box(0.35, 0.12, 0.52, 0.34)), (known.CAMERA, Box(0.377, 0.22, 0.5, 0.385))
EMPTY = (
    *(known.COFFEE, known.CHINA, known.FLOWER, known.ROCKET, known.BRICK, known.GRAVEL, known.MOON),
    known.GALAXIES,
)
"""Neither coins (they bear heads) nor the horse (a black shape)."""
PATCHES = "skimage/data/lfw_subset.npy"
"""A hundred faces of 25 x 25 pixels, then a hundred pieces of background (Labeled Faces in the Wild)."""


def bench(_folder: Path, small: bool) -> list[Row]:
    """Shares found and found falsely, how well boxes fit, and processor time of one photo."""
    detector = load()
    return [*_subjects(detector), *_faces(detector), *_patches(detector, 10 if small else 100), *_time(detector)]


def _subjects(detector: BuiltinDetector) -> Iterator[Row]:
    shown = [
        (label, [find for find in _found(detector, one) if answers(find.label, label)], box)
        for photograph, label, box in SUBJECTS
        for one in _variants(photograph.read())
    ]
    fits = [max((find.box.iou(box) for find in found), default=0.0) for _, found, box in shown]
    for word in ("animal", "vehicle"):
        right = [bool(found) for label, found, _ in shown if label == word]
        yield Row(f"finds: {word}s found", sum(right) / len(right), at_least=0.95)
    yield Row("finds: boxes of single subjects, overlap .5", sum(fit >= 0.5 for fit in fits) / len(fits), at_least=0.85)
    yield Row("finds: boxes of single subjects, mean overlap", sum(fits) / len(fits))
    empty = [_found(detector, one) for photograph in EMPTY for one in _variants(photograph.read())]
    for word in ("animal", "vehicle", "furniture", "face"):
        false = [any(answers(find.label, word) for find in found) for found in empty]
        yield Row(
            f"finds: photos with a false {word}", sum(false) / len(false), at_most=0.02 if word != "face" else 0.01
        )


def _faces(detector: BuiltinDetector) -> Iterator[Row]:
    """One face a photo: upright, mirrored, grey, dark, soft, bent aside and lying."""
    looked = [
        any(find.label == "face" and find.box.iou(where) > 0.3 for find in _found(detector, one))
        for photograph, box in FACES
        for one, where in _posed(photograph.read(), box)
    ]
    yield Row("finds: faces found, all poses", sum(looked) / len(looked), at_least=0.7)


def _patches(detector: BuiltinDetector, count: int) -> Iterator[Row]:
    path = known.ASTRONAUT.path.parent / Path(PATCHES).name
    every = (np.load(path) * 255).astype(np.uint8)
    faces, others = (
        [any(find.label == "face" for find in _found(detector, _framed(patch))) for patch in part]
        for part in (every[:count], every[100 : 100 + count])
    )
    yield Row("finds: small grey faces found", sum(faces) / len(faces), at_least=0.7)
    yield Row("finds: faces in pieces of background", sum(others) / len(others), at_most=0.01)


def _time(detector: BuiltinDetector) -> Iterator[Row]:
    photos = [known.ASTRONAUT, known.CAT, known.MOTORCYCLE, known.CHINA, known.COFFEE, known.FLOWER]
    yield Row(
        "finds: processor time of a photo, median", median(_took(detector, one) for one in photos), "ms", at_most=120
    )


def _took(detector: BuiltinDetector, photograph: Photograph) -> float:
    sights = [_sight(photograph.read()) for _ in range(4)]
    start = process_time()
    detector.detect(sights)
    return (process_time() - start) / len(sights) * 1000


def _found(detector: BuiltinDetector, rgb: Pixels) -> Sequence[Detection]:
    return [find for find in detector.detect([_sight(rgb)])[0].detections if find.confidence >= BELIEVED]


def _sight(rgb: Pixels) -> Sight:
    pixels = np.ascontiguousarray(rgb)
    return Sight(Picture(pixels, pixels.shape[1], pixels.shape[0]), CaptureFacts())


def _variants(rgb: Pixels) -> Iterator[Pixels]:
    """The photo as it is, grey, dark, bright, soft and noisy: everything stays in its place."""
    yield rgb
    yield np.dstack([cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)] * 3)
    yield rgb // 6
    yield (255 * (rgb / 255) ** 0.6).astype(np.uint8)
    yield np.asarray(cv2.GaussianBlur(rgb, (0, 0), 2), np.uint8)
    yield np.clip(rgb + np.random.default_rng(0).normal(0, 15, rgb.shape), 0, 255).astype(np.uint8)


def _posed(rgb: Pixels, box: Box) -> Iterator[tuple[Pixels, Box]]:
    yield from ((one, box) for one in _variants(rgb))
    yield np.ascontiguousarray(rgb[:, ::-1]), Box(1 - box.x2, box.y1, 1 - box.x1, box.y2)
    for angle in (-45, -30, 30, 45):
        turn = cv2.getRotationMatrix2D((box.centre[0] * rgb.shape[1], box.centre[1] * rgb.shape[0]), angle, 1)
        size = rgb.shape[1], rgb.shape[0]
        yield np.asarray(cv2.warpAffine(rgb, turn, size, borderValue=(128, 128, 128)), np.uint8), box
    yield np.rot90(rgb, 1), Box(box.y1, 1 - box.x2, box.y2, 1 - box.x1)
    yield np.rot90(rgb, 3), Box(1 - box.y2, box.x1, 1 - box.y1, box.x2)


def _framed(patch: Pixels) -> Pixels:
    """A patch at 48 pixels in the middle of a soft continuation of itself: a face of 15 % of the picture."""
    piece = cv2.resize(patch, (48, 48), interpolation=cv2.INTER_CUBIC)
    around = cv2.GaussianBlur(cv2.copyMakeBorder(piece, 80, 80, 120, 120, cv2.BORDER_REPLICATE), (0, 0), 6)
    around[80:128, 120:168] = piece
    return np.dstack([around] * 3)
