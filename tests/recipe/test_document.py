"""Where things stand: what later floors point at."""

from safelight.errors import Problem
from safelight.recipe.load import load

TEXT = """\
name: Cull
stages:
  - stage: look
    depends_on: []
    steps:
      - model: nima
        action: quality_check
        parameters:
          technical_threshold: 6.0
        conditional: {if: "a.b > 1", else: skip}
      - {model: siglip, action: group_similar, time_window: 5}
    conditional_flows:
      - condition: >
          similar_images.count > 1
        steps: [{action: decide, iterate_until: a.c > 2}]
  - {model: rt-detr, detect: [face], conditional: a.d > 3}
"""
DOCUMENT = load(TEXT, "cull.yaml")
LOOK, PEOPLE = DOCUMENT.recipe.stages


def test_a_key_stands_where_it_is_written() -> None:
    assert DOCUMENT.place(LOOK, "depends_on") == (4, 5)
    assert DOCUMENT.place(LOOK, "name") == (3, 5)
    assert DOCUMENT.place(DOCUMENT.recipe, "name") == (1, 1)


def test_a_parameter_stands_where_it_is_written_in_full_and_in_short_form() -> None:
    assert DOCUMENT.place(LOOK.steps[0], "technical_threshold") == (9, 11)
    assert DOCUMENT.place(LOOK.steps[1], "time_window") == (11, 48)
    assert DOCUMENT.place(PEOPLE.steps[0], "detect") == (16, 22)


def test_an_item_of_a_list_has_a_place_of_its_own() -> None:
    document = load("stages: [{action: a}, {action: b}, {action: c, depends_on: [a, b]}]")
    assert document.place(document.recipe.stages[2], "depends_on", 1) == (1, 64)


def test_what_is_not_written_stands_where_its_part_does() -> None:
    assert DOCUMENT.place(LOOK.steps[1], "output_to") == (11, 9)
    assert DOCUMENT.place(("stages", 1, "steps", 0, "parameters", "classes")) == (16, 5)


def test_a_part_from_elsewhere_keeps_its_own_place() -> None:
    other = LOOK.steps[0].model_copy(update={"line": 99, "column": 3})
    assert DOCUMENT.place(other) == (99, 3)
    assert DOCUMENT.path_of(other) is None


def test_paths_lead_into_the_full_form() -> None:
    assert DOCUMENT.path_of(PEOPLE.steps[0]) == ("stages", 1, "steps", 0)
    assert DOCUMENT.path_of(LOOK.conditional_flows[0]) == ("stages", 0, "conditional_flows", 0)


def test_a_problem_shows_the_line() -> None:
    problem = DOCUMENT.problem(LOOK.steps[1], "too narrow", "Widen it.", key="time_window")
    assert str(problem).splitlines() == [
        "cull.yaml:11:48: too narrow",
        "  11 |       - {model: siglip, action: group_similar, time_window: 5}",
        "     |                                                ^",
        "  Widen it.",
    ]


def test_a_problem_found_elsewhere_is_located() -> None:
    located = DOCUMENT.located(Problem("wrong", line=4, column=5))
    assert (located.source, located.text) == ("cull.yaml", "    depends_on: []")


def test_a_line_too_long_to_read_is_not_shown() -> None:
    document = load("stages: [{action: decide, a: '" + "x" * 300 + "'}]")
    assert document.problem(document.recipe.stages[0], "wrong").text == ""


def test_conditions_know_where_their_text_begins() -> None:
    found = [(one.text, one.line, one.column) for one in DOCUMENT.conditions()]
    assert found == [
        ("a.b > 1", 10, 28),
        ("similar_images.count > 1\n", 14, 11),
        ("a.c > 2", 15, 49),
        ("a.d > 3", 16, 51),
    ]
