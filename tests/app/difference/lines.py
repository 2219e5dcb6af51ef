"""Lines of photos.jsonl that no run wrote."""

from typing import Any

from safelight.app.difference.past_run import PastRun


def line(photo: str, verdict: str = "keep", **fields: Any) -> dict[str, Any]:
    """A photo's line; `group` is (id, best)."""
    group = fields.pop("group", None)
    told = {
        "photo": photo,
        "id": f"blake3:{photo}",
        "verdict": verdict,
        "mark": None,
        "reasons": [],
        "group": group and {"id": group[0], "best": group[1]},
        "results": {},
        "decision": {"crop": None, "rating": 3, "edits": []},
    }
    return {**told, **fields}


def reason(message: str, step: str = "select_best_from_group", code: str = "softer") -> dict[str, Any]:
    return {"step": step, "code": code, "message": message, "value": None, "threshold": None}


def run(*lines: dict[str, Any], **fields: Any) -> PastRun:
    known: dict[str, Any] = {"id": "one", "recipe": "Cull", "text": "name: Cull\n", "profile": "builtin"}
    return PastRun(**{**known, **fields, "lines": lines})
