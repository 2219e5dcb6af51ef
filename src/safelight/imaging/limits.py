"""How large a photo may be: judged by its header, before a pixel is decoded."""

from safelight.imaging.fault import fault

MAX_PIXELS = 250_000_000
"""More than any camera on sale (151 megapixels) and most stitched panoramas."""
MAX_EDGE = 65_535
MAX_BYTES = 1 << 30
"""Of a file: a 151-megapixel TIFF of 16 bits has 0.9 GB."""


def check_size(width: int, height: int) -> None:
    """Raise `PhotoError` (`too_large`, `damaged`) where a header's size is not one of a photo."""
    if width < 1 or height < 1:
        raise fault("damaged", f"its size is given as {width} x {height}")
    if width * height > MAX_PIXELS or max(width, height) > MAX_EDGE:
        raise fault("too_large", f"{width} x {height} pixels")
