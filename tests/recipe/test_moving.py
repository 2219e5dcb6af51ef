"""Entries moved, and stages given steps, by program: comments go along, and every other byte stays."""

import re
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.errors import CallError
from safelight.recipe.canonical import canonical, full_form
from safelight.recipe.cuts import applied
from safelight.recipe.document import Document
from safelight.recipe.grammar import Recipe
from safelight.recipe.load import load, read
from safelight.recipe.lone_stage import is_lone, to_unfold
from safelight.recipe.moving import to_move
from tests.recipe.recipes import recipes

TEXT = """\
# head
stages:
  # c1
  - model: siglip   # why
    # inner
    action: group_similar
    timeout_seconds: 5 # t
    note: |
      a

        b
  - {model: nima, action: rank_all}
  - name: c
    steps:
      # s1
      - action: decide
        # deep
      - action: export  # ex

  # s2
  - stage: "d"
    action: decide
"""
DOCUMENT = load(TEXT)


def moved(document: Document, path: Any, to: Any, index: int) -> Document:
    return read(applied(document.text, to_move(document, path, to, index)), format=document.format)


def test_a_step_takes_its_comments_along() -> None:
    document = moved(DOCUMENT, ("stages", 2, "steps", 0), ("stages", 2, "steps"), 1)
    was = "      # s1\n      - action: decide\n        # deep\n"
    assert document.text == TEXT.replace(was, "").replace("# ex\n", f"# ex\n{was}")
    assert moved(document, ("stages", 2, "steps", 1), ("stages", 2, "steps"), 0).text == TEXT


def test_what_sets_stages_apart_goes_along() -> None:
    document = moved(DOCUMENT, ("stages", 3), ("stages",), 1)
    was = '\n  # s2\n  - stage: "d"\n    action: decide\n'
    assert document.text == TEXT.replace(was, "").replace("  - {", f"{was[1:]}\n  - {{")


def test_a_stage_moved_there_and_back_is_as_it_was() -> None:
    there = moved(DOCUMENT, ("stages", 0), ("stages",), 1)
    assert moved(there, ("stages", 1), ("stages",), 0).text == TEXT


def test_an_entry_in_brackets_is_moved_within_them() -> None:
    text = '{"stages": [\n  {"action": "decide"},\n  {"action": "export"}\n]}\n'
    document = moved(load(text), ("stages", 1), ("stages",), 0)
    assert document.text == '{"stages": [\n  {"action": "export"},\n  {"action": "decide"}\n]}\n'
    assert moved(document, ("stages", 0), ("stages",), 1).text == text


def test_the_only_step_leaves_an_empty_list_and_comes_back() -> None:
    text = "stages:\n- name: a\n  steps:\n  # one\n  - action: decide  # two\n- name: b\n  steps: []  # none\n"
    document = moved(read(text), ("stages", 0, "steps", 0), ("stages", 1, "steps"), 0)
    assert document.text == (
        "stages:\n- name: a\n  steps: []\n- name: b\n  steps:  # none\n    # one\n    - action: decide  # two\n"
    )
    back = moved(document, ("stages", 1, "steps", 0), ("stages", 0, "steps"), 0)
    assert [len(stage.steps) for stage in back.recipe.stages] == [1, 0]
    assert "# one\n" in back.text


def test_what_is_nowhere_or_within_itself_is_refused() -> None:
    with pytest.raises(CallError, match="is no entry of a list"):
        to_move(DOCUMENT, ("stages", 9), ("stages",), 0)
    with pytest.raises(CallError, match="cannot be moved into itself"):
        to_move(DOCUMENT, ("stages", 2), ("stages", 2, "steps"), 0)
    shared = load("stages:\n- &s {action: decide}\n- {action: export}\n- *s\n")
    with pytest.raises(CallError, match="shared by an alias"):
        to_move(shared, ("stages", 0), ("stages",), 1)


@pytest.mark.parametrize("stage", [0, 1, 3])
def test_a_stage_that_is_a_step_gets_a_list_of_steps(stage: int) -> None:
    assert is_lone(DOCUMENT, stage)
    document = load(applied(TEXT, to_unfold(DOCUMENT, stage)))
    assert not is_lone(document, stage)
    assert document.recipe == DOCUMENT.recipe
    assert sorted(re.findall("#.*", document.text)) == sorted(re.findall("#.*", TEXT))


def test_its_comments_stay_at_their_lines() -> None:
    assert not is_lone(DOCUMENT, 2)
    text = applied(TEXT, to_unfold(DOCUMENT, 0))
    assert text.startswith(
        "# head\nstages:\n  # c1\n  - name: group_similar\n    timeout_seconds: 5 # t\n    steps:\n"
        "      - model: siglip   # why\n        # inner\n        action: group_similar\n        note: |\n          a\n"
    )


def commented(text: str) -> str:
    """A canonical text with a comment at every line, and one above every entry."""
    lines = []
    for number, line in enumerate(text.splitlines()):
        if line.lstrip().startswith("- "):
            lines.append(line[: len(line) - len(line.lstrip())] + f"# above {number}")
        lines.append(f"{line}  # at {number}")
    return "\n".join(lines) + "\n"


@settings(deadline=None, max_examples=60)
@given(recipes(), st.data(), st.booleans())
def test_any_move_keeps_every_comment_and_does_what_it_says(recipe: Recipe, data: st.DataObject, json: bool) -> None:
    document = load(canonical(recipe, "json"), format="json") if json else load(commented(canonical(recipe)))
    full = full_form(document.recipe)
    lists: list[Any] = [
        ("stages",),
        *(("stages", n, "steps") for n, one in enumerate(full["stages"]) if "steps" in one),
    ]
    source = data.draw(st.sampled_from(lists))
    targets = [("stages",)] if source == ("stages",) else [one for one in lists if one != ("stages",)]
    to = data.draw(st.sampled_from(targets))
    number = data.draw(st.integers(0, len(_at(full, source)) - 1))
    index = data.draw(st.integers(0, len(_at(full, to)) - (source == to)))
    after = moved(document, (*source, number), to, index)
    expected = deepcopy(full)
    _at(expected, to).insert(index, entry) if (entry := _at(expected, source).pop(number)) else None
    for stage in expected["stages"]:
        if "steps" in stage and not stage["steps"]:
            del stage["steps"]
    assert full_form(after.recipe) == expected
    assert sorted(re.findall("# (?:at|above) .*", after.text)) == sorted(re.findall("# (?:at|above) .*", document.text))


def _at(part: Any, path: Any) -> Any:
    for key in path:
        part = part[key]
    return part


def test_a_list_of_stages_alone_can_be_rearranged() -> None:
    document = load("- action: decide\n- action: export\n")
    assert moved(document, ("stages", 1), ("stages",), 0).text == "- action: export\n- action: decide\n"
