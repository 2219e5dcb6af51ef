"""Sidecars that would say the same are left as they are."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from safelight.metadata.facts import HumanWord
from safelight.output.kept_sidecars import KeptSidecars
from safelight.output.sidecars import write_sidecars
from safelight.store.cache import MemoryCache
from tests.output.runs import record, summary


@pytest.fixture
def kept():
    return KeptSidecars(MemoryCache())


@pytest.fixture
def photo(tmp_path):
    (tmp_path / "shoot").mkdir()
    return record(tmp_path / "shoot", "a.jpg")


def written(tmp_path, run, photo, kept) -> bytes:
    write_sidecars(tmp_path / "out", summary(run_id=run), [photo], None, kept)
    return (tmp_path / "out/sidecars/a.xmp").read_bytes()


def test_what_a_second_run_would_say_just_so_names_the_run_that_said_it_first(tmp_path, photo, kept):
    first = written(tmp_path, "first", photo, kept)
    assert written(tmp_path, "second", photo, kept) == first
    assert b"first" in first


def test_another_verdict_is_written(tmp_path, photo, kept):
    written(tmp_path, "first", photo, kept)
    assert b"second" in written(tmp_path, "second", replace(photo, verdict="review"), kept)


def test_a_sidecar_that_somebody_changed_is_written_again(tmp_path, photo, kept):
    written(tmp_path, "first", photo, kept)
    (tmp_path / "out/sidecars/a.xmp").write_bytes(b"something else")
    assert b"second" in written(tmp_path, "second", photo, kept)


def test_a_sidecar_that_is_gone_is_written_again(tmp_path, photo, kept):
    written(tmp_path, "first", photo, kept)
    (tmp_path / "out/sidecars/a.xmp").unlink()
    assert b"second" in written(tmp_path, "second", photo, kept)


def test_a_sidecar_beside_the_original_that_changed_is_merged_anew(tmp_path, photo, kept):
    written(tmp_path, "first", photo, kept)
    beside = photo.photo.path.with_suffix(".xmp")
    beside.write_bytes(written(tmp_path, "first", replace(photo, word=HumanWord(5, source="file")), kept))
    assert b"second" in written(tmp_path, "second", photo, kept)


def test_without_a_memory_every_sidecar_is_written(tmp_path, photo):
    written(tmp_path, "first", photo, KeptSidecars())
    assert b"second" in written(tmp_path, "second", photo, KeptSidecars())


class OneQuestion(MemoryCache):
    """Counts what is looked up together."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[int] = []

    def look_up(self, questions: Mapping[bytes, type]) -> None:
        self.questions.append(len(questions))


def test_what_was_written_of_many_photos_is_asked_at_once(tmp_path):
    (tmp_path / "shoot").mkdir()
    cache = OneQuestion()
    photos = [record(tmp_path / "shoot", name, index=at) for at, name in enumerate(("a.jpg", "b.jpg", "c.jpg"))]
    write_sidecars(tmp_path / "out", summary(), photos, None, KeptSidecars(cache))
    assert cache.questions == [3]
