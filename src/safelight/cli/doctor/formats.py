"""The picture formats that this installation reads, tried on pictures made in memory or by what the decoders say."""

from collections.abc import Callable, Iterator
from io import BytesIO

from safelight.cli.doctor.finding import Finding

ANEW = "install Safelight anew: pip install --force-reinstall safelight"


def look() -> Iterator[Finding]:
    """A finding a format."""
    for name, attempt in (
        ("JPEG", _jpeg),
        ("PNG", lambda: _pillow("PNG")),
        ("TIFF", lambda: _pillow("TIFF")),
        ("WebP", lambda: _pillow("WEBP")),
        ("AVIF", lambda: _pillow("AVIF")),
        ("HEIC", _heic),
        ("RAW", _raw),
    ):
        yield _tried(name, attempt)


def _tried(name: str, attempt: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, attempt())
    except Exception as error:  # noqa: BLE001 - whatever a decoder does, the doctor reports it
        return Finding(name, False, f"{type(error).__name__}: {error}", ANEW)


def _jpeg() -> str:
    import numpy as np
    import simplejpeg

    made = simplejpeg.encode_jpeg(np.zeros((16, 16, 3), np.uint8), colorspace="RGB")
    simplejpeg.decode_jpeg(made, colorspace="RGB")
    return "read by simplejpeg"


def _pillow(kind: str) -> str:
    from PIL import Image, __version__

    buffer = BytesIO()
    Image.new("RGB", (16, 16)).save(buffer, kind)
    buffer.seek(0)
    with Image.open(buffer) as image:
        image.load()
    return f"read by Pillow {__version__}"


def _heic() -> str:
    import pi_heif

    return f"read by libheif {pi_heif.libheif_version()}"


def _raw() -> str:
    import rawpy

    return f"read by LibRaw {'.'.join(map(str, rawpy.libraw_version))}"
