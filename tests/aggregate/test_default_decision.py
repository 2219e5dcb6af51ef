from dataclasses import dataclass, replace

import pytest

from safelight.aggregate.decision import Decision
from safelight.aggregate.default_decision import DEFAULT_SCHEME, decide
from safelight.metadata.facts import HumanWord


@dataclass(frozen=True)
class Tagged:
    tags: tuple[str, ...]


@pytest.mark.parametrize(
    ("verdict", "decision"),
    [
        ("keep", Decision(3)),
        ("alternate", Decision(2)),
        ("review", Decision(1, "Yellow")),
        ("rejected", Decision()),
        ("failed", Decision()),
    ],
)
def test_a_verdict_becomes_stars_and_four_five_and_minus_one_are_nobodys(verdict: str, decision: Decision) -> None:
    assert decide(verdict, word=HumanWord(), results={}) == decision


def test_the_photographers_stars_and_label_are_the_decision() -> None:
    assert decide("keep", word=HumanWord(5, "Red"), results={}) == Decision(5, "Red")
    assert decide("rejected", word=HumanWord(-1), results={}) == Decision(-1)


def test_a_pick_without_stars_gets_those_of_a_keeper() -> None:
    assert decide("keep", word=HumanWord(pick="pick"), results={}) == Decision(3)


def test_a_label_of_ones_own_is_not_painted_over() -> None:
    assert decide("review", word=HumanWord(label="Blue"), results={}) == Decision(1, "Blue")


def test_keywords_come_only_when_asked_for_and_each_once() -> None:
    results = {"looks": Tagged(("dog", "beach")), "other": Tagged(("dog",)), "quality": 5.0}
    asked = replace(DEFAULT_SCHEME, keywords=True)
    assert decide("keep", word=HumanWord(), results=results).keywords == ()
    assert decide("keep", word=HumanWord(), results=results, scheme=asked).keywords == (
        "Safelight|dog",
        "Safelight|beach",
    )


def test_minus_one_is_written_only_by_a_scheme_that_says_so() -> None:
    asked = replace(DEFAULT_SCHEME, stars={**DEFAULT_SCHEME.stars, "rejected": -1})
    assert decide("rejected", word=HumanWord(pick="reject"), results={}, scheme=asked).rating == -1
