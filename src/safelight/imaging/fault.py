"""What can be wrong with a photo's file, in the words a photographer reads."""

from collections.abc import Mapping
from types import MappingProxyType

from safelight.errors import PhotoError

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "empty": "the file is empty (0 bytes); copy it again from the card",
        "vanished": "the file was there when the run began and is gone now; put it back and run again",
        "unreadable": "the file cannot be read ({detail}); check its permissions and the disk",
        "unknown_format": "the file is no photo of a format that can be read here; open it in an editor and export it",
        "unsupported": "the photo uses a variant of its format that cannot be read ({detail}); export it as JPEG",
        "truncated": "the photo is cut off: its data ends before the picture does; copy it again from the card",
        "damaged": "the picture's data is damaged ({detail}); copy it again from the card",
        "too_large": "the photo says it has {detail}, more than can be read safely; export a smaller version",
        "crashed": "the decoder crashed over this photo; the file is probably damaged",
        "timeout": "decoding took longer than {detail} seconds and was stopped; the file is probably damaged",
        "out_of_memory": "decoding needed more memory than a photo may have; export a smaller version",
        "unwritten": "the edited copy could not be written ({detail}); make room on the disk, or give another folder",
        "failed": "the photo could not be read ({detail}); please report this with the photo's format",
    }
)
"""Code → sentence. Codes are stable: records and tests rely on them."""


def fault(code: str, detail: str = "") -> PhotoError:
    """The error of that code. `detail` fills the place its sentence leaves open."""
    return PhotoError(TEXTS[code].format(detail=detail), code)
