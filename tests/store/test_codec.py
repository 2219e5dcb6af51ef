"""Frozen values to bytes and back."""

import types
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import numpy as np
import numpy.typing as npt
import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from safelight.actions.catalogue import builtin_actions
from safelight.engine.keepsakes import FaceCrops
from safelight.engine.known_photos import Identity, Thumbnail
from safelight.errors import DeclarationError, StoreError
from safelight.store.codec import Codec, codec_of

KINDS = sorted({m.answers for a in builtin_actions() for m in a.measures if m.answers}, key=repr)
KEPT = [*KINDS, FaceCrops, Identity, Thumbnail, bytes]
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
ANYTHING = st.none() | st.booleans() | NUMBERS | st.text(max_size=4)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Every value that a type allows, as far as it can be kept."""
    origin, inner = get_origin(hint), get_args(hint)
    plain = {
        float: NUMBERS,
        int: st.integers(-(2**53), 2**63 - 1),
        str: st.text(max_size=6),
        bool: st.booleans(),
        bytes: st.binary(max_size=9),
        type(None): st.none(),
        object: ANYTHING,
        Any: ANYTHING,
    }
    if hint in plain:
        return plain[hint]
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values, inner))
    if origin in (tuple, frozenset, Mapping, dict):
        return _container(origin, inner)
    if origin is np.ndarray:
        kind = (get_args(inner[1]) or (np.float32,))[0]
        return arrays.arrays(np.dtype(kind), arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4))
    assert is_dataclass(hint), hint
    hints = get_type_hints(hint, localns={"np": np, "npt": npt})
    return st.builds(
        _built, st.just(hint), st.fixed_dictionaries({f.name: values(hints[f.name]) for f in fields(hint)})
    )


def _container(origin: Any, inner: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is tuple and inner[-1:] == (Ellipsis,):
        return st.lists(values(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values, inner))
    if origin is frozenset:
        return st.frozensets(values(inner[0]), max_size=3)
    return st.dictionaries(st.text(max_size=4), values(inner[1]), max_size=3)


def _built(kind: Any, told: dict[str, Any]) -> Any:
    """A value of it; None where these are no values that it takes."""
    try:
        return kind(**told)
    except (ValueError, TypeError):
        return None


def same(one: Any, other: Any) -> bool:
    """Whether nothing tells them apart: also not the kind of a number, as `repr` enters keys."""
    if isinstance(one, np.ndarray):
        return (
            type(other) is np.ndarray
            and one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if is_dataclass(one):
        return type(one) is type(other) and all(same(getattr(one, f.name), getattr(other, f.name)) for f in fields(one))
    if isinstance(one, tuple):
        return type(other) is tuple and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Mapping):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    return type(one) is type(other) and repr(one) == repr(other)


def test_the_catalogue_keeps_answers_of_many_kinds():
    assert len(KINDS) >= 12
    assert all(codec_of(kind).kind is kind for kind in KINDS)


@pytest.mark.parametrize("kind", KEPT, ids=lambda kind: kind.__name__)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_what_is_kept_comes_back_as_it_was(kind, data):
    value = data.draw(values(kind).filter(lambda one: one is not None))
    codec = codec_of(kind)
    packed = codec.pack(value)
    assert same(value, codec.unpack(*packed))


@pytest.mark.parametrize("kind", KEPT, ids=lambda kind: kind.__name__)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_damage_is_a_store_error_or_a_value_of_the_kind(kind, data):
    whole, behind = codec_of(kind).pack(data.draw(values(kind).filter(lambda one: one is not None)))
    text = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    raw = behind[: data.draw(st.integers(0, len(behind)))]
    try:
        found = codec_of(kind).unpack(bytes(text), raw)
    except StoreError:
        return
    assert not is_dataclass(kind) or isinstance(found, kind)


@dataclass(frozen=True, slots=True)
class Spot:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Blob:
    at: Spot
    size: int


@dataclass(frozen=True, slots=True)
class Seen:
    name: str
    found: Spot | Blob | None = None
    score: float | None = None
    spots: tuple[Spot, ...] = ()
    pair: tuple[str, Spot] | None = None
    shares: Mapping[str, float] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    picture: npt.NDArray[np.uint8] | None = None
    told: Any = None
    marks: frozenset[float] = frozenset()
    loose: dict = field(default_factory=dict)  # type: ignore[type-arg]


SEEN = Seen("a", Spot(1.0, 2.0))


def test_a_member_of_a_union_is_known_by_its_fields():
    codec = Codec(Seen)
    for found in (Spot(0.5, -0.0), Blob(Spot(1e300, 5e-324), 2), None):
        packed = codec.pack(replace(SEEN, found=found))
        assert codec.unpack(*packed).found == found


@pytest.mark.parametrize(
    "value",
    [
        replace(SEEN, score=float("nan")),
        replace(SEEN, score=float("inf")),
        replace(SEEN, found=Spot(1.0, float("-inf"))),
        replace(SEEN, found=Blob(Spot(float("nan"), 1.0), 1)),
        replace(SEEN, spots=(Spot(1.0, 1.0), Spot(float("nan"), 1.0))),
        replace(SEEN, pair=("a", Spot(float("nan"), 1.0))),
        replace(SEEN, shares={"a": 0.5, "b": float("nan")}),
        replace(SEEN, told={"deep": [1.0, (float("nan"),)]}),
        replace(SEEN, told=np.float32("nan")),
        replace(SEEN, marks=frozenset({float("inf")})),
        replace(SEEN, loose={"a": float("nan")}),
    ],
    ids=range(11),
)
def test_a_number_that_is_none_is_refused(value):
    with pytest.raises(StoreError) as raised:
        Codec(Seen).pack(value)
    assert str(raised.value) == "a 'Seen' cannot be kept: it holds a number that is not finite"


def test_none_where_a_number_belongs_is_refused():
    with pytest.raises(StoreError):
        Codec(Spot).pack(Spot(None, 1.0))  # type: ignore[arg-type]


def test_an_array_may_hold_what_no_number_is():
    value = replace(SEEN, picture=np.zeros((2, 2), np.uint8), told=None)
    packed = Codec(Seen).pack(value)
    assert same(value.picture, Codec(Seen).unpack(*packed).picture)
    floats = np.array([np.nan, np.inf, -0.0], np.float32)
    packed = Codec(np.ndarray).pack(floats)
    assert same(floats, Codec(np.ndarray).unpack(*packed))


def test_an_array_that_lies_in_steps_comes_back_the_same():
    steps = np.arange(24, dtype=np.int16).reshape(4, 6)[::2, ::-1]
    packed = Codec(np.ndarray).pack(steps)
    assert (Codec(np.ndarray).unpack(*packed) == steps).all()


def test_what_comes_back_cannot_be_written_into():
    packed = Codec(np.ndarray).pack(np.zeros(3))
    with pytest.raises(ValueError, match="read-only"):
        Codec(np.ndarray).unpack(*packed)[0] = 1


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (replace(SEEN, told={1, 2}), "a 'Seen' cannot be kept: Type is not JSON serializable: set"),
        (replace(SEEN, told=2**70), "a 'Seen' cannot be kept: Integer exceeds 64-bit range"),
        (replace(SEEN, shares={1: 1.0}), "a 'Seen' cannot be kept: Dict key must be str"),  # type: ignore[dict-item]
        (replace(SEEN, name="\udcff"), "a 'Seen' cannot be kept: str is not valid UTF-8: surrogates not allowed"),
        (
            replace(SEEN, told=np.array([object()])),
            "a 'Seen' cannot be kept: Type is not JSON serializable: numpy.ndarray",
        ),
    ],
    ids=["set", "large", "key", "text", "objects"],
)
def test_what_would_not_come_back_is_refused(value, said):
    with pytest.raises(StoreError) as raised:
        Codec(Seen).pack(value)
    assert str(raised.value) == said


@dataclass(frozen=True)
class Named:
    name: str


def test_bytes_where_the_type_has_none_are_refused_and_not_kept_as_a_place():
    flat: Any = Named(b"bytes")
    with pytest.raises(StoreError, match="a 'Named' cannot be kept: Type is not JSON serializable: bytes"):
        Codec(Named).pack(flat)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "zero-length, empty document"),
        (b'{"x": 1.0', "unexpected end of data"),
        (b"null", "has no len()"),
        (b"[1.0, 2.0]", "list indices must be integers"),
        (b'{"x": 1.0}', "its fields are not those of 'Spot'"),
        (b'{"x": 1.0, "z": 2.0}', "it has no 'y'"),
        (b'{"x": 1.0, "y": 2.0, "z": 3.0}', "its fields are not those of 'Spot'"),
        (b"\xff\xfe", "surrogates not allowed"),
    ],
)
def test_what_another_version_wrote_or_damage_made_is_told(text, said):
    with pytest.raises(StoreError, match="what is kept is no 'Spot': ") as raised:
        Codec(Spot).unpack(text)
    assert said in str(raised.value)


@pytest.mark.parametrize("raw", [b"", b"12", b"123"])
def test_bytes_that_were_cut_short_are_told(raw):
    packed = Codec(bytes).pack(b"1234")
    with pytest.raises(StoreError, match="what is kept is no 'bytes'"):
        Codec(bytes).unpack(packed[0], raw)


@pytest.mark.parametrize("kind", ["|O", "V0", "nonsense", 7])
def test_an_array_of_what_could_run_is_not_built(kind):
    with pytest.raises(StoreError, match="what is kept is no 'ndarray'"):
        Codec(np.ndarray).unpack(orjson.dumps([0, 8, kind, [1]]), bytes(8))


@pytest.mark.parametrize("kind", [set[int], list[int], complex, Mapping[int, str], Spot | tuple[int, ...], np.dtype])
def test_a_type_that_cannot_be_kept_is_a_programmers_fault(kind):
    with pytest.raises(DeclarationError, match="cannot be kept"):
        Codec(kind)


def test_records_of_a_union_that_look_alike_are_refused():
    @dataclass(frozen=True)
    class Place:
        x: float
        y: float

    with pytest.raises(DeclarationError, match="its members look alike"):
        Codec(Spot | Place)  # type: ignore[arg-type]


def test_an_annotation_that_is_not_there_at_run_time_is_a_programmers_fault():
    @dataclass(frozen=True)
    class Lost:
        where: "Nowhere"  # type: ignore[name-defined]  # noqa: F821

    with pytest.raises(DeclarationError) as raised:
        Codec(Lost)
    assert str(raised.value) == (
        f"values of type {Lost!r} cannot be kept: name 'Nowhere' is not defined; "
        "import it outside of `if TYPE_CHECKING`"
    )


def test_bytes_that_are_all_there_is_are_not_copied():
    raw = b"a thumbnail"
    assert Codec(bytes).unpack(Codec(bytes).pack(raw)[0], raw) is raw


def test_bytes_that_stand_beside_others_are_each_their_own():
    kept = FaceCrops((b"one", b"", b"another"))
    assert codec_of(FaceCrops).unpack(*codec_of(FaceCrops).pack(kept)) == kept
