"""What grouping says about one photo. Imports nothing heavy: conditions are checked against these types."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SimilarImages:
    """A photo's group as `group_similar` found it; alone it is a group of one."""

    count: int
    """Photos in the group, the photo itself included."""
    kind: str = "single"
    """`single`, `burst`, `duplicate` (one picture and its copies), or a whole set's."""
    pixels: int = field(default=0, repr=False)
    """Of the photo, width times height. For ranking, as the next."""
    quantisation: float | None = field(default=None, repr=False)
    """Mean of the JPEG's luminance quantisation table: how hard it was compressed."""
    copy_of: str = ""
    """The photo of the group that this one is a smaller or more compressed copy of."""


@dataclass(frozen=True, slots=True)
class Duplicates:
    """A photo's near-duplicates as `find_duplicates` found them, with its place among them."""

    count: int
    """Photos in the group, the photo itself included; 1 where it has no duplicate."""
    kind: str = "single"
    """`single` or `duplicate`."""
    rank: int = 1
    best: bool = True
    pixels: int = field(default=0, repr=False)
    quantisation: float | None = field(default=None, repr=False)
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class WholeSet:
    """The set that a photo was recognised to belong to."""

    kind: str
    """`bracket`, `focus_stack` or `panorama`; empty where it belongs to none."""
    count: int
    """Frames of the set; 1 where it belongs to none."""
    position: int
    """The photo's place in it, from 1."""
