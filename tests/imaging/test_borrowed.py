"""Photos behind a URL: they stand in a folder by name, size and time, and are fetched when they are read."""

import stat
from pathlib import Path

import fsspec
import pytest

from safelight.errors import CallError, PhotoError
from safelight.imaging import borrowed
from safelight.imaging.borrowed import is_borrowed, is_url, standing
from safelight.imaging.file_bytes import file_bytes
from safelight.imaging.file_stamp import stamps
from safelight.imaging.shoot import gather
from tests.whole.shoots import jpeg

FILES = {"a.jpg": jpeg(1), "day 2/b.jpg": jpeg(2), "notes.txt": b"light was good"}


@pytest.fixture(params=["memory", "s3"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where a shoot lies."""
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "borrowed"))
    found = f"memory://{tmp_path.name}" if request.param == "memory" else request.getfixturevalue("bucket")
    for name, data in FILES.items():
        put(f"{found}/Wedding/{name}", data)
    return f"{found}/Wedding"


def put(place: str, data: bytes) -> None:
    files, path = fsspec.url_to_fs(place)
    files.pipe_file(path, data)


def test_a_url_is_told_from_a_path(tmp_path: Path) -> None:
    assert is_url(Path("s3://bucket/shoot"))
    assert not any(map(is_url, (tmp_path, Path("shoot"), Path("C:/shoot"), Path("s3:"), Path("s3:x"))))


def test_a_shoot_behind_a_url_is_gathered_without_reading_it(url: str, tmp_path: Path) -> None:
    shoot = gather([Path(url)])
    assert [photo.name for photo in shoot.photos] == ["a.jpg", "day 2/b.jpg"]
    assert [photo.size_bytes for photo in shoot.photos] == [len(FILES["a.jpg"]), len(FILES["day 2/b.jpg"])]
    assert shoot.ignored == {"other": 1}
    assert all(is_borrowed(photo.path) for photo in shoot.photos)
    assert not (tmp_path / "borrowed" / ".kept").exists()
    assert sum(path.stat().st_blocks for path in (tmp_path / "borrowed").rglob("*.jpg")) == 0


def test_a_photo_is_fetched_when_it_is_read_and_once(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (photo.path for photo in gather([Path(url)]).photos)
    assert file_bytes(first) == FILES["a.jpg"]
    assert file_bytes(second) == FILES["day 2/b.jpg"]
    monkeypatch.setattr(borrowed, "_fetch", None)
    assert file_bytes(first) == FILES["a.jpg"]


def test_what_is_kept_is_bounded(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(borrowed, "ROOM", max(map(len, FILES.values())))
    for photo in gather([Path(url)]).photos:
        file_bytes(photo.path)
    assert len(list((tmp_path / "borrowed" / ".kept").iterdir())) == 1


def test_it_has_the_same_stamp_on_every_machine(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = stamps(gather([Path(url)]).photos[0].places)
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "other"))
    assert stamps(gather([Path(url)]).photos[0].places) == here
    assert here[0].size == len(FILES["a.jpg"])


def test_what_is_changed_or_gone_since_it_was_listed_is_said_to_be(url: str) -> None:
    first, second = (photo.path for photo in gather([Path(url)]).photos)
    put(f"{url}/a.jpg", FILES["a.jpg"] + b"more")
    files, path = fsspec.url_to_fs(f"{url}/day 2/b.jpg")
    files.rm_file(path)
    for place, code in ((first, "changed"), (second, "vanished")):
        with pytest.raises(PhotoError) as told:
            file_bytes(place)
        assert told.value.code == code
    (photo,) = gather([Path(url)]).photos
    assert file_bytes(photo.path) == FILES["a.jpg"] + b"more"


def test_a_single_photo_may_be_named(url: str) -> None:
    (photo,) = gather([Path(f"{url}/a.jpg")]).photos
    assert photo.path.name == "a.jpg"
    assert file_bytes(photo.path) == FILES["a.jpg"]


def test_a_url_with_nothing_behind_it_is_refused(url: str) -> None:
    with pytest.raises(CallError, match=r"there is nothing at '.*/nowhere'|cannot be listed"):
        standing(Path(f"{url}/nowhere"))


@pytest.mark.parametrize("place", ["memory://../../etc", "memory://a/../../b", "file://shoot", "file:///srv/shoot"])
def test_a_url_that_leads_to_files_of_this_machine_is_refused_and_nothing_is_touched(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "borrowed"))
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "a.jpg").write_bytes(b"precious")
    with pytest.raises(CallError, match=r"leads back|without file://"):
        standing(Path(place))
    assert (tmp_path / "etc" / "a.jpg").read_bytes() == b"precious"
    assert not borrowed.folder().exists()


def test_a_folder_that_is_named_from_here_or_by_a_link_is_known_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    for asked in ("real", "link"):
        monkeypatch.setenv("SAFELIGHT_BORROWED", asked)
        assert is_borrowed(tmp_path / asked / "s3" / "a.jpg")
        assert is_borrowed(tmp_path / "real" / "s3" / "a.jpg")


def test_sidecars_stay_where_they_are(url: str) -> None:
    put(f"{url}/a.xmp", b"<x/>")
    assert not any(standing(Path(url)).rglob("*.xmp"))


def test_a_url_with_a_password_is_refused_without_telling_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "borrowed"))
    for place in ("ftp://studio:secret@host/shoot", "https://host/a.jpg?X-Amz-Signature=secret"):
        with pytest.raises(CallError, match="has a name, a password or a signature in it") as raised:
            standing(Path(place))
        assert "secret" not in str(raised.value)
    assert not borrowed.folder().exists()


def test_what_is_fetched_is_read_by_nobody_else(url: str) -> None:
    file_bytes(standing(Path(url)) / "a.jpg")
    assert stat.S_IMODE((borrowed.folder() / ".kept").stat().st_mode) == 0o700


def test_a_name_that_leads_elsewhere_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(tmp_path / "borrowed"))
    files = fsspec.filesystem("memory")
    files.store[f"/{tmp_path.name}/../../x.jpg"] = files.open("/fine.jpg", "wb")
    put(f"memory://{tmp_path.name}/a.jpg", FILES["a.jpg"])
    assert [photo.name for photo in gather([Path(f"memory://{tmp_path.name}")]).photos] == ["a.jpg"]
