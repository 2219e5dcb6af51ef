from io import StringIO

import pytest
from rich.console import Console
from rich.progress import Progress

from safelight.cli.models import watching
from safelight.cli.models.watching import Bars, Lines


def test_on_a_terminal_each_file_has_a_bar_and_words_stand_above() -> None:
    shown = StringIO()
    with Progress(console=Console(file=shown, force_terminal=True, width=100)) as progress:
        bars = Bars(progress)
        bars.came(1)
        bars.file("darkroom/masks", "net/model.safetensors", 200)
        bars.came(50)
        bars.tell("[red]the line broke\x1b[2J")
    (task,) = progress.tasks
    assert (task.description, task.completed, task.total) == ("darkroom/masks: model.safetensors", 50, 200)
    assert "[red]the line broke\\x1b[2J" in shown.getvalue()


def test_bars_are_drawn_for_a_person_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    with watching.watching() as watch:
        assert isinstance(watch, Lines)
    monkeypatch.setattr(watching, "on_terminal", lambda: True)
    with watching.watching() as watch:
        assert isinstance(watch, Bars)
    with watching.watching(quiet=True) as watch:
        assert isinstance(watch, Lines)


def test_elsewhere_each_file_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    lines.file("a/b", "config.json", None)
    lines.came(3)
    lines.file("a/b", "model.safetensors", 3_000_000)
    Lines(quiet=True).tell("never said")
    assert capsys.readouterr().err == "a/b: config.json\na/b: model.safetensors, 3 MB\n"
