"""One photo's quality: every measure taken once, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.models.builtin.quality.aesthetic import aesthetic
from safelight.models.builtin.quality.colour import colourfulness
from safelight.models.builtin.quality.detail import tile_coarseness
from safelight.models.builtin.quality.edges import find_edges
from safelight.models.builtin.quality.face_sharpness import faces_width
from safelight.models.builtin.quality.faults import find_faults
from safelight.models.builtin.quality.light import Light, measure_light
from safelight.models.builtin.quality.motion import Motion, measure_motion, shows_enough
from safelight.models.builtin.quality.noise import noise_level
from safelight.models.builtin.quality.region import region_width
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.quality.sharpness import (
    BLURRED,
    FINE_EDGE,
    USABLE_EDGE,
    Sharpness,
    keenest,
    measure_sharpness,
)
from safelight.models.builtin.quality.subject import Subject, find_subject
from safelight.models.builtin.quality.technical import technical
from safelight.models.builtin.quality.traits import find_traits
from safelight.models.contract import Face, Quality

Floats = npt.NDArray[np.float64]

LIGHT_EDGE = 320
MOST_HALVINGS = 2
SIZES = (USABLE_EDGE, USABLE_EDGE // 2, USABLE_EDGE // 4)


def assess(picture: Picture, faces: Sequence[Face], producer: str) -> Quality:
    """Scores, measures, faults and traits of a picture whose faces are known."""
    noise = noise_level(picture.grey_at(VIEW_EDGE))
    small, grey = picture.at(LIGHT_EDGE), picture.grey_at(LIGHT_EDGE)
    subject = find_subject(saliency(small), faces)
    sharpness, motion = _sharpness(picture, subject, noise)
    light, colour = measure_light(small, grey), colourfulness(small)
    traits = find_traits(light, sharpness, motion, subject, grey, colour)
    score = technical(sharpness, light, noise, picture.quantisation, traits)
    measures = {
        **_measures(sharpness, motion, light),
        "noise": noise,
        "colourfulness": colour,
        "quantisation": picture.quantisation,
        **{f"factor_{name}": factor for name, factor in score.factors.items()},
    }
    return Quality(
        technical_score=score.score,
        aesthetic_score=aesthetic(score.score, light, colour, subject, grey),
        confidence="low",
        producer=producer,
        measures={name: round(value, 3) for name, value in measures.items() if value is not None},
        faults=find_faults(sharpness, light, motion, noise, picture.quantisation, traits),
        traits=traits,
        subject=subject.box,
        faces=tuple(replace(face, sharpness=_at_face(picture, face, noise)) for face in faces),
    )


def _sharpness(picture: Picture, subject: Subject, noise: float) -> tuple[Sharpness, Motion]:
    edges = [find_edges(picture.grey_at(edge), _noise_at(picture, edge, noise)) for edge in SIZES]
    coarseness = _coarseness(picture, FINE_EDGE, noise)
    motion = _motion(picture, coarseness, noise)
    face = faces_width(picture, subject.faces, noise)
    sharpness = measure_sharpness(edges, coarseness, subject, face, motion)
    if sharpness.sharpest > BLURRED:  # a long shake leaves places that look sharp at one size, by chance
        half = _coarseness(picture, FINE_EDGE // 2, noise)
        sharpness = replace(sharpness, keenest=keenest(coarseness, half))
    return sharpness, motion


def _motion(picture: Picture, coarseness: Floats, noise: float) -> Motion:
    """Motion at the finest size that shows enough: a long shake leaves detail only at smaller ones."""
    halvings = 0
    while not shows_enough(coarseness) and halvings < MOST_HALVINGS:
        halvings += 1
        coarseness = _coarseness(picture, FINE_EDGE >> halvings, noise)
    motion = measure_motion(coarseness)
    return replace(motion, width=motion.width * 2**halvings)


def _coarseness(picture: Picture, edge: int, noise: float) -> Floats:
    return tile_coarseness(_grey(picture, edge), _noise_at(picture, edge, noise))


def _grey(picture: Picture, edge: int) -> npt.NDArray[np.uint8]:
    """Luma of a size that nobody else asks for: reduced alone, without its colours."""
    view = picture.grey_at(VIEW_EDGE)
    scale = edge / max(view.shape)
    if scale >= 1:
        return view
    size = max(1, round(view.shape[1] * scale)), max(1, round(view.shape[0] * scale))
    small: npt.NDArray[np.uint8] = cv2.resize(view, size, interpolation=cv2.INTER_AREA)
    return small


def _noise_at(picture: Picture, edge: int, noise: float) -> float:
    """Noise averages away in proportion to the reduction."""
    return float(noise * min(1.0, edge / max(picture.rgb.shape[:2])))


def _measures(sharpness: Sharpness, motion: Motion, light: Light) -> dict[str, float | None]:
    return {
        "edge_width": sharpness.sharpest,
        "subject_edge_width": sharpness.subject,
        "edge_coverage": sharpness.coverage,
        "fine_sharpness": sharpness.fine,
        "keenest": sharpness.keenest,
        "motion_angle": motion.angle,
        "motion_ratio": motion.ratio,
        "brightest": light.p99,
        "peak": light.peak,
        "middle": light.p50,
        "darkest": light.p1,
        "contrast": light.spread,
        "clipped": light.clipped,
        "black": light.black,
        "backdrop": light.backdrop,
        "overall": light.overall,
        "burnt": light.burnt,
    }


def _at_face(picture: Picture, face: Face, noise: float) -> float | None:
    width = region_width(picture.grey_at(VIEW_EDGE), face.box, noise)
    return None if width is None else round(width, 3)
