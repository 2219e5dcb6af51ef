"""Errors as a photographer reads them: what happened, that the originals are safe, and what to do next."""

import os
import traceback

from safelight.errors import CallError, ModelError, OutputError, PullError, RecipeError, SafelightError

DEBUG_VARIABLE = "SAFELIGHT_DEBUG"
SAFE = "Your originals are untouched."

NEXT: tuple[tuple[type[SafelightError], str], ...] = (
    (RecipeError, "Nothing was written. Correct the recipe, and check it with: safelight validate RECIPE"),
    (CallError, "Nothing was written."),
    (PullError, "What came whole is kept: the same command goes on from there."),
    (ModelError, f"{SAFE} See what this machine lacks with: safelight doctor"),
    (OutputError, f"{SAFE} Make room, or name another folder with -o; then run it again."),
    (SafelightError, f"{SAFE} Run it again; if it fails again, safelight doctor may know why."),
)


def describe(error: BaseException) -> str:
    """The text for an error that ended a command."""
    if isinstance(error, SafelightError):
        return f"{error}\n\n{_next(error)}"
    return _own_fault(error)


def _next(error: SafelightError) -> str:
    return next(text for kind, text in NEXT if isinstance(error, kind))


def _own_fault(error: BaseException) -> str:
    """An error that nobody foresaw: Safelight's fault, not the photographer's."""
    if os.environ.get(DEBUG_VARIABLE):
        return "".join(traceback.format_exception(error))
    return (
        f"Safelight made a mistake: {type(error).__name__}: {error}\n\n"
        f"{SAFE} Please report it, with what {DEBUG_VARIABLE}=1 shows."
    )
