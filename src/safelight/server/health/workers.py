"""Who works behind the broker, as the server tells it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from safelight.app.working.crew import Crew, Post
from safelight.errors import RunError


class AtWork(BaseModel):
    """A worker with an errand in hand."""

    model_config = ConfigDict(frozen=True)

    worker: str
    seconds: float = Field(description="For how long.")
    errand: str = Field(description="Which run's, and which of its photos.")


class Manned(BaseModel):
    """A queue, and who works on it."""

    model_config = ConfigDict(frozen=True)

    queue: str
    worker: str | None = Field(description="Who answered; null where nobody did.")
    busy: tuple[AtWork, ...] = Field(description="Who works on it, and could not answer for what is in hand.")
    stuck: tuple[str, ...] = Field(description="Workers that have nothing in hand and take nothing: start them again.")
    milliseconds: float | None = Field(description="How long a task took there and back; null where none came back.")


class Workers(BaseModel):
    """The queues of the broker."""

    model_config = ConfigDict(frozen=True)

    broker: bool = Field(description="Whether this server was given one; without, its runs are looked at here.")
    ok: bool = Field(description="Whether the broker can be reached; true where there is none.")
    wrong: str = Field(description="Why not, and what to do; empty where it can.")
    queues: tuple[Manned, ...] = Field(description="Empty where there is no broker, or none that can be reached.")


def look(crew: Crew | None) -> Workers:
    """Have every queue answered."""
    if crew is None:
        return Workers(broker=False, ok=True, wrong="", queues=())
    try:
        return Workers(broker=True, ok=True, wrong="", queues=tuple(map(_manned, crew.muster())))
    except RunError as error:
        return Workers(broker=True, ok=False, wrong=str(error), queues=())
    except ImportError as error:
        wrong = f"{error.name or error} is missing: pip install 'safelight[celery]'"
        return Workers(broker=True, ok=False, wrong=wrong, queues=())


def _manned(post: Post) -> Manned:
    took = round(post.seconds * 1000, 1)
    return Manned(
        queue=post.queue,
        worker=post.worker or None,
        busy=tuple(AtWork(worker=one.worker, seconds=round(one.seconds, 1), errand=one.errand) for one in post.busy),
        stuck=post.deaf,
        milliseconds=took if post.worker else None,
    )
