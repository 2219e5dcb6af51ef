"""Edits by paths into the full form: comments and every other byte stay, and the recipe says what was asked."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight import recipes as shipped
from safelight.actions import catalogue as actions
from safelight.actions.catalogue import Catalogue
from safelight.app.building.edits import Edit, Insert, Move, Remove, Set, edited
from safelight.app.building.full_path import value_at
from safelight.errors import CallError, RecipeError
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.canonical import canonical, full_form
from safelight.recipe.document import Document
from safelight.recipe.grammar import Recipe
from safelight.recipe.load import load, load_file, read
from tests.recipe.recipes import FOUNDING, recipes, values

CATALOGUE = actions.load()
SHORT = """\
# mine
stages:
  - model: rt-detr   # look
    detect: [person, face]  # who
    min_confidence: 0.8
  - stage: more
    depends_on: rt-detr
    steps:
      - {model: nima, action: quality_check}  # judge
"""


def full(document: Document) -> dict[str, Any]:
    return full_form(spelt_out(document.recipe, CATALOGUE))


def by_hand(recipe: dict[str, Any]) -> Iterator[Edit]:
    """Every edit that a builder makes of a recipe, one small thing after the other."""
    yield from (Set((key,), recipe[key]) for key in ("name", "version", "description") if key in recipe)
    for number, stage in enumerate(recipe["stages"]):
        at = ("stages", number)
        yield Insert(("stages",), number, {"name": stage["name"], "steps": []})
        yield from _steps((*at, "steps"), stage.get("steps", []))
        for place, flow in enumerate(stage.get("conditional_flows", [])):
            where = (*at, "conditional_flows")
            yield Insert(where, place, {"condition": flow["condition"], "steps": []})
            yield Set((*where, place, "action"), flow["action"])
            yield from _steps((*where, place, "steps"), flow["steps"])
        if "steps" not in stage:
            yield Remove((*at, "steps"))
        known = ("name", "steps", "conditional_flows")
        yield from (Set((*at, key), value) for key, value in stage.items() if key not in known)
    for part in ("global_parameters", "output", "variables"):
        yield from (Set((part, key), value) for key, value in recipe.get(part, {}).items())


def _steps(where: Any, steps: list[dict[str, Any]]) -> Iterator[Edit]:
    for number, step in enumerate(steps):
        named = {key: step[key] for key in ("model", "action") if key in step}
        yield Insert(where, number, named)
        for name, value in step.get("parameters", {}).items():
            yield Set((*where, number, "parameters", name), value)
        rest = {key: value for key, value in step.items() if key not in (*named, "parameters")}
        yield from (Set((*where, number, key), value) for key, value in rest.items())


@pytest.mark.parametrize("name", ["shipped", "founding"])
def test_the_five_stages_can_be_built_from_nothing_by_edits(name: str, catalogue: Catalogue) -> None:
    path = shipped.path("five-stages") if name == "shipped" else FOUNDING / "five_stages.yaml"
    wanted = full(load_file(path))
    document = edited("", by_hand(wanted), catalogue)
    assert document.sound()
    assert full(document) == wanted
    assert "stages:\n  - name: initial_assessment\n    steps:\n      - model: nima\n" in document.text


def test_a_text_of_comments_alone_keeps_them(catalogue: Catalogue) -> None:
    document = edited("# to do", [Set(("name",), "x"), Insert(("stages",), 0, {"action": "decide"})], catalogue)
    assert document.text == "# to do\nname: x\nstages:\n  - action: decide\n"


def test_a_parameter_is_set_and_removed_under_the_name_that_the_text_uses(catalogue: Catalogue) -> None:
    at = ("stages", 0, "steps", 0, "parameters")
    document = edited(SHORT, [Set((*at, "classes"), ["dog"]), Set((*at, "max_detections"), 3)], catalogue)
    assert "    detect: [dog]  # who\n    min_confidence: 0.8\n    max_detections: 3\n" in document.text
    document = edited(document.text, [Remove((*at, "confidence_threshold"))], catalogue)
    assert "confidence" not in document.text


def test_a_stage_that_is_a_step_is_given_others(catalogue: Catalogue) -> None:
    step = {"model": "nima", "action": "quality_check", "name": None, "conditional": None}
    document = edited(SHORT, [Insert(("stages", 0, "steps"), 1, step)], catalogue)
    assert document.text.startswith(
        "# mine\nstages:\n  - name: rt-detr\n    steps:\n      - model: rt-detr   # look\n"
        "        detect: [person, face]  # who\n        min_confidence: 0.8\n"
        "      - model: nima\n        action: quality_check\n  - stage: more\n"
    )
    again = edited(SHORT, [Move(("stages", 0, "steps", 0), ("stages", 1, "steps"), 0)], catalogue)
    assert [len(stage.steps) for stage in again.recipe.stages] == [0, 2]
    assert re.findall("#.*", again.text) == ["# mine", "# look", "# who", "# judge"]


def test_one_word_of_a_list_that_is_written_as_a_word_is_set(catalogue: Catalogue) -> None:
    document = edited(SHORT, [Set(("stages", 1, "depends_on", 0), "other")], catalogue)
    assert "    depends_on: [other]\n" in document.text
    with pytest.raises(CallError, match="no such entry"):
        edited(SHORT, [Set(("stages", 1, "depends_on", 4), "other")], catalogue)


def test_a_whole_step_is_set_key_by_key(catalogue: Catalogue) -> None:
    value = {"model": "rt-detr", "action": "detect_objects", "parameters": {"classes": ["person", "face"]}}
    document = edited(SHORT, [Set(("stages", 0, "steps", 0), value)], catalogue)
    assert re.findall("#.*", document.text) == re.findall("#.*", SHORT)
    assert full(document)["stages"][0]["steps"] == [value]


def test_flows_that_are_set_at_once_are_written_line_by_line(catalogue: Catalogue) -> None:
    flows = [{"condition": "a > 1", "action": "flow", "steps": []}]
    document = edited(SHORT, [Set(("stages", 1, "conditional_flows"), flows)], catalogue)
    assert (
        document.text
        == SHORT + '    conditional_flows:\n      - condition: "a > 1"\n        action: flow\n        steps: []\n'
    )


def test_null_takes_away_what_is_no_parameter(catalogue: Catalogue) -> None:
    document = edited(SHORT, [Set(("stages", 1, "depends_on"), None), Set(("name",), None)], catalogue)
    assert document.text == SHORT.replace("    depends_on: rt-detr\n", "")


def test_all_edits_are_made_or_none(catalogue: Catalogue) -> None:
    with pytest.raises(CallError, match="nothing to remove"):
        edited(SHORT, [Set(("name",), "x"), Remove(("stages", 7))], catalogue)
    with pytest.raises(RecipeError, match="never closed"):
        edited("stages: [", [Set(("name",), "x")], catalogue)
    with pytest.raises(CallError, match="cannot be written"):
        edited(SHORT, [Set(("stages", 0, "steps", 0, "parameters", "x"), float("nan"))], catalogue)


def test_a_recipe_that_is_wrong_can_be_edited_until_it_is_right(catalogue: Catalogue) -> None:
    wrong = "stages:\n  - name: a\n    steps:\n      - {model: nima, action: quality_chek}\n    colour: red\n"
    document = edited(wrong, [Remove(("stages", 0, "steps", 0))], catalogue)
    assert [one.message for one in document.problems][-1] == "stage 'a' has no steps"
    right = [Insert(("stages", 0, "steps"), 0, {"model": "nima", "action": "quality_check"})]
    assert len(edited(document.text, right, catalogue).problems) == 1  # the key that is none


PARTS = re.compile(r" *- (?:name|id|model|action|condition):")
"""A stage, a step or a flow begins: any other item of a list stands within one."""


def commented(text: str) -> str:
    lines = []
    for number, line in enumerate(text.splitlines()):
        if line.lstrip().startswith("- "):
            indent = line[: len(line) - len(line.lstrip())]
            lines.append(f"{indent}# {'above' if PARTS.match(line) else 'within'} {number}")
        lines.append(f"{line}  # at {number}")
    return "\n".join(lines) + "\n"


def lists_of(recipe: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The lists of steps of a recipe in full form."""
    found: list[tuple[Any, ...]] = []
    for number, stage in enumerate(recipe.get("stages", [])):
        found.append(("stages", number, "steps"))
        flows = range(len(stage.get("conditional_flows", [])))
        found += [("stages", number, "conditional_flows", flow, "steps") for flow in flows]
    return found


