"""A card that failed is known by what torch calls it."""

import pytest

from safelight.models.device_lost import is_device_lost


class AcceleratorError(RuntimeError):
    """Called as torch calls its own."""


@pytest.mark.parametrize(
    "error",
    [AcceleratorError("device-side assert triggered"), RuntimeError("CUDA error: an illegal memory access was met")],
)
def test_a_lost_card_is_one(error: Exception) -> None:
    assert is_device_lost(error)


@pytest.mark.parametrize("error", [RuntimeError("shapes differ"), ValueError("CUDA error: said by no runtime")])
def test_any_other_fault_is_none(error: Exception) -> None:
    assert not is_device_lost(error)
