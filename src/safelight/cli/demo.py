"""`safelight demo`: forty made frames, culled, and what came of them as a short story."""

from pathlib import Path

import click

from safelight.cli.exit_codes import ExitCode, of_run
from safelight.cli.options import Place
from safelight.cli.outcome import counts, headline
from safelight.cli.progress import shown
from safelight.cli.speech import give, talk
from safelight.cli.stop import listening

FOLDER = Path("demo-output")
SHOOT = "A made afternoon"


@click.command()
@click.option(
    "-o",
    "--out",
    type=Place(path_type=Path),
    default=FOLDER,
    show_default=True,
    metavar="DIR",
    help="Where frames and results go.",
)
def demo(out: Path) -> ExitCode:
    """Make forty frames of an afternoon, cull them, and show what was decided and why.

    The frames are made from photographs that other packages ship; nothing is downloaded. The last line is the
    report's path.
    """
    from safelight import app
    from safelight.demo.afternoon import frames
    from safelight.demo.shoot import make
    from safelight.demo.story import tell

    made, shoot = frames(), out / SHOOT
    talk(f"Making {len(made)} frames in {shoot} …")
    make(made, shoot)
    call = app.RunCall(app.PlanCall("cull"), (shoot,), out / "culled", check_originals=True, store="none")
    with shown() as listener, listening() as stopping:
        done = app.run_recipe(call, listener, stopping)
    give(f"{headline(done.summary)}: {counts(done.summary)}.\n")
    give(tell(done.records, done.summary.originals_unchanged))
    give(str(done.report.absolute()))
    return of_run(done.summary.counts, completed=not done.summary.interrupted)
