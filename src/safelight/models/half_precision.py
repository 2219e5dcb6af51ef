"""Half precision to single, by the processor's own instruction: numpy's conversion takes three times as long."""

import cv2
import numpy as np
import numpy.typing as npt


def single(halves: npt.NDArray[np.float16]) -> npt.NDArray[np.float32]:
    """The same numbers in single precision; a contiguous array of two dimensions."""
    if halves.size == 0:
        return halves.astype(np.float32)
    converted: npt.NDArray[np.float32] = cv2.convertFp16(halves.view(np.int16))
    return converted
