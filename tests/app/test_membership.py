import os
import shutil
from pathlib import Path

import fsspec
import orjson
import pytest

from safelight.app.membership import let_stand, member_of, photo_of, photos_of, unfit
from safelight.imaging.file_bytes import file_bytes
from safelight.imaging.photo import Photo
from safelight.imaging.shoot import gather
from tests.whole.shoots import jpeg


@pytest.fixture
def photo(tmp_path):
    for name in ("a.CR3", "a.JPG"):
        (tmp_path / name).write_bytes(b"what it shows")
    return Photo("a.CR3", tmp_path, ("a.CR3", "a.JPG"), 13)


def test_a_photo_comes_back_from_the_store_as_it_was(photo):
    assert photo_of(member_of(photo, 7)) == photo


def test_photos_come_back_in_their_order_each_below_its_own_folder(photo, tmp_path):
    other = Photo("b.jpg", tmp_path / "second", ("b.jpg",), 5)
    photos = (photo, other, Photo("c.jpg", tmp_path, ("c.jpg",), 7))
    assert photos_of(map(member_of, photos, range(3))) == photos


def test_a_photo_says_as_text_where_its_files_lie(photo):
    assert photo.places == tuple(map(str, photo.paths))


def test_a_name_that_is_no_text_travels_as_json(tmp_path):
    name = os.fsdecode(b"caf\xe9.jpg")
    odd = Photo(name, tmp_path / os.fsdecode(b"\xff"), (name,), 1)
    member = member_of(odd, 0)
    told = orjson.loads(orjson.dumps(member.photo))
    assert photo_of(type(member)(0, told, [])) == odd


def test_what_is_as_it_was_is_fit(photo):
    assert unfit([member_of(photo, 0)]) == {}


def test_a_photo_that_vanished_has_failed_with_the_word_why(photo):
    member = member_of(photo, 3)
    photo.path.unlink()
    fault = unfit([member])[3]
    assert (fault.code, str(fault)) == ("vanished", "it is gone: it was there when the run began")


def test_a_photo_that_changed_has_failed_whichever_of_its_files_it_was(photo, tmp_path):
    member = member_of(photo, 0)
    (tmp_path / "a.JPG").write_bytes(b"something longer than before")
    fault = unfit([member])[0]
    assert fault.code == "changed"
    assert str(fault) == ("it was changed after the run had begun; run the recipe anew to have it looked at as it is")


def test_the_same_bytes_written_anew_are_a_change(photo):
    member = member_of(photo, 0)
    os.utime(photo.path, ns=(1, 1))
    assert unfit([member])[0].code == "changed"
    assert unfit([member], [photo])[0].code == "changed"


def test_a_photo_that_was_missing_from_the_start_is_told_as_vanished(tmp_path):
    gone = Photo("gone.jpg", tmp_path, ("gone.jpg",))
    assert unfit([member_of(gone, 0)])[0].code == "vanished"


def test_photos_behind_a_url_stand_on_another_machine_as_where_the_run_began(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "borrowed"))
    files = fsspec.filesystem("memory")
    files.pipe_file(f"/{tmp_path.name}/day 1/a.jpg", jpeg(1))
    members = [member_of(photo, 0) for photo in gather([Path(f"memory://{tmp_path.name}")]).photos]
    shutil.rmtree(tmp_path / "borrowed")
    assert unfit(members)[0].code == "vanished"
    let_stand(members)
    assert unfit(members) == {}
    assert file_bytes(photo_of(members[0]).path) == jpeg(1)
    files.pipe_file(f"/{tmp_path.name}/day 1/a.jpg", jpeg(2))
    gather([Path(f"memory://{tmp_path.name}")])
    assert unfit(members)[0].code == "changed"
