"""Conditions are CEL (Common Expression Language); the only module that knows the library.

A condition reads results and nothing else. A result that is missing is unknown, and absorbs as CEL's errors do:
`true || unknown` is true, `!unknown` is unknown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from safelight.errors import Problem, RecipeError
from safelight.recipe import kinds
from safelight.recipe.cel_complaint import SPELT, kind_name, sentences, spelling
from safelight.recipe.expression import RAN, Expression, read
from safelight.recipe.kinds import Kind
from safelight.recipe.lexeme import lexemes
from safelight.recipe.reachable import ABSENT, plain, reach
from safelight.recipe.suggest import did_you_mean
from safelight.recipe.wire import kind_at, wire_faults


@dataclass(frozen=True)
class Condition:
    """One condition. `line` and `column` (from 1; 0 unknown) say where its text begins.

    It is read, and compiled, once, when it is first needed; copies and pickles carry the text alone.
    """

    text: str
    line: int = 0
    column: int = 0

    @cached_property
    def names(self) -> frozenset[str]:
        """The result names it reads at the top level (`detected_objects`)."""
        return frozenset(one.parts[0] for one in self._expression.results)

    @cached_property
    def paths(self) -> frozenset[tuple[str, ...]]:
        """The whole paths that it reads: `("detected_objects", "faces", "count")`."""
        return frozenset(one.parts for one in self._expression.results)

    @cached_property
    def steps(self) -> frozenset[str]:
        """The steps that it asks about by `ran('…')`."""
        return frozenset(one.text.strip("'\"") for one in self._expression.asked)

    def holds(self, results: Mapping[str, Any], ran: frozenset[str] | set[str] = frozenset()) -> bool | None:
        """Whether it holds over `results` (a name that is absent is unknown). None: unknown, which counts as false.

        Results may be frozen dataclasses, mappings or plain values. `ran` holds the names of the steps that ran.
        Raises `RecipeError` where the text is no condition.
        """
        known: dict[str, Any] = {RAN: sorted(ran)} if self._expression.asks else {}
        for variable, parts, tested in self._wanted:
            value = plain(reach(results, parts))
            if tested:
                known[variable] = value is not ABSENT and value is not None
            elif value is not ABSENT:
                known[variable] = value
        try:
            answer = self._program.eval(data=known).value()
        except RuntimeError:  # CEL gives up after some ten thousand iterations: what it would say is unknown
            return None
        return answer if isinstance(answer, bool) else None

    def syntax_problems(self) -> list[Problem]:
        """What makes it no condition at all, whatever the results are. The first such fault; others follow from it."""
        if not self.text.strip():
            return [self._problem("the condition is empty", 0, "Write one, such as `quality.technical_score > 6`.")]
        try:
            _environment({}).compile(self._expression.cel, disable_check=True)
        except RuntimeError as error:
            return self._complaints(error)[:1]
        return []

    def check(self, declared: Mapping[str, Kind], steps: Collection[str] | None = None) -> list[Problem]:
        """Problems of names and kinds, given the kinds of the results it may read, by name.

        `steps` are the names that `ran('…')` may ask for; None: any. Problems name no source: `Document.located` does.
        """
        found = self.syntax_problems() or [self._problem(*fault) for fault in wire_faults(self._expression, declared)]
        found += self._unknown_steps(steps)
        return found or self._misfits(declared)

    def __getstate__(self) -> dict[str, Any]:
        return {"text": self.text, "line": self.line, "column": self.column}

    @cached_property
    def _expression(self) -> Expression:
        return read(self.text)

    @cached_property
    def _wanted(self) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
        return tuple({one.variable: (one.variable, one.parts, one.tested) for one in self._expression.results}.values())

    @cached_property
    def _program(self) -> Any:
        try:
            return _environment(dict.fromkeys(self._variables(), kinds.Any())).compile(self._expression.cel)
        except RuntimeError as error:
            raise RecipeError(self._complaints(error)) from error

    def _variables(self) -> Iterator[str]:
        yield from (variable for variable, _, _ in self._wanted)

    def _unknown_steps(self, steps: Collection[str] | None) -> Iterator[Problem]:
        for literal in self._expression.asked if steps is not None else ():
            name = literal.text.strip("'\"")
            if steps is not None and name not in steps:
                yield self._problem(f"no step is named {name!r}{did_you_mean(name, steps)}", literal.start)

    def _misfits(self, declared: Mapping[str, Kind]) -> list[Problem]:
        """What CEL's own check finds, all names being known."""
        known = {name: kinds.Flag() if tested else kind_at(parts, declared) for name, parts, tested in self._wanted}
        try:
            given = _environment(known).compile(self._expression.cel).return_type().name()
        except RuntimeError as error:
            return self._complaints(error)
        if given.lower().removesuffix("_wrapper") in ("bool", "dyn"):
            return []
        cure = "Compare it with something, as in `quality.technical_score > 6`."
        return [self._problem(f"a condition is true or false; this gives {kind_name(given.lower())}", 0, cure)]

    def _complaints(self, error: RuntimeError) -> list[Problem]:
        found = []
        for line, column, message, cure in sentences(str(error)):
            before = self._expression.cel.split("\n")[: line - 1]
            index = sum(len(one) + 1 for one in before) + column - 1
            origins = self._expression.origins
            place = origins[min(index, len(origins) - 1)]
            found.append(self._foreign(place) or self._problem(message, place, cure))
        return found

    def _foreign(self, index: int) -> Problem | None:
        """A word of another language right before what CEL could not read (`not quality.passed`)."""
        before = [one for one in lexemes(self.text) if one.end <= index][-1:]
        if not before or before[0].kind != "name" or before[0].text not in SPELT:
            return None
        return self._problem(*spelling(before[0].text, before[0].start))

    def _problem(self, message: str, index: int, cure: str = "") -> Problem:
        """A problem at a character of the text."""
        before = self.text[:index].split("\n")
        line, column = self.line + len(before) - 1, self.column + len(before[-1])
        told = message if self.line else f"in the condition {self.text.strip()!r}: {message}"
        return Problem(told, line=line, column=column, cure=cure)


