"""Everything measured of one picture, for those who judge it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.quality.colour import GREY, colourfulness
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.quality.subject import SALIENT, find_subject
from safelight.models.builtin.scene.cast import Cast, measure_cast
from safelight.models.builtin.scene.clutter import measure_clutter
from safelight.models.builtin.scene.depth import Depth, measure_depth
from safelight.models.builtin.scene.kind import Kind, judge_kind
from safelight.models.builtin.scene.lighting import Light, judge_lighting
from safelight.models.builtin.scene.motif import Motif
from safelight.models.builtin.scene.standing_out import standing_out
from safelight.models.builtin.scene.subjects import find_subjects, main_faces
from safelight.models.builtin.scene.sun import sun_height
from safelight.models.builtin.scene.tilt import measure_tilt
from safelight.models.builtin.scene.tones import Tones, measure_tones, to_lab
from safelight.models.contract import Face
from safelight.models.scene import SceneSubject, Tilt

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALL_EDGE = 320
EMPTY = 2.0
"""Spread of L* below which a frame shows nothing that could be a subject."""
UNCOLOURED = Cast("none", 0.0, 0.0, 0.9, 0.0, 0.0)
"""Of a black and white picture, toned or not."""


@dataclass(frozen=True, slots=True)
class Observed:
    """The measures of one picture."""

    faces: tuple[Face, ...]
    """Those that count, largest first."""
    motif: Motif
    tones: Tones
    cast: Cast
    light: Light
    tilt: Tilt | None
    depth: Depth
    kind: Kind
    subjects: tuple[SceneSubject, ...]
    standing_out: tuple[Box, ...]
    salient: float
    """Share of the frame that stands out: most of it does where nothing does."""
    clutter: float
    """Share of the background's pixels that lie on contrasts."""


def observe(picture: Picture, facts: CaptureFacts, found: Sequence[Face], motif: Motif) -> Observed:
    """Measure a picture of which faces and motif are known."""
    small = picture.at(SMALL_EDGE)
    lab, salient = to_lab(small), saliency(small)
    faces = main_faces(found)
    tones = measure_tones(small, lab, salient)
    cast = UNCOLOURED if colourfulness(small) < GREY else measure_cast(small, lab)
    light = judge_lighting(tones, cast, sun_height(facts))
    return Observed(
        faces=faces,
        motif=motif,
        tones=tones,
        cast=cast,
        light=light,
        tilt=measure_tilt(picture),
        depth=measure_depth(picture),
        kind=judge_kind(facts.scene_type, faces, motif, light, tones),
        subjects=find_subjects(faces, motif, find_subject(salient, faces)) if tones.spread >= EMPTY else (),
        standing_out=standing_out(salient),
        salient=round(float((salient > SALIENT).mean()), 3),
        clutter=measure_clutter(picture.grey_at(SMALL_EDGE), salient),
    )
