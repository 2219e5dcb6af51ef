"""Edits by program leave every other byte as it was."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.errors import CallError, RecipeError
from safelight.recipe.canonical import canonical, full_form
from safelight.recipe.document import Document
from safelight.recipe.grammar import Recipe
from safelight.recipe.load import load, load_file
from safelight.recipe.splice import insert, insert_step, remove, set_value
from tests.recipe.recipes import FOUNDING, recipes, values

TEXT = """\
# My recipe
name: x   # its name
stages:
  # first of all
  - stage: look  # A
    steps:
      # judge
      - model: nima   # m
        action: quality_check
        parameters:
          technical_threshold: 6.0  # six
          # no more
      - {model: siglip, action: group_similar, time_window: 5}  # flow
    conditional_flows:
    - condition: a.b > 1
      steps: [{model: nima, action: rank_all}]
  - model: siglip
    action: find_duplicates
    note: |
      hello

  # last of all
  - model: nima
    action: quality_filter
"""
DOCUMENT = load(TEXT)
STEP = ("stages", 0, "steps", 0)


def differing(document: Document) -> tuple[list[str], list[str]]:
    """The lines of TEXT that are gone, and those that are new; the rest must be as it was, in its order."""
    old, new = TEXT.splitlines(), document.text.splitlines()
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return old[head : len(old) - tail], new[head : len(new) - tail]


@pytest.mark.parametrize(
    ("path", "value", "gone", "new"),
    [
        (
            (*STEP, "parameters", "technical_threshold"),
            7,
            ["          technical_threshold: 6.0  # six"],
            ["          technical_threshold: 7  # six"],
        ),
        ((*STEP, "parameters", "faces"), True, [], ["          faces: true"]),
        ((*STEP, "optional"), True, [], ["        optional: true"]),
        (
            (*STEP, "conditional"),
            {"if": "a.b > 1", "else": "skip"},
            [],
            ['        conditional: {if: "a.b > 1", else: skip}'],
        ),
        (
            ("stages", 0, "steps", 1, "parameters", "time_window"),
            10,
            ["      - {model: siglip, action: group_similar, time_window: 5}  # flow"],
            ["      - {model: siglip, action: group_similar, time_window: 10}  # flow"],
        ),
        (
            ("stages", 0, "steps", 1, "output_to"),
            "groups",
            ["      - {model: siglip, action: group_similar, time_window: 5}  # flow"],
            ["      - {model: siglip, action: group_similar, time_window: 5, output_to: groups}  # flow"],
        ),
        (("stages", 0, "name"), "judge: it", ["  - stage: look  # A"], ['  - stage: "judge: it"  # A']),
        (("stages", 1, "depends_on"), [], [], ["    depends_on: []"]),
        (("global_parameters", "batch_size"), 8, [], ["global_parameters: {batch_size: 8}"]),
        (
            (*STEP, "parameters"),
            {"faults": ["black", "no"]},
            ["        parameters:", "          technical_threshold: 6.0  # six"],
            ['        parameters: {faults: [black, "no"]}  # six'],
        ),
        (
            ("stages", 1, "steps", 0, "parameters", "note"),
            "bye",
            ["    note: |", "      hello"],
            ["    note: bye"],
        ),
    ],
)
def test_what_is_set_alone_changes(path: Any, value: Any, gone: list[str], new: list[str]) -> None:
    assert differing(set_value(DOCUMENT, path, value)) == (gone, new)


@pytest.mark.parametrize(
    ("path", "gone", "new"),
    [
        (STEP, TEXT.splitlines()[7:11], []),
        (
            (*STEP, "model"),
            ["      - model: nima   # m", "        action: quality_check"],
            ["      - action: quality_check"],
        ),
        (("stages", 0, "conditional_flows"), TEXT.splitlines()[13:16], []),
        (
            ("stages", 0, "steps", 1, "parameters", "time_window"),
            ["      - {model: siglip, action: group_similar, time_window: 5}  # flow"],
            ["      - {model: siglip, action: group_similar}  # flow"],
        ),
        (
            (*STEP, "parameters", "technical_threshold"),
            ["          technical_threshold: 6.0  # six"],
            ["          {}  # six"],
        ),
        (("stages", 1), TEXT.splitlines()[16:21], []),
    ],
)
def test_what_is_removed_alone_goes(path: Any, gone: list[str], new: list[str]) -> None:
    assert differing(remove(DOCUMENT, path)) == (gone, new)


def test_a_step_is_inserted_above_the_comment_of_the_next() -> None:
    step = {"model": "nima", "action": "rank_all", "parameters": {"weights": {"technical": 1}}}
    gone, new = differing(insert_step(DOCUMENT, 0, 0, step))
    assert gone == []
    assert new == [
        *("      - model: nima", "        action: rank_all", "        parameters:"),
        *("          weights:", "            technical: 1"),
    ]


def test_a_step_is_appended_below_the_last() -> None:
    document = insert_step(DOCUMENT, 0, 9, {"action": "decide"})
    assert differing(document) == ([], ["      - action: decide"])
    assert [step.action for step in document.recipe.stages[0].steps] == ["quality_check", "group_similar", "decide"]


def test_a_step_is_inserted_between_brackets() -> None:
    flow = ("stages", 0, "conditional_flows", 0, "steps")
    document = insert(DOCUMENT, flow, 0, {"action": "decide"})
    assert differing(document)[1] == ["      steps: [{action: decide}, {model: nima, action: rank_all}]"]


def test_a_stage_is_inserted_and_gets_steps() -> None:
    document = insert(DOCUMENT, ("stages",), 3, {"name": "end", "steps": [{"action": "export"}]})
    assert differing(document) == ([], ["  - name: end", "    steps:", "      - action: export"])


def test_json_stays_json() -> None:
    text = (FOUNDING / "sports.json").read_text()
    document = load(text, "sports.json", format="json")
    document = set_value(document, ("stages", 0, "timeout_seconds"), 9)
    document = set_value(document, ("global_parameters", "batch_size"), 8)
    document = insert_step(document, 1, 1, {"model": "nima", "action": "rank_all"})
    document = remove(document, ("stages", 1, "depends_on"))
    expected = (
        text.replace(
            '"continue_on_failure": false', '"continue_on_failure": false,\n                "timeout_seconds": 9'
        )
        .replace('"batch_size": 4', '"batch_size": 8')
        .replace('"analyze_scene"}]', '"analyze_scene"}, {"model": "nima", "action": "rank_all"}]')
        .replace('                "depends_on": ["quality_filter"],\n', "")
    )
    assert document.text == expected


def test_windows_line_ends_stay() -> None:
    document = load("name: a\r\nstages:\r\n  - action: decide\r\n")
    assert set_value(document, ("variables", "x"), "1").text.endswith('  - action: decide\r\nvariables: {x: "1"}\r\n')
    assert set_value(document, ("version",), "2.0").text.startswith('name: a\r\nversion: "2.0"\r\nstages:\r\n')


def test_a_text_without_a_last_line_end_gets_one() -> None:
    document = load("name: a\nstages: [{action: decide}]")
    expected = "name: a\nstages: [{action: decide}]\noutput: {masks: true}\n"
    assert set_value(document, ("output", "masks"), True).text == expected


def test_what_heads_a_recipe_is_added_at_its_head_below_the_first_comment() -> None:
    document = load("# Mine\nstages: [{action: decide}]\n")
    document = set_value(document, ("name",), "x")
    assert set_value(document, ("version",), "v2").text == (
        "# Mine\nname: x\nversion: v2\nstages: [{action: decide}]\n"
    )


def test_a_key_without_a_value_gets_one() -> None:
    document = load("name:  # none yet\nstages: [{action: decide, optional: }]\n")
    document = set_value(document, ("name",), "Cull")
    assert set_value(document, ("stages", 0, "steps", 0, "optional"), True).text == (
        "name: Cull  # none yet\nstages: [{action: decide, optional: true }]\n"
    )


def test_a_list_as_deep_as_its_key_is_replaced() -> None:
    document = load("stages:\n- action: decide\n  list: # ours\n  - a\n  - b # last\n")
    document = set_value(document, ("stages", 0, "steps", 0, "parameters", "list"), ["c"])
    assert document.text == "stages:\n- action: decide\n  list: # ours\n    [c] # last\n"


def test_what_an_alias_shares_is_not_edited() -> None:
    document = load("stages:\n- &s {action: decide, a: 1}\n- *s\n")
    with pytest.raises(CallError, match="is shared by an alias; edit the text by hand"):
        set_value(document, ("stages", 1, "steps", 0, "parameters", "a"), 2)
    with pytest.raises(CallError, match="is shared by an alias"):
        set_value(document, ("stages", 0, "steps", 0, "parameters", "a"), 2)


def test_below_an_alias_a_stage_can_still_be_added() -> None:
    document = load("stages:\n- &s {action: decide, a: 1}\n- *s\n")
    assert insert(document, ("stages",), 2, {"action": "export"}).text.endswith("- *s\n- action: export\n")


def test_a_stage_that_is_a_step_takes_no_second_one() -> None:
    with pytest.raises(CallError, match="is itself a step; give it `steps:` before adding to it"):
        insert_step(DOCUMENT, 1, 1, {"action": "decide"})


def test_what_is_not_said_cannot_be_removed() -> None:
    with pytest.raises(CallError, match=r"does not say 'stages\.0\.steps\.0\.parameters\.faces'"):
        remove(DOCUMENT, (*STEP, "parameters", "faces"))


def test_an_edit_that_leaves_no_recipe_is_refused() -> None:
    with pytest.raises(RecipeError, match="'batch_size' must be at least 1, not 0"):
        set_value(DOCUMENT, ("global_parameters", "batch_size"), 0)


def test_a_path_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(CallError, match="leads nowhere"):
        set_value(DOCUMENT, ("stages", 7), {"action": "decide"})
    with pytest.raises(CallError, match="cannot be replaced as a whole"):
        set_value(replace(DOCUMENT, places={}), (), {})


def test_brackets_may_be_empty_or_hold_one_thing() -> None:
    document = load("stages:\n- {action: decide, parameters: {}}\n- {action: export, faces: [a]}\n")
    document = set_value(document, ("stages", 0, "steps", 0, "parameters", "a"), {"b": 1})
    assert document.text.startswith("stages:\n- {action: decide, parameters: {a: {b: 1}}}\n")
    document = remove(document, ("stages", 0, "steps", 0, "parameters", "a"))
    assert document.text.startswith("stages:\n- {action: decide, parameters: {}}\n")


def test_an_only_flow_can_be_removed_where_steps_remain() -> None:
    document = remove(DOCUMENT, ("stages", 0, "conditional_flows", 0))
    assert differing(document) == (TEXT.splitlines()[13:16], ["    conditional_flows: []"])
    again = insert(
        document, ("stages", 0, "conditional_flows"), 0, {"condition": "a > 1", "steps": [{"action": "decide"}]}
    )
    assert differing(again)[1] == [
        *('      - condition: "a > 1"', "        steps:", "          - action: decide"),
    ]


def test_the_first_entry_of_a_list_keeps_the_comment_of_its_key() -> None:
    document = load("name: x\nstages:\n- name: a\n  conditional_flows: [{condition: a, steps: [{action: decide}]}]\n")
    longer = insert(document, ("stages", 0, "steps"), 0, {"action": "export"})
    assert longer.text == f"{document.text}  steps:\n    - action: export\n"
    empty = load(document.text + "  steps: []  # none yet\n")
    longer = insert(empty, ("stages", 0, "steps"), 0, {"action": "export"})
    assert longer.text == f"{document.text}  steps:  # none yet\n    - action: export\n"


def test_a_dash_without_a_value_is_stepped_over() -> None:
    document = load("stages:\n- action: decide\n  parameters:\n    list:\n    -\n    # nothing\n")
    document = set_value(document, ("stages", 0, "steps", 0, "parameters", "more"), 1)
    assert document.recipe.stages[0].steps[0].parameters == {"list": [None], "more": 1}


def test_removing_what_was_added_gives_the_text_back() -> None:
    path = ("stages", 0, "steps", 1, "output_to")
    assert remove(set_value(DOCUMENT, path, "groups"), path).text == TEXT


def _edited(full: dict[str, Any], path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    part: Any = full
    for key in path[:-1]:
        part = part.setdefault(key, {}) if isinstance(part, dict) else part[key]
    part[path[-1]] = value
    return full


@settings(deadline=None, max_examples=40)
@given(recipes(), st.sampled_from(["yaml", "json"]), st.data(), values)
def test_any_parameter_of_any_recipe_can_be_set(recipe: Recipe, form: Any, data: st.DataObject, value: Any) -> None:
    document = load(canonical(recipe, form), format=form)
    stage = data.draw(st.integers(0, len(recipe.stages) - 1))
    step = data.draw(st.integers(0, len(recipe.stages[stage].steps) - 1))
    there = sorted(recipe.stages[stage].steps[step].parameters)
    name = data.draw(st.sampled_from([*there, "q"]))
    path = ("stages", stage, "steps", step, "parameters", name)
    edited = set_value(document, path, value)
    assert full_form(edited.recipe) == _edited(full_form(recipe), path, value)
    head = next((n for n, (a, b) in enumerate(zip(document.text, edited.text, strict=False)) if a != b), 0)
    if name not in there:
        added = len(edited.text) - len(document.text)
        assert document.text[head:] == edited.text[head + added :]
        assert full_form(remove(edited, path).recipe) == full_form(recipe)


@settings(deadline=None, max_examples=40)
@given(recipes(), st.sampled_from(["yaml", "json"]), st.data())
def test_a_step_inserted_anywhere_and_removed_gives_the_text_back(
    recipe: Recipe,
    form: Any,
    data: st.DataObject,
) -> None:
    document = load(canonical(recipe, form), format=form)
    stage = data.draw(st.integers(0, len(recipe.stages) - 1))
    index = data.draw(st.integers(0, len(recipe.stages[stage].steps)))
    longer = insert_step(document, stage, index, {"action": "decide", "a": [1, {"b": "c d"}]})
    assert longer.recipe.stages[stage].steps[index].parameters == {"a": [1, {"b": "c d"}]}
    assert remove(longer, ("stages", stage, "steps", index)).text == document.text


@pytest.mark.parametrize("name", ["five_stages.yaml", "wedding.yaml", "sports.json"])
def test_every_value_of_the_founding_recipes_can_be_set_to_itself(name: str) -> None:
    document = load_file(FOUNDING / name)
    for number, stage in enumerate(document.recipe.stages):
        for position, step in enumerate(stage.steps):
            for key, value in step.parameters.items():
                path = ("stages", number, "steps", position, "parameters", key)
                assert set_value(document, path, value).recipe == document.recipe
