"""Result types as the kinds that conditions are checked against."""

from dataclasses import dataclass
from typing import Literal

from safelight.models.contract import Looks, Quality
from safelight.plan.kinds import kind_of
from safelight.recipe.kinds import Any, Flag, List, Number, Record, Text


@dataclass(frozen=True)
class Inner:
    width: float


@dataclass(frozen=True)
class Result:
    score: float
    count: int
    good: bool
    word: Literal["low", "high"]
    maybe: float | None
    inner: Inner | None
    names: tuple[str, ...]
    loose: dict[str, float]
    either: int | str


def test_fields_are_described_by_their_types() -> None:
    assert kind_of(Result) == Record(
        {
            "score": Number(),
            "count": Number(),
            "good": Flag(),
            "word": Text(choices=("low", "high")),
            "maybe": Number(maybe=True),
            "inner": Record({"width": Number()}, maybe=True),
            "names": List(Text()),
            "loose": Any(),
            "either": Any(),
        }
    )


def test_the_contracts_results_can_be_read() -> None:
    quality = kind_of(Quality)
    assert isinstance(quality, Record)
    assert quality.fields["technical_score"] == Number()
    assert quality.fields["faults"] == List(Text())


def test_what_holds_pixels_is_not_looked_into() -> None:
    assert kind_of(Looks) == Any()
