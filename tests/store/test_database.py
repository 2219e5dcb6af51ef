"""The database behind a store: made, migrated, refused."""

import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text

from safelight.errors import StoreError
from safelight.store.database import open_database
from safelight.store.location import Location
from safelight.store.marks import Marks
from safelight.store.migrating import upgrade
from safelight.store.schema import METADATA
from safelight.store.schema_version import VERSION, version


def at(path: Path) -> Location:
    found = Location.of(str(path))
    assert found is not None
    return found


def test_a_store_that_is_not_there_is_made(location):
    database = open_database(location)
    with database.reading() as connection:
        assert set(METADATA.tables) < set(inspect(connection).get_table_names())
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == VERSION
    database.close()


def test_a_store_that_is_made_is_what_the_schema_says(location):
    database = open_database(location)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    database.close()


def standing(connection: Connection) -> tuple[str | None, dict[str, object]]:
    """The version that is written down, and of each table everything that can be asked of it."""
    inspector = inspect(connection)
    tables = {
        name: (
            [column | {"type": repr(column["type"])} for column in inspector.get_columns(name)],
            inspector.get_pk_constraint(name),
            inspector.get_foreign_keys(name),
            inspector.get_indexes(name),
            inspector.get_unique_constraints(name),
            inspector.get_check_constraints(name),
        )
        for name in inspector.get_table_names()
    }
    return version(connection), tables


def test_the_migrations_make_from_nothing_what_a_store_is_made_as(location):
    database = open_database(location)
    with database.reading() as connection:
        made = standing(connection)
    with database.writing() as connection:
        METADATA.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
        assert standing(connection) == (None, {})
        upgrade(connection)
    with database.reading() as connection:
        assert standing(connection) == made
        assert {*METADATA.tables, "alembic_version"} == set(made[1])
    database.close()


