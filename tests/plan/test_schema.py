"""The JSON Schema of the language."""

import json
from typing import Any

import pytest

from safelight.plan.schema import schema
from tests.plan.world import CATALOGUE

SCHEMA = schema(CATALOGUE)


def definition(name: str) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA["$defs"][name]
    return found


def references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(references(value) for value in node.values()))
    return set().union(*(references(value) for value in node)) if isinstance(node, list) else set()


def test_it_is_json_and_every_reference_leads_somewhere() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert references(SCHEMA) == {f"#/$defs/{name}" for name in SCHEMA["$defs"]} - {"#/$defs/step"} | {"#/$defs/step"}


def test_every_action_of_every_model_has_its_definition() -> None:
    for signature in CATALOGUE.signatures:
        step = definition(f"{signature.role}.{signature.name}" if signature.role else signature.name)
        assert step["properties"]["action"] == {"const": signature.name}
        assert set(signature.params.model_fields) <= set(step["properties"]["parameters"]["properties"])


def test_parameters_stand_under_parameters_or_beside_the_action_by_any_name() -> None:
    step = definition("nima.quality_check")
    for name in ("technical_threshold", "technical_min"):
        assert step["properties"][name] == step["properties"]["parameters"]["properties"][name]
        assert step["properties"][name]["x-part"] == "decide"
    assert step["properties"]["parameters"]["additionalProperties"] is False


def test_what_the_language_reserves_is_never_taken_for_a_parameter() -> None:
    step = definition("nima.quality_check")["properties"]
    assert {"name", "output_to", "conditional", "optional", "iterate_until", "max_iterations"} <= set(step)
    assert "line" not in step
    assert step["conditional"]["required"] == ["if"]


def test_a_stage_is_a_list_of_steps_or_flows_or_itself_a_step() -> None:
    stage = definition("stage")
    assert {"name", "stage", "depends_on", "parallel", "timeout_seconds", "continue_on_failure"} <= set(
        stage["properties"]
    )
    assert {"$ref": "#/$defs/action"} in stage["anyOf"]


def test_a_step_may_leave_its_action_to_its_parameters() -> None:
    forms = definition("action")["anyOf"]
    unnamed = [form for form in forms if form.get("not") == {"required": ["action"]}]
    assert {form["properties"]["model"]["const"] for form in unnamed} == set(CATALOGUE.roles)


@pytest.mark.parametrize("key", ["gpu_memory_limit"])
def test_amounts_may_be_written_with_a_unit(key: str) -> None:
    kinds = {form["type"] for form in definition("globals")["properties"][key]["anyOf"]}
    assert kinds == {"number", "string"}


def test_a_recipe_may_stand_under_an_outer_key() -> None:
    outer, bare = SCHEMA["anyOf"]
    assert outer["required"] == ["recipe"]
    assert bare == {"$ref": "#/$defs/recipe"}