def _list(recipe: Any, path: Any) -> list[Any]:
    part = value_at(recipe, path[:-1])
    return part.setdefault(path[-1], [])  # type: ignore[no-any-return]


def draw_edit(data: st.DataObject, recipe: dict[str, Any]) -> Edit:
    """Any edit that makes sense, which is made of `recipe` as well."""
    lists = lists_of(recipe)
    where = data.draw(st.sampled_from([one for one in lists if _list(recipe, one)] or [("stages",)]))
    number = data.draw(st.integers(0, max(len(_list(recipe, where)) - 1, 0)))
    kind = data.draw(st.sampled_from(["insert", "move", "parameter", "disabled", "stage", "remove"]))
    if kind == "stage":
        index = data.draw(st.integers(0, len(recipe["stages"]) - 1))
        at = data.draw(st.integers(0, len(recipe["stages"]) - 1))
        recipe["stages"].insert(index, recipe["stages"].pop(at))
        return Move(("stages", at), ("stages",), index)
    if kind == "move" and where != ("stages",):
        to = data.draw(st.sampled_from(lists))
        step = _list(recipe, where).pop(number)
        index = data.draw(st.integers(0, len(_list(recipe, to))))
        _list(recipe, to).insert(index, step)
        return Move((*where, number), to, index)
    if kind == "remove" and where != ("stages",):
        _list(recipe, where).pop(number)
        return Remove((*where, number))
    if kind == "insert" or where == ("stages",):
        to = data.draw(st.sampled_from(lists))
        index = data.draw(st.integers(0, len(_list(recipe, to))))
        step = {"model": "nima", "action": "rank_all", "parameters": {"q": data.draw(values)}}
        _list(recipe, to).insert(index, deepcopy(step))
        return Insert(to, index, step)
    step = _list(recipe, where)[number]
    if kind == "disabled":
        step["disabled"] = True
        return Set((*where, number, "disabled"), True)
    value = data.draw(values.filter(lambda one: not isinstance(one, dict)))
    step.setdefault("parameters", {})["p_new"] = value
    return Set((*where, number, "parameters", "p_new"), value)


