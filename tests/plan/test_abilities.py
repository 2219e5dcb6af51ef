"""What players can find and answer: the rest is refused by name, or left out of an optional step."""

import re
from dataclasses import dataclass, replace
from typing import Any

import pytest

from safelight.actions.catalogue import Catalogue
from safelight.actions.declare import Measurement, Params, action, deciding
from safelight.actions.outcome import Outcome
from safelight.errors import PlanError
from safelight.models import profiles
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import Profile
from safelight.models.surroundings import Surroundings
from safelight.plan.build import build
from safelight.recipe.load import load

FINDS = Measurement("finds", role="rt-detr", version=1, run=lambda sights, params, player: [])


@dataclass(frozen=True)
class Found:
    count: int


class Looked(Params):
    classes: tuple[str, ...] = deciding(("person",))
    exit_early: bool = deciding(False)


@action(
    "rt-detr",
    scope="photo",
    gives="detected_objects",
    result=Found,
    params=Looked,
    sentence=lambda params: f"Find {params.classes}",
    measures=(FINDS,),
    classes=lambda params: params.classes,
    gate=lambda params: params.exit_early,
)
def detect_objects(members: Any, measured: Any, params: Looked) -> list[Outcome]:
    """Find things."""
    return [Outcome() for _ in members]


WITHIN = "In this process qwen2.5-vl answers, but cannot ground words; behind a server it"
PLAYER = PlayerSpec(
    "rt-detr",
    "small/finds@1",
    "1",
    1,
    object,
    frozenset({"finds"}),
    classes=frozenset({"person", "face", "cat", "dog", "bird"}),
    weak=frozenset({"bird"}),
)


def planned(step: str):
    document = load(
        f"stages:\n- {{name: look, steps: [{{model: rt-detr, action: detect_objects, {step}}}]}}\n", "r.yaml"
    )
    return build(document, Catalogue((detect_objects,)), Profile("small", (PLAYER,)))


def test_a_class_that_nobody_can_find_is_refused_by_name():
    with pytest.raises(PlanError, match=r"no player of profile 'small' can find 'window' or 'door'"):
        planned("parameters: {classes: [person, window, door]}")


def test_a_misspelt_class_is_refused_with_a_suggestion():
    with pytest.raises(PlanError, match=r"can find 'persn'; did you mean 'person'\?"):
        planned("parameters: {classes: [persn]}")


def test_a_wider_word_is_played_where_all_that_it_stands_for_is():
    assert planned("parameters: {classes: [pet]}").nodes[0].params.classes == ("pet",)
    with pytest.raises(PlanError, match="can find 'animal'"):
        planned("parameters: {classes: [animal]}")


def test_an_optional_step_loses_the_class_and_says_so():
    plan = planned("parameters: {classes: [person, window]}, optional: true")
    assert plan.nodes[0].params.classes == ("person",)
    assert [(drop.node, drop.reason) for drop in plan.dropped] == [
        ("detect_objects", "no player of profile 'small' can find 'window'")
    ]


def test_an_optional_step_of_which_nothing_is_left_is_dropped():
    plan = planned("parameters: {classes: [window]}, optional: true")
    assert plan.nodes == ()
    assert plan.dropped[0].node == "detect_objects"


@pytest.mark.parametrize(("classes", "advises"), [("[bird]", True), ("[pet]", False)])
def test_a_gate_whose_player_is_weak_for_the_question_advises(classes, advises):
    node = planned(f"parameters: {{classes: {classes}, exit_early: true}}").nodes[0]
    assert (node.gate, node.advises) == (True, advises)


def test_a_player_that_grounds_finds_any_class_by_its_name():
    grounding = replace(PLAYER, grounds=True)
    document = load(
        "stages: [{name: look, steps: [{model: rt-detr, action: detect_objects, classes: [window]}]}]", "r.yaml"
    )
    plan = build(document, Catalogue((detect_objects,)), Profile("small", (grounding,)))
    assert plan.nodes[0].params.classes == ("window",)


@pytest.mark.parametrize(
    ("around", "told"),
    [
        (
            Surroundings(device="cuda"),
            "In this process qwen2.5-vl answers, but cannot ground words; behind a server it",
        ),
        (Surroundings(), "qwen2.5-vl behind a server"),
    ],
)
def test_a_published_profile_without_a_server_says_who_would_find_any_class(around, told):
    document = load(
        "stages: [{name: look, steps: [{model: rt-detr, action: detect_objects, classes: [window]}]}]", "r.yaml"
    )
    with pytest.raises(PlanError, match=rf"can find 'window'\. {re.escape(told)} can: name one by --vlm-url"):
        build(document, Catalogue((detect_objects,)), profiles.load("max", around))
    served = profiles.load("max", replace(around, vlm_url="http://127.0.0.1:9/v1"))
    assert build(document, Catalogue((detect_objects,)), served).nodes[0].params.classes == ("window",)
