"""Tiny NIMA heads, as idealo publishes them: Keras' legacy hdf5 of MobileNet v1 and ten bins, one file a head."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

FILES = {
    "aesthetic": "weights_mobilenet_aesthetic_0.07.hdf5",
    "technical": "weights_mobilenet_technical_0.11.hdf5",
}
PLAN = (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)
"""Channels of the thirteen blocks, at full width."""
WIDTH = 0.25


def make(folder: Path, *, width: float = WIDTH) -> Path:
    """Write both files; 0.9 MB each, 13 MB at the width of 1."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed, file in enumerate(FILES.values()):
        write(folder / file, np.random.default_rng(seed), width)
    return folder


def write(file: Path, random: np.random.Generator, width: float = WIDTH) -> Path:
    """One head with random weights of unit gain."""
    import h5py

    with h5py.File(file, "w") as opened:
        names = [
            _layer(opened, name, values) for name, values in _layers(random, [int(c * width) for c in (32, *PLAN)])
        ]
        opened.attrs["layer_names"] = [name.encode() for name in names]
        opened.attrs["backend"] = b"tensorflow"
        opened.attrs["keras_version"] = b"2.1.6"
    return file


def _layers(random: np.random.Generator, channels: list[int]) -> list[tuple[str, dict[str, Any]]]:
    layers: list[tuple[str, dict[str, Any]]] = [
        ("conv1", {"kernel": _drawn(random, (3, 3, 3, channels[0]), 27)}),
        ("conv1_bn", _norm(random, channels[0])),
    ]
    for block, (before, after) in enumerate(pairwise(channels), start=1):
        layers += [
            (f"conv_dw_{block}", {"depthwise_kernel": _drawn(random, (3, 3, before, 1), 9)}),
            (f"conv_dw_{block}_bn", _norm(random, before)),
            (f"conv_pw_{block}", {"kernel": _drawn(random, (1, 1, before, after), before)}),
            (f"conv_pw_{block}_bn", _norm(random, after)),
        ]
    bins = {"kernel": random.normal(0, 0.5, (channels[-1], 10)), "bias": random.normal(0, 0.1, 10)}
    return [*layers, ("dense_1", bins)]


def _drawn(random: np.random.Generator, shape: tuple[int, ...], gathered: int) -> Any:
    return random.normal(0, (2.4 / gathered) ** 0.5, shape)


def _norm(random: np.random.Generator, channels: int) -> dict[str, Any]:
    return {
        "gamma": random.uniform(0.8, 1.2, channels),
        "beta": random.normal(0, 0.1, channels),
        "moving_mean": random.normal(0, 0.1, channels),
        "moving_variance": random.uniform(0.8, 1.2, channels),
    }


def _layer(opened: Any, name: str, values: dict[str, Any]) -> str:
    group = opened.create_group(name)
    group.attrs["weight_names"] = [f"{name}/{key}:0".encode() for key in values]
    for key, value in values.items():
        group.create_dataset(f"{name}/{key}:0", data=value.astype(np.float32))
    return name
