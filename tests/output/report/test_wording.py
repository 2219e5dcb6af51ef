"""Names and numbers as the page shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.output.report import wording


def test_a_plain_name_is_shown_as_it_is():
    assert wording.shown("Hochzeit Müller – 婚礼 & 💍.jpg") == "Hochzeit Müller – 婚礼 & 💍.jpg"


def test_bytes_that_are_no_utf8_are_shown_as_escapes():
    assert wording.shown(b"bad\xff.jpg".decode("utf-8", "surrogateescape")) == "bad\\xff.jpg"


def test_a_newline_in_a_name_is_shown_as_an_escape():
    assert wording.shown("two\nlines.jpg") == "two\\nlines.jpg"


def test_marks_that_turn_the_text_cannot_disguise_a_name():
    assert wording.shown("evil\u202egpj.exe") == "evil\\u202egpj.exe"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_shown_can_always_be_written_and_stays_on_one_line(name: str):
    shown = wording.shown(name)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.0, "0 s"), (1.26, "1.3 s"), (48.2, "48 s"), (192, "3 min 12 s"), (3840, "1 h 04 min"), (59.7, "1 min 00 s")],
)
def test_durations_are_said_in_the_units_that_fit(seconds: float, words: str):
    assert wording.lasted(seconds) == words


def test_a_small_share_is_not_rounded_to_none():
    assert (wording.percent(0.002), wording.percent(0.236)) == ("under 1 %", "24 %")


def test_the_threshold_that_would_have_kept_a_photo_is_never_above_its_score():
    assert [wording.floored(score) for score in (4.19, 4.2, 7.0)] == [4.1, 4.2, 7.0]


@given(st.floats(1, 10))
def test_a_floored_threshold_keeps_the_score_it_was_made_from(score: float):
    assert score - 0.1 - 1e-6 < wording.floored(score) <= score + 1e-6


def test_one_is_one_and_many_are_counted():
    assert (wording.count(1, "photo"), wording.count(1284, "photo")) == ("1 photo", "1,284 photos")


def test_words_are_listed_as_one_writes_them():
    assert [wording.listed(words) for words in ((), "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]


def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop():
    assert wording.sentence("softer than frame 3") == "Softer than frame 3."
    assert wording.sentence("Really?") == "Really?"
    assert wording.sentence("  ") == ""


def test_a_span_says_the_day_once():
    noon = 1_749_902_400.0
    assert wording.span(noon, noon + 3720) == "Sat 14 June 2025, 12:00–13:02"
    assert wording.span(noon, noon + 2) == "Sat 14 June 2025, 12:00"
    assert wording.span(noon, noon + 86400) == "Sat 14 June 2025 – Sun 15 June 2025"
