"""Keras's names and layouts become torch's; what is no MobileNet is refused by name."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.adapters.keras_weights import mobilenet_weights
from tests.models.adapters.conftest import need
from tests.models.adapters.tiny import nima

pytestmark = pytest.mark.usefixtures("h5py_there")


@pytest.fixture
def h5py_there() -> None:
    need("h5py")


@pytest.fixture
def head(tmp_path: Path) -> Path:
    return nima.write(tmp_path / "head.hdf5", np.random.default_rng(5), width=0.25)


def _changed(head: Path, name: str, value: Any) -> None:
    """With another array in place of one; None: with none."""
    import h5py

    with h5py.File(head, "r+") as file:
        del file[name]
        if value is not None:
            file.create_dataset(name, data=np.asarray(value, np.float32))


def test_kernels_are_turned_and_norms_are_renamed(head: Path) -> None:
    import h5py

    weights = mobilenet_weights(head)
    with h5py.File(head) as file:
        first = file["conv1/conv1/kernel:0"][()]
        depthwise = file["conv_dw_2/conv_dw_2/depthwise_kernel:0"][()]
        pointwise = file["conv_pw_2/conv_pw_2/kernel:0"][()]
        variance = file["conv_pw_2_bn/conv_pw_2_bn/moving_variance:0"][()]
        dense = file["dense_1/dense_1/kernel:0"][()]
    assert np.array_equal(weights["layers.0.convolution.weight"][3, 1], first[:, :, 1, 3])
    assert np.array_equal(weights["layers.3.convolution.weight"][5, 0], depthwise[:, :, 5, 0])
    assert np.array_equal(weights["layers.4.convolution.weight"][7, 2], pointwise[:, :, 2, 7])
    assert np.array_equal(weights["layers.4.norm.running_var"], variance)
    assert np.array_equal(weights["marks.weight"], dense.T)
    assert len(weights) == 27 * 5 + 2
    assert {array.dtype.str for array in weights.values()} == {"<f4"}


def test_a_whole_model_and_the_names_of_keras_3_are_read_too(head: Path) -> None:
    import h5py

    expected = mobilenet_weights(head)
    with h5py.File(head, "r+") as file:
        file.move("conv_dw_1/conv_dw_1/depthwise_kernel:0", "conv_dw_1/conv_dw_1/kernel:0")
        file.move("dense_1", "dense")
        for layer in list(file):
            file.move(layer, f"model_weights/{layer}")
    weights = mobilenet_weights(head)
    assert weights.keys() == expected.keys()
    assert all(np.array_equal(weights[name], expected[name]) for name in expected)


FAULTS: dict[str, tuple[str, Any, str]] = {
    "missing": ("conv_pw_7/conv_pw_7/kernel:0", None, "no 'conv_pw_7/kernel' in it"),
    "no dense layer": ("dense_1/dense_1/bias:0", None, "no 'dense_1/bias' in it"),
    "flat": ("conv1/conv1/kernel:0", np.ones(8), r"a kernel has the shape \(8,\)"),
    "not a number": ("conv1_bn/conv1_bn/gamma:0", [np.nan] * 8, "not finite"),
    "negative": ("conv1_bn/conv1_bn/moving_variance:0", [-1] * 8, "variance below 0"),
    "other bins": ("dense_1/dense_1/kernel:0", np.ones((256, 5)), "answers with 5 marks, not 10"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_what_is_missing_or_cannot_be_is_named(what: str, head: Path) -> None:
    name, value, why = FAULTS[what]
    _changed(head, name, value)
    with pytest.raises(ModelError, match=f"'head.hdf5' does not hold MobileNet's weights: .*{why}"):
        mobilenet_weights(head)
