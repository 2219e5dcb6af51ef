"""What is wrong with a recipe that was sent, told with its places in that recipe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from safelight.app.building.places import paths_in
from safelight.errors import Problem, RecipeError
from safelight.server.faults import LocatedError

_SOURCE = "<recipe>"
"""What the text is called in messages: the file that stood for it on the way is nobody's business."""


@contextmanager
def told_in(text: str, *, as_written: bool = True) -> Iterator[None]:
    """Let every problem be told with its path in the full form of this text.

    A text that was made of the one that the caller knows is not `as_written`: its lines would tell them nothing.
    Raises LocatedError instead of RecipeError and PlanError.
    """
    try:
        yield
    except RecipeError as error:
        paths = paths_in(text, error.problems)
        shown = [_shown(problem, as_written=as_written) for problem in error.problems]
        raise LocatedError(type(error)(shown), paths) from error


def _shown(problem: Problem, *, as_written: bool) -> Problem:
    named = replace(problem, source=_SOURCE)
    return named if as_written else replace(named, line=0, column=0, text="")
