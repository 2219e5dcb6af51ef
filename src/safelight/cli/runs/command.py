"""`safelight runs`: what was run, how it went, and what is to become of it."""

import click

from safelight.cli.runs.deleting import delete
from safelight.cli.runs.exporting import export
from safelight.cli.runs.listing import list_
from safelight.cli.runs.resuming import resume
from safelight.cli.runs.showing import show
from safelight.cli.runs.stopping import cancel

EXAMPLES = """\b
Examples:
  safelight runs list
  safelight runs show Wedding-cull
  safelight runs resume 20261128-0114

\b
RUN is the id of a run, 8 or more characters of its beginning that only it has,
or the folder that it writes."""


@click.group(epilog=EXAMPLES)
def runs() -> None:
    """List runs, look into them, go on with them, stop, forget and export them."""


for command in (list_, show, resume, cancel, delete, export):
    runs.add_command(command)
