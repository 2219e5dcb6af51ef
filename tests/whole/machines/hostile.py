"""A small day with what a card may hold besides photos."""

import io
import struct
import zlib
from pathlib import Path

from PIL import Image

from tests.whole.shoots import jpeg, shoot_of


def hostile_shoot(folder: Path) -> Path:
    """Three bursts, a copy of a photo, and files that are none of what they claim."""
    photos = {f"{n}.jpg": jpeg(n // 3, f"2026:06:20 15:{n // 3:02}:{n % 3:02}") for n in range(9)}
    whole = jpeg(20, "2026:06:20 16:00:00")
    return shoot_of(
        folder,
        photos
        | {
            "copy.jpg": photos["0.jpg"],
            "cut.jpg": whole[: len(whole) // 2],
            "header.jpg": whole[:200],
            "text.jpg": b"Dear diary, this is no photo.\n" * 40,
            "empty.jpg": b"",
            "huge.png": _huge(),
            "sound.png": _png(),
        },
    )


def _png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(file, "PNG")
    return file.getvalue()


def _huge() -> bytes:
    """A few bytes that say they are a picture of ten thousand million pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    whole = _png()
    return whole[:12] + head + struct.pack(">I", zlib.crc32(head)) + whole[8 + 25 :]
