"""One calibrated scale of similarity: from 0.95 a near-duplicate, from 0.80 the same scene, below 0.65 something else.

Above 0.95 the pictures must agree cell by cell; below it, looking alike is enough. The knots were set on made edits of
62 photos (near-duplicates against mirrored, zoomed, turned and recomposed ones).
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

COSINE_SHARE = 0.2
_AGREEMENT = ((0.0, 0.40, 0.76, 0.88, 1.0), (0.0, 0.60, 0.95, 0.985, 1.0))
_LOOKS = ((0.0, 0.25, 0.60, 0.75, 0.90, 1.0), (0.0, 0.20, 0.65, 0.80, 0.90, 0.945))


def agreement(cosines: Floats, correlations: Floats) -> Floats:
    """Similarity as far as the pictures agree cell by cell."""
    mixed = COSINE_SHARE * cosines + (1 - COSINE_SHARE) * correlations
    return np.interp(mixed, *_AGREEMENT).astype(np.float32)


def resemblance(cosines: Floats) -> Floats:
    """Similarity as far as the pictures look alike to a network; never as high as a near-duplicate's."""
    return np.interp(cosines, *_LOOKS).astype(np.float32)
