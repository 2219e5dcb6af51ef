"""Reading recipes: short forms, places, faults that are no recipe's."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.errors import CallError, Problem, RecipeError
from safelight.recipe.document import Document
from safelight.recipe.load import load, load_file, read
from tests.recipe.recipes import FOUNDING

_TEXT = (FOUNDING / "object_processing.yaml").read_text()


def only_step(text: str) -> Document:
    document = load(text)
    assert len(document.recipe.stages) == 1
    return document


def test_a_list_of_stages_is_a_recipe_named_after_its_file() -> None:
    recipe = load("- {stage: a, steps: [{action: decide}]}\n- {action: export}\n", "mine/cull.yaml").recipe
    assert recipe.name == "cull"
    assert [stage.name for stage in recipe.stages] == ["a", "export"]


def test_stages_without_a_name_get_one_each() -> None:
    recipe = load("- {action: decide}\n- {action: decide}\n- {name: decide_2, action: decide}\n").recipe
    assert [stage.name for stage in recipe.stages] == ["decide", "decide_3", "decide_2"]


def test_flows_alone_are_a_stage() -> None:
    (stage,) = load("stages: [{conditional_flows: [{condition: a > 1, steps: [{action: decide}]}]}]").recipe.stages
    assert stage.name == "stage"
    assert stage.conditional_flows[0].condition == "a > 1"


def test_a_lone_step_shares_its_name_and_its_rules_with_its_stage() -> None:
    text = "stages: [{name: people, model: rt-detr, detect: [face], depends_on: [], timeout_seconds: 2min}]"
    (stage,) = load(text).recipe.stages
    assert (stage.name, stage.depends_on, stage.timeout_seconds) == ("people", (), 120)
    assert (stage.steps[0].name, stage.steps[0].parameters) == ("people", {"detect": ["face"]})


def test_a_stage_and_its_lone_step_may_have_a_name_each() -> None:
    (stage,) = load("stages: [{stage: look, name: people, model: rt-detr, detect: [face]}]").recipe.stages
    assert (stage.name, stage.steps[0].name) == ("look", "people")


def test_one_word_is_short_for_a_list_of_it() -> None:
    text = "stages: [{action: decide}, {action: export, depends_on: decide}]\nglobal_parameters: {cache_models: nima}"
    recipe = load(text).recipe
    assert recipe.stages[1].depends_on == ("decide",)
    assert recipe.global_parameters.cache_models == ("nima",)


def test_a_key_without_a_value_counts_as_absent() -> None:
    (stage,) = load("name:\nstages: [{name: a, depends_on: null, steps: [{action: decide, name: }]}]").recipe.stages
    assert stage.depends_on is None
    assert stage.steps[0].name is None


def test_texts_may_look_like_numbers() -> None:
    recipe = load("name: 2024\nversion: 1.0\nvariables: {year: 2024}\nstages: [{action: decide}]").recipe
    assert (recipe.name, recipe.version, recipe.variables) == ("2024", "1.0", {"year": "2024"})


def test_parameters_keep_their_types() -> None:
    text = "{action: decide, a: 1, b: 1.5, c: true, d: no, e: null, f: 0x10, g: [1, x], h: {i: '1'}, j: 2024-05-01}"
    (stage,) = only_step(text).recipe.stages
    expected = {"a": 1, "b": 1.5, "c": True, "d": "no", "e": None, "f": 16, "g": [1, "x"], "h": {"i": "1"}}
    assert stage.steps[0].parameters == {**expected, "j": "2024-05-01"}


def test_aliases_are_written_out() -> None:
    text = "stages:\n- {action: decide, a: &a [1, 2]}\n- {action: export, a: *a}\n"
    first, second = load(text).recipe.stages
    assert first.steps[0].parameters == second.steps[0].parameters


def test_json_may_be_indented_with_tabs_and_escape_what_it_likes() -> None:
    document = load('\t{\n\t"name":\t"\\ud83d\\ude00 \\/",\n\t"stages": [{"action": "decide"}]\n}')
    assert (document.recipe.name, document.format) == ("😀 /", "json")


def test_json_may_carry_comments_as_the_founding_document_does() -> None:
    document = load('# Recipe\n{"stages": [{"action": "decide", "reject": true}]}')
    assert document.recipe.stages[0].steps[0].parameters == {"reject": True}


def test_the_version_of_the_language_may_stand_outside() -> None:
    assert load("format: 1\nrecipe: {stages: [{action: decide}]}").recipe.format == 1
    with pytest.raises(RecipeError, match="'format' must be 1, not 2"):
        load("format: 2\nrecipe: {stages: [{action: decide}]}")


def test_parts_that_say_the_same_are_equal_wherever_they_stand() -> None:
    assert load("stages: [{action: decide}]").recipe == load("\n\nstages:\n  - action: decide\n").recipe
    assert hash(load("stages: [{action: decide}]").recipe) == hash(load("\nstages: [{action: decide}]").recipe)
    assert load("stages: [{action: decide}]").recipe != load("stages: [{action: export}]").recipe


def test_a_wrong_recipe_is_read_as_far_as_it_goes() -> None:
    document = read("name: a\nname: b\nstages: [{action: decide, optional: perhaps, conditional: {if: a >}}]")
    (step,) = document.recipe.stages[0].steps
    assert (document.recipe.name, step.action, step.optional) == ("a", "decide", False)
    assert [problem.line for problem in document.problems] == [2, 3, 3]
    assert [document.doubted(step, key) for key in ("action", "optional", "conditional")] == [False, True, True]
    with pytest.raises(RecipeError) as caught:
        document.sound()
    assert caught.value.problems == document.problems


def test_a_text_that_is_no_recipe_is_not_read_at_all() -> None:
    with pytest.raises(RecipeError, match="a bracket is opened and never closed"):
        read("stages: [")


def test_every_part_knows_where_it_stands() -> None:
    document = load("name: a\nstages:\n  - name: b\n    steps:\n      - model: nima\n        action: rank_all\n")
    (stage,) = document.recipe.stages
    assert (stage.line, stage.column) == (3, 5)
    assert (stage.steps[0].line, stage.steps[0].column) == (5, 9)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cull.yaml"
    path.write_bytes("\ufeffname: a\r\nstages:\r\n  - action: decide\r\n".encode())
    document = load_file(path)
    assert document.text.encode() == path.read_bytes()
    assert document.place(document.recipe.stages[0]) == (3, 5)


def test_a_file_that_is_not_there_is_the_calls_fault(tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"nothing\.yaml' cannot be read: No such file or directory"):
        load_file(tmp_path / "nothing.yaml")
    with pytest.raises(CallError, match="cannot be read: Is a directory"):
        load_file(tmp_path)


def test_a_file_that_is_not_utf_8_is_located(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("name: a\nx: caf\xe9".encode("latin-1"))
    with pytest.raises(RecipeError, match=r"latin\.yaml:2:7: the byte 0xe9 is not UTF-8"):
        load_file(path)


def test_a_picture_is_no_recipe(tmp_path: Path) -> None:
    path = tmp_path / "photo.yaml"
    path.write_bytes(b"GIF89a\x00\x01\x00")
    with pytest.raises(RecipeError, match=r"the character '.x00' cannot stand in a recipe"):
        load_file(path)


def test_a_recipe_has_bounds() -> None:
    with pytest.raises(RecipeError, match="at most 524288 characters"):
        load("#" * 600_000)
    bomb = "a: &a [x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{'*' + chr(97 + n)},{'*' + chr(97 + n)}]\n" for n in range(20)
    )
    with pytest.raises(RecipeError, match="more than 50000 values, its aliases written out"):
        load(bomb)


def test_half_a_character_is_a_located_problem() -> None:
    with pytest.raises(RecipeError, match=r"<recipe>:1:10: half a character"):
        load('{"name": "\\ud83d", "stages": [{"action": "decide"}]}')


@pytest.mark.parametrize(
    "text", ['a: "\\U00110000"', 'a: "\\Uffffffff"', "%YAML 9.9\n---\na", "a: !<", "a: *", "[" * 9000]
)
def test_what_the_parser_trips_over_is_a_recipe_error(text: str) -> None:
    with pytest.raises(RecipeError):
        load(text)


def problems_of(text: str) -> tuple[Problem, ...]:
    try:
        load(text)
    except RecipeError as error:
        return error.problems
    return ()


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=80) | st.text(":-{}[]\"'#&*!|>%@, \n\tab1", max_size=60))
def test_no_text_ends_in_anything_but_a_document_or_located_problems(text: str) -> None:
    assert all(problem.line for problem in problems_of(text))


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(_TEXT)), st.integers(0, 6), st.text(":-{}[]\"'#&*!|>, \n\tab1", max_size=4))
def test_no_damage_to_a_recipe_ends_in_anything_else(start: int, length: int, new: str) -> None:
    assert all(problem.line for problem in problems_of(_TEXT[:start] + new + _TEXT[start + length :]))


@pytest.mark.parametrize("text", ["[]", "stages: []", "recipe: []", '{"name": "x", "stages": []}'])
def test_a_recipe_that_does_nothing_is_none(text: str) -> None:
    with pytest.raises(RecipeError, match="the recipe has no stages"):
        load(text)
