"""What each role promises, whoever plays it: the values models give and the protocols they answer to.

Scores are 1..10, confidences 0..1, both rounded to 3 decimals by whoever makes them. Boxes are normalised and upright.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from safelight.imaging.geometry import Box
from safelight.metadata.facts import CaptureFacts

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from safelight.imaging.picture import Picture
    from safelight.models.memory_probe import MemoryProbe
    from safelight.models.weights.spec import Weights

Role = Literal["qwen2.5-vl", "rt-detr", "sam2", "siglip", "nima"]
ROLES: tuple[Role, ...] = ("qwen2.5-vl", "rt-detr", "sam2", "siglip", "nima")


UNTOLD: Final = CaptureFacts()
"""Nothing is said of how a photo was taken."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One photo as a model sees it."""

    picture: Picture
    facts: CaptureFacts = UNTOLD
    """How it was taken, where the measurement says that it reads that; else nothing is known."""
    crops: tuple[npt.NDArray[np.uint8], ...] = ()
    """Native-resolution crops, uint8 (h, w, 3), of the boxes that the measurement asked for."""
    given: Any = None
    """What was decided about the photo, where the measurement asks about that: boxes to outline, a question."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face: where, how sure, five landmarks (picture's left eye, right eye, nose, left and right mouth corner)."""

    box: Box
    confidence: float
    landmarks: tuple[tuple[float, float], ...] = ()
    sharpness: float | None = None
    """Edge width at the face in pixels of the view; smaller is sharper. None where it could not be measured."""


@dataclass(frozen=True, slots=True)
class Quality:
    """What a quality scorer says about a photo; `measures` holds the figures the scores were made of."""

    technical_score: float
    aesthetic_score: float
    confidence: Literal["low", "medium", "high"]
    producer: str
    """Who said it: profile/player/version."""
    measures: dict[str, float] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    """Named faults: `black`, `blown`, `nothing_sharp`, `motion_blur`, `noisy`, `soft_subject`, `low_contrast`, …"""
    traits: tuple[str, ...] = ()
    """Named intents, no faults: `silhouette`, `panning`, `low_key`, `high_key`, `shallow_focus`, `black_and_white`."""
    subject: Box | None = None
    """Where the subject is taken to be."""
    faces: tuple[Face, ...] = ()


@dataclass(frozen=True, slots=True)
class Looks:
    """What a photo looks like, for similarity: compared by `safelight.models.likeness`, never across producers."""

    vector: npt.NDArray[np.float16]
    """Embedding, L2-normalised, shape (d,)."""
    thumb: npt.NDArray[np.uint8]
    """Tiny picture, uint8, shape (32, 32): what is lighter (above 128) and darker than its surroundings."""
    producer: str
    colourful: float = 0.0
    """Colourfulness (Hasler & Suesstrunk); near 0 for true black and white."""
    tags: tuple[str, ...] = ()
    """What the picture plainly shows, from a whitelist; never anything about people."""
    detail: npt.NDArray[np.uint8] | None = None
    """Where it is sharp: strength of the finest contrasts in 8 x 8 parts, uint8, 16 steps a doubling."""
    pixels: int = 0
    """Of the photo itself, width times height: tells a copy of another size."""
    quantisation: float | None = None
    """Mean of the JPEG's luminance quantisation table; None for other formats."""


@dataclass(frozen=True, slots=True)
class Focus:
    """Sharpness read at native resolution on faces or the subject."""

    edge_width: float | None
    """Blur sigma in native pixels, smaller is sharper; None where no edge was found."""
    where: Literal["eyes", "face", "subject", "centre"]
    producer: str


class QualityScorer(Protocol):
    """Plays `nima`."""

    def assess(self, sights: Sequence[Sight], *, faces: bool = True) -> list[Quality]:
        """One `Quality` a sight, in order; without `faces` none is looked for."""
        ...

    def focus(self, sights: Sequence[Sight]) -> list[Focus]:
        """Sharpness of the sights' native crops (their best one), in order."""
        ...


class Embedder(Protocol):
    """Plays `siglip`."""

    def embed(self, sights: Sequence[Sight]) -> list[Looks]:
        """One `Looks` a sight, in order."""
        ...


@dataclass(frozen=True, slots=True)
class PlayerSpec:
    """Who plays a role under a profile, and what it costs; `load` makes it, and imports what is heavy."""

    role: Role
    name: str
    """As in a result's `producer`: `builtin/quality@1`."""
    revision: str
    """Of weights and method; part of every measurement's key."""
    memory_bytes: int
    load: Callable[[], Any]
    measures: frozenset[str]
    """Names of the measurements it can play; any other is refused when the plan is built."""
    ms_per_photo: dict[str, float] = field(default_factory=dict)
    """Declared static cost by measurement, CPU milliseconds on one core."""
    classes: frozenset[str] = frozenset()
    """Of a detector: what it can find; any other class is refused by name when the plan is built."""
    grounds: bool = False
    """Of a detector: whether it also finds, by their names, things that it has no class for."""
    fields: frozenset[str] | None = None
    """Of an analyst: the fields that it can answer; None: any."""
    weak: frozenset[str] = frozenset()
    """Classes, or measurements, that it is weak for: a gate that asks for them advises and does not stop."""
    weights: tuple[Weights, ...] = ()
    """Published weights that it loads; none for what comes with a wheel or needs none."""
    requires: tuple[str, ...] = ()
    """Modules that must be installed for it, by the name they are imported by; `extra` brings them."""
    extra: str = ""
    network: bool = False
    """Whether it answers in batches: what several threads ask at one time makes one call, and pictures are made ready
    ahead, in threads, where it has `make_ready(picture)`."""
    device: str = "cpu"
    precision: str = "fp32"
    memory_probe: Callable[[], MemoryProbe] | None = None
    """Reads the memory of `device`, where that is not the process's own; may import a runtime."""
    told: tuple[tuple[str, str], ...] | None = None
    """Revisions of its weights and tables, where another machine says them; None: those that are here."""
    licence: str = "Apache-2.0"
    deterministic: bool = True
    description: str = ""
