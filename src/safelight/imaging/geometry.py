"""Places in a picture, in normalised upright coordinates."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, xyxy, each coordinate a share (0..1) of the upright picture's width or height."""

    x1: float
    y1: float
    x2: float
    y2: float

    def __repr__(self) -> str:
        """As a dataclass's own, which takes three times as long: it stands in the keys of what is read of a photo."""
        return f"Box(x1={self.x1!r}, y1={self.y1!r}, x2={self.x2!r}, y2={self.y2!r})"

    @property
    def width(self) -> float:
        return self.x2 - self.x1

    @property
    def height(self) -> float:
        return self.y2 - self.y1

    @property
    def area(self) -> float:
        """Share of the picture, 0..1."""
        return max(0.0, self.width) * max(0.0, self.height)

    @property
    def centre(self) -> tuple[float, float]:
        return (self.x1 + self.x2) / 2, (self.y1 + self.y2) / 2

    def grown(self, share: float) -> "Box":
        """This box with `share` of its size added on every side, clipped to the picture."""
        dx, dy = self.width * share, self.height * share
        return Box(max(0.0, self.x1 - dx), max(0.0, self.y1 - dy), min(1.0, self.x2 + dx), min(1.0, self.y2 + dy))

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Pixel bounds `(x1, y1, x2, y2)` in a picture of that size; never empty, never outside."""
        x1 = min(max(int(self.x1 * width), 0), width - 1)
        y1 = min(max(int(self.y1 * height), 0), height - 1)
        x2 = min(max(int(self.x2 * width + 0.5), x1 + 1), width)
        y2 = min(max(int(self.y2 * height + 0.5), y1 + 1), height)
        return x1, y1, x2, y2

    def iou(self, other: "Box") -> float:
        """Intersection over union, 0..1."""
        width = min(self.x2, other.x2) - max(self.x1, other.x1)
        height = min(self.y2, other.y2) - max(self.y1, other.y1)
        shared = max(0.0, width) * max(0.0, height)
        union = self.area + other.area - shared
        return shared / union if union > 0 else 0.0
