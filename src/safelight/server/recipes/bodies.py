"""What is asked of documents."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from safelight.app.building import edits
from safelight.app.building.conversion import Form
from safelight.app.building.first_questions import Finish, Shot
from safelight.recipe.syntax import MOST_CHARACTERS

Text = Annotated[str, Field(max_length=MOST_CHARACTERS)]
PathInForm = Annotated[tuple[str | int, ...], Field(max_length=32)]
Index = Annotated[int, Field(ge=0, le=100_000)]


class _Asked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reading(_Asked):
    """A text to read."""

    text: Text
    profile: str = "builtin"


class SetEdit(_Asked):
    """Set what stands at a path."""

    op: Literal["set"]
    path: PathInForm
    value: Any

    def meant(self) -> edits.Edit:
        return edits.Set(self.path, self.value)


class RemoveEdit(_Asked):
    """Remove what stands at a path."""

    op: Literal["remove"]
    path: PathInForm

    def meant(self) -> edits.Edit:
        return edits.Remove(self.path)


class InsertEdit(_Asked):
    """Insert an entry into the list at a path, before the one at `index`."""

    op: Literal["insert"]
    path: PathInForm
    index: Index
    value: dict[str, Any]

    def meant(self) -> edits.Edit:
        return edits.Insert(self.path, self.index, self.value)


class MoveEdit(_Asked):
    """Move an entry to the list at `to`, where it is then the one at `index`."""

    op: Literal["move"]
    path: PathInForm
    to: PathInForm
    index: Index

    def meant(self) -> edits.Edit:
        return edits.Move(self.path, self.to, self.index)


Edit = Annotated[SetEdit | RemoveEdit | InsertEdit | MoveEdit, Field(discriminator="op")]


class Editing(Reading):
    """Edits of a text, made one after the other: all, or none."""

    edits: Annotated[tuple[Edit, ...], Field(max_length=1_000)]


class FirstQuestions(_Asked):
    """What a first recipe is made of."""

    shot: Shot
    keepers: int = Field(ge=0, le=100, description="Roughly, of a hundred frames.")
    finish: Finish


class Converting(_Asked):
    """A text to be had in another form."""

    text: Text
    to: Form


class Comparing(_Asked):
    """Two texts."""

    before: Text
    after: Text


class Completing(Reading):
    """A condition that is being written."""

    step: PathInForm = Field(description="The step, or the flow, that it belongs to.")
    key: Literal["if", "condition", "iterate_until"]
    expression: str = Field(max_length=10_000)
    cursor: int = Field(ge=0, description="Characters before the cursor.")
