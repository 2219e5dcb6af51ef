import json
from pathlib import Path

import pytest

from safelight.cli.deliver import EDITORS
from safelight.cli.main import called
from safelight.output.delivery import editors
from tests.metadata.packets import packet
from tests.output.delivery.finished import finished, shot, sidecars, state


@pytest.fixture(name="out")
def _out(tmp_path: Path) -> Path:
    photos = [
        shot(tmp_path, "a.CR3"),
        shot(tmp_path, "b.CR3", index=1, verdict="review"),
        shot(tmp_path, "c.jpg", index=2),
    ]
    (tmp_path / "shoot" / "a.xmp").write_bytes(packet({"xmp:Rating": "5"}))
    return finished(tmp_path, *photos)


def test_the_editors_are_those_that_can_be_delivered_to() -> None:
    assert tuple(editors.EDITORS) == EDITORS


def test_a_delivery_says_what_was_done_and_how_to_undo_it(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["deliver", str(out), "--to", "lightroom"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    counted, inside, undoing, editor, safe = said.err.splitlines()
    assert counted == "Sidecars for Lightroom: 1 new, 1 added to."
    assert inside.startswith(
        "Lightroom reads no sidecar of 1 photo, and Safelight writes into no original. It is named,"
    )
    assert inside.endswith(f"in {out}/deliver/lightroom-embedded.txt.")
    assert undoing == f"Undo it with: safelight deliver {out} --to lightroom --undo"
    assert editor == editors.EDITORS["lightroom"].next
    assert safe == "Your originals are untouched."


def test_a_dry_run_prints_a_table_and_writes_nothing(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(tmp_path)
    assert called(["deliver", str(out), "--to", "lightroom", "--dry-run"]) == 0
    assert state(tmp_path) == before
    assert capsys.readouterr().out.splitlines() == [
        "a.xmp  would be added to  your 5 stars",
        "b.xmp  would be new       1 star, Yellow",
        "c.jpg  no sidecar         3 stars",
    ]


def test_programs_get_one_json_document(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["deliver", str(out), "--to", "lightroom", "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "run_id": "20261122-134500-1f3a",
        "out": str(out),
        "to": "lightroom",
        "dry_run": True,
        "interrupted": False,
        "counts": {"new": 1, "merge": 1, "inside": 1},
        "sidecars": [
            {"photo": "a.CR3", "sidecar": "a.xmp", "action": "merge", "says": "your 5 stars", "reason": None},
            {"photo": "b.CR3", "sidecar": "b.xmp", "action": "new", "says": "1 star, Yellow", "reason": None},
        ],
        "inside": [{"photo": "c.jpg", "says": "3 stars"}],
        "inside_list": None,
        "journal": None,
    }


def test_a_sidecar_that_is_left_alone_makes_three_and_is_named(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "shoot" / "a.xmp").write_bytes(b"<html/>")
    assert called(["deliver", str(out), "--to", "lightroom"]) == 3
    said = capsys.readouterr()
    assert said.out == (
        "a.xmp  left alone  no XMP: the document is 'html' and holds no RDF; repair it, or move it away\n"
    )
    assert said.err.startswith("Sidecars for Lightroom: 1 new, 1 left alone.\n")


def test_undoing_puts_everything_back(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = state(tmp_path / "shoot")
    assert called(["deliver", str(out), "--to", "lightroom"]) == 0
    assert called(["deliver", str(out), "--undo"]) == 0
    assert state(tmp_path / "shoot") == before
    assert capsys.readouterr().err.endswith("Undone: 1 restored, 1 removed. Your originals are untouched.\n")
    assert called(["deliver", str(out), "--undo", "--to", "lightroom"]) == 0
    assert "There is nothing to undo." in capsys.readouterr().err


def test_what_changed_since_makes_three_and_is_named(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called(["deliver", str(out), "--to", "lightroom"])
    (tmp_path / "shoot" / "b.xmp").write_bytes(packet({"xmp:Rating": "5"}))
    assert called(["deliver", str(out), "--undo", "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["sidecars"] == [
        {"sidecar": "b.xmp", "to": "lightroom", "action": "left", "reason": "it was changed since"},
        {"sidecar": "a.xmp", "to": "lightroom", "action": "restored", "reason": None},
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("shoot-cull",), "--to is missing: name the editor, one of lightroom, captureone"),
        (("shoot-cull", "--to", "gimp"), "'gimp' is not one of"),
        (("shoot", "--to", "lightroom"), "did you mean 'shoot-cull' beside it?"),
        (("nowhere", "--to", "lightroom"), "or the id of one that your store knows"),
        (("nowhere", "--undo"), "is no output of Safelight"),
        (("", "--to", "lightroom"), "the path is empty"),
    ],
)
def test_a_wrong_call_writes_nothing(
    arguments: tuple[str, ...],
    said: str,
    out: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert called(["deliver", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert sidecars(tmp_path / "shoot") == {"a.xmp"}
    assert not (out / "deliver").exists()
