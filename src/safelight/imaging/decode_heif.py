"""HEIC by libheif, which turns pictures upright itself."""

import numpy as np
import pi_heif

from safelight.containers import iso_is_cut_off
from safelight.imaging.decoded import Decoded
from safelight.imaging.fault import fault
from safelight.imaging.flatten import flattened
from safelight.imaging.limits import check_size


def decode(data: bytes) -> Decoded:
    """Decode the primary picture of a HEIC file, 10 and 12 bits scaled to 8. Raises whatever libheif raises."""
    if iso_is_cut_off(data):  # libheif fills what is missing with grey, and says nothing
        raise fault("truncated")
    heif = pi_heif.open_heif(data)
    if not len(heif):
        raise fault("damaged", "there is no picture in it")
    check_size(*heif.size)
    info = dict(heif.info)
    image = heif.to_pillow()
    return Decoded(
        np.asarray(flattened(image)),
        image.width,
        image.height,
        profile=info.get("icc_profile"),
        grey=image.mode in ("L", "LA"),
        bits=info.get("bit_depth", 8),
    )
