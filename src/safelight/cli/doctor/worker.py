"""One worker: does it take work? Asked so cheaply that whoever watches over it may ask every minute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from safelight.cli.doctor import broker
from safelight.cli.doctor.finding import Finding
from safelight.errors import RunError

if TYPE_CHECKING:
    from safelight.app.working.crew import Crew, Post


def look(crew: Crew, name: str) -> Iterator[Finding]:
    """A finding for each worker of that name, or machine. That the broker is away is no fault of theirs."""
    try:
        posts = crew.seek(name)
    except RunError as error:
        yield Finding(name, True, f"not known: {error}", "its worker waits for it, too", doubtful=True)
    except ImportError as error:
        yield Finding(name, False, *broker.missing(error))
    else:
        if not posts:
            cure = "see whether it runs, and what it said last; then start it again"
            yield Finding(name, False, "no worker of that name, or of a machine of that name, answers", cure)
        yield from (replace(broker.finding(post), subject=_name(post)) for post in posts)


def _name(post: Post) -> str:
    (name,) = filter(None, (post.worker, *post.deaf, *(one.worker for one in post.busy)))
    return name
