"""`/recipes`: the user's own and those that come with Safelight, and the versions of each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, TypeVar

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from safelight.app.building.shelf import NoRecipeError, Shelf, StaleError
from safelight.recipe.syntax import MOST_CHARACTERS
from safelight.server.faults import ConflictError, NotFoundError
from safelight.server.house import House

Name = Annotated[str, Path(max_length=64, description="1 to 64 of a-z, 0-9 and '-'.")]
Number = Annotated[int, Path(ge=0, le=2**31)]


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True)


Answer = TypeVar("Answer", bound=_Said)


class ListedRecipe(_Said):
    """A recipe in the list."""

    name: str
    title: str
    description: str
    shipped: bool
    saved: str | None = Field(description="When it was saved, as ISO 8601; null for a shipped one.")
    version: int = Field(description="0 for a shipped one.")


class ListedRecipes(_Said):
    """Every recipe; one's own stands for a shipped one of its name."""

    recipes: tuple[ListedRecipe, ...]


class SavedRecipe(_Said):
    """A recipe as it is now."""

    name: str
    title: str
    shipped: bool
    version: int
    text: str


class Saving(BaseModel):
    """A text to save; it need not be a sound recipe."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(max_length=MOST_CHARACTERS)
    base: int | None = Field(
        ge=0, description="The version that it was made from; null or 0: there is none of one's own."
    )


class SavedAs(_Said):
    """The version that was saved."""

    name: str
    version: int


class RecipeVersion(_Said):
    """One version of a recipe."""

    version: int
    saved: str
    title: str


class RecipeVersions(_Said):
    """Every version that was saved, the newest first."""

    versions: tuple[RecipeVersion, ...]


class RecipeText(_Said):
    """A recipe's text."""

    text: str


def routes(house: House) -> APIRouter:
    """Read, save and delete recipes."""
    router = APIRouter()
    shelf = Shelf(house.recipes)

    @router.get("/recipes")
    def list_recipes() -> ListedRecipes:
        """Every recipe."""
        return ListedRecipes(recipes=tuple(_of(ListedRecipe, one) for one in shelf.listed()))

    @router.get("/recipes/{name}")
    def read_recipe(name: Name) -> SavedRecipe:
        """A recipe by name, the user's own first."""
        with _told():
            return _of(SavedRecipe, shelf.read(name))

    @router.put("/recipes/{name}")
    def save_recipe(name: Name, body: Saving) -> SavedAs:
        """Save a text as the newest version. A conflict where `base` is not the newest."""
        with _told():
            return _of(SavedAs, shelf.save(name, body.text, body.base))

    @router.delete("/recipes/{name}", status_code=204)
    def delete_recipe(name: Name) -> Response:
        """Take one's own recipe away; its versions stay readable."""
        with _told():
            shelf.delete(name)
        return Response(status_code=204)

    @router.get("/recipes/{name}/versions")
    def list_versions(name: Name) -> RecipeVersions:
        """Every version of one's own recipe, the newest first."""
        with _told():
            return RecipeVersions(versions=tuple(_of(RecipeVersion, one) for one in shelf.versions(name)))

    @router.get("/recipes/{name}/versions/{number}")
    def read_version(name: Name, number: Number) -> RecipeText:
        """The text of one version."""
        with _told():
            return RecipeText(text=shelf.version(name, number))

    return router


def _of(kind: type[Answer], value: object) -> Answer:
    return kind.model_validate(value, from_attributes=True)


@contextmanager
def _told() -> Iterator[None]:
    """The shelf's own faults as the web's."""
    try:
        yield
    except NoRecipeError as error:
        raise NotFoundError(str(error)) from None
    except StaleError as error:
        raise ConflictError(str(error)) from None
