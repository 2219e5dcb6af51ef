import os
from pathlib import Path

import pytest

from safelight.errors import CallError
from safelight.output.folder import MARKER, choose_folder, claim, is_ours
from safelight.output.run_json import write_run
from tests.output.runs import everything_in, summary


@pytest.fixture
def shoot(tmp_path: Path) -> Path:
    (tmp_path / "Wedding" / "day1").mkdir(parents=True)
    (tmp_path / "Wedding" / "a.jpg").write_bytes(b"")
    return tmp_path / "Wedding"


def refused(out: Path, *inputs: Path) -> str:
    with pytest.raises(CallError) as raised:
        choose_folder(out, inputs, "cull")
    return str(raised.value)


def test_by_default_it_lies_beside_the_shoot_named_after_it_and_the_recipe(shoot: Path) -> None:
    assert choose_folder(None, [shoot], "cull") == shoot.parent / "Wedding-cull"
    assert choose_folder(None, [shoot], "Portraits: the / best") == shoot.parent / "Wedding-Portraits-the-best"
    assert choose_folder(None, [shoot / "a.jpg"], "cull") == shoot.parent / "Wedding-cull"
    assert choose_folder(None, [shoot / "*.jpg"], "..") == shoot.parent / "Wedding-run"


def test_by_default_it_lies_in_none_of_several_shoots(shoot: Path) -> None:
    assert choose_folder(None, [shoot / "day1", shoot], "cull") == shoot.parent / "day1-cull"


def test_choosing_writes_nothing(shoot: Path) -> None:
    choose_folder(None, [shoot], "cull")
    assert [path.name for path in shoot.parent.iterdir()] == ["Wedding"]


@pytest.mark.parametrize("inside", [".", "out", "day1/out", "../Wedding/out"])
def test_a_folder_inside_the_shoot_is_refused(inside: str, shoot: Path) -> None:
    name = (shoot / inside).absolute().name
    assert refused(shoot / inside, shoot) == (
        f"the output folder {name!r} lies inside the photos' folder 'Wedding', where nothing is ever written; "
        "name one outside with -o"
    )


def test_a_link_into_the_shoot_is_seen_through(shoot: Path) -> None:
    (shoot.parent / "link").symlink_to(shoot / "day1")
    assert "lies inside the photos' folder 'Wedding'" in refused(shoot.parent / "link", shoot)


def test_single_files_claim_no_folder(shoot: Path) -> None:
    assert choose_folder(shoot / "out", [shoot / "a.jpg"], "cull") == shoot / "out"


def test_a_folder_that_is_there_and_not_ours_is_refused(shoot: Path, tmp_path: Path) -> None:
    (tmp_path / "Holidays").mkdir()
    (tmp_path / "Holidays" / "run.json").write_bytes(b'{"who": "knows"}')
    assert refused(tmp_path / "Holidays", shoot) == (
        "'Holidays' is there already and is no output of Safelight, so nothing is written into it; "
        "name another folder with -o"
    )


def test_a_file_and_a_link_that_leads_nowhere_are_refused(shoot: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert "is there already" in refused(tmp_path / "file", shoot)
    assert "is there already" in refused(tmp_path / "link", shoot)


def test_an_empty_folder_and_an_output_of_ours_are_used(shoot: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert choose_folder(out, [shoot], "cull") == out
    claim(out)
    assert everything_in(out) == {MARKER}
    assert choose_folder(out, [shoot], "cull") == out


def test_an_output_that_lost_its_marker_is_known_by_its_run(tmp_path: Path) -> None:
    write_run(tmp_path, summary())
    assert is_ours(tmp_path)
    (tmp_path / "run.json").write_bytes(b"[1]")
    assert not is_ours(tmp_path)


def test_a_folder_that_cannot_be_made_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CallError) as raised:
        claim(tmp_path / "file" / "out")
    assert str(raised.value) == "the output folder 'out' cannot be made: Not a directory; name another with -o"


def test_a_folder_that_cannot_be_written_to_is_a_wrong_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path)  # whoever runs this may be root
    with pytest.raises(CallError) as raised:
        claim(tmp_path)
    assert str(raised.value).endswith("cannot be written to; name another with -o")
    assert everything_in(tmp_path) == set()


def test_one_folder_is_called_by_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shoot = tmp_path / "shoot"
    shoot.mkdir()
    monkeypatch.chdir(shoot)
    assert choose_folder(Path("../out"), [shoot], "cull") == tmp_path.resolve() / "out"


def test_a_folder_has_one_name_also_where_a_link_leads_to_it(shoot: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert choose_folder(tmp_path / "link" / "out", [shoot], "cull") == tmp_path / "real" / "out"
