"""A recipe judged: by itself, or also whether a profile can play it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from safelight.plan.drafted import drafted

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.models.profiles import Profile
    from safelight.plan.prompts import Ask
    from safelight.plan.resolve import Overrides
    from safelight.recipe.document import Document


def validate(
    document: Document,
    catalogue: Catalogue,
    profile: Profile | None = None,
    *,
    overrides: Overrides | None = None,
    variables: Mapping[str, str] | None = None,
) -> tuple[Ask, ...]:
    """Check a recipe by itself, and with a profile also whether it can be played; what a run must still be given.

    Raises PlanError with everything that is wrong; CallError where only an override or a variable fits nothing.
    """
    found = drafted(document, catalogue, profile, overrides or {}, variables or {})
    if profile:
        from safelight.plan.casting import cast  # a recipe judged by itself needs nothing of plans

        cast(found, profile)
    found.findings.settle()
    return found.prompts.asks()
