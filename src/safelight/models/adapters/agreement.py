"""How far two runtimes' answers to one question lie apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from safelight.models.adapters.network import Arrays

if TYPE_CHECKING:
    import numpy.typing as npt


def largest_difference(expected: Arrays, given: Arrays) -> float:
    """The largest difference of any two values; infinite where names, shapes or not-a-numbers differ."""
    if expected.keys() != given.keys():
        return float("inf")
    return max((_difference(expected[name], given[name]) for name in expected), default=0.0)


def _difference(one: npt.NDArray[Any], other: npt.NDArray[Any]) -> float:
    if one.shape != other.shape:
        return float("inf")
    apart = np.abs(one.astype(np.float64) - other.astype(np.float64))
    return float(apart.max(initial=0.0)) if not np.isnan(apart).any() else float("inf")


def in_threes(sample: Arrays, dynamic: Mapping[str, Mapping[int, str]]) -> dict[str, npt.NDArray[Any]]:
    """Three different examples made of one, as a batch; inputs whose first axis is fixed stay as they are."""
    return {name: _three(array) if 0 in dynamic.get(name, {}) else array for name, array in sample.items()}


def _three(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.concatenate([array, array[..., ::-1], np.roll(array, 1, axis=-1)])
