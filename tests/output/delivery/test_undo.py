from pathlib import Path
from typing import Any

import pytest

from safelight.errors import CallError
from safelight.metadata.namespaces import RATING
from safelight.metadata.xmp import Packet
from safelight.output.delivery import deliver as module
from safelight.output.delivery.deliver import deliver
from safelight.output.delivery.editors import EDITORS
from safelight.output.delivery.journal import FOLDER, Journal
from safelight.output.delivery.undo import undo
from tests.metadata.packets import DARKTABLE, packet
from tests.output.delivery.finished import finished, shot, sidecars, state


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    (tmp_path / "shoot").mkdir()
    (tmp_path / "shoot" / "a.CR3.xmp").write_bytes(DARKTABLE)
    (tmp_path / "shoot" / "a.xmp").write_bytes(packet({"crs:Texture": "3"}))
    (tmp_path / "shoot" / "a.xmp").chmod(0o640)
    return tmp_path / "shoot"


@pytest.fixture(name="out")
def _out(tmp_path: Path, shoot: Path) -> Path:
    return finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "sub/b.CR3", "sub/b.JPG", index=1))


def told(undone: Any) -> dict[str, str]:
    return {each.sidecar: each.action for each in undone}


@pytest.mark.parametrize("to", EDITORS)
def test_everything_is_as_it_was(to: str, out: Path, shoot: Path) -> None:
    before = state(shoot)
    deliver(out, to)
    assert state(shoot) != before
    undo(out, to)
    assert state(shoot) == before
    assert undo(out, to) == ()


def test_deliveries_to_several_editors_are_undone_together(out: Path, shoot: Path) -> None:
    before = state(shoot)
    for to in EDITORS:
        deliver(out, to)
    undo(out)
    assert state(shoot) == before
    assert list((out / FOLDER).iterdir()) == []


def test_only_that_editors_delivery_is_undone(out: Path, shoot: Path) -> None:
    deliver(out, "lightroom")
    deliver(out, "digikam")
    assert told(undo(out, "lightroom")) == {"a.xmp": "restored", "sub/b.xmp": "removed"}
    assert sidecars(shoot) == {"a.xmp", "a.CR3.xmp", "sub/b.CR3.xmp", "sub/b.JPG.xmp"}


def test_two_deliveries_of_one_sidecar_are_undone_one_after_the_other(out: Path, shoot: Path, tmp_path: Path) -> None:
    before = state(shoot)
    deliver(out, "lightroom")
    finished(tmp_path, shot(tmp_path, "sub/b.CR3", "sub/b.JPG", verdict="alternate"))
    deliver(out, "lightroom")
    assert Packet((shoot / "sub/b.xmp").read_bytes()).get(RATING) == "2"
    assert told(undo(out, dry_run=True)) == {"sub/b.xmp": "removed", "a.xmp": "restored"}
    undo(out)
    assert {name: file[0] for name, file in state(shoot).items()} == {name: file[0] for name, file in before.items()}


def test_what_changed_since_is_named_and_left_with_its_former_bytes(out: Path, shoot: Path) -> None:
    former = (shoot / "a.xmp").read_bytes()
    deliver(out, "lightroom")
    starred = packet({"xmp:Rating": "5"})
    (shoot / "a.xmp").write_bytes(starred)
    (shoot / "sub/b.xmp").write_bytes(starred)
    undone = {each.sidecar: each for each in undo(out)}
    assert {each.action for each in undone.values()} == {"left"}
    kept = undone["a.xmp"].reason.partition("kept in ")[2]
    assert (out / kept).read_bytes() == former
    assert (shoot / "a.xmp").read_bytes() == (shoot / "sub/b.xmp").read_bytes() == starred
    assert told(undo(out)) == {"a.xmp": "left", "sub/b.xmp": "left"}


def test_what_was_removed_since_stays_removed(out: Path, shoot: Path) -> None:
    deliver(out, "lightroom")
    (shoot / "a.xmp").unlink()
    (shoot / "sub/b.xmp").unlink()
    assert told(undo(out)) == {"a.xmp": "left"}
    assert sidecars(shoot) == {"a.CR3.xmp"}


def test_a_dry_run_undoes_nothing(out: Path, shoot: Path) -> None:
    deliver(out, "lightroom")
    before = state(shoot.parent)
    assert told(undo(out, dry_run=True)) == {"a.xmp": "restored", "sub/b.xmp": "removed"}
    assert state(shoot.parent) == before


class Crash(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("after", [0, 1])
def test_a_crash_leaves_a_journal_that_can_be_undone(
    after: int, out: Path, shoot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, place, placed = state(shoot), module.place, []

    def crash(path: Path, data: bytes, draft: Path, **how: Any) -> None:
        if len(placed) == after:
            draft.write_bytes(data[:20])  # half a draft, and no time to tidy up
            raise Crash
        placed.append(path)
        place(path, data, draft, **how)

    monkeypatch.setattr(module, "place", crash)
    with pytest.raises(Crash):
        deliver(out, "lightroom")
    assert state(shoot) != before
    undo(out)
    assert state(shoot) == before


def test_a_journal_that_was_cut_off_is_undone_as_far_as_it_goes(out: Path, shoot: Path) -> None:
    deliver(out, "lightroom")
    path = Journal.all(out)[0].folder / "journal.jsonl"
    path.write_bytes(path.read_bytes() + b'{"root":"","fi')
    assert told(undo(out)) == {"a.xmp": "restored", "sub/b.xmp": "removed"}


def test_photos_that_moved_are_undone_where_they_are(out: Path, shoot: Path) -> None:
    before = state(shoot)
    deliver(out, "lightroom")
    moved = shoot.rename(shoot.with_name("elsewhere"))
    assert all("--originals" in each.reason for each in undo(out))
    assert told(undo(out, originals=moved)) == {"a.xmp": "restored", "sub/b.xmp": "removed"}
    assert state(moved) == before


def test_a_sidecar_that_is_a_link_by_now_is_left(out: Path, shoot: Path) -> None:
    deliver(out, "lightroom")
    (shoot / "sub/b.xmp").rename(shoot / "real.xmp")
    (shoot / "sub/b.xmp").symlink_to(shoot / "real.xmp")
    assert told(undo(out))["sub/b.xmp"] == "left"
    assert (shoot / "real.xmp").exists()


def test_a_folder_that_is_not_ours_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="is no output of Safelight"):
        undo(tmp_path)
