"""Edits as JSON: what was done to a copy, in words and numbers."""

from collections.abc import Iterable
from typing import Any

from safelight.imaging.edits import Edit, Operation, Within
from safelight.output.plain import plain


def edit_objects(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """One object an edit, in the order of rendering: `{"kind": "crop", "box": {…}, "source": "measured", …}`."""
    return [
        {
            **_operation(edit.operation),
            "source": edit.source,
            "step": edit.step,
            "reason": edit.reason,
            "confidence": plain(edit.confidence),
        }
        for edit in edits
    ]


def kind_of(operation: Operation) -> str:
    """`crop`, `straighten`, `blur_background`, …; what is done inside a mask goes by that: `tone_within`."""
    if isinstance(operation, Within):
        return f"{kind_of(operation.edit)}_within"
    name = type(operation).__name__
    return "".join(f"_{one.lower()}" if one.isupper() else one for one in name).lstrip("_")


def _operation(operation: Operation) -> dict[str, Any]:
    inner = operation.edit if isinstance(operation, Within) else operation
    values = {key: value for key, value in plain(inner).items() if value not in (0, None)}
    mask = getattr(operation, "mask", None)
    return {"kind": kind_of(operation), **values, **({"mask": mask.digest} if mask else {})}
