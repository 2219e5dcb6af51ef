"""Pictures of a unit's photos, ahead and late."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from safelight.engine.known_photos import KnownPhotos
from safelight.engine.reading import Loaded, Want
from safelight.engine.sights import HELD, Sights
from safelight.engine.state import PhotoState
from safelight.errors import PhotoError
from safelight.imaging.photo import Photo
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.contract import UNTOLD, Sight
from safelight.store.cache import MemoryCache


def picture(number: int) -> Picture:
    return Picture(np.full((2, 2, 3), number, np.uint8), 20, 10)


class Reader:
    """Reads a photo's number; some cannot be read, and of some only the fault is missing."""

    def __init__(self, faulty: frozenset[int] = frozenset(), empty: frozenset[int] = frozenset()) -> None:
        self.faulty, self.empty, self.wants = faulty, empty, list[Want]()

    def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
        for want in wants:
            self.wants.append(want)
            if want.index in self.faulty:
                yield Loaded(want.index, fault=PhotoError("it is cut off", "truncated"))
            else:
                yield Loaded(want.index, picture=None if want.index in self.empty else picture(want.index))

    def close(self) -> None: ...


def unit(number: int, **fields) -> list[PhotoState]:
    values = {"identified": True, "facts": CaptureFacts(iso=200), **fields}
    return [PhotoState(index, Photo(f"{index}.jpg", Path(), (f"{index}.jpg",)), **values) for index in range(number)]


def number_of(sight: Sight) -> int:
    return int(sight.picture.rgb[0, 0, 0])


def test_what_was_read_ahead_is_not_read_again():
    reader, ahead = Reader(), Sight(picture(9), CaptureFacts())
    sights = Sights(reader, unit(1), {0: ahead})
    assert sights[0] is ahead
    assert reader.wants == []


def test_what_was_not_is_read_when_it_is_asked_for():
    reader = Reader()
    sights = Sights(reader, unit(3), {})
    assert number_of(sights[2]) == 2
    assert sights[2].facts == UNTOLD
    assert [(want.index, want.identity, want.view, want.thumb) for want in reader.wants] == [(2, False, True, False)]


def test_the_last_ones_that_were_read_late_are_kept_at_hand_and_no_more():
    reader = Reader()
    sights = Sights(reader, unit(HELD + 1), {})
    for index in range(HELD + 1):
        assert number_of(sights[index]) == index
    assert number_of(sights[HELD]) == HELD
    assert len(reader.wants) == HELD + 1
    assert number_of(sights[0]) == 0
    assert len(reader.wants) == HELD + 2


def test_one_that_cannot_be_read_is_the_photos_fault():
    sights = Sights(Reader(faulty=frozenset({0}), empty=frozenset({1})), unit(2), {})
    with pytest.raises(PhotoError, match="it is cut off") as raised:
        sights[0]
    assert raised.value.code == "truncated"
    with pytest.raises(PhotoError, match="its picture could not be read"):
        sights[1]


def test_all_that_can_be_seen_are_counted_once_and_nobody_is_read_for_it():
    reader = Reader()
    states = unit(3)
    states[1].fail(PhotoError("it is gone", "vanished"))
    sights = Sights(reader, states, {0: Sight(picture(0), CaptureFacts())})
    assert list(sights) == [0, 2]
    assert len(sights) == 2
    assert [index in sights for index in (0, 1, 2, 3, "0")] == [True, False, True, False, False]
    assert reader.wants == []


def test_one_that_was_not_identified_is_not_there():
    sights = Sights(Reader(), unit(1, identified=False), {})
    assert 0 not in sights
    with pytest.raises(KeyError):
        sights[0]


def test_one_that_changed_since_it_was_known_is_not_shown_under_its_old_name(tmp_path):
    (tmp_path / "0.jpg").write_bytes(b"one")
    state = PhotoState(0, Photo("0.jpg", tmp_path, ("0.jpg",)), identified=True)
    list(KnownPhotos(MemoryCache()).recall([state]))
    (tmp_path / "0.jpg").write_bytes(b"another")
    with pytest.raises(PhotoError, match="it was changed while the run went on"):
        Sights(Reader(), [state], {})[0]
