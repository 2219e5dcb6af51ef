from pathlib import Path

import pytest

from safelight.engine.record import Record
from safelight.output.leftovers import remove_leftovers
from safelight.output.photos_jsonl import Outputs, write_photos
from safelight.output.sidecars import write_sidecars
from tests.output.runs import everything_in, record, summary


def write_run(out: Path, *records: Record) -> None:
    paths = write_sidecars(out, summary(), records).paths
    write_photos(out, records, {index: Outputs(sidecar=path) for index, path in paths.items()})


def test_what_the_new_run_did_not_write_is_removed(tmp_path: Path) -> None:
    write_run(tmp_path, record(tmp_path, "a.jpg"), record(tmp_path, "b/c.jpg", index=1))
    remove_leftovers(tmp_path, {"sidecars/a.xmp"})
    assert everything_in(tmp_path) == {"photos.jsonl", "sidecars/a.xmp"}
    assert not (tmp_path / "sidecars/b").exists()


def test_folders_that_are_left_empty_go_and_somebodys_own_files_keep_theirs(tmp_path: Path) -> None:
    paths = ("masks/a/face.png", "masks/b/face.png", "edited/day/a.jpg")
    for path in (*paths, "masks/b/mine.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"there")
    write_photos(tmp_path, [record(tmp_path, "a.jpg")], {0: Outputs(edited=paths[2], masks=paths[:2])})
    remove_leftovers(tmp_path, set())
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")} == {
        *("photos.jsonl", "masks", "masks/b", "masks/b/mine.txt"),
    }


def test_what_is_not_ours_stays_whatever_the_records_name(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    write_run(out, record(tmp_path, "a.jpg"))
    (out / "sidecars/mine.xmp").write_bytes(b"<mine/>")
    (tmp_path / "outside.xmp").write_bytes((out / "sidecars/a.xmp").read_bytes())
    (out / "sidecars/link.xmp").symlink_to(tmp_path / "outside.xmp")
    named = ["../outside.xmp", str(tmp_path / "outside.xmp"), "sidecars/mine.xmp", "sidecars/link.xmp"]
    write_photos(out, [record(tmp_path, f"{i}.jpg", index=i) for i in range(4)], dict(enumerate(map(naming, named))))
    before = everything_in(tmp_path)
    remove_leftovers(out, set())
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("content", [b"", b"not json\n", b"[]\n1\n{}\n", b'{"outputs": {"sidecar": 3}}\n'])
def test_records_that_are_not_ours_name_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "photos.jsonl").write_bytes(content)
    remove_leftovers(tmp_path, set())
    assert everything_in(tmp_path) == {"photos.jsonl"}


def naming(path: str) -> Outputs:
    return Outputs(sidecar=path)
