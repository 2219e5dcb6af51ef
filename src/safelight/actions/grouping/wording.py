"""How a lower factor of the technical score is said, in a photographer's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

FINEST = 0.3
"""Pixels below which a width is only known to be small."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a lower factor of the technical score is said, and the measure that shows it."""

    code: str
    sentence: str
    """With `{winner}`, and the values of the measure, as they are shown, as `{mine}` and `{best}`."""
    measure: str
    more_is_worse: bool
    least: float
    """Difference of the measure below which it explains nothing."""
    shown: Callable[[float], str]


def width(pixels: float) -> str:
    """What is sharper than a measure can tell is not given to the tenth."""
    return f"{pixels:.1f} px" if pixels >= FINEST else f"under {FINEST} px"


def _whole(value: float) -> str:
    return f"{value:.0f}"


def _tenths(value: float) -> str:
    return f"{value:.1f}"


def _share(value: float) -> str:
    return f"{value:.0%}"


WORDINGS: Mapping[str, tuple[Wording, ...]] = {
    "sharpness": (
        Wording(
            "softer_subject",
            "softer than {winner}: edges at the subject {mine} wide against {best}",
            "subject_edge_width",
            more_is_worse=True,
            least=0.1,
            shown=width,
        ),
        Wording("softer", "softer than {winner}: edges {mine} wide against {best}", "edge_width", True, 0.1, width),
    ),
    "noise": (Wording("noisier", "noisier than {winner}: {mine} levels against {best}", "noise", True, 0.5, _tenths),),
    "brightest": (
        Wording(
            "darker", "darker than {winner}: lights at {mine} of 255 against {best}", "brightest", False, 5, _whole
        ),
    ),
    "middle": (
        Wording(
            "darker", "darker than {winner}: middle tones at {mine} of 255 against {best}", "middle", False, 5, _whole
        ),
        Wording(
            "brighter",
            "brighter than {winner}: middle tones at {mine} of 255 against {best}",
            "middle",
            more_is_worse=True,
            least=5,
            shown=_whole,
        ),
    ),
    "black": (
        Wording(
            "darker",
            "more lost in black than {winner}: {mine} of the frame against {best}",
            "black",
            True,
            0.02,
            _share,
        ),
    ),
    "clipped": (
        Wording(
            "blown", "more blown out than {winner}: {mine} of the frame against {best}", "clipped", True, 0.02, _share
        ),
    ),
    "contrast": (
        Wording("flatter", "flatter than {winner}: a contrast of {mine} against {best}", "contrast", False, 2, _whole),
    ),
    "blocks": (
        Wording(
            "more_compressed",
            "more compressed than {winner}: quantised by {mine} against {best}",
            "quantisation",
            more_is_worse=True,
            least=5,
            shown=_whole,
        ),
    ),
}
SLIGHTLY: Mapping[str, str] = {
    "sharpness": "softer",
    "fine": "softer in the finest detail",
    "noise": "noisier",
    "brightest": "darker",
    "middle": "farther from middle tones",
    "black": "darker in the shadows",
    "clipped": "more blown out",
    "contrast": "flatter",
    "blocks": "more compressed",
}
"""What is said of a factor whose loss is too small for figures."""
