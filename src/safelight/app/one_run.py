"""One run from its first photo to its report: owned, written down, watched, and ended, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from safelight.app.calls import Done
from safelight.app.run_order import RunOrder
from safelight.errors import RunError, StoppedError

if TYPE_CHECKING:
    from safelight.app.written_down import WrittenDown
    from safelight.dispatch.contract import Job, Stopping
    from safelight.engine.elsewhere import Elsewhere
    from safelight.engine.events import Listener
    from safelight.engine.record import RunSummary
    from safelight.engine.run import Finished
    from safelight.engine.summary import Frame


class OneRun(RunOrder):
    """An order that is carried out. Used once."""

    def run(self, listen: Listener, stopping: Stopping) -> Done:
        """See `safelight.app.run_recipe`."""
        from safelight.app.still_owned import while_owned
        from safelight.app.written_down import written_down
        from safelight.output.atomic import remove_drafts
        from safelight.output.folder import claim
        from safelight.output.one_writer import alone_in

        what = f"what is in {str(self.out)!r}"
        with ExitStack() as owned:
            holds = owned.enter_context(self.keeping.owning(self.out, what))
            claim(self.out)
            if owned.enter_context(alone_in(self.out, what)):
                remove_drafts(self.out)
            noted = written_down(self, listen, while_owned(stopping, holds, what))
            try:
                done, failed_step = self._done(noted)
            except BaseException:
                self.keeping.flush()
                noted.broke_off()
                raise
            self.keeping.flush()
            noted.ended(done, failed=bool(failed_step))
        if failed_step:
            raise RunError(f"{failed_step}. What was done until then is written: {done.report}")
        return done

    def _done(self, noted: WrittenDown) -> tuple[Done, str]:
        from safelight.output import run_json
        from safelight.output.kept_sidecars import KeptSidecars
        from safelight.output.reserve import room_for_records
        from safelight.output.write import write_output
        from safelight.plan.costs import records_bytes

        with room_for_records(self.out, records_bytes(self.plan, len(self.shoot.photos))):
            summary, finished = self._watched(noted)
        self.keeping.flush()  # what was found is kept, also where it cannot be written out
        if summary.interrupted and self.call.whole and (self.out / run_json.NAME).is_file():
            raise StoppedError(
                "the run was stopped; what it found is kept, and the results are those of the run before"
            )
        kept = KeptSidecars(self.keeping.cache)
        written = write_output(self.out, summary, finished.records, output=self.plan.output, kept=kept)
        return Done(self.out, written.report, written.summary, finished.records), finished.failed_step

    def _watched(self, noted: WrittenDown) -> tuple[RunSummary, Finished]:
        """The run, with its originals compared before and after where that was asked for."""
        from safelight.dispatch.contract import Job
        from safelight.engine.summary import summary_of
        from safelight.imaging.originals import compare, snapshot

        photos = self.shoot.photos
        before = snapshot(photos) if self.call.check_originals else None
        frame = self._frame(noted.run_id)
        watched = noted.store is not None
        job = Job(noted.run_id, self.plan, photos, self.call.clocks, self.unfit, noted.words, foresee=watched)
        finished = self._played(job, noted)
        summary = summary_of(frame, self.plan, finished, datetime.now().astimezone())
        if before is None:
            return summary, finished
        compared = compare(before, photos)
        return replace(summary, originals_unchanged=(compared.unchanged, compared.checked)), finished

    def _played(self, job: Job, noted: WrittenDown) -> Finished:
        from safelight.dispatch.in_process import InProcess
        from safelight.engine.pool_reader import PoolReader
        from safelight.output.copies import PoolExporter
        from safelight.output.kept_copies import KeptCopies

        call, cache = self.call, self.keeping.cache
        with (
            closing(PoolReader(call.workers, seconds=call.decode_timeout)) as reader,
            closing(PoolExporter(self.out, job.photos, call.workers, seconds=call.decode_timeout)) as exporter,
        ):
            kept = KeptCopies(exporter, self.out, job.photos, cache)
            with self._others(job, noted) as others:
                return InProcess(reader, kept, cache, others).run(job, noted.hear, noted.stopping)

    @contextmanager
    def _others(self, job: Job, noted: WrittenDown) -> Iterator[Elsewhere | None]:
        """Who looks at the photos, where that is not this machine alone."""
        if self.call.broker is None:
            yield None
            return
        from safelight.app.working.others import others

        with others(self.call.broker, job, noted.labour, noted.hear) as found:
            yield found

    def _frame(self, run_id: str) -> Frame:
        from blake3 import blake3

        from safelight.engine.summary import Frame
        from safelight.plan.explain import explain

        return Frame(
            run_id=run_id,
            started=datetime.now().astimezone(),
            recipe_text=self.document.text,
            recipe_hash=f"blake3:{blake3(self.document.text.encode()).hexdigest()}",
            ignored=self.shoot.ignored,
            notes=self.shoot.notes,
            plan=explain(self.plan, len(self.shoot.photos)).as_json(),
        )
