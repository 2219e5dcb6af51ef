"""An action's manifest: what documentation, the JSON Schema and a form know of it, as JSON."""

from typing import Any

from pydantic import ValidationError

from safelight.actions.declare import Action, Signature, aliases_of, part_of


def manifest(signature: Signature) -> dict[str, Any]:
    """Name, scope, result, parameters and the sentence with its default values; JSON-able.

    Each parameter's schema says by `x-part` whether it costs inference (`measure`) or not (`decide`), and by
    `x-aliases` how else it may be called.
    """
    return {
        "name": signature.name,
        "model": signature.role or None,
        "scope": signature.scope,
        "gives": signature.gives,
        "needs": list(signature.needs),
        "measures": [measurement.name for measurement in signature.measures],
        "playable": isinstance(signature, Action),
        "sentence": example(signature),
        "documentation": signature.doc if isinstance(signature, Action) else "",
        "parameters": parameters(signature),
    }


def parameters(signature: Signature) -> dict[str, Any]:
    """JSON Schema of an action's parameters, under their own names."""
    schema = signature.params.model_json_schema()
    for name, info in signature.params.model_fields.items():
        schema["properties"][name]["x-part"] = part_of(info)
        if aliases := aliases_of(info):
            schema["properties"][name]["x-aliases"] = list(aliases)
    return schema


def example(signature: Signature) -> str:
    """The sentence with default values; empty where a parameter has none."""
    try:
        params = signature.params()
    except ValidationError:
        return ""
    return str(signature.says("sentence", params))
