"""Best shots of groups that another frame is now."""

from typing import Any

from safelight.app.difference.best_shots import BestShot, best_shots, regrouped
from safelight.app.judgement import Judgement
from tests.app.difference.lines import line, reason


def both(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> list[tuple[Judgement, Judgement]]:
    return [(Judgement.of_line(was), Judgement.of_line(now)) for was, now in zip(first, second, strict=True)]


FIRST = [
    line("a", group=("g1", True)),
    line("b", "alternate", group=("g1", False), reasons=[reason("softer than a")]),
    line("c"),
]


def test_another_best_frame_is_told_with_the_reasons_of_both() -> None:
    second = [
        line("a", "alternate", group=("g9", False), reasons=[reason("darker than b")]),
        line("b", group=("g9", True)),
        line("c"),
    ]
    assert list(best_shots(both(FIRST, second))) == [BestShot("a", "b", "softer than a", "darker than b")]
    assert regrouped(both(FIRST, second)) == 0, "the names of groups are for show"


def test_the_same_best_frame_is_none_whatever_joins_its_group() -> None:
    second = [line("a", group=("g1", True)), line("b", group=("g1", False)), line("c", group=("g1", False))]
    assert list(best_shots(both(FIRST, second))) == []
    assert regrouped(both(FIRST, second)) == 3


def test_a_group_that_was_split_has_two_best_frames_and_none_was_replaced() -> None:
    first = [line(name, group=("g1", name == "a")) for name in "abcd"]
    second = [line(name, group=("g1" if name in "ab" else "g2", name in "ac")) for name in "abcd"]
    assert list(best_shots(both(first, second))) == []
    assert regrouped(both(first, second)) == 4


def test_nothing_grouped_is_nothing_told() -> None:
    assert list(best_shots(both([line("a")], [line("a", "review")]))) == []
