import errno
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.cli.speech import give, give_json, give_line, printable, talk
from safelight.errors import OutputError


def test_data_and_talk_do_not_mix(capsys: pytest.CaptureFixture[str]) -> None:
    give("data")
    talk("talk")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("data\n", "talk\n")


def test_a_program_that_reads_on_gets_a_line_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        give_line({"run": number, "new": ["a.jpg"]})
    assert [json.loads(line)["run"] for line in capsys.readouterr().out.splitlines()] == [1, 2]


def test_a_name_cannot_steer_the_terminal() -> None:
    assert printable("IMG\x1b[2J.jpg") == "IMG\\x1b[2J.jpg"


def test_a_name_that_is_not_utf_8_is_escaped() -> None:
    assert printable("IMG\udcff.jpg") == "IMG\\udcff.jpg"


class Full(io.StringIO):
    """A stream on a disk that is full. `asked` is what it was to write."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def write(self, text: str) -> int:
        self.asked.append(text)
        raise OSError(errno.ENOSPC, "No space left on device")


def test_talk_that_nobody_hears_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Full()
    monkeypatch.setattr("sys.stderr", stream)
    talk("still at work")
    assert "still at work\n" in stream.asked


def test_a_result_that_cannot_be_printed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", Full())
    with pytest.raises(OutputError, match="the result cannot be printed: No space left on device"):
        give("data")


@given(st.text())
def test_whatever_is_said_can_be_written(text: str) -> None:
    assert printable(text).encode("utf-8").decode() == printable(text)


def test_json_keeps_names_that_are_not_utf_8_apart(capsys: pytest.CaptureFixture[str]) -> None:
    give_json({"photo": "IMG\udcff.jpg"})
    assert json.loads(capsys.readouterr().out) == {"photo": "IMG\udcff.jpg"}
