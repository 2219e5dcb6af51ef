"""The recipes that come with Safelight."""

import pytest

from safelight.actions.catalogue import load as catalogue
from safelight.models.profiles import load as profile
from safelight.plan.build import build
from safelight.plan.check import validate
from safelight.recipe.load import load_file
from safelight.recipes import names, path

LOST = {name: set() for name in names()} | {"wedding": {"prompt"}, "property": {"prompt", "detect_objects"}}
"""Steps that the builtin profile plays in part or not at all: a free prompt, windows and doors."""


@pytest.mark.parametrize("name", names())
def test_a_shipped_recipe_plays_under_the_builtin_profile_and_asks_for_nothing(name: str) -> None:
    document = load_file(path(name))
    assert validate(document, catalogue(), profile("builtin")) == ()
    assert {one.node for one in build(document, catalogue(), profile("builtin")).dropped} == LOST[name]


@pytest.mark.parametrize("name", names())
def test_a_shipped_recipe_stops_only_named_faults(name: str) -> None:
    plan = build(load_file(path(name)), catalogue(), profile("builtin"))
    stopping = [node for node in plan.nodes if node.gate and not node.advises]
    assert [node.action.name for node in stopping] == ["quality_check"]
    assert stopping[0].params.model_dump()["reject_if_below"] is False
    assert stopping[0].params.model_dump()["faults"] == ("black", "misfire", "nothing_sharp")


def test_cull_stops_only_named_faults_and_keeps_sets_whole() -> None:
    plan = build(load_file(path("cull")), catalogue(), profile("builtin"))
    assert [node.id for node in plan.nodes] == [
        "recognise_sets",
        "quality_check",
        "find_duplicates",
        "group_similar",
        "select_best_from_group",
        "decide",
    ]
    gates = [node for node in plan.nodes if node.gate]
    assert [node.id for node in gates] == ["quality_check"]
    assert gates[0].params.model_dump()["reject_if_below"] is False


def test_there_is_no_recipe_of_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        path("no-such-recipe")
