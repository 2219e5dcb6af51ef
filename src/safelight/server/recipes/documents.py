"""`/documents`: a builder's text read, edited, begun, converted, compared and completed. Nothing is kept."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from safelight.actions import catalogue as actions
from safelight.app.building.analysis import view_of, view_of_text
from safelight.app.building.comparison import compared
from safelight.app.building.completion import Question, completed
from safelight.app.building.conversion import converted
from safelight.app.building.edits import edited
from safelight.app.building.first_questions import Answers, first_recipe
from safelight.models import profiles
from safelight.models.profiles import Profile
from safelight.server.house import House
from safelight.server.recipes.answers import Document, answer_of
from safelight.server.recipes.bodies import Comparing, Completing, Converting, Editing, FirstQuestions, Reading
from safelight.server.recipes.wrong_text import told_in


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True)


class Converted(_Said):
    """The text in another form."""

    text: str


class Difference(_Said):
    """One thing that is not as it was."""

    kind: Literal["added", "removed", "changed", "moved"]
    stage: str | None
    step: str | None
    what: str
    before: Any
    after: Any
    sentence: str


class Differences(_Said):
    """What changed from one text to the other."""

    changes: tuple[Difference, ...]


class Option(_Said):
    """Something that may be written."""

    label: str
    type: str
    detail: str


class Options(_Said):
    """What may stand from a character of the expression to the cursor."""

    start: int = Field(serialization_alias="from")
    options: tuple[Option, ...]


def routes(house: House) -> APIRouter:
    """What can be asked of texts."""
    router = APIRouter(prefix="/documents")
    catalogue = actions.load()

    @cache
    def played_by(profile: str) -> Profile:
        return profiles.load(profile, house.around)

    @router.post("/read")
    def read(body: Reading) -> Document:
        """What a text says, whatever is wrong with it."""
        return answer_of(view_of_text(body.text, catalogue, played_by(body.profile)))

    @router.post("/edit")
    def edit(body: Editing) -> Document:
        """The text with its edits made; comments and every other byte stay. All of them are made, or none."""
        profile = played_by(body.profile)
        document = edited(body.text, [one.meant() for one in body.edits], catalogue)
        return answer_of(view_of(document, catalogue, profile))

    @router.post("/new")
    def new(body: FirstQuestions) -> Document:
        """A first recipe, made from the shipped one that fits."""
        text = first_recipe(Answers(body.shot, body.keepers, body.finish), catalogue)
        return answer_of(view_of_text(text, catalogue, played_by(house.settings.profile)))

    @router.post("/convert")
    def convert(body: Converting) -> Converted:
        """The text as YAML, as JSON, or in its full form."""
        with told_in(body.text):
            return Converted(text=converted(body.text, body.to, catalogue))

    @router.post("/compare")
    def compare(body: Comparing) -> Differences:
        """What two texts say differently."""
        changes = compared(body.before, body.after, catalogue)
        return Differences(changes=tuple(Difference.model_validate(one, from_attributes=True) for one in changes))

    @router.post("/complete")
    def complete(body: Completing) -> Options:
        """What may be written at the cursor of a condition."""
        question = Question(body.text, body.step, body.key, body.expression, body.cursor)
        found = completed(question, catalogue, played_by(body.profile))
        options = tuple(Option.model_validate(one, from_attributes=True) for one in found.options)
        return Options(start=found.start, options=options)

    return router
