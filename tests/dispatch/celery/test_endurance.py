"""When a worker had better be begun anew."""

import pytest

from safelight.dispatch.celery.endurance import Endurance
from safelight.dispatch.celery.standing import FAULTS
from safelight.errors import DeviceLostError, ModelError


def test_faults_that_nobody_foresaw_end_it_when_they_come_in_a_row() -> None:
    endurance = Endurance()
    for error in [RuntimeError("a")] * (FAULTS - 1) + [None] + [RuntimeError("b")] * (FAULTS - 1):
        endurance.hear(error)
    assert not endurance.is_over
    endurance.hear(RuntimeError("c"))
    assert endurance.is_over


@pytest.mark.parametrize("error", [ModelError("weights are missing"), OSError("the share is away"), MemoryError()])
def test_what_to_begin_anew_would_not_change_does_not_end_it(error: Exception) -> None:
    endurance = Endurance()
    for _ in range(2 * FAULTS):
        endurance.hear(error)
    assert not endurance.is_over


def test_a_card_that_is_lost_ends_it_at_once_whatever_comes_after() -> None:
    endurance = Endurance()
    endurance.hear(DeviceLostError("a device-side assert"))
    endurance.hear(None)
    assert endurance.is_over
