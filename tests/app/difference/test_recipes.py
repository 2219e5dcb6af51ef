"""How two recipes differ."""

from safelight.app.difference.recipes import ParameterChange, parameter_changes, steps_of_one, text_diff
from tests.app.difference.lines import run


def test_texts_are_compared_line_by_line() -> None:
    first, second = run(id="1", text="name: Cull\nversion: 1\n"), run(id="2", text="name: Cull\nversion: 2\n")
    assert text_diff(first, second) == (
        "--- Cull (1)",
        "+++ Cull (2)",
        "@@ -1,2 +1,2 @@",
        " name: Cull",
        "-version: 1",
        "+version: 2",
    )


def test_one_text_has_no_difference() -> None:
    assert text_diff(run(), run(id="two")) == ()


def test_parameters_of_steps_of_both_are_compared_as_they_were_in_the_end() -> None:
    first = run(parameters={"check.faces": True, "check.least": 6.0, "old.keep": 1})
    second = run(parameters={"check.faces": True, "check.least": 5.0, "new.keep": 1})
    assert parameter_changes(first, second) == (ParameterChange("check.least", 6.0, 5.0),)
    assert steps_of_one(first, second) == (("old",), ("new",))


def test_a_run_that_can_be_planned_no_more_has_no_parameters_to_compare() -> None:
    assert parameter_changes(run(), run(parameters={"check.faces": True})) == ()
    assert steps_of_one(run(), run(parameters={"check.faces": True})) == ((), ())
