"""Weights of MobileNet as Keras names and lays them out → as the torch network here does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import CURE
from safelight.models.adapters.hdf5 import read_arrays

Array = npt.NDArray[np.float32]
Layers = Mapping[tuple[str, str], npt.NDArray[np.floating[Any]]]
"""By layer and variable: `("conv1", "kernel")`."""

BLOCKS, BINS = 13, 10
NORM: Mapping[str, str] = {
    "gamma": "weight",
    "beta": "bias",
    "moving_mean": "running_mean",
    "moving_variance": "running_var",
}


def mobilenet_weights(path: Path) -> dict[str, Array]:
    """The state of a `mobilenet.Nima` from Keras's file, float32.

    Raises ModelError naming the file, and what is missing in it or does not fit.
    """
    layers = _layers(read_arrays(path))
    try:
        return _checked(_renamed(layers))
    except (KeyError, ValueError) as fault:
        said = f"there is no {'/'.join(fault.args[0])!r} in it" if isinstance(fault, KeyError) else str(fault)
        raise ModelError(f"{path.name!r} does not hold MobileNet's weights: {said}; {CURE}.") from fault


def _layers(arrays: Mapping[str, npt.NDArray[np.floating[Any]]]) -> Layers:
    """Paths end in `LAYER/VARIABLE:0`, whatever stands before."""
    parts = {path: path.split("/") for path in arrays}
    return {(at[-2], at[-1].partition(":")[0]): arrays[path] for path, at in parts.items() if len(at) > 1}


def _renamed(layers: Layers) -> dict[str, Array]:
    found: dict[str, Array] = {}
    _add(found, "layers.0", _kernel(layers["conv1", "kernel"]), layers, "conv1_bn")
    for block in range(1, BLOCKS + 1):
        depthwise = _depthwise(layers, f"conv_dw_{block}")
        _add(found, f"layers.{2 * block - 1}", depthwise, layers, f"conv_dw_{block}_bn")
        pointwise = _kernel(layers[f"conv_pw_{block}", "kernel"])
        _add(found, f"layers.{2 * block}", pointwise, layers, f"conv_pw_{block}_bn")
    dense = next((layer for layer, _ in sorted(layers) if layer.startswith("dense")), "dense_1")
    found["marks.weight"] = _single(layers[dense, "kernel"].T)
    found["marks.bias"] = _single(layers[dense, "bias"])
    return found


def _add(found: dict[str, Array], name: str, kernel: Array, layers: Layers, norm: str) -> None:
    found[f"{name}.convolution.weight"] = kernel
    for theirs, ours in NORM.items():
        found[f"{name}.norm.{ours}"] = _single(layers[norm, theirs])


def _kernel(array: npt.NDArray[np.floating[Any]]) -> Array:
    """(height, width, in, out) → (out, in, height, width)."""
    return _single(_four(array).transpose(3, 2, 0, 1))


def _depthwise(layers: Layers, layer: str) -> Array:
    """(height, width, channels, 1) → (channels, 1, height, width). Keras 3 calls it `kernel`, earlier ones do not."""
    array = layers.get((layer, "depthwise_kernel"))
    return _single(_four(layers[layer, "kernel"] if array is None else array).transpose(2, 3, 0, 1))


def _four(array: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.floating[Any]]:
    if array.ndim != 4:
        raise ValueError(f"a kernel has the shape {array.shape}")
    return array


def _single(array: npt.NDArray[np.floating[Any]]) -> Array:
    return np.ascontiguousarray(array, np.float32)


def _checked(found: dict[str, Array]) -> dict[str, Array]:
    """Raises ValueError for numbers that no training gives: they would make every photo's score a NaN."""
    for name, array in found.items():
        if not np.isfinite(array).all():
            raise ValueError(f"{name!r} is not finite")
        if name.endswith("running_var") and array.min(initial=0) < 0:
            raise ValueError(f"{name!r} is a variance below 0")
    if found["marks.weight"].shape[0] != BINS:
        raise ValueError(f"it answers with {found['marks.weight'].shape[0]} marks, not {BINS}")
    return found