def bare(part: Any) -> Any:
    """Without lists that are empty, which say what their absence says."""
    if isinstance(part, dict):
        kept = {key: bare(value) for key, value in part.items()}
        return {key: value for key, value in kept.items() if key not in ("steps", "conditional_flows") or value}
    return [bare(one) for one in part] if isinstance(part, list) else part


@settings(deadline=None, max_examples=40)
@given(recipes(), st.data(), st.sampled_from(["yaml", "json"]))
def test_any_edits_do_what_they_say_and_keep_every_comment(recipe: Recipe, data: st.DataObject, form: Any) -> None:
    text = canonical(recipe, form)
    text = commented(text) if form == "yaml" else text
    notes = re.compile("# (?:at|above|within) [0-9]+$", re.MULTILINE)
    before, removed = sorted(notes.findall(text)), False
    expected = full_form(load(text).recipe)
    for _ in range(data.draw(st.integers(1, 6))):
        edit = draw_edit(data, expected)
        removed |= isinstance(edit, Remove)
        text = edited(text, [edit], CATALOGUE).text
    assert bare(full_form(read(text).recipe)) == bare(expected)
    left = sorted(notes.findall(text))
    if removed:  # what stood within goes with it; what stands above stays
        assert [one for one in left if one not in before] == []
        assert [one for one in left if "above" in one] == [one for one in before if "above" in one]
    else:
        assert left == before
