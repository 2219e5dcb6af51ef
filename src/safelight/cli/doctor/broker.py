"""The broker: can it be reached, and does anybody take work from it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from safelight.cli.doctor.finding import Finding
from safelight.errors import RunError

if TYPE_CHECKING:
    from safelight.app.working.crew import Busy, Crew, Post


def look(crew: Crew) -> Iterator[Finding]:
    """A finding a queue, each from a task that went there and back; where the broker is away, one alone."""
    try:
        posts = crew.muster()
    except RunError as error:
        yield Finding("broker", False, str(error))  # it says what helps
    except ImportError as error:
        yield Finding("broker", False, *missing(error))
    else:
        yield from map(finding, posts)


def missing(error: ImportError) -> tuple[str, str]:
    """What is not installed, and the cure."""
    return f"{error.name or error} is missing", "pip install 'safelight[celery]'"


def finding(post: Post) -> Finding:
    """What is to be said of a queue."""
    if post.deaf:
        names = " and ".join(post.deaf)
        seen = f"{names} did not answer with nothing in hand: no work is taken there any more"
        return Finding(post.queue, False, seen, "end it and start it again; a supervisor does that, see deploy/")
    if post.busy:
        return Finding(post.queue, True, "; ".join(map(_at_work, post.busy)))
    if post.manned:
        return Finding(post.queue, True, f"answered in {post.seconds * 1000:.0f} ms by {post.worker}")
    kind = post.queue.removesuffix("_queue")
    return Finding(
        post.queue,
        True,
        f"nobody works on {post.queue}, or all who do are busy",
        f"Start one where photos can be read: safelight worker --queues {kind}",
        doubtful=True,
    )


def _at_work(one: Busy) -> str:
    from safelight.cli.outcome import duration

    return f"{one.worker} has been busy for {duration(one.seconds)} with {one.errand or 'an errand'}"
