"""Small words of the language: amounts, plurals, suggestions, plain values as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.recipe.node import at
from safelight.recipe.quantity import bytes_of, bytes_word, seconds_of
from safelight.recipe.scalar import meaning, value
from safelight.recipe.source import Source
from safelight.recipe.suggest import closest, did_you_mean, listed
from safelight.recipe.syntax import compose
from safelight.recipe.writing import block, inline
from tests.recipe.recipes import values


@pytest.mark.parametrize(
    ("text", "count"),
    [
        *(("6GB", 6_000_000_000), ("1.5 gb", 1_500_000_000), ("512MiB", 512 * 2**20), (".5kB", 500), ("3B", 3)),
        *(("6", None), ("GB", None), ("6 parsecs", None), ("-6GB", None), ("9" * 50 + "GB", None)),
    ],
)
def test_memory_is_said_in_words(text: str, count: int | None) -> None:
    assert bytes_of(text) == count


@given(st.integers(1, 2**50))
def test_a_word_for_memory_says_it_exactly(count: int) -> None:
    word = bytes_word(count)
    assert word == count or bytes_of(str(word)) == count


@pytest.mark.parametrize(("text", "seconds"), [("30s", 30), ("500ms", 0.5), ("2min", 120), ("1h", 3600), ("x", None)])
def test_time_is_said_in_words(text: str, seconds: float | None) -> None:
    assert seconds_of(text) == seconds


def test_a_near_name_is_suggested_and_a_far_one_is_not() -> None:
    assert closest("Quality_Chek", ["quality_check", "rank_all"]) == "quality_check"
    assert did_you_mean("qualty", ["quality"]) == "; did you mean 'quality'?"
    assert did_you_mean("zebra", ["quality"]) == ""


def test_names_are_listed_for_reading() -> None:
    assert listed(["a"]) == "'a'"
    assert listed(["a", "b", "c"]) == "'a', 'b' or 'c'"
    assert listed([]) == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(("7", 7), ("-1", -1), ("0x1f", 31), ("0o17", 15), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("True", True)),
        *(
            ("~", None),
            ("", None),
            ("yes", "yes"),
            ("1_000", "1_000"),
            (".nan", ".nan"),
            ("1e999", "1e999"),
            ("012", 12),
        ),
        *(("9" * 500, "9" * 500), ("2024-05-01", "2024-05-01"), ("NULL", None), ("nULL", "nULL")),
    ],
)
def test_plain_text_means_what_yaml_1_2_says(text: str, meant: object) -> None:
    assert meaning(text) == meant
    assert type(meaning(text)) is type(meant)


@given(values)
def test_any_value_written_on_one_line_reads_back(given_value: object) -> None:
    for json_only in (False, True):
        root, problems = compose(Source("x", f"a: {inline(given_value, json_only=json_only)}"))
        assert not problems
        node = at(root, ("a",))
        assert node is not None
        assert value(node) == given_value


@given(st.dictionaries(st.text("ab"), values, min_size=1))
def test_any_mapping_written_in_lines_reads_back(given_value: object) -> None:
    assert value(compose(Source("x", block(given_value)))[0]) == given_value
