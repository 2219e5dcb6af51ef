"""What part of a picture is shown after turning and cropping: geometry alone, for whoever plans a crop too."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from safelight.imaging.edits import Crop, Operations, Straighten
from safelight.imaging.geometry import Box

WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def largest_upright(width: float, height: float, angle: float) -> Box:
    """The largest part of a picture turned by `angle` degrees that holds no empty corner, about the centre, of the
    picture's own proportions. Only the proportion of `width` and `height` counts."""
    turn = radians(angle)
    along, across = abs(cos(turn)), abs(sin(turn))
    share = min(width / (width * along + height * across), height / (width * across + height * along), 1.0)
    margin = (1.0 - share) / 2
    return Box(margin, margin, 1.0 - margin, 1.0 - margin)


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture of `width` x `height` turned by `angle` degrees clockwise, of which the pixels from (left, top) to
    (right, bottom) are shown."""

    width: int
    height: int
    angle: float
    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of what is shown."""
        return self.right - self.left, self.bottom - self.top

    def back(self) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
        """The affine map from a place that is shown to its place in the picture before, both in pixels, where the
        first pixel reaches from 0 to 1."""
        turn = radians(self.angle)
        along, across = cos(turn), sin(turn)
        x0, y0 = self.width / 2, self.height / 2
        dx, dy = self.left - x0, self.top - y0
        return (
            (along, across, x0 + along * dx + across * dy),
            (-across, along, y0 - across * dx + along * dy),
        )


def frame_of(operations: Operations, width: int, height: int) -> Frame:
    """What the operations leave of a picture of that size. Of several crops, or angles, the last one counts."""
    angle = next((one.angle for one in reversed(operations) if isinstance(one, Straighten)), 0.0)
    crop = next((one.box for one in reversed(operations) if isinstance(one, Crop)), None)
    box = crop or (largest_upright(width, height, angle) if angle else WHOLE)
    return Frame(width, height, angle, *box.pixels(width, height))
