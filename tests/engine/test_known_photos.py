"""Photos that were read before."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from safelight.engine.known_photos import Identity, KnownPhotos, changed, identity_key
from safelight.engine.reading import Loaded
from safelight.engine.state import PhotoState
from safelight.imaging.file_stamp import FileStamp
from safelight.imaging.photo import Photo
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.metadata.hand_off import HandOff, merged
from safelight.store.cache import MemoryCache

READ = Loaded(
    0,
    image_hash="blake3:a",
    facts=CaptureFacts(),
    word=HumanWord(rating=3),
    inside=HumanWord(rating=3),
    file="a.CR2",
    picture=Picture(np.zeros((2, 3, 3), np.uint8), 30, 20),
    thumb=b"jpeg",
)


@pytest.fixture
def shoot(tmp_path):
    """A RAW with its JPEG."""
    (tmp_path / "a.CR2").write_bytes(b"raw")
    (tmp_path / "a.JPG").write_bytes(b"jpeg")
    return tmp_path


def state_of(shoot: Path) -> PhotoState:
    return PhotoState(7, Photo("a.CR2", shoot, ("a.CR2", "a.JPG")))


def remembered(shoot: Path) -> MemoryCache:
    """A cache that remembers the photo."""
    cache, state = MemoryCache(), state_of(shoot)
    known = KnownPhotos(cache)
    assert list(known.recall([state])) == []
    known.remember(state, Identity.of(READ), READ.thumb)
    return cache


def recalled(cache: MemoryCache, shoot: Path) -> list[Identity]:
    return [identity for _, identity, _ in KnownPhotos(cache).recall([state_of(shoot)])]


def word_of(cache: MemoryCache, shoot: Path) -> HumanWord:
    ((_, _, word),) = KnownPhotos(cache).recall([state_of(shoot)])
    return word


def test_a_photo_whose_files_are_as_they_were_is_known(shoot):
    assert recalled(remembered(shoot), shoot) == [
        Identity("blake3:a", CaptureFacts(), HumanWord(rating=3), "a.CR2", 30, 20)
    ]


def test_its_thumbnail_stands_apart_and_is_fetched_where_photos_are_shown(shoot):
    cache, shown, unseen = remembered(shoot), state_of(shoot), state_of(shoot)
    assert len(list(KnownPhotos(cache).recall([shown]))) == 1
    assert len(list(KnownPhotos(cache, pictured=False).recall([unseen]))) == 1
    assert (shown.thumb, unseen.thumb) == (b"jpeg", b"")


def test_a_photo_whose_thumbnail_is_gone_is_known_to_those_alone_who_show_none(shoot):
    whole, cache, state = remembered(shoot), MemoryCache(), state_of(shoot)
    list(KnownPhotos(cache).recall([state]))
    key = identity_key(str(shoot / "a.CR2"), state.stamp)
    cache.put_many(whole.get_many([key], Identity).items(), Identity)
    assert list(KnownPhotos(cache).recall([state])) == []
    assert len(list(KnownPhotos(cache, pictured=False).recall([state]))) == 1


def test_a_store_of_before_has_the_thumbnail_in_what_else_it_knows(shoot):
    cache, state = MemoryCache(), state_of(shoot)
    list(KnownPhotos(cache).recall([state]))
    key = identity_key(str(shoot / "a.CR2"), state.stamp)
    cache.put_many([(key, replace(Identity.of(READ), thumb=b"older"))], Identity)
    assert len(list(KnownPhotos(cache).recall([state]))) == 1
    assert state.thumb == b"older"


def test_a_photo_that_was_never_read_is_not(shoot):
    assert recalled(MemoryCache(), shoot) == []


def test_what_was_read_without_a_picture_has_no_size():
    assert (Identity.of(Loaded(0, image_hash="blake3:a")).width, Identity.of(Loaded(0)).height) == (0, 0)


@pytest.mark.parametrize("name", ["a.CR2", "a.JPG"])
@pytest.mark.parametrize("change", ["size", "time", "inode", "gone"])
def test_a_photo_of_which_a_file_changed_is_read_anew(shoot, name, change):
    cache, path = remembered(shoot), shoot / name
    before = path.stat()
    if change == "size":
        path.write_bytes(b"something longer")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif change == "time":
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    elif change == "inode":
        (shoot / "copy").write_bytes(path.read_bytes())
        os.utime(shoot / "copy", ns=(before.st_atime_ns, before.st_mtime_ns))
        (shoot / "copy").replace(path)
    else:
        path.unlink()
    assert recalled(cache, shoot) == []


@pytest.mark.parametrize("sidecar", ["a.xmp", "a.XMP", "a.CR2.xmp", "a.JPG.xmp"])
def test_a_sidecar_that_comes_or_changes_or_goes_is_heard_and_the_photo_is_known_all_the_same(shoot, sidecar):
    cache = remembered(shoot)
    assert word_of(cache, shoot).rating == 3
    (shoot / sidecar).write_bytes(merged(None, HandOff(rating=5, human_rating=True)))
    assert word_of(cache, shoot).rating == 5
    (shoot / sidecar).write_bytes(merged(None, HandOff(rating=1, human_rating=True, reasons=("it is longer",))))
    assert word_of(cache, shoot).rating == 1
    (shoot / sidecar).unlink()
    assert word_of(cache, shoot).rating == 3


def test_a_sidecar_that_is_as_it_was_is_read_once(shoot, monkeypatch):
    cache = remembered(shoot)
    (shoot / "a.xmp").write_bytes(merged(None, HandOff(rating=5, human_rating=True)))
    word_of(cache, shoot)
    monkeypatch.setattr("safelight.metadata.sidecar.read", lambda place: pytest.fail(f"{place} was read"))
    assert word_of(cache, shoot).rating == 5


def test_another_folder_with_the_same_names_is_another_shoot(shoot, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    for name in ("a.CR2", "a.JPG"):
        os.link(shoot / name, other / name)
    assert recalled(remembered(shoot), other) == []


def test_a_photo_that_was_looked_for_nowhere_is_not_kept(shoot):
    cache = MemoryCache()
    KnownPhotos(cache).remember(state_of(shoot), Identity.of(READ), READ.thumb)
    assert len(cache) == 0


def test_what_is_kept_stands_under_the_files_as_they_were_when_it_was_read(shoot):
    cache, state = MemoryCache(), state_of(shoot)
    list(KnownPhotos(cache).recall([state]))
    (shoot / "a.CR2").write_bytes(b"another picture")
    KnownPhotos(cache).remember(state, Identity.of(READ), READ.thumb)
    assert recalled(cache, shoot) == []


def test_a_photo_that_is_not_there_is_never_known(shoot):
    (shoot / "a.CR2").rename(shoot / "away")
    cache, state = MemoryCache(), state_of(shoot)
    known = KnownPhotos(cache)
    list(known.recall([state]))
    known.remember(state, Identity.of(READ), READ.thumb)
    assert recalled(cache, shoot) == []
    assert len(cache) == 0


def test_a_time_before_any_camera_is_one_like_any_other(shoot):
    os.utime(shoot / "a.CR2", ns=(0, -(10**18)))
    assert len(recalled(remembered(shoot), shoot)) == 1


def test_a_photo_that_changes_after_it_was_known_is_told(shoot):
    cache, state = remembered(shoot), state_of(shoot)
    assert [one for one, _, _ in KnownPhotos(cache).recall([state])] == [state]
    assert changed(state, READ) is None
    (shoot / "a.CR2").write_bytes(b"another picture")
    fault = changed(state, READ)
    assert fault is not None
    assert fault.code == "changed"
    assert str(fault) == "it was changed while the run went on; run it again to have it looked at as it is"


def test_a_photo_that_was_replaced_before_it_was_read_is_told_though_it_is_back(shoot):
    state = state_of(shoot)
    list(KnownPhotos(MemoryCache()).recall([state]))
    other = replace(READ, stamp=(FileStamp("a.CR2", 3, 1, 1), FileStamp("a.JPG", 4, 1, 1)))
    assert changed(state, other) is not None


def test_a_sidecar_that_comes_while_the_run_goes_on_changes_no_picture(shoot):
    state = state_of(shoot)
    list(KnownPhotos(MemoryCache()).recall([state]))
    (shoot / "a.xmp").write_bytes(b"five stars")
    assert changed(state, READ) is None


def test_a_photo_of_which_nothing_is_known_yet_has_not_changed(shoot):
    assert changed(state_of(shoot), READ) is None
