"""The main subjects and where they stand: faces first, then what the motif is, where saliency puts it."""

from __future__ import annotations

from collections.abc import Sequence

from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.subject import Subject
from safelight.models.builtin.scene.motif import Motif
from safelight.models.contract import Face
from safelight.models.scene import SceneSubject

LEFT, RIGHT = 0.4, 0.6
"""Shares of the width between which a centre is in the middle."""
FILLS = 0.6
"""Share of the frame from which a subject fills it."""
CLEAR = 0.5
"""Share of the frame up to which something that is salient, and nothing more is known of, is a subject."""
MOST_FACES = 8
LARGE = 0.25
"""Faces of less than this share of the largest one's area are passers-by."""
BELIEVED = 0.9
NO_THING = frozenset({"landscape", "interior"})
"""Motifs that are no thing in the frame, but the whole of it."""


def main_faces(faces: Sequence[Face]) -> tuple[Face, ...]:
    """The faces that count, largest first."""
    believed = sorted((face for face in faces if face.confidence >= BELIEVED), key=lambda face: -face.box.area)
    return tuple(face for face in believed if face.box.area >= LARGE * believed[0].box.area)[:MOST_FACES]


def find_subjects(faces: Sequence[Face], motif: Motif, salient: Subject) -> tuple[SceneSubject, ...]:
    """Faces and the motif's thing, most important first; what is merely salient only where there is neither."""
    found = [SceneSubject("face", face.box, position(face.box)) for face in faces]
    box = salient.box if not faces else None  # with faces, a `Subject`'s box is round them
    if motif.family and motif.family not in NO_THING and box is not None:
        found.append(SceneSubject(motif.word, box, position(box)))
    if not found and box is not None and box.area <= CLEAR and not motif.family:
        found.append(SceneSubject("subject", box, position(box)))
    return tuple(found)


def position(box: Box) -> str:
    """Where a box stands, in words."""
    if box.area >= FILLS:
        return "fills the frame"
    x, _ = box.centre
    if x < LEFT:
        return "left third"
    return "right third" if x > RIGHT else "centre"
