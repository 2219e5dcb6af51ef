"""`safelight whatif`, as a user calls it, over a small shoot."""

import gc
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from safelight.app.what_if import whatif
from safelight.app.what_if.whatif import WhatIf, WhatIfCall, what_if
from safelight.cli.main import called
from tests.app.what_if.shoot import culled, filtered, store_of

Say = Callable[..., tuple[int, str, str]]
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whatif")
    culled(folder)
    filtered(folder)
    return folder


@pytest.fixture(name="say")
def _say(folder: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """What a call prints, and how it ends."""

    def say(run: str, *words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = called(["whatif", str(folder / run), "--store", store_of(folder), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return say


def without_id(text: str) -> str:
    return re.sub(r"\d{8}-\d{6}-[0-9a-f]+", "ID", text)


@pytest.mark.parametrize(
    ("golden", "run", "words"),
    [
        ("a_gate", "out", ["--set", "quality_check.reject_if_below=true", "--set", "quality_check.technical_min=6.7"]),
        ("more_frames", "out", ["--set", "select_best_from_group.keep=3"]),
        ("all_of_them", "out", ["--set", "select_best_from_group.keep=3", "--all"]),
        ("a_looser_gate", "filtered", ["--set", "quality_filter.technical_threshold=1"]),
        ("measured", "out", ["--set", "quality_check.faces=false"]),
        ("nothing", "out", ["--set", "select_best_from_group.keep=1"]),
        ("target", "out", ["--target", "8"]),
        ("target_not_met", "out", ["--target", "6"]),
    ],
)
def test_what_would_change_is_told(say: Say, golden: str, run: str, words: list[str]) -> None:
    code, said, err = say(run, *words)
    assert (code, err) == (0, "")
    assert without_id(said) == (GOLDEN / f"{golden}.txt").read_text(encoding="utf-8")


def test_the_settings_that_are_found_for_a_target_can_be_set(say: Say, folder: Path) -> None:
    told = json.loads(say("out", "--target", "8", "--json")[1])
    settings = [word for setting in told["aim"]["settings"] for word in ("--set", setting)]
    again = json.loads(say("out", *settings, "--json")[1])
    assert again["after"] == told["after"] == {"keep": 8, "alternate": 4}
    culled(folder, "cull", *settings, out="again")
    kept = [json.loads(line)["verdict"] for line in (folder / "again" / "photos.jsonl").read_bytes().splitlines()]
    assert kept.count("keep") == 8, "and a run with them keeps as many"


def test_programs_get_one_document(say: Say) -> None:
    code, said, _ = say("filtered", "--set", "quality_filter.technical_threshold=1", "--json")
    told = json.loads(said)
    assert code == 0
    assert len(told["unknown"]["photos"]) == 6
    assert set(told) == {"run", "recipe", "settings", "photos", "before", "after", "changes", "unknown"}


def test_a_run_is_named_by_its_id_or_the_beginning_of_it(say: Say, folder: Path) -> None:
    run = json.loads((folder / "out" / "run.json").read_bytes())["run"]
    assert called(["whatif", run, "--store", store_of(folder), "--set", "select_best_from_group.keep=2"]) == 0


@pytest.mark.parametrize(
    ("run", "words", "told"),
    [
        ("out", [], "Say what would be different: --set STEP.PARAMETER=VALUE, or --target N."),
        ("out", ["--set", "quality_chek.faces=false"], "did you mean 'quality_check'"),
        ("out", ["--set", "quality_check.technical_threshold=11"], "must be at most 10, not 11"),
        ("out", ["--set", "keep"], "is not of the form step.parameter=value"),
        ("out", ["--target", "0"], "0 is not in the range x>=1"),
        ("nowhere", ["--target", "3"], "there is no run"),
    ],
)
def test_a_wrong_call_is_told_and_makes_two(say: Say, run: str, words: list[str], told: str) -> None:
    code, said, err = say(run, *words)
    assert (code, said) == (2, "")
    assert told in err


def test_without_a_store_there_is_nothing_to_ask(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["whatif", str(folder / "out"), "--store", "none", "--target", "3"]) == 2
    assert "name one with --store" in capsys.readouterr().err


def test_cycles_are_searched_for_again_when_it_is_told(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[bool] = []

    def noted(call: WhatIfCall) -> WhatIf:
        searched.append(gc.isenabled())
        return what_if(call)

    monkeypatch.setattr(whatif, "what_if", noted)
    say("out", "--set", "select_best_from_group.keep=1")
    assert (searched, gc.isenabled()) == ([False], True)
    say("out", "--set", "select_best_from_group.no=1")
    assert gc.isenabled()
