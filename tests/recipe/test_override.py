"""`--set` and `--var`, as a call gives them."""

import pytest

from safelight.errors import CallError
from safelight.recipe.override import parse_settings, parse_variables


def test_values_are_read_as_yaml() -> None:
    texts = [
        *("a.int=7", "a.float=6.5", "a.flag=true", "a.text=high key", "a.none=null", "a.list=[person, 'face']"),
        *("a.map={a: 1}", 'a.quoted="7"', "a.empty=", "two words.b=x=y", "a.url=http://x"),
    ]
    assert parse_settings(texts) == {
        "a.int": 7,
        "a.float": 6.5,
        "a.flag": True,
        "a.text": "high key",
        "a.none": None,
        "a.list": ["person", "face"],
        "a.map": {"a": 1},
        "a.quoted": "7",
        "a.empty": None,
        "two words.b": "x=y",
        "a.url": "http://x",
    }


@pytest.mark.parametrize("text", ["a", "a=1", ".b=1", "a.=1", "=", "a.b"])
def test_a_setting_has_a_step_a_parameter_and_a_value(text: str) -> None:
    with pytest.raises(CallError, match=r"is not of the form step\.parameter=value, as in quality_check\.faces=true"):
        parse_settings([text])


@pytest.mark.parametrize("text", ["a.b=[1", "a.b='x", "a.b={a: 1, a: 2}", "a.b=[*x]"])
def test_a_value_that_is_not_yaml_is_the_calls_fault(text: str) -> None:
    with pytest.raises(CallError, match=r"^--set .*: "):
        parse_settings([text])


def test_variables_are_text() -> None:
    assert parse_variables(["photo_type=wedding", "year= 2024 ", "empty=", "a=b=c"]) == {
        "photo_type": "wedding",
        "year": "2024",
        "empty": "",
        "a": "b=c",
    }


@pytest.mark.parametrize("text", ["a", "=b", "a b=c", "1=2"])
def test_a_variable_has_a_name_and_a_value(text: str) -> None:
    with pytest.raises(CallError, match=r"is not of the form name=value, as in photo_type=wedding"):
        parse_variables([text])


def test_what_is_given_twice_is_refused() -> None:
    with pytest.raises(CallError, match=r"--set gives 'a\.b' twice; keep one of them"):
        parse_settings(["a.b=1", "a.b=2"])
    with pytest.raises(CallError, match="--var gives 'a' twice; keep one of them"):
        parse_variables(["a=1", "a=2"])
