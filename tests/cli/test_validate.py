import json
from pathlib import Path

import pytest

from safelight.cli.main import called

RIGHT = "name: mine\nstages:\n  - {name: score, model: nima, action: quality_check}\n"


@pytest.fixture(name="recipe")
def _recipe(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(RIGHT, encoding="utf-8")
    return path


def test_a_right_recipe_is_called_right(recipe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["validate", str(recipe)]) == 0
    assert capsys.readouterr().out == f"{recipe}: right\n"


def test_everything_wrong_is_told_and_the_call_was_wrong(recipe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe.write_text(RIGHT.replace("quality_check", "quality_chek") + "nam: twice\n", encoding="utf-8")
    assert called(["validate", str(recipe)]) == 2
    told = capsys.readouterr().out
    assert f"{recipe}:3:32: unknown action 'quality_chek'" in told
    assert f"{recipe}:4:1: unknown key 'nam'" in told


def test_several_recipes_are_judged_one_by_one(recipe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = recipe.with_name("broken.yaml")
    broken.write_text("stages: [", encoding="utf-8")
    assert called(["validate", str(recipe), str(broken), "--json"]) == 2
    first, second = json.loads(capsys.readouterr().out)
    assert first == {"recipe": str(recipe), "problems": [], "asks": []}
    assert second["problems"][0]["line"] == 1


def test_what_a_run_must_be_given_is_listed(recipe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe.write_text(
        "name: mine\nvariables: {who: user_defined}\nstages:\n"
        "  - {name: look, model: qwen2.5-vl, prompt: 'Is this ${who}?', extract: [yes_or_no]}\n",
        encoding="utf-8",
    )
    assert called(["validate", str(recipe)]) == 0
    assert "a run of it needs --var who=…" in capsys.readouterr().out


def test_a_missing_file_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["validate", "nowhere.yaml"]) == 2
    assert "nowhere.yaml" in capsys.readouterr().err


def test_a_profile_is_asked_with_the_server_that_is_set(
    recipe: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe.write_text(
        "stages: [{name: look, steps: [{model: rt-detr, action: detect_objects, classes: [window]}]}]", encoding="utf-8"
    )
    call = ["validate", str(recipe), "--profile", "standard"]
    assert called(call) == 2
    assert "name one by --vlm-url (SAFELIGHT_VLM_URL)" in capsys.readouterr().out
    monkeypatch.setenv("SAFELIGHT_VLM_URL", "http://192.0.2.1:8000/v1")
    assert called(call) == 0
