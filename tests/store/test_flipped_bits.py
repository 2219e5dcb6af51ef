"""A store's file with flipped bits: nothing that it answers is wrong, and what it cannot answer it says."""

import random
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from safelight.errors import StoreError
from safelight.store.codec import codec_of
from safelight.store.location import Location
from safelight.store.results import INLINE, entry_of
from safelight.store.store import Store, open_store

TRIALS = 150


@dataclass(frozen=True, slots=True)
class Vector:
    name: str
    numbers: npt.NDArray[np.float32]


CODEC = codec_of(Vector)
VECTORS = {
    b"key %d" % n: Vector(f"vector {n}", np.arange(n, n + (INLINE if n % 20 == 0 else 30), dtype=np.float32))
    for n in range(60)
}


def opened(folder: Path) -> Store:
    place = Location.of(str(folder / "store.db"))
    assert place is not None
    return open_store(place, str(folder / "blobs"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A folder with a store, closed."""
    folder = tmp_path_factory.mktemp("whole")
    store = opened(folder)
    store.results.put(entry_of(key, value, CODEC) for key, value in VECTORS.items())
    store.close()
    return folder


def right(key: bytes, found: Vector) -> bool:
    return found.name == VECTORS[key].name and np.array_equal(found.numbers, VECTORS[key].numbers)


@pytest.mark.parametrize("bits", [1, 40])
def test_what_a_damaged_store_answers_is_right(whole, tmp_path, bits):
    """Where it answers nothing, it is refused or takes new results in place of the old."""
    data, flips, came = (whole / "store.db").read_bytes(), random.Random(bits), Counter[str]()
    shutil.copytree(whole / "blobs", tmp_path / "blobs")
    for _ in range(TRIALS):
        damaged = bytearray(data)
        for _ in range(bits):
            at = flips.randrange(len(damaged))
            damaged[at] ^= 1 << flips.randrange(8)
        for path in tmp_path.glob("store.db*"):
            path.unlink()
        (tmp_path / "store.db").write_bytes(damaged)
        came[ask(tmp_path)] += 1
    assert set(came) <= {"answered", "answered in part", "refused"}
    assert came["answered in part"] > 0


def ask(folder: Path) -> str:
    try:
        store = opened(folder)
    except StoreError as fault:
        return refusal(fault)
    try:
        found = store.results.find(list(VECTORS), CODEC)
        assert all(right(key, value) for key, value in found.items())
        store.results.put(entry_of(key, value, CODEC) for key, value in VECTORS.items() if key not in found)
        again = store.results.find(list(VECTORS), CODEC)
        assert all(right(key, value) for key, value in again.items())
    except StoreError as fault:
        return refusal(fault)
    finally:
        store.close()
    return "answered" if len(found) == len(VECTORS) else "answered in part"


def refusal(fault: StoreError) -> str:
    """Whether it says what to do."""
    return "refused" if "--repair" in str(fault) or "--store" in str(fault) else f"refused without a cure: {fault}"
