"""An answer in prose that ran out of tokens, or into megabytes, is no answer, however well it begins."""

import json

import pytest

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.interview import Inquiry, ask
from safelight.models.adapters.qwen_vl.speech import Said
from tests.models.adapters.qwen_vl.speakers import Told

SCHEMA = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}


def test_prose_that_was_cut_off_fails_with_its_text_and_names_the_setting() -> None:
    with pytest.raises(PhotoError) as caught:
        ask(Told(Said("A cat on a", whole=False)), Inquiry("What is it?", ()), 16)
    assert caught.value.code == "bad_answer"
    assert str(caught.value) == (
        "the answer was cut off: raise the setting vlm_max_tokens (SAFELIGHT_VLM_MAX_TOKENS). It says: 'A cat on a'"
    )


def test_prose_that_is_whole_is_the_answer() -> None:
    assert ask(Told(" A cat. "), Inquiry("What is it?", ()), 16) == "A cat."


def test_prose_without_measure_fails_with_its_beginning() -> None:
    with pytest.raises(PhotoError) as caught:
        ask(Told("cat " * 1_000_000), Inquiry("What is it?", ()), 16)
    assert caught.value.code == "bad_answer"
    assert str(caught.value).startswith("the answer has 3999999 characters, far more than the 16 tokens that were")
    assert str(caught.value).endswith(f"It says: {('cat ' * 375)!r}")


def test_prose_of_the_longest_words_is_the_answer() -> None:
    assert ask(Told("c" * 256), Inquiry("What is it?", ()), 16) == "c" * 256


@pytest.mark.parametrize("babble", ["cat " * 1_000_000, json.dumps({"cat" * 1_000_000: 1})])
def test_what_is_to_be_repaired_is_quoted_in_measure(babble: str) -> None:
    speaker = Told(babble, {})
    assert ask(speaker, Inquiry("What is it?", (), SCHEMA), 100) == {}
    turns, _, _ = speaker.asked[1]
    assert turns[2].text == babble[:1600]
    assert len(turns[3].text) < 300
