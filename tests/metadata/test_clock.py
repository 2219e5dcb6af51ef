"""Clock shifts as photographers type them."""

import pytest

from safelight.errors import CallError
from safelight.metadata.clock import parse_clock


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0123=+61m", ("0123", 3660.0)),
        ("A-7 =-1h30m", ("A-7", -5400.0)),
        ("x=+1d", ("x", 86400.0)),
        ("x=-0.5s", ("x", -0.5)),
    ],
)
def test_a_shift_is_read_in_days_hours_minutes_and_seconds(text, expected):
    assert parse_clock(text) == expected


@pytest.mark.parametrize("text", ["", "x", "x=", "=+1m", "x=61m", "x=+61", "x=+1w", "x=+1m extra"])
def test_what_is_not_a_shift_is_refused_with_an_example(text):
    with pytest.raises(CallError, match=r"--clock 0123=\+61m"):
        parse_clock(text)
