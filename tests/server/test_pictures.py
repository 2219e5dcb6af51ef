from pathlib import Path

import pytest

from safelight.server.pictures import pictures


@pytest.fixture(name="home")
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    (tmp_path / ".config").mkdir()
    return tmp_path


def test_it_is_the_folder_of_that_name(home: Path) -> None:
    (home / "Pictures").mkdir()
    assert pictures() == home / "Pictures"


def test_where_there_is_none_it_is_the_home_folder(home: Path) -> None:
    assert pictures() == home


def test_a_desktop_may_call_it_otherwise(home: Path) -> None:
    (home / "Bilder").mkdir()
    (home / ".config" / "user-dirs.dirs").write_text('# made\nXDG_PICTURES_DIR="$HOME/Bilder"\n')
    assert pictures() == home / "Bilder"


@pytest.mark.parametrize("text", ['XDG_PICTURES_DIR="$HOME/"', 'XDG_PICTURES_DIR="/none"', "nonsense", "\udcff"])
def test_what_says_nothing_of_use_is_passed_over(text: str, home: Path) -> None:
    (home / ".config" / "user-dirs.dirs").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert pictures() == home
