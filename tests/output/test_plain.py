from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import numpy as np
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.geometry import Box
from safelight.output.plain import LEFT_OUT, plain


class Rank(IntEnum):
    FIRST = 1


@dataclass(frozen=True)
class Result:
    score: float
    vector: Any = None
    boxes: tuple[Box, ...] = ()
    _cache: int = 0
    ranked_by: int = field(default=0, repr=False)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (4.23456, 4.235),
        (float("nan"), None),
        (float("-inf"), None),
        (np.float64(1.23456), 1.235),
        (np.float32(0.5), 0.5),
        (np.int64(7), 7),
        (np.bool_(True), True),
        (Rank.FIRST, 1),
        ({"b", "a"}, ["a", "b"]),
        ({1: (True, None)}, {"1": [True, None]}),
        ("caf\udce9", "caf\\xe9"),
    ],
)
def test_values_are_written_as_json_can_hold_them(value: Any, written: Any) -> None:
    assert plain(value) == written
    assert type(plain(value)) is type(written)


def test_results_become_objects_without_their_pixels_and_what_only_steps_read() -> None:
    result = Result(7.0, np.zeros(3), (Box(0, 0, 0.33333, 1),))
    assert plain(result) == {"score": 7.0, "boxes": [{"x1": 0, "y1": 0, "x2": 0.333, "y2": 1}]}


@pytest.mark.parametrize("value", [np.zeros(3), b"bytes", object(), Result])
def test_what_is_no_value_is_left_out(value: Any) -> None:
    assert plain(value) is LEFT_OUT
    assert plain({"a": [value, 1], "b": value}) == {"a": [1]}


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner),
    max_leaves=20,
)


@given(values)
def test_whatever_is_plain_can_be_written_and_stays_plain(value: Any) -> None:
    written = orjson.loads(orjson.dumps(plain(value)))
    assert plain(written) == written
