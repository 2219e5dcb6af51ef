"""Words for what detectors look for: labels, groups, and which find answers which wish."""

import pytest

from safelight.models.classes import FACE, GROUPS, LABELS, SYNONYMS, answers, expand, words
from safelight.models.plurals import views


def test_labels_are_the_eighty_of_coco() -> None:
    assert len(set(LABELS)) == 80
    assert LABELS[0] == "person"
    assert LABELS[-1] == "toothbrush"


def test_groups_and_synonyms_stand_for_labels() -> None:
    assert all(set(members) <= set(LABELS) for members in GROUPS.values())
    assert set(SYNONYMS.values()) <= set(LABELS)
    assert not {*GROUPS, *SYNONYMS}.intersection(LABELS)


@pytest.mark.parametrize(
    ("word", "labels"),
    [
        ("dog", ("dog",)),
        ("pet", ("cat", "dog")),
        (FACE, (FACE,)),
        ("sofa", ("couch",)),
        (" Dining_Table", ("dining table",)),
        ("window", ()),
    ],
)
def test_a_word_stands_for_labels(word: str, labels: tuple[str, ...]) -> None:
    assert expand(word) == labels


@pytest.mark.parametrize(
    ("label", "wanted"),
    [("dog", "dog"), ("dog", "pet"), ("dog", "animal"), ("animal", "animal"), ("bicycle", "bike"), ("face", "face")],
)
def test_a_find_answers_its_own_name_and_every_wider_one(label: str, wanted: str) -> None:
    assert answers(label, wanted)


@pytest.mark.parametrize(
    ("label", "wanted"),
    [("animal", "pet"), ("animal", "dog"), ("vehicle", "car"), ("furniture", "chair"), ("face", "person"), ("x", "y")],
)
def test_a_wider_find_answers_no_narrower_wish(label: str, wanted: str) -> None:
    assert not answers(label, wanted)


def test_every_word_is_known_and_has_a_view() -> None:
    assert {"pet", "dog", "face", "sofa"} <= set(words())
    assert all(expand(word) and views(word) for word in words())
