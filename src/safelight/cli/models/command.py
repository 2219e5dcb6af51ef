"""`safelight models`: who plays the five roles, with which weights, under which licence."""

import click

from safelight.cli.models.calibrating import calibrate
from safelight.cli.models.checking import check
from safelight.cli.models.listing import list_
from safelight.cli.models.pulling import pull


@click.group()
def models() -> None:
    """Who plays the models' roles, with which weights, and under which licence."""


for command in (list_, pull, check, calibrate):
    models.add_command(command)
