"""`safelight cache`: what is remembered about photos, and how much of it."""

import click

from safelight.cli.cache.checking import verify
from safelight.cli.cache.counting import info
from safelight.cli.cache.pruning import prune

EXAMPLES = """\b
Examples:
  safelight cache info
  safelight cache prune --older-than 30d
  safelight cache verify

\b
Whatever is let go is found out again when it is needed. Runs and your marks
are never touched."""


@click.group(epilog=EXAMPLES)
def cache() -> None:
    """What is remembered about photos, so that nothing is looked at twice: count, prune and check it."""


for command in (info, prune, verify):
    cache.add_command(command)
