import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.cli.clock import shifts
from safelight.errors import CallError


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("+61m", 3660), ("-1h30m", -5400), ("+12s", 12), ("+0.5s", 0.5), ("-1d", -86400), ("+1d2h3m4s", 93784)],
)
def test_a_shift_is_read_in_seconds(text: str, seconds: float) -> None:
    assert shifts([f"8123={text}"]) == {"8123": seconds}


def test_each_body_has_its_own_shift() -> None:
    assert shifts(["A=+1h", "B=-1h"]) == {"A": 3600, "B": -3600}


@pytest.mark.parametrize("text", ["61m", "+", "+61", "+1m1h", "+m", "noon"])
def test_what_is_no_shift_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(CallError, match=r"write it like \+61m, -1h30m or \+12s"):
        shifts([f"8123={text}"])


def test_a_shift_needs_a_serial() -> None:
    with pytest.raises(click.BadParameter, match=r"SERIAL=\+61m"):
        shifts(["+61m"])


def test_a_body_has_one_shift() -> None:
    with pytest.raises(click.BadParameter, match="'A' is given twice; keep one of them"):
        shifts(["A=+1h", "A=+2h"])


@given(st.integers(0, 40), st.integers(0, 30), st.integers(0, 90), st.integers(1, 90))
def test_days_hours_minutes_and_seconds_add_up(days: int, hours: int, minutes: int, seconds: int) -> None:
    whole = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    assert shifts([f"x=-{days}d{hours}h{minutes}m{seconds}s"]) == {"x": -whole}
