import io

import pytest
from rich.console import Console
from rich.progress import Progress, TextColumn

from safelight.cli.progress import Bars, failure, lines, shown, tally
from safelight.engine.events import ChunkDone, Noted, PhaseStarted, PhotoFailed, RunStarted

EVENTS = (
    RunStarted("r1", photos=8, phases=1),
    PhaseStarted(0, "looking: quality", 8),
    PhotoFailed("day1/a.jpg", "truncated", "the file ends too early"),
    ChunkDone(0, done=4, photos=8, check=1, failed=1),
    Noted("the clock of body 8123 looks wrong"),
)


def test_without_a_terminal_each_phase_failure_and_note_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    for event in EVENTS:
        lines(event)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "looking: quality: 8 photos",
        "failed: day1/a.jpg: the file ends too early",
        "the clock of body 8123 looks wrong",
    ]


def test_for_programs_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with shown(quiet=True) as listener:
        for event in EVENTS:
            listener(event)
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_a_bar_says_what_is_to_check() -> None:
    written = io.StringIO()
    console = Console(file=written, force_terminal=True, width=100)
    with Progress(TextColumn("{task.description} {task.fields[tally]}"), console=console) as progress:
        bars = Bars(progress)
        for event in EVENTS:
            bars(event)
        assert progress.tasks[0].completed == 4
    assert "looking: quality 1 to check, 1 failed" in written.getvalue()
    assert "failed: day1/a.jpg" in written.getvalue()


def test_a_name_with_a_newline_stays_on_one_line() -> None:
    assert "\n" not in failure(PhotoFailed("a\nb.jpg", "unreadable", "no picture"))


@pytest.mark.parametrize(
    ("check", "failed", "text"), [(0, 0, ""), (3, 0, "3 to check"), (0, 1, "1 failed"), (3, 1, "3 to check, 1 failed")]
)
def test_the_tally_names_what_there_is(check: int, failed: int, text: str) -> None:
    assert tally(check, failed) == text
