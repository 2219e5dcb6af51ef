"""An answer in prose that ran out of tokens is no answer, however well it begins."""

import pytest

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.interview import Inquiry, ask
from safelight.models.adapters.qwen_vl.speech import Said
from tests.models.adapters.qwen_vl.speakers import Told


def test_prose_that_was_cut_off_fails_with_its_text_and_names_the_setting() -> None:
    with pytest.raises(PhotoError) as caught:
        ask(Told(Said("A cat on a", whole=False)), Inquiry("What is it?", ()), 16)
    assert caught.value.code == "bad_answer"
    assert str(caught.value) == (
        "the answer was cut off: raise the setting vlm_max_tokens (SAFELIGHT_VLM_MAX_TOKENS). It says: 'A cat on a'"
    )


def test_prose_that_is_whole_is_the_answer() -> None:
    assert ask(Told(" A cat. "), Inquiry("What is it?", ()), 16) == "A cat."
