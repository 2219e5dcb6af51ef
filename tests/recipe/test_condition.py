"""Conditions: what they mean over results, and what is wrong with them before a run."""

import copy
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.errors import RecipeError
from safelight.recipe.condition import Condition, parse
from safelight.recipe.kinds import Any as Anything
from safelight.recipe.kinds import Flag, List, Number, Record, Text
from tests.recipe.recipes import GOLDEN


@dataclass(frozen=True, slots=True)
class Seen:
    label: str
    score: float
    pixels: object = None


@dataclass(frozen=True, slots=True)
class Objects:
    count: int
    detections: tuple[Seen, ...]

    @property
    def faces(self) -> dict[str, int]:
        return {"count": 2}

    def secret(self) -> int:
        return 1


RESULTS: Mapping[str, Any] = {
    "detected_objects": Objects(2, (Seen("person", 0.9, object()), Seen("car", 0.3))),
    "quality": {"technical_score": 7, "faults": ["soft"], "note": None, "passed": True},
    "technical_score": 7,
    "lighting": "low_light",
}


@pytest.mark.parametrize(
    "text",
    [
        "detected_objects.count > 0",
        "detected_objects.count == 2",
        "detected_objects.faces.count > 1",
        "technical_score >= 7 && technical_score < 7.5",
        "technical_score in [5, 6, 7]",
        "technical_score > 0x6",
        "technical_score > 6u  // six, and a comment's 6",
        "technical_score / 2 == 3.5",
        "-technical_score < -6",
        "lighting == 'low_light'",
        "lighting.startsWith('low')",
        'lighting != "6 > 5"',
        "quality . technical_score > 6",
        "quality.passed",
        "quality.note == null",
        "quality.faults.count == 1",
        "quality.faults.size() == 1",
        "size(quality.faults) == 1",
        "'soft' in quality.faults",
        "quality.faults[0] == 'soft'",
        "quality['technical_score'] > 6",
        "detected_objects.detections.exists(d, d.score > 0 && d.label == 'car')",
        "detected_objects.detections.filter(d, d.score > 0.5).count == 1",
        "detected_objects.detections.map(d, d.label)[1] == 'car'",
        "detected_objects.detections.all(d, d.label.count > 2)",
        "detected_objects.detections[0].score > 0",
        "has(quality.technical_score)",
        "!has(quality.note) && !has(quality.nothing) && !has(nobody.there)",
        "detected_objects.detections.exists(d, has(d.label))",
        "ran('people') && !ran('cars')",
        "ran(technical_score > 5 ? 'people' : 'cars')",
        "technical_score > 5 ? true : false",
    ],
)
def test_it_holds(text: str) -> None:
    assert Condition(text).holds(RESULTS, {"people"}) is True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("missing.count > 0", None),
        ("!(missing.count > 0)", None),
        ("missing.count > 0 || true", True),
        ("true || missing.count > 0", True),
        ("missing.count > 0 || false", None),
        ("missing.count > 0 && false", False),
        ("missing.count > 0 && true", None),
        ("quality.nothing > 0", None),
        ("quality.note > 0", None),
        ("missing ? true : true", None),
        ("lighting > 5.0", None),
        ("quality.technical_score", None),
    ],
)
def test_what_is_unknown_absorbs(text: str, expected: bool | None) -> None:
    assert Condition(text).holds(RESULTS) is expected


def test_a_condition_that_never_ends_is_unknown() -> None:
    digits = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    assert Condition(f"{digits}.all(a, {digits}.all(b, {digits}.all(c, {digits}.all(d, true))))").holds({}) is None


def test_results_may_hold_names_that_are_not_utf_8() -> None:
    assert Condition("name.startsWith('IMG')").holds({"name": "IMG_\udcff.jpg"}) is True


@pytest.mark.parametrize(
    "text", ["(" * 5000 + "true" + ")" * 5000, "a" + ".b" * 20_000, " || ".join(["true"] * 20_000)]
)
def test_a_condition_has_bounds(text: str) -> None:
    (problem,) = Condition(text, 1, 1).syntax_problems()
    assert problem.message == "the condition is too long, or nested too deeply"


@pytest.mark.parametrize("text", ["quality.__class__ != 0", "detected_objects.secret != 0", "lighting.upper != 'a'"])
def test_nothing_but_results_can_be_reached(text: str) -> None:
    assert Condition(text).holds(RESULTS) is None


def test_it_names_what_it_reads_and_whom_it_asks_about() -> None:
    condition = Condition("a.b.exists(x, x.c > d.e) && ran('people') && has(f.g) && 'h.i' != j")
    assert condition.names == {"a", "d", "f", "j"}
    assert condition.paths == {("a", "b"), ("d", "e"), ("f", "g"), ("j",)}
    assert condition.steps == {"people"}


