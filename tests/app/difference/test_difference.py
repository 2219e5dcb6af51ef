"""Two runs compared as a whole."""

import json

from safelight.app.difference.difference import difference
from tests.app.difference.lines import line, reason, run


def test_a_run_and_itself_came_to_the_same() -> None:
    one = run(line("a"), line("b", "review", reasons=[reason("black", code="black")]))
    found = difference(one, one)
    assert found.nothing
    assert (found.photos, found.verdicts, found.text) == (2, (), ())


def test_a_verdict_is_told_with_the_reasons_of_both() -> None:
    first = run(line("a", "alternate", reasons=[reason("softer than b")]), line("b"))
    second = run(line("a", "review", reasons=[reason("too dark", "gate", "dark"), reason("softer than b")]), line("b"))
    (change,) = difference(first, second).verdicts
    assert (change.before, change.after) == ("alternate", "review")
    assert change.then
    assert change.now
    assert (change.then.message, change.now.message) == ("softer than b", "too dark")


def test_what_is_kept_needs_no_reason() -> None:
    (change,) = difference(run(line("a")), run(line("a", "alternate", reasons=[reason("softer")]))).verdicts
    assert change.then is None


def test_counts_are_of_all_photos_also_of_those_in_one_run_alone() -> None:
    found = difference(run(line("a"), line("b", "review")), run(line("a"), line("c")))
    assert (found.before, found.after) == ({"keep": 1, "review": 1}, {"keep": 2})
    assert (found.only_first, found.only_second, found.nothing) == (("b",), ("c",), False)


def test_a_difference_is_one_json_document() -> None:
    first, second = run(line("a")), run(line("a", "review", reasons=[reason("black", code="black")]), id="two")
    told = json.loads(json.dumps(difference(first, second).as_json()))
    assert (told["first"], told["second"], told["after"]) == ("one", "two", {"review": 1})
    assert told["verdicts"][0]["now"]["code"] == "black"