def test_a_database_with_a_table_of_somebody_elses_by_the_name_of_one_is_refused_and_left_as_it_is(location):
    engine = create_engine(location.url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE runs (kilometres integer)"))
    with pytest.raises(StoreError, match=r'"?runs"? already exists'):
        open_database(location)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["runs"]
    engine.dispose()


def test_a_store_is_opened_again_with_what_is_in_it(location):
    first = open_database(location)
    with first.writing() as connection:
        connection.execute(text("INSERT INTO marks (path, image_hash, at) VALUES ('p', 'h', 'now')"))
    first.close()
    second = open_database(location)
    with second.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM marks")).scalar() == 1
    second.close()


def test_an_older_store_is_migrated_by_itself_and_keeps_what_is_in_it(location):
    first = open_database(location)
    with first.writing() as connection:
        connection.execute(text("INSERT INTO marks (path, image_hash, pick, at) VALUES ('p', 'h', 'pick', 'now')"))
        connection.execute(text("ALTER TABLE marks DROP COLUMN checksum"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    first.close()
    second = open_database(location)
    with second.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    assert [mark.pick for mark in Marks(second).all()] == ["pick"]
    second.close()


def test_a_store_without_tables_is_given_them(location):
    first = open_database(location)
    with first.writing() as connection:
        METADATA.drop_all(connection)
        connection.execute(text("DELETE FROM alembic_version"))
    first.close()
    second = open_database(location)
    with second.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    second.close()


def test_a_store_of_a_newer_safelight_is_refused_and_left_as_it_is(location):
    database = open_database(location)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9000'"))
    database.close()
    with pytest.raises(StoreError) as raised:
        open_database(location)
    assert str(raised.value) == (
        f"the store {location.name!r} was written by a newer Safelight (schema 9000, this one reads {VERSION}); "
        "update Safelight, or name another store with --store"
    )


def test_a_transaction_that_fails_leaves_nothing(location):
    def half_way():
        with database.writing() as connection:
            connection.execute(text("INSERT INTO marks (path, image_hash, at) VALUES ('p', 'h', 'now')"))
            raise RuntimeError("half-way")

    database = open_database(location)
    with pytest.raises(RuntimeError, match="half-way"):
        half_way()
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM marks")).scalar() == 0
    database.close()


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear photographer, this is not a database. " * 100)
    with pytest.raises(StoreError) as raised:
        open_database(at(path))
    assert str(raised.value) == (
        f"the store {str(path)!r}: it is damaged, or no store; `safelight cache verify --repair` "
        "saves what can be read of one (file is not a database)"
    )
    assert path.read_bytes().startswith(b"Dear photographer")


def test_a_store_that_was_cut_short_is_refused_with_a_cure(tmp_path):
    open_database(at(tmp_path / "store.db")).close()
    whole = (tmp_path / "store.db").read_bytes()
    (tmp_path / "store.db").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreError) as raised:
        open_database(at(tmp_path / "store.db"))
    assert "it is damaged; " in str(raised.value)
    assert repr(str(tmp_path / "store.db")) in str(raised.value)


def test_a_file_below_a_file_cannot_be_made(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError) as raised:
        open_database(at(tmp_path / "file" / "store.db"))
    assert str(raised.value) == (
        f"the store {str(tmp_path / 'file' / 'store.db')!r}: its folder cannot be made (File exists); "
        "name another with --store"
    )


def test_a_file_on_a_network_drive_is_refused_with_a_local_path_as_cure(tmp_path, monkeypatch):
    mounted = SimpleNamespace(mountpoint=str(tmp_path), fstype="nfs4")
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: [mounted])
    with pytest.raises(StoreError) as raised:
        open_database(at(tmp_path / "store.db"))
    assert str(raised.value) == (
        f"the store {str(tmp_path / 'store.db')!r} lies on a network drive (nfs4), where SQLite's locks cannot be "
        "trusted; name a path on a local disk with --store, or a PostgreSQL URL"
    )
    assert not (tmp_path / "store.db").exists()


def test_a_name_with_signs_that_mean_something_in_a_url_is_that_file(tmp_path):
    path = tmp_path / "what? 100% #1.db"
    open_database(at(path)).close()
    assert path.is_file()


def test_a_server_that_is_not_there_is_told_without_its_password():
    place = Location.of("postgresql://anna:secret@127.0.0.1:1/photos")
    assert place is not None
    with pytest.raises(StoreError) as raised:
        open_database(place)
    assert str(raised.value).startswith("the store 'postgresql://anna@127.0.0.1:1/photos': name another with --store")
    assert "secret" not in str(raised.value)


def test_a_migration_that_breaks_off_leaves_a_store_that_opens(location):
    def break_off(connection, cursor, statement, *_):
        if "CREATE TABLE marks" in statement:
            raise KeyboardInterrupt

    event.listen(Engine, "before_cursor_execute", break_off)
    try:
        with pytest.raises(KeyboardInterrupt):
            open_database(location)
    finally:
        event.remove(Engine, "before_cursor_execute", break_off)
    database = open_database(location)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    database.close()


EIGHT = """
import multiprocessing, sys
from safelight.store.database import open_database
from safelight.store.location import Location
from safelight.store.marks import Marks
from safelight.store.migrating import upgrade

forked = multiprocessing.get_context("fork")
together = forked.Barrier(8)

def one():
    together.wait()
    open_database(Location.of(sys.argv[1])).close()

several = [forked.Process(target=one) for _ in range(8)]
for process in several:
    process.start()
for process in several:
    process.join()
sys.exit(sum(process.exitcode != 0 for process in several))
"""


WITHOUT_ALEMBIC = """
import sys
from safelight.store.database import open_database
from safelight.store.location import Location

open_database(Location.of(sys.argv[1])).close()
sys.exit("alembic" in sys.modules)
"""


def test_what_takes_long_to_load_is_not_loaded_to_make_a_store(tmp_path):
    subprocess.run([sys.executable, "-c", WITHOUT_ALEMBIC, tmp_path / "store.db"], check=True)


def test_eight_who_make_it_at_one_time_make_it_once(location):
    place = location.url if location.file is None else location.file
    done = subprocess.run([sys.executable, "-c", EIGHT, place], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_asked_wrongly_is_not_told_as_damage(location):
    with closing(open_database(location)) as opened, pytest.raises(UnicodeEncodeError), opened.reading() as there:
        there.execute(text("SELECT :it"), {"it": "b\udce9d"})


def test_a_file_is_written_down_to_the_disk_also_where_that_is_asked_for_apart(file_store):
    with file_store.database.reading() as connection:
        for pragma in ("fullfsync", "checkpoint_fullfsync"):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == 1


def test_every_write_is_as_durable_as_it_is_asked_to_be_whatever_the_one_before_was(file_store):
    """SQLite's word for that is 2 where it waits for the disk each time, and 1 where it does not."""
    said = []
    for durable in (False, True, True, False, True):
        with suppress(ZeroDivisionError), file_store.database.writing(durable=durable) as connection:
            said.append(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())
            raise ZeroDivisionError
    assert said == [1, 2, 2, 1, 2]
