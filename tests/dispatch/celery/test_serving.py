"""What a worker's log says of an errand."""

import logging

import pytest

from safelight.dispatch.celery.errand import Errand, Report
from safelight.dispatch.celery.serving import log_errand
from safelight.engine.elsewhere import Blame

ERRAND = Errand("run-7", 1, 0, (0, 1, 2, 9), "")


def said(caplog: pytest.LogCaptureFixture, **told: object) -> tuple[str, str]:
    with caplog.at_level(logging.INFO, "safelight.worker"):
        log_errand(ERRAND, Report(ERRAND.id, "run-7", **told), "cpu_queue")  # type: ignore[arg-type]
    (record,) = caplog.records
    return record.levelname, record.getMessage()


def test_what_was_done_has_a_line_with_its_seconds(caplog: pytest.LogCaptureFixture) -> None:
    assert said(caplog, seconds=1.234) == (
        "INFO",
        "done in 1.23 s: phase 2 of run run-7, photos 0-2,9, from cpu_queue",
    )


def test_faults_of_photos_are_counted_and_are_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    level, line = said(caplog, blames=(Blame(0, "", "empty", "it is empty"),))
    assert level == "INFO"
    assert line.endswith(", from cpu_queue, faults: 1")


@pytest.mark.parametrize(
    ("told", "begins"),
    [
        ({"refused": "no such run"}, "refused: "),
        ({"refused": "the store is away", "passing": True}, "passing: "),
        ({"refused": "not enough memory", "crowded": True}, "crowded: "),
        ({"redelivered": True}, "redelivered: "),
    ],
)
def test_what_was_not_done_is_a_warning_that_says_why(
    told: dict[str, object], begins: str, caplog: pytest.LogCaptureFixture
) -> None:
    level, line = said(caplog, **told)
    assert level == "WARNING"
    assert line.startswith(begins)
    assert line.endswith(str(told.get("refused", "from cpu_queue")))
