import os
from pathlib import Path

import pytest

from safelight import settings
from safelight.errors import CallError

PLACES = ("CACHE", "MODELS", "BLOBS")


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (*settings.Settings.model_fields, "config"):
        monkeypatch.delenv(f"SAFELIGHT_{name.upper()}", raising=False)
    monkeypatch.setattr(settings, "user_file", lambda: tmp_path / "config.toml")


def test_folders_in_a_variable_are_parted_as_in_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_ROOTS", os.pathsep.join(["/photos", "", "/more photos"]))
    assert settings.load().settings.roots == (Path("/photos"), Path("/more photos"))


def test_folders_in_the_file_are_a_list(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('roots = ["/photos", "/more"]\nport = 0\n')
    loaded = settings.load().settings
    assert (loaded.roots, loaded.port) == ((Path("/photos"), Path("/more")), 0)


def test_the_token_is_shown_nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFELIGHT_TOKEN", "a-secret-word-of-mine")
    loaded = settings.load().settings
    assert "secret" not in f"{loaded!r} {loaded.model_dump(mode='json')}"
    monkeypatch.delenv("SAFELIGHT_TOKEN")
    (tmp_path / "config.toml").write_text("token = 123456789\n")
    with pytest.raises(CallError) as caught:
        settings.load()
    assert "123456789" not in str(caught.value)


def test_what_models_find_around_them_is_what_was_set() -> None:
    chosen = settings.load({"vlm_url": "http://127.0.0.1:1/v1", "vlm_at_once": 7}).settings
    around = settings.surroundings(chosen, allow_remote=True)
    assert (around.vlm_url, around.vlm_at_once, around.allow_remote) == ("http://127.0.0.1:1/v1", 7, True)


def test_places_are_told_to_processes_that_are_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in PLACES:
        monkeypatch.setenv(f"SAFELIGHT_{name}", "")
    settings.pass_on(settings.load({"cache": tmp_path, "blobs": "s3://bucket"}).settings)
    assert [os.environ[f"SAFELIGHT_{name}"] for name in PLACES] == [str(tmp_path), "", "s3://bucket"]
