"""The JSON Schema of the whole language, made from the grammar and the catalogue: for editors, and for forms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from safelight.actions.manifest import example, parameters
from safelight.recipe.grammar import Flow, GlobalParameters, Output, Part, Recipe, Stage, Step

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Signature

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_AMOUNT: Schema = {
    "anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "string", "pattern": r"^\s*[0-9.]+\s*\w+\s*$"}]
}


def schema(catalogue: Catalogue) -> Schema:
    """What a recipe may say, in full form and in short forms. JSON-able."""
    definitions = {
        "recipe": _closed(_recipe()),
        "stage": _stage(),
        "flow": _closed(_of(Flow, steps=_list("step"))),
        "step": {"$ref": "#/$defs/action", "unevaluatedProperties": False},
        "action": {"anyOf": [{"$ref": f"#/$defs/{_name(one)}"} for one in catalogue.signatures] + _unnamed(catalogue)},
        "globals": _closed(_of(GlobalParameters, gpu_memory_limit=_AMOUNT)),
        "output": _closed(_of(Output)),
        **{_name(one): _action(one) for one in catalogue.signatures},
    }
    wrapped = {
        "type": "object",
        "properties": {"recipe": _ref("recipe"), "format": {"const": 1}},
        "required": ["recipe"],
    }
    return {
        "$schema": DIALECT,
        "title": "A Safelight recipe",
        "anyOf": [_closed(wrapped), _ref("recipe")],
        "$defs": definitions,
    }


def _recipe() -> Schema:
    return _of(Recipe, stages=_list("stage"), global_parameters=_ref("globals"), output=_ref("output"))


def _stage() -> Schema:
    """A list of steps, flows, or itself a step."""
    stage = _of(Stage, steps=_list("step"), conditional_flows=_list("flow"), timeout_seconds=_AMOUNT)
    stage["properties"]["stage"] = stage["properties"]["name"]
    del stage["required"]
    forms = [{"required": ["steps"]}, {"required": ["conditional_flows"]}, _ref("action")]
    return {**stage, "anyOf": forms, "unevaluatedProperties": False}


def _action(signature: Signature) -> Schema:
    """A step of one action: parameters under `parameters`, or beside `action`."""
    own = _parameters((signature,))
    named = {"action": {"const": signature.name}} | ({"model": {"const": signature.role}} if signature.role else {})
    return _step(own, named, example(signature)) | {"required": list(named)}


def _unnamed(catalogue: Catalogue) -> list[Schema]:
    """Steps that leave the action to the parameters that only it knows, for each model."""
    return [
        {**_step(_parameters(catalogue.of(role)), {"model": {"const": role}}), "required": ["model"], "not": _ACTION}
        for role in catalogue.roles
    ]


_ACTION: Schema = {"required": ["action"]}


def _step(own: Schema, named: Schema, sentence: str = "") -> Schema:
    step = _of(Step, parameters=_closed({"type": "object", "properties": own}))
    step["properties"] = {**own, **step["properties"], **named}
    step.pop("required", None)
    return step | ({"description": sentence} if sentence else {})


def _parameters(signatures: Iterable[Signature]) -> Schema:
    """Parameters of actions by every name that they have."""
    found: Schema = {}
    for signature in signatures:
        properties = parameters(signature)["properties"]
        found |= {alias: properties[name] for alias, name in signature.alias_map().items()}
    return found


def _of(part: type[Part], **replaced: Schema) -> Schema:
    """A part's own schema without the places, some of its keys replaced; their descriptions stay."""
    own = part.model_json_schema(by_alias=True)
    properties = {key: _plain(value) for key, value in own["properties"].items() if key not in ("line", "column")}
    for key, value in replaced.items():
        said = properties[key].get("description")
        properties[key] = value | ({"description": said} if said else {})
    return {"type": "object", "properties": properties, "required": own.get("required", [])}


def _plain(value: Schema) -> Schema:
    """A property whose references are written out: the condition of a step is the only one left."""
    text = {"type": "string"}
    conditional = {"type": "object", "properties": {"if": text, "else": {"const": "skip"}}, "required": ["if"]}
    return _closed(conditional) if "$ref" in str(value) else value


def _closed(one: Schema) -> Schema:
    return {**one, "additionalProperties": False}


def _list(definition: str) -> Schema:
    return {"type": "array", "items": _ref(definition)}


def _ref(definition: str) -> Schema:
    return {"$ref": f"#/$defs/{definition}"}


def _name(signature: Signature) -> str:
    return f"{signature.role}.{signature.name}" if signature.role else signature.name
