"""The door: `safelight`. Imports nothing but click until a command is called."""

import gc
import os
import sys
from collections.abc import Sequence

import click

from safelight import __version__
from safelight.cli.exit_codes import ExitCode, of_error
from safelight.cli.faults import describe
from safelight.cli.lazy_group import Entry, LazyGroup

SELDOM = 100_000
"""Objects made between two searches for cycles: importing makes many objects and no garbage."""

COMMANDS = {
    "run": Entry("safelight.cli.run", "Run a recipe over photos: group, score, keep the best, say why."),
    "mark": Entry("safelight.cli.mark", "Say your word on photos of a run: pick, reject, stars."),
    "test": Entry("safelight.cli.test", "Hold a recipe against your marks; fail where it contradicts one."),
    "prove": Entry(
        "safelight.cli.prove", "Run a recipe over a finished shoot: which of your own would it lose, and why?"
    ),
    "serve": Entry("safelight.server.command", "Open the web app: build recipes, watch runs, cull by keys."),
    "worker": Entry("safelight.worker.command", "Look at photos for runs on other machines."),
    "watch": Entry("safelight.cli.watch", "Watch a folder: run a recipe over photos as they land."),
    "deliver": Entry("safelight.cli.deliver", "Write a run's sidecars beside the originals, for one editor; undo it."),
    "whatif": Entry("safelight.cli.whatif.command", "Say which verdicts of a run other settings would change."),
    "diff": Entry("safelight.cli.diff.command", "Say what differs between two runs, and between their recipes."),
    "search": Entry("safelight.cli.search", "Find photos of finished runs by words."),
    "runs": Entry("safelight.cli.runs.command", "List runs, look into them, resume, cancel, delete, export them."),
    "cache": Entry("safelight.cli.cache.command", "What is remembered about photos: count, prune and check it."),
    "explain": Entry("safelight.cli.explain", "Say what a run would do, with whom, and what it would cost."),
    "validate": Entry("safelight.cli.validate", "Check recipes, and name everything that is wrong at once."),
    "recipes": Entry("safelight.cli.recipes", "List, show and copy the recipes that come with Safelight."),
    "models": Entry("safelight.cli.models.command", "Who plays the models' roles: list, pull, check, calibrate."),
    "demo": Entry("safelight.cli.demo", "Make forty frames, cull them, and show what was decided and why."),
    "doctor": Entry("safelight.cli.doctor.command", "Check this machine: settings, players, file formats, space."),
}

EXAMPLES = """\b
Examples:
  safelight run cull ./photos
  safelight run cull ./photos -o ~/culled --set find_duplicates.time_window_seconds=10
  safelight explain cull ./photos
  safelight demo

Your originals are never changed, moved or deleted, and nothing leaves this machine."""

START = """Safelight runs recipes over photographs: it groups the bursts, scores every frame,
keeps the best of each moment, and says why.

  safelight run cull ./photos    cull a folder; the report lies beside it
  safelight serve                the web app: recipes, runs and culling in the browser
  safelight demo                 see it at work on forty made frames
  safelight --help               everything else

Your originals are never changed, moved or deleted, and nothing leaves this machine."""


@click.group(
    cls=LazyGroup,
    entries=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
)
@click.version_option(__version__, prog_name="safelight", message="%(prog)s %(version)s")
@click.pass_context
def door(ctx: click.Context) -> None:
    """Run recipes of AI models over photographs, on this machine alone.

    Called alone on a terminal, it opens the web app.
    """
    if ctx.invoked_subcommand is not None:
        return
    if _is_person():
        ctx.invoke(COMMANDS["serve"].load("serve"))
    else:
        click.echo(START)


def _is_person() -> bool:
    """Whether somebody sits at a terminal, and no script called."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line, and end the process with its exit code."""
    gc.set_threshold(SELDOM)
    _open_standard_streams()
    code = called(args)
    gc.freeze()  # what is about to be dropped as a whole is not searched for cycles before
    sys.exit(int(code))


def _open_standard_streams() -> None:
    """Where the caller closed one, nothing else may get its number: a file would be taken for it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free


def called(args: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code."""
    try:
        code = door.main(args=None if args is None else list(args), prog_name="safelight", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. Your originals are untouched.", err=True)
        return ExitCode.NOT_COMPLETED
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone; nothing is left to flush to it
        return ExitCode.NOT_COMPLETED
    except Exception as error:  # noqa: BLE001 - the door: whatever happened, a photographer is told in words
        click.echo(describe(error), err=True)
        return of_error(error)
    return code if isinstance(code, int) else ExitCode.DONE
