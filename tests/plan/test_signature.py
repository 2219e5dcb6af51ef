"""A plan's signature: whoever asks the same questions in the same order has the same one, and nobody else."""

from dataclasses import replace

import pytest

from safelight.models.profiles import Profile
from safelight.plan.build import build
from safelight.plan.plan import Plan
from safelight.plan.signature import signature
from tests.plan.test_phases import WEDDING
from tests.plan.world import CATALOGUE, LOOKER, SCORER, recipe


def planned(text: str = WEDDING, *, scorer_revision: str = SCORER.revision) -> Plan:
    scorer = replace(SCORER, revision=scorer_revision)
    return build(recipe(text), CATALOGUE, Profile("small", (scorer, LOOKER)))


def test_the_same_recipe_planned_twice_has_the_same_one() -> None:
    assert signature(planned()) == signature(planned())


def test_it_is_short_and_has_no_letter_that_a_message_would_have_to_escape() -> None:
    assert len(signature(planned())) == 32
    assert int(signature(planned()), 16)


def test_players_of_another_revision_make_another() -> None:
    assert signature(planned(scorer_revision="2")) != signature(planned())


QUALITY = "stages: [{{model: nima, action: quality_check{more}}}]"


@pytest.mark.parametrize("more", [", faces: false", ", technical_threshold: 7", ", reject_if_below: true"])
def test_other_parameters_make_another_also_where_they_only_decide(more: str) -> None:
    """A gate that stops other photos has other photos looked at behind it."""
    assert signature(planned(QUALITY.format(more=more))) != signature(planned(QUALITY.format(more="")))


def test_another_cut_into_phases_makes_another() -> None:
    plan = planned()
    first, second, *rest = plan.phases
    together = replace(first, nodes=(*first.nodes, *second.nodes), tasks={**first.tasks, **second.tasks}, barrier=None)
    assert signature(replace(plan, phases=(together, *rest))) != signature(plan)


def test_what_is_said_of_a_plan_and_not_asked_makes_none() -> None:
    plan = planned()
    assert signature(replace(plan, batch_size=plan.batch_size + 1)) == signature(plan)
