"""Where a store is."""

from pathlib import Path

import pytest

from safelight.errors import CallError, StoreError
from safelight.store.database import open_database
from safelight.store.location import Location, data_folder


def test_by_default_it_is_a_file_in_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    found = Location.of(None)
    assert found is not None
    assert found.file == tmp_path / "safelight" / "store.db"
    assert found.name == str(found.file)


def test_without_a_data_folder_of_its_own_it_is_the_usual_one(monkeypatch):
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert data_folder() == Path.home() / ".local" / "share" / "safelight"


@pytest.mark.parametrize(
    ("platform", "folder"),
    [("darwin", Path("Library", "Application Support", "safelight")), ("win32", Path("AppData", "Local", "safelight"))],
)
def test_every_platform_has_its_own_folder(monkeypatch, platform, folder):
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr("sys.platform", platform)
    assert data_folder() == Path.home() / folder


def test_nothing_is_remembered_where_that_is_asked_for():
    assert Location.of("none") is None


def test_a_path_is_that_file_wherever_it_was_asked_for_from(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    found = Location.of("runs.db")
    assert found is not None
    assert found.file == tmp_path / "runs.db"


def test_a_folder_is_the_file_in_it(tmp_path):
    found = Location.of(str(tmp_path))
    assert found is not None
    assert found.file == tmp_path / "store.db"


def test_a_tilde_is_the_home_folder():
    found = Location.of("~/runs.db")
    assert found is not None
    assert found.file == Path.home() / "runs.db"


def test_what_lies_beside_it_is_beside_it(tmp_path):
    found = Location.of(str(tmp_path / "runs.db"))
    assert found is not None
    assert found.folder == tmp_path / "runs.db.d"


def test_stores_that_differ_in_their_ending_alone_share_nothing(tmp_path):
    one, other = Location.of(str(tmp_path / "runs.db")), Location.of(str(tmp_path / "runs.sqlite"))
    assert one is not None
    assert other is not None
    assert one.folder != other.folder


def test_a_store_is_one_under_all_its_names(tmp_path):
    (tmp_path / "runs.db").touch()
    (tmp_path / "link.db").symlink_to(tmp_path / "runs.db")
    (tmp_path / "folder").symlink_to(tmp_path)
    one = Location.of(str(tmp_path / "runs.db"))
    assert Location.of(str(tmp_path / "link.db")) == one
    assert Location.of(str(tmp_path / "folder" / "runs.db")) == one


def test_what_lies_beside_a_server_is_in_the_data_folder_and_each_has_its_own():
    one, other = Location.of("postgresql://host/one"), Location.of("postgresql://host/other")
    assert one is not None
    assert other is not None
    assert one.folder.parent == other.folder.parent == data_folder()
    assert one.folder != other.folder


def test_a_servers_blobs_lie_where_that_is_said_and_a_files_beside_it(monkeypatch, tmp_path):
    server, file = Location.of("postgresql://host/one"), Location.of(str(tmp_path / "runs.db"))
    assert server is not None
    assert file is not None
    assert server.blobs == str(server.folder / "blobs")
    monkeypatch.setenv("SAFELIGHT_BLOBS", "s3://photos/blobs")
    assert server.blobs == "s3://photos/blobs"
    assert file.blobs == str(tmp_path / "runs.db.d" / "blobs")


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg", "postgresql+psycopg2"])
def test_a_server_is_asked_by_the_driver_that_is_installed(scheme):
    found = Location.of(f"{scheme}://anna@host:5433/photos")
    assert found is not None
    assert found.url == "postgresql+psycopg://anna@host:5433/photos"
    assert found.file is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://anna:secret@host/photos", "postgresql://anna@host/photos"),
        ("postgresql://anna:se@cret@host/photos", "postgresql://anna@host/photos"),
        ("postgresql://anna:se?cret@host/photos", "postgresql://anna@host/photos"),
        ("postgresql://anna:se/cret@host/photos", "postgresql://anna@host/photos"),
        ("postgresql://host/photos?user=anna&password=secret", "postgresql://host/photos"),
        ("postgresql://host/photos", "postgresql://host/photos"),
    ],
)
def test_a_password_is_never_shown(url, shown):
    found = Location.of(url)
    assert found is not None
    assert found.name == shown


def test_a_url_of_something_else_is_refused_without_its_password():
    with pytest.raises(CallError) as raised:
        Location.of("mysql://anna:secret@host/photos")
    assert str(raised.value) == (
        "there is no store at 'mysql://anna@host/photos': name a file, a PostgreSQL URL (postgresql://…), or 'none'"
    )


def test_an_address_that_is_none_is_refused():
    place = Location.of("postgresql://anna:secret@host:port/photos")
    assert place is not None
    with pytest.raises(StoreError) as raised:
        open_database(place)
    assert str(raised.value) == (
        "the store 'postgresql://anna@host:port/photos' is no address of PostgreSQL; "
        "write postgresql://user@host:5432/database"
    )


def test_without_the_extra_a_server_is_refused_with_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    place = Location.of("postgresql://host/photos")
    assert place is not None
    with pytest.raises(StoreError) as raised:
        open_database(place)
    assert str(raised.value).startswith(
        "the store 'postgresql://host/photos' needs what `pip install 'safelight[postgres]'` installs ("
    )
