import json
from pathlib import Path

import pytest

from safelight.cli.main import called
from safelight.recipes import names, path


def test_shipped_recipes_are_listed_with_what_they_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["recipes", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(names())
    assert all(len(line.split()) > 1 for line in lines)


def test_a_recipe_is_shown_as_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["recipes", "show", "cull"]) == 0
    assert capsys.readouterr().out.rstrip("\n") == path("cull").read_text(encoding="utf-8").rstrip("\n")


def test_the_canonical_form_is_a_recipe_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["recipes", "show", "cull", "--canonical"]) == 0
    copy = tmp_path / "canonical.yaml"
    copy.write_text(capsys.readouterr().out, encoding="utf-8")
    assert called(["validate", str(copy)]) == 0
    capsys.readouterr()
    assert called(["recipes", "show", str(copy), "--json"]) == 0
    copied = json.loads(capsys.readouterr().out)
    assert called(["recipes", "show", "cull", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == copied


def test_a_copy_is_byte_for_byte_and_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "mine.yaml"
    assert called(["recipes", "copy", "cull", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}\n"
    assert target.read_bytes() == path("cull").read_bytes()
    assert called(["recipes", "copy", "cull", str(target)]) == 2
    assert "is there already" in capsys.readouterr().err


def test_an_unknown_recipe_is_a_wrong_call_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["recipes", "copy", "cul"]) == 2
    assert "did you mean 'cull'?" in capsys.readouterr().err


def test_the_full_form_names_the_action_of_a_short_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = tmp_path / "short.yaml"
    recipe.write_text("stages: [{model: rt-detr, detect: [person], min_confidence: 0.8}]", encoding="utf-8")
    assert called(["recipes", "show", str(recipe), "--canonical"]) == 0
    shown = capsys.readouterr().out
    assert "action: detect_objects" in shown
    assert "confidence_threshold: 0.8" in shown
    assert "detect:" not in shown


def test_a_recipe_is_shown_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["recipes", "show", "cull", "--words"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Cull\n")
    assert "Keep the best frame of each group" in shown
    assert called(["recipes", "show", "cull", "--words", "--json"]) == 0
    assert "Keep the best frame of each group" in json.loads(capsys.readouterr().out)["steps"][-2]["sentence"]


def test_words_and_the_full_form_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["recipes", "show", "cull", "--words", "--canonical"]) == 2
    assert "choose one" in capsys.readouterr().err