def test_it_travels_as_its_text() -> None:
    condition = Condition("technical_score > 6", 3, 4)
    assert condition.holds(RESULTS)
    for twin in (pickle.loads(pickle.dumps(condition)), copy.deepcopy(condition), copy.copy(condition)):
        assert twin == condition
        assert twin.holds(RESULTS)


def test_a_text_that_is_no_condition_cannot_be_parsed_nor_hold() -> None:
    with pytest.raises(RecipeError, match="<recipe>:3:8: the condition ends too early"):
        parse("a > ", 3, 4)
    with pytest.raises(RecipeError, match="in the condition 'a >': the condition ends too early"):
        Condition("a > ").holds({})
    assert parse("a > 1").text == "a > 1"


DECLARED = {
    "quality": Record(
        {
            "technical_score": Number(),
            "focus": Number(maybe=True),
            "confidence": Text(("low", "medium", "high")),
            "faults": List(Text()),
            "passed": Flag(maybe=True),
            "subject": Record({"x": Number()}, maybe=True),
        }
    ),
    "detected_objects": Record(
        {"count": Number(), "detections": List(Record({"label": Text(), "parts": List(Record({"size": Number()}))}))}
    ),
    "answer": Anything(),
}


@pytest.mark.parametrize(
    "text",
    [
        "quality.technical_score > 6 && detected_objects.count < 3",
        "quality.focus == null || quality.focus > 3",
        "quality.passed != null && quality.passed",
        "quality.passed",
        "quality.subject == null || quality.subject.x > 0.5",
        "quality.faults.count == 0 || size(quality.faults) > 2 || 'soft' in quality.faults",
        "quality.confidence == 'low' || 'high' != quality.confidence",
        "detected_objects.detections.exists(d, d.label == 'x' && d.parts.exists(p, p.size > 1))",
        "answer.whatever.it > 3 || answer",
        "has(quality.focus) && has(quality) && ran('people')",
        "quality.technical_score in [1, 2, 3]",
        "(quality.technical_score + 1) * 2 > 6 && quality.faults[0].contains('x')",
    ],
)
def test_what_fits_its_results_has_no_problems(text: str) -> None:
    assert Condition(text, 1, 1).check(DECLARED, {"people"}) == []


WRONG = (
    "qualiti.technical_score > 6",
    "zebra > 6",
    "quality.tecnical_score > 6",
    "quality.zebra > 6",
    "quality.technical_score.x > 6",
    "quality.technical_score == 'six'",
    "quality.technical_score",
    "quality.technical_score && true",
    "1 < quality.technical_score < 6",
    "quality.technical_score = 6",
    "quality.technical_score > 6 and true",
    "quality.technical_score > 6 && (true",
    "quality.confidence == 'hihg'",
    "'none' == quality.confidence",
    "quality.faults > 3",
    "quality.faults.exists(f, f > 3)",
    "detected_objects.detections.exists(d, d.lable == 'x')",
    "detected_objects.detections.exists(d, d.parts.exists(p, p.sise > 1))",
    "detected_objects == null",
    "len(quality.faults) > 1",
    "quality.confidence.startWith('l')",
    "not quality.passed",
    "not(quality.passed)",
    "not ran('people')",
    "quality.focus > 'near'",
    "quality.confidence.startsWith(3)",
    "'a'.b > 3",
    "has(3)",
    "[1, 2].exists(x, x.y > 1)",
    "ran('peple')",
    "ran(3)",
    "quality.technical_score > 6 &&\n  quality.zebra > 6",
    "quality.confidence == 'low",
    "quality.technical_score > 6 # really",
    "if quality.passed",
    "   ",
)


def test_what_is_wrong_is_told_where_it_stands() -> None:
    told = []
    for text in WRONG:
        found = Condition(text, 1, 1).check(DECLARED, {"people"})
        told += [text, *(f"    {one.line}:{one.column} {one.message} {one.cure}".rstrip() for one in found)]
    assert "\n".join(told) + "\n" == (GOLDEN / "conditions.txt").read_text()


@settings(deadline=None, max_examples=200)
@given(st.text("ab.() []'\"><=!&|+-1250ucount_has,ran?:{}\\\n", max_size=25) | st.text(max_size=15))
def test_no_text_breaks_the_check(text: str) -> None:
    condition = Condition(text, 1, 1)
    for problem in condition.check({"a": Anything(), "b": Number()}):
        assert problem.line >= 1


@settings(deadline=None)
@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
def test_integers_compare_as_doubles(left: int, right: int) -> None:
    assert Condition(f"a < {right}").holds({"a": left}) is (left < right)
    assert Condition(f"a == {right}.0 || a != {right}").holds({"a": float(left)}) is True
