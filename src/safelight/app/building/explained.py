"""A recipe's text explained, as `safelight explain` explains a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from safelight import app

if TYPE_CHECKING:
    from safelight.app.calls import PlanCall
    from safelight.plan.explain import Explanation


def explained(text: str, call: PlanCall, photos: Sequence[Path], store: str | None) -> Explanation:
    """What a run of this text over these photos would do and cost; without photos, over a thousand.

    Raises RecipeError, PlanError or CallError as `safelight explain` does.
    """
    with TemporaryDirectory(prefix="safelight-") as folder:
        path = Path(folder) / "recipe.yaml"
        path.write_text(text, encoding="utf-8", newline="")
        return app.explain_recipe(replace(call, recipe=str(path)), tuple(photos), store=store)
