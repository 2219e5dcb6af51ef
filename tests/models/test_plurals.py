"""Classes in the plural, and how finds of a class are read."""

import pytest

from safelight.models.plurals import plural, singular, views


@pytest.mark.parametrize(
    ("one", "many"),
    [("person", "people"), ("face", "faces"), ("bus", "buses"), ("sheep", "sheep")],
)
def test_classes_have_plurals(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("word", "one"),
    [
        *(
            ("people", "person"),
            ("persons", "person"),
            ("faces", "face"),
            ("buses", "bus"),
            ("bus", "bus"),
            ("dog", "dog"),
        ),
        *(("wine_glasses", "wine glass"), ("knives", "knife"), ("skis", "skis"), ("grass", "grass")),
    ],
)
def test_plurals_lead_back_to_their_class(word: str, one: str) -> None:
    assert singular(word) == one


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("person", ("people", "persons")),
        ("face", ("faces",)),
        ("wine glass", ("wine_glasses", "wine_glasss")),
        ("sheep", ("sheep", "sheeps")),
    ],
)
def test_finds_are_read_by_either_plural(word: str, names: tuple[str, ...]) -> None:
    assert views(word) == names
