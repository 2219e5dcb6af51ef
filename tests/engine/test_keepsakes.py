"""Small pictures kept for the report."""

import io
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from safelight.engine.jpegs import Jpegs
from safelight.engine.keepsakes import FACE_EDGE, FACES, keep_faces, recall_faces, shows_faces, store_faces
from safelight.engine.state import PhotoState
from safelight.imaging.photo import Photo
from safelight.store.cache import MemoryCache
from safelight.store.stored_cache import StoredCache


@dataclass
class Faces:
    faces: tuple[str, ...] = ("anna",)


def state(index: int = 0, result: object = None) -> PhotoState:
    photo = PhotoState(index, Photo(f"{index}.jpg", Path(), (f"{index}.jpg",)))
    photo.results["focus"] = Faces() if result is None else result
    return photo


def crop(height: int, width: int) -> np.ndarray:
    return np.full((height, width, 3), 128, np.uint8)


def size(jpeg: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(jpeg)).size


def test_faces_are_kept_as_jpegs_and_large_ones_show_their_middle():
    photo = state()
    keep_faces(photo, [crop(40, 30), crop(500, 300)])
    assert [size(jpeg) for jpeg in photo.face_crops] == [(30, 40), (FACE_EDGE, FACE_EDGE)]


def test_no_more_than_a_few_are_kept():
    photo = state()
    keep_faces(photo, [crop(20, 20)] * (FACES + 3))
    assert len(photo.face_crops) == FACES


def test_where_no_face_was_found_nothing_is_kept():
    photo = state(result=Faces(()))
    keep_faces(photo, [crop(20, 20)])
    assert photo.face_crops == ()
    other = state(result=SimpleNamespace())
    keep_faces(other, [crop(20, 20)])
    assert other.face_crops == ()


@pytest.fixture
def photos():
    """Two photos: one with a face, one with none."""
    one, other = state(0), state(1)
    keep_faces(one, [crop(20, 20)])
    return [one, other]


def test_what_was_stored_beside_an_answer_comes_back_with_it(photos):
    cache, again = MemoryCache(), [state(0), state(1), state(2)]
    store_faces(Jpegs(cache), [b"one", b"other"], photos)
    recall_faces(Jpegs(cache), [b"one", b"other", b"nobody"], again)
    assert [photo.face_crops for photo in again] == [photos[0].face_crops, (), ()]


def test_they_do_not_stand_under_the_answers_own_keys(photos):
    cache = MemoryCache()
    cache.put_many([(b"one", "the answer")])
    store_faces(Jpegs(cache), [b"one", b"other"], photos)
    assert cache.get_many([b"one"]) == {b"one": "the answer"}


def test_they_outlive_the_process(photos, tmp_path):
    from safelight.store.location import Location
    from safelight.store.store import open_store

    place = Location.of(str(tmp_path / "store.db"))
    assert place is not None
    store = open_store(place)
    first = StoredCache(store.results, pytest.fail)
    store_faces(Jpegs(first), [b"one", b"other"], photos)
    first.close()
    again = [state(0)]
    recall_faces(Jpegs(StoredCache(store.results, pytest.fail)), [b"one"], again)
    assert again[0].face_crops == photos[0].face_crops
    store.close()


def test_a_photo_without_faces_has_none_to_be_asked_for():
    assert [shows_faces(state(0, result)) for result in (Faces(), Faces(()), "sharp")] == [True, False, False]
