"""The user's own recipes and their versions."""

from pathlib import Path

import pytest

from safelight import recipes
from safelight.app.building.shelf import NoRecipeError, Shelf, StaleError
from safelight.errors import CallError, OutputError


@pytest.fixture(name="shelf")
def _shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "recipes")


def test_without_ones_own_there_are_the_shipped_ones(shelf: Shelf) -> None:
    assert [(one.name, one.shipped, one.version) for one in shelf.listed()] == [(n, True, 0) for n in recipes.names()]
    assert shelf.read("cull").text == recipes.path("cull").read_text()
    assert shelf.versions("cull") == ()


def test_a_text_is_saved_as_the_next_version_whatever_it_says(shelf: Shelf) -> None:
    assert shelf.save("mine", "stages: [", None).version == 1
    assert shelf.save("mine", "name: Mine\r\n", 1).version == 2
    kept = shelf.read("mine")
    assert (kept.text, kept.version, kept.title, kept.shipped) == ("name: Mine\r\n", 2, "Mine", False)
    assert [(one.version, one.title) for one in shelf.versions("mine")] == [(2, "Mine"), (1, "mine")]
    assert shelf.version("mine", 1) == "stages: ["
    assert (shelf.folder / "mine.yaml").read_bytes() == b"name: Mine\r\n"


def test_who_comes_late_overwrites_nothing(shelf: Shelf) -> None:
    shelf.save("mine", "a", None)
    shelf.save("mine", "b", 1)
    for base in (None, 0, 1, 3):
        with pytest.raises(StaleError, match="was changed meanwhile"):
            shelf.save("mine", "c", base)
    with pytest.raises(StaleError, match="not there any more"):
        shelf.save("other", "c", 4)
    assert shelf.read("mine").text == "b"


def test_what_other_hands_wrote_is_a_version_too(shelf: Shelf) -> None:
    shelf.save("mine", "a", None)
    (shelf.folder / "mine.yaml").write_text("by hand")
    assert shelf.read("mine").version == 2
    assert [one.version for one in shelf.versions("mine")] == [2, 1]
    assert shelf.version("mine", 2) == "by hand"
    assert shelf.save("mine", "c", 2).version == 3
    assert [shelf.version("mine", number) for number in (1, 2, 3)] == ["a", "by hand", "c"]


def test_a_file_that_was_put_there_is_a_recipe(shelf: Shelf) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "put.yaml").write_text("name: Put there\n")
    (shelf.folder / "No Name.yaml").write_text("name: x\n")
    assert [(one.name, one.title, one.version) for one in shelf.listed() if not one.shipped] == [
        ("put", "Put there", 1)
    ]
    assert [one.version for one in shelf.versions("put")] == [1]


def test_ones_own_stands_for_the_shipped_one_until_it_is_deleted(shelf: Shelf) -> None:
    shelf.save("cull", "name: My own\n", 0)
    assert shelf.read("cull").title == "My own"
    assert [one.shipped for one in shelf.listed() if one.name == "cull"] == [False]
    shelf.delete("cull")
    assert shelf.read("cull").shipped
    assert shelf.version("cull", 1) == "name: My own\n"
    assert shelf.save("cull", "name: Again\n", None).version == 2


def test_what_is_not_there_or_ships_cannot_be_deleted(shelf: Shelf) -> None:
    with pytest.raises(NoRecipeError, match="comes with Safelight, and stays"):
        shelf.delete("cull")
    for missing in ("mine", "../cull", ".versions"):
        with pytest.raises(NoRecipeError):
            shelf.delete(missing)


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "A", "a.yaml", "x" * 65, "con", "com1", "a\\b", "ä", "a\n"])
def test_no_name_leads_out_of_the_folder(name: str, shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="cannot be a recipe's name"):
        shelf.save(name, "x", None)
    for reading in (shelf.read, shelf.versions, lambda one: shelf.version(one, 1)):
        with pytest.raises(NoRecipeError):
            reading(name)
    assert [path.name for path in tmp_path.iterdir()] in ([], ["recipes"])


def test_a_recipe_is_no_larger_than_can_be_read(shelf: Shelf) -> None:
    with pytest.raises(CallError, match="at most"):
        shelf.save("mine", "#" * 600_000, None)


def test_a_file_that_is_no_text_is_told(shelf: Shelf) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "mine.yaml").write_bytes(b"\xff")
    with pytest.raises(CallError, match="not UTF-8"):
        shelf.read("mine")
    assert "mine" in {one.name for one in shelf.listed()}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "recipes").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        Shelf(tmp_path / "recipes").save("mine", "x", None)
