"""Real notices of a real folder: each wait would take a minute, were nothing heard."""

from collections.abc import Callable
from pathlib import Path
from threading import Timer
from time import monotonic

import pytest

from safelight.app.watching import ears as module
from safelight.app.watching.ears import Ears

MINUTE = 60.0


def heard(ears: Ears, happens: Callable[[], object]) -> bool:
    """Whether a wait ends by what happens during it."""
    began = monotonic()
    timer = Timer(0.1, happens)
    timer.start()
    ears.wait(MINUTE)
    timer.join()
    return monotonic() - began < MINUTE / 2


def never() -> bool:
    return False


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0.2)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "shoot"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("polled", [False, True])
def test_it_hears_a_file_that_lands_also_in_a_folder_that_just_came(folder: Path, polled: bool) -> None:
    with Ears(folder, never, least=0.1, polled=polled) as ears:
        assert heard(ears, lambda: (folder / "a.jpg").write_bytes(b"a"))
        assert heard(ears, (folder / "day1").mkdir)
        assert heard(ears, lambda: (folder / "day1" / "b.jpg").write_bytes(b"b"))


def test_it_hears_a_folder_go_and_listens_again_when_it_is_back(folder: Path) -> None:
    away = folder.with_name("away")
    with Ears(folder, never, least=0.1, polled=False) as ears:
        assert heard(ears, lambda: folder.rename(away))
        assert heard(ears, folder.mkdir)
        assert heard(ears, lambda: (folder / "a.jpg").write_bytes(b"a"))


def test_it_ends_a_wait_when_the_watch_is_to_end(folder: Path) -> None:
    asked: list[bool] = []
    with Ears(folder, lambda: bool(asked), least=0.1, polled=False) as ears:
        assert heard(ears, lambda: asked.append(True))


def test_where_the_system_tells_nothing_it_looks_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest, tried = module._observer, []

    def no_watches_left(*, polled: bool) -> object:
        tried.append(polled)
        if not polled:
            raise OSError(28, "inotify watch limit reached")
        return honest(polled=True)

    monkeypatch.setattr(module, "_observer", no_watches_left)
    with Ears(folder, never, least=0.1, polled=False) as ears:
        assert tried == [False, True]
        assert heard(ears, lambda: (folder / "a.jpg").write_bytes(b"a"))
