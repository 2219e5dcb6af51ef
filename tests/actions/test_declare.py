"""Declarations that other people write: what they get wrong is said by name."""

from dataclasses import replace
from typing import Any

import pytest

from safelight.actions.catalogue import Catalogue
from safelight.actions.declare import Signature
from safelight.errors import DeclarationError
from safelight.plan.build import build
from safelight.plan.explain import explain
from tests.plan.world import ACTIONS, CATALOGUE, PROFILE, recipe


def _broken(params: Any) -> Any:
    return params.no_such_parameter


def _with(**declared: Any) -> Signature:
    return replace(ACTIONS[0], name="theirs", gives="theirs", **declared)


@pytest.mark.parametrize("what", ["gate", "selects", "classes", "fields", "sentence"])
def test_a_declared_function_that_raises_is_a_fault_of_the_action_by_name(what: str) -> None:
    catalogue = Catalogue((*CATALOGUE.signatures, _with(**{what: _broken})))
    text = "stages: [{model: nima, action: theirs, conditional: {if: quality.technical_score > 4}}]"
    before = "stages: [{model: nima, action: quality_check}, " + text.removeprefix("stages: [")
    with pytest.raises(DeclarationError, match=f"the `{what}` of action 'theirs' of model 'nima' fails") as caught:
        explain(build(recipe(before), catalogue, PROFILE))
    assert "AttributeError" in str(caught.value)


def test_what_a_declared_function_gives_is_taken_for_what_it_should_be() -> None:
    theirs = _with(gate=lambda _: 1, classes=lambda _: ["person"])
    params = theirs.params()
    assert theirs.says("gate", params) is True
    assert theirs.says("classes", params) == ("person",)


def test_a_result_is_fixed_where_no_parameter_asks_for_fields_or_classes() -> None:
    assert _with().fixed
    assert not _with(fields=lambda _: ("mood",)).fixed
