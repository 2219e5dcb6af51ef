"""A plan over the photos of a run that is over: from the store alone, or looking at what it does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from typing import TYPE_CHECKING

from safelight.app.called import Called
from safelight.app.membership import photos_of, unfit
from safelight.engine.human_words import HumanWords
from safelight.errors import PhotoError
from safelight.models.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Event, Listener
    from safelight.engine.reading import Reader
    from safelight.engine.run import Finished
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import Plan
    from safelight.recipe.document import Document
    from safelight.store.cache import ResultCache
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store


def plan_of_run(
    row: RunRow, overrides: Sequence[str] = (), around: Surroundings = HERE, profile: str | None = None
) -> tuple[Document, Plan]:
    """The recipe of a run as it was then, with its own overrides and then these. Raises RecipeError or PlanError."""
    from safelight.app import plan_document
    from safelight.recipe.load import read

    call = Called.behind(row).plan(row.recipe_source, profile or row.profile, around, overrides)
    return plan_document(read(row.recipe_text, row.recipe_source), call)


def rerun(
    store: Store,
    row: RunRow,
    members: Sequence[Member],
    plan: Plan,
    *,
    reader: Reader | None = None,
    photos: tuple[Photo, ...] | None = None,
    words: HumanWords | None = None,
    lost: Mapping[int, PhotoError] | None = None,
    listen: Listener | None = None,
    stopping: Stopping = lambda: False,
    cache: ResultCache | None = None,
) -> Finished:
    """Run `plan` over the photos of a run, with every answer that the store has; nothing is written but answers.

    Without a `reader` no pixel is read and no model is loaded: a photo about which something is not known has failed,
    with the code `UNKNOWN`. `words` is what humans said; by default the store's marks. A `cache` that is given stays
    open, so that the next time nothing is fetched again; `photos` are those of the members, where they are known.
    """
    from safelight.dispatch.contract import Job
    from safelight.dispatch.in_process import InProcess
    from safelight.engine.unread import Unread
    from safelight.store.stored_cache import StoredCache

    hear = listen or _unheard
    shoot = photos_of(members) if photos is None else photos
    said = HumanWords.of(store.marks.all(), shoot) if words is None else words
    gone = unfit(members, shoot) if lost is None else lost
    job = Job(row.id, plan, shoot, Called.behind(row).clocks, gone, said, pictured=False)
    answering = closing(StoredCache(store.results, lambda _said: None)) if cache is None else nullcontext(cache)
    with answering as answers:
        return InProcess(reader or Unread(), cache=answers).run(job, hear, stopping)


@contextmanager
def pool_reader(workers: int | None, seconds: float) -> Iterator[Reader]:
    """A reader that looks at photos, closed at the end."""
    from safelight.engine.pool_reader import PoolReader

    with closing(PoolReader(workers, seconds=seconds)) as reader:
        yield reader


def _unheard(event: Event) -> None:
    """Events that nobody listens to."""
