"""What the shell is told. Nothing else in Safelight knows of exit codes."""

from enum import IntEnum
from typing import TYPE_CHECKING

from safelight.errors import CallError, RecipeError

if TYPE_CHECKING:
    from collections.abc import Mapping


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    NOT_COMPLETED = 1
    """It could not be completed, or was interrupted; what was written is readable. `test`: it contradicts a mark."""
    WRONG_CALL = 2
    """The recipe or the call is wrong; nothing was written."""
    SOME_FAILED = 3
    """Done, but some photos failed."""


def of_error(error: BaseException) -> ExitCode:
    """The code for a command that ended with this error."""
    return ExitCode.WRONG_CALL if isinstance(error, RecipeError | CallError) else ExitCode.NOT_COMPLETED


def of_run(counts: "Mapping[str, int]", *, completed: bool = True) -> ExitCode:
    """The code for a run that ended with so many photos a verdict."""
    if not completed:
        return ExitCode.NOT_COMPLETED
    return ExitCode.SOME_FAILED if counts.get("failed") else ExitCode.DONE
