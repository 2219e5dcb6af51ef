"""Photos behind URLs stand in a folder that is its user's alone, unless one is named."""

import os
import stat
from pathlib import Path

import pytest

from safelight.errors import CallError
from safelight.imaging import borrowed, borrowed_folder
from safelight.imaging.borrowed_folder import claim, folder, is_another_users
from tests.imaging.test_borrowed import put


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where they stand if nobody names a folder."""
    monkeypatch.delenv("SAFELIGHT_BORROWED", raising=False)
    place = tmp_path / folder().name
    for module in (borrowed, borrowed_folder):
        monkeypatch.setattr(module, "folder", lambda: place)
    return place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="users have no numbers there")
def test_it_is_called_by_its_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAFELIGHT_BORROWED", raising=False)
    import pwd

    assert folder().name == f"safelight-borrowed-{pwd.getpwuid(os.geteuid()).pw_name}"
    monkeypatch.setattr(os, "geteuid", lambda: 2**31 - 7)
    borrowed_folder._folder.cache_clear()
    try:
        assert folder().name == f"safelight-borrowed-{2**31 - 7}"
    finally:
        borrowed_folder._folder.cache_clear()


def test_it_is_made_for_its_user_alone_and_made_so_where_it_was_open(own: Path) -> None:
    claim()
    assert mode(own) == 0o700
    own.chmod(0o755)
    claim()
    assert mode(own) == 0o700


def test_one_that_another_user_has_is_refused_with_the_cure(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(f"memory://{tmp_path.name}/a.jpg", b"light")
    own.mkdir()
    somebody = own.stat().st_uid + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    with pytest.raises(CallError, match=r"it belongs to another user at .*; name another folder by SAFELIGHT_BORROWED"):
        borrowed.standing(Path(f"memory://{tmp_path.name}"))
    assert list(own.iterdir()) == []


def test_what_another_user_put_in_its_place_is_not_read(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(f"memory://{tmp_path.name}/a.jpg", b"light")
    photo = borrowed.standing(Path(f"memory://{tmp_path.name}")) / "a.jpg"
    assert borrowed.fetched(photo) == b"light"
    (kept,) = (own / ".kept").iterdir()
    kept.write_bytes(b"wrong")
    somebody = own.stat().st_uid + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    assert borrowed.fetched(photo) == b"light"


def test_a_folder_that_is_named_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "shared"
    place.mkdir(mode=0o755)
    monkeypatch.setenv("SAFELIGHT_BORROWED", str(place))
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    claim()
    assert mode(place) == 0o755


def test_a_path_into_another_users_is_known() -> None:
    assert is_another_users(folder().with_name("safelight-borrowed-anna-7") / "s3" / "Wedding")
    assert not is_another_users(folder() / "s3" / "Wedding")
    assert not is_another_users(Path("/srv/photos/Wedding"))
