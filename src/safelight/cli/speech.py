"""Data goes to standard output, talk to standard error."""

import json
import sys
from contextlib import suppress
from typing import Any

import click

from safelight.errors import OutputError

_LAID_OUT = {ord(c): None for c in "\n\t"}


def give(text: str) -> None:
    """Data, for whoever reads on. Raises OutputError where it cannot be written."""
    try:
        click.echo(printable(text))
    except BrokenPipeError:  # whoever read has seen enough
        raise
    except OSError as error:
        raise OutputError(f"the result cannot be printed: {error.strerror}") from error


def give_json(value: Any) -> None:
    """Data for a program: one JSON document."""
    give(json.dumps(value, indent=2, default=str))


def give_line(value: Any) -> None:
    """Data for a program that reads on as it comes: a JSON document on one line."""
    give(json.dumps(value, default=str))
    if sys.stdout is not None:
        sys.stdout.flush()


def talk(text: str) -> None:
    """A word to the person at the terminal; where nobody listens any more, the work goes on."""
    with suppress(OSError):
        click.echo(printable(text), err=True)


def on_terminal() -> bool:
    """Whether talk is read by a person as it comes."""
    return sys.stderr is not None and sys.stderr.isatty()  # None where the caller closed it


def printable(text: str) -> str:
    """Text with what a terminal must not get escaped: control characters, and bytes of names that are not UTF-8."""
    if text.translate(_LAID_OUT).isprintable():
        return text
    return "".join(c if c in "\n\t" or c.isprintable() else repr(c)[1:-1] for c in text)