def parse(text: str, line: int = 0, column: int = 0) -> Condition:
    """A condition whose syntax is known to be right. Raises `RecipeError`, located, where it is not."""
    condition = Condition(text, line, column)
    if problems := condition.syntax_problems():
        raise RecipeError(problems)
    return condition


def _environment(known: Mapping[str, Kind]) -> Any:
    """CEL's environment over variables of known kinds; it reaches nothing but these."""
    from cel_expr_python import cel

    types = {name: _cel_type(kind) for name, kind in known.items()}
    types[RAN] = cel.Type.List(cel.Type.STRING)
    return cel.NewEnv(variables=types, functions=[_count_function()])


def _cel_type(kind: Kind) -> Any:
    from cel_expr_python import cel

    match kind:
        case kinds.Number(maybe=maybe):
            return cel.Type("google.protobuf.DoubleValue") if maybe else cel.Type.DOUBLE
        case kinds.Text(maybe=maybe):
            return cel.Type("google.protobuf.StringValue") if maybe else cel.Type.STRING
        case kinds.Flag(maybe=maybe):
            return cel.Type("google.protobuf.BoolValue") if maybe else cel.Type.BOOL
        case kinds.List(of=of):
            return cel.Type.List(_cel_type(of))
        case kinds.Record(maybe=False):
            return cel.Type.Map(cel.Type.STRING, cel.Type.DYN)
        case _:
            return cel.Type.DYN


def _count_function() -> Any:
    """`count`, CEL's `size` as a double."""
    from cel_expr_python import cel

    sized = {"list": cel.Type.LIST, "map": cel.Type.MAP, "text": cel.Type.STRING}
    overloads = [
        cel.Overload(f"count_{name}_{'of' if member else 'in'}", cel.Type.DOUBLE, [kind], member, _count)
        for name, kind in sized.items()
        for member in (False, True)
    ]
    return cel.FunctionDecl("count", overloads)


def _count(value: Any) -> float:
    """How many items there are; a record's own field `count` where it has one."""
    own = value.get("count") if isinstance(value, dict) else None
    return own if isinstance(own, float) else float(len(value))
