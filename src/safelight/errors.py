"""The one tree of errors. A message says what happened, where, and what to do about it.

Exit codes live in `safelight.cli.exit_codes`; nothing here knows of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class SafelightError(Exception):
    """Base of every error that Safelight raises on purpose."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a recipe, and where.

    `line` and `column` count from 1; 0 means that the place is not known.
    """

    message: str
    source: str = "<recipe>"
    line: int = 0
    column: int = 0
    text: str = ""
    """The offending line as it is written, without its line break."""
    cure: str = ""
    """What to do about it, as a sentence; empty where the message says it."""

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}:{self.column}: " if self.line else f"{self.source}: "
        shown = [f"{place}{self.message}"]
        if self.text and self.line:
            margin = f"  {self.line} | "
            shown.append(f"{margin}{self.text}")
            shown.append(" " * (len(margin) - 2) + "| " + " " * (self.column - 1) + "^")
        if self.cure:
            shown.append(f"  {self.cure}")
        return "\n".join(shown)


class RecipeError(SafelightError):
    """A recipe is wrong. Holds every problem that was found, in the order of their places."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.line, p.column)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class PlanError(RecipeError):
    """A recipe cannot be made into a plan: a wrong text, an unknown action, a wrong wire, a player that cannot."""


class CallError(SafelightError):
    """The call is wrong: an argument, a setting, an output folder that is not ours."""


class DeclarationError(SafelightError):
    """An action or a model is declared wrongly (a programmer's fault)."""


class ModelError(SafelightError):
    """A model cannot be loaded or does not answer."""


class OutOfMemoryError(ModelError):
    """A call did not fit into memory; a smaller batch may."""


class DeviceLostError(ModelError):
    """A card failed, and answers this process nothing more; a new process may find it well."""


class PullError(ModelError):
    """Weights could not be pulled: the hub cannot be reached, a hash is wrong, the disk is full."""


class PhotoError(SafelightError):
    """One photo could not be read or processed; the run goes on without it.

    `code` is a stable identifier for the record: `unreadable`, `too_large`, `timeout`, `crashed`, `vanished`, …
    """

    def __init__(self, message: str, code: str = "unreadable") -> None:
        super().__init__(message)
        self.code = code


class MetadataError(SafelightError):
    """A sidecar or an embedded packet cannot be read; the photo itself is not at fault."""


class OutputError(SafelightError):
    """Results could not be written: the disk is full, the folder is read-only."""


class StoreError(SafelightError):
    """The store cannot be opened, read or written: it is damaged, full, of a newer version, or on a network drive."""


class RunError(SafelightError):
    """The run could not be completed."""


class StoppedError(RunError):
    """The run was stopped before its end, and what an earlier run wrote was left as it is."""
