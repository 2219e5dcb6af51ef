"""Tags by words: from the builtin whitelist, with their wider words, and nothing about people."""

import numpy as np
import pytest

from safelight.models.adapters.siglip_words import SENTENCES, WORDS, Texts, tags
from safelight.models.builtin.looks.groups import GROUPS


def sure_of(**known: float) -> np.ndarray:
    return np.array([known.get(word, 0.01) for word, _ in WORDS])


def test_every_word_of_the_whitelist_has_one_sentence() -> None:
    assert {word for word, _ in WORDS} == ({g.word for g in GROUPS} | {g.family for g in GROUPS}) - {""}
    assert len(SENTENCES) == len(set(SENTENCES)) == len(WORDS)
    assert "this is a photo of a dog." in SENTENCES


def test_a_word_brings_its_wider_word_before_it() -> None:
    assert tags(sure_of(dog=0.8)) == ("animal", "dog")
    assert tags(sure_of(animal=0.8)) == ("animal",)


def test_what_is_less_likely_than_not_is_no_tag() -> None:
    assert tags(sure_of(dog=0.49, boat=0.2)) == ()


def test_cosines_become_probabilities_by_the_networks_own_scale() -> None:
    texts = Texts(np.eye(2, dtype=np.float32), 10.0, -5.0)
    found = texts.probabilities(np.array([[1.0, 0.0], [0.6, 0.8]], np.float32))
    assert found == pytest.approx(1 / (1 + np.exp(-np.array([[5, -5], [1, 3]]))))


def test_texts_survive_being_kept() -> None:
    texts = Texts(np.arange(6, dtype=np.float32).reshape(2, 3), 100.5, -12.25)
    again = Texts.unpacked(texts.packed(), 2)
    assert (again.vectors == texts.vectors).all()
    assert (again.scale, again.shift) == (100.5, -12.25)
