import pytest

from safelight.errors import CallError
from safelight.server.guard.token import Token


def test_one_that_is_made_is_long_and_its_own() -> None:
    assert len(Token.made().word) >= 40
    assert Token.made() != Token.made()


def test_it_is_not_shown_by_accident() -> None:
    assert "secret" not in repr(Token("secret-secret-secret"))


@pytest.mark.parametrize(
    "word", ["short", "", "with a blank in it, yes", "naïve-naïve-naïve-naïve", 'quote"quote"quote"']
)
def test_one_that_can_be_guessed_or_not_sent_is_refused(word: str) -> None:
    with pytest.raises(CallError, match="the token"):
        Token.given(word)


def test_a_word_of_anything_is_compared() -> None:
    assert not Token("a" * 20).fits("\ud800é\0")
