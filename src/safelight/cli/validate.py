"""`safelight validate`: is a recipe right?"""

from dataclasses import asdict, dataclass

import click

from safelight.cli import options
from safelight.cli.configured import around_unasked, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give, give_json
from safelight.errors import Problem, RecipeError

EXAMPLES = """\b
Examples:
  safelight validate my-recipe.yaml
  safelight validate recipes/*.yaml --profile builtin"""


@click.command(epilog=EXAMPLES)
@click.argument("recipes", nargs=-1, required=True, metavar="RECIPE...")
@click.option(
    "--profile", metavar="NAME", help="Also ask whether this profile can play them, with the server that you have set."
)
@options.as_json
def validate(recipes: tuple[str, ...], profile: str | None, as_json: bool) -> ExitCode:
    """Check recipes, and name everything that is wrong at once, with its place and its cure."""
    judged = [_judged(recipe, profile) for recipe in recipes]
    if as_json:
        give_json([asdict(one) for one in judged])
    else:
        for one in judged:
            give(one.in_words())
    return ExitCode.WRONG_CALL if any(one.problems for one in judged) else ExitCode.DONE


@dataclass(frozen=True, slots=True)
class Judged:
    """What is to be said of one recipe."""

    recipe: str
    problems: tuple[Problem, ...] = ()
    asks: tuple[str, ...] = ()
    """Variables that a run must be given."""

    def in_words(self) -> str:
        if self.problems:
            return "\n".join(map(str, self.problems))
        return "\n".join([f"{self.recipe}: right", *(f"  a run of it needs --var {name}=…" for name in self.asks)])


def _judged(recipe: str, profile: str | None) -> Judged:
    from safelight import app
    from safelight.models.surroundings import HERE

    around = around_unasked(settled(None).settings) if profile else HERE
    try:
        asks = app.validate_recipe(recipe, profile, around)
    except RecipeError as error:
        return Judged(recipe, error.problems)
    return Judged(recipe, asks=tuple(dict.fromkeys(ask.name for ask in asks)))
