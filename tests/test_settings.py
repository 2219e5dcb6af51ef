from pathlib import Path

import pytest

from safelight import settings
from safelight.errors import CallError
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.surroundings import Surroundings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (*settings.Settings.model_fields, "config"):
        monkeypatch.delenv(f"SAFELIGHT_{name.upper()}", raising=False)
    monkeypatch.setattr(settings, "user_file", lambda: tmp_path / "config.toml")


def test_where_nothing_is_said_the_defaults_hold() -> None:
    loaded = settings.load()
    assert loaded.settings.profile == "builtin"
    assert set(loaded.origins.values()) == {"default"}


def test_a_flag_wins_over_a_variable_and_a_variable_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('profile = "filed"\nworkers = 1\ndecode_timeout = 5\n')
    monkeypatch.setenv("SAFELIGHT_PROFILE", "varied")
    monkeypatch.setenv("SAFELIGHT_WORKERS", "2")
    loaded = settings.load({"profile": "flagged", "workers": None})
    assert (loaded.settings.profile, loaded.settings.workers, loaded.settings.decode_timeout) == ("flagged", 2, 5)
    said = {"profile": "flag", "workers": "SAFELIGHT_WORKERS", "decode_timeout": str(file)}
    assert loaded.origins == dict.fromkeys(settings.Settings.model_fields, "default") | said


def test_another_file_may_be_named_by_flag_or_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other.toml"
    other.write_text("workers = 0\n")
    assert settings.load(file=other).settings.workers == 0
    monkeypatch.setenv("SAFELIGHT_CONFIG", str(other))
    assert settings.load().settings.workers == 0


def test_a_named_file_that_is_missing_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="there is no settings file"):
        settings.load(file=tmp_path / "none.toml")


def test_a_value_that_does_not_fit_names_where_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_WORKERS", "many")
    with pytest.raises(CallError) as caught:
        settings.load()
    assert str(caught.value) == (
        "setting 'workers' (SAFELIGHT_WORKERS): 'many' does not fit: "
        "input should be a valid integer, unable to parse string as an integer"
    )


def test_an_unknown_setting_in_the_file_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("worker = 2\n")
    with pytest.raises(CallError, match=r"unknown setting 'worker'; did you mean 'workers'\?"):
        settings.load()


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("workers: 2\n")
    with pytest.raises(CallError, match="cannot be read"):
        settings.load()


def test_an_empty_variable_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CACHE", "WORKERS", "PROFILE"):
        monkeypatch.setenv(f"SAFELIGHT_{name}", "")
    assert settings.load() == settings.Loaded(
        settings.Settings(), dict.fromkeys(settings.Settings.model_fields, "default")
    )


def test_the_model_behind_a_server_is_set_by_the_same_names_and_defaults_as_it_is_asked() -> None:
    said, around, server = settings.Settings(), Surroundings(), Server("http://127.0.0.1:1/v1")
    for one in (said, around):
        chosen = (one.vlm_timeout, one.vlm_image_edge, one.vlm_max_tokens, one.vlm_at_once)
        assert chosen == (server.seconds, server.image_edge, server.max_tokens, server.at_once)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("vlm_timeout", "nan"),
        ("vlm_timeout", "0"),
        ("vlm_image_edge", "8"),
        ("vlm_max_tokens", "0"),
        ("vlm_at_once", "0"),
    ],
)
def test_what_no_server_can_be_asked_with_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"SAFELIGHT_{name.upper()}", value)
    with pytest.raises(CallError, match=f"setting {name!r}"):
        settings.load()


@pytest.mark.parametrize("seconds", ["inf", "nan", "1e300", "0"])
def test_a_time_limit_is_a_time(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_DECODE_TIMEOUT", seconds)
    with pytest.raises(CallError, match=r"setting 'decode_timeout' \(SAFELIGHT_DECODE_TIMEOUT\)"):
        settings.load()
