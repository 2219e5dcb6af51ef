"""What is kept so that it need not be made again: in memory, in folders, of sheets."""

import threading
from pathlib import Path

import pytest

from safelight.app.looking.kept_files import KeptFiles
from safelight.app.looking.kept_sheets import kept_sheet
from safelight.app.looking.remembered import Remembered
from safelight.app.looking.sheet import Sheet, sheet_of
from safelight.app.looking.words import Words
from safelight.store.marks import Mark
from safelight.store.store import Store


def test_what_many_ask_for_is_made_once() -> None:
    kept: Remembered[str, int] = Remembered(2)
    made: list[int] = []
    go = threading.Barrier(8)

    def ask() -> None:
        go.wait()
        kept.get("a", lambda: made.append(1) or len(made))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]


def test_the_stalest_goes_and_what_failed_is_made_anew() -> None:
    kept: Remembered[str, str] = Remembered(2)
    for name in ("a", "b", "a", "c"):
        kept.get(name, lambda name=name: name)
    assert len(kept) == 2
    assert kept.get("a", lambda: "again") == "a"
    assert kept.get("b", lambda: "again") == "again"
    with pytest.raises(ZeroDivisionError):
        kept.get("d", lambda: str(1 / 0))
    assert kept.get("d", lambda: "well") == "well"


def test_a_folder_keeps_within_its_bound(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path / "there", 1_000)
    for number in range(30):
        kept.put(f"{number:02}name", b"x" * 100)
        assert kept.get(f"{number:02}name") == b"x" * 100
    assert sum(path.stat().st_size for path in (tmp_path / "there").rglob("*") if path.is_file()) <= 1_000
    assert kept.get("00name") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = KeptFiles(tmp_path / "file", 1_000)
    kept.put("name", b"x")
    assert kept.get("name") is None


def sheet(store: Store, root: Path) -> Sheet:
    from safelight.app.membership import member_of
    from safelight.imaging.photo import Photo
    from safelight.store.runs import Member

    members = [member_of(Photo(name, root, (name,)), at) for at, name in enumerate(("a.jpg", "b.jpg", "caf\udce9.jpg"))]
    lines = [b'{"machine_verdict":"keep","mark":{"pick":null,"rating":5,"from":"a.xmp"}}', b"", b""]
    told = [Member(one.position, one.photo, (), "", "keep", line) for one, line in zip(members, lines, strict=True)]
    return sheet_of(store, told)


def test_a_sheet_is_read_back_as_it_was_and_a_damaged_one_is_made_anew(store: Store, tmp_path: Path) -> None:
    made = sheet(store, tmp_path)
    assert made.names == ["a.jpg", "b.jpg", "caf\\xe9.jpg"]
    assert kept_sheet(tmp_path / "sheets", "run", lambda: made) is made
    again = kept_sheet(tmp_path / "sheets", "run", lambda: pytest.fail("it is kept"))
    assert again.as_columns() == made.as_columns()
    assert [again.photo(at) for at in range(3)] == [made.photo(at) for at in range(3)]
    assert again.words == made.words
    assert Words.of(again, ()).standing(0).rating == 5
    (file,) = (tmp_path / "sheets").rglob("??????*")
    file.write_bytes(file.read_bytes()[:-3] + b"xyz")
    assert kept_sheet(tmp_path / "sheets", "run", lambda: made) is made


def test_marks_elsewhere_are_nothing_to_a_sheet(store: Store, tmp_path: Path) -> None:
    words = Words.of(sheet(store, tmp_path), [Mark("/else/where.jpg", "blake3:9", "reject", None, "2026")])
    assert [one.verdict for one in words.all()] == ["keep", "", ""]
