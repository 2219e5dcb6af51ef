"""Short forms to the full form: nodes as a photographer writes them, to the values that the grammar validates."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from safelight.recipe.grammar import Conditional, Flow, GlobalParameters, Output, Part, Recipe, Stage, Step
from safelight.recipe.node import Fields, Items, Node, Path, Scalar
from safelight.recipe.reading import Reading, shown
from safelight.recipe.scalar import is_null, value
from safelight.recipe.suggest import closest, did_you_mean, listed

_Raw = dict[str, Any]
_NONE: frozenset[str] = frozenset()
_STAGE_MARKS = frozenset({"steps", "conditional_flows"})
_STEP_MARKS = frozenset({"model", "action"})
_STAGE_ONLY = (frozenset(Stage.reserved()) - {"name"} - _STAGE_MARKS) | {"stage"}
"""What belongs to the stage where a stage is itself a step."""


class Unfolding(Reading):
    """Reads one recipe."""

    def recipe(self, root: Node, name: str) -> _Raw:
        """The whole recipe; `name` is its name where it says none. Stages alone, or one stage, will do."""
        node, stands, outer = self._unwrapped(root)
        if isinstance(node, Items):
            if not node.items:
                self._no_stages(node)
            position = self.position(node, (), stands)
            self.places[("stages",)] = stands
            return {"name": name, **outer, **position, "stages": self.stages(node, ("stages",), stands)}
        if isinstance(node, Fields) and "stages" not in node.names and node.names & (_STAGE_MARKS | _STEP_MARKS):
            stage = self.stage(node, ("stages", 0), stands, _given_name(node) or _default_name(node))
            return {"name": stage["name"], **outer, **self.position(node, (), stands), "stages": (stage,)}
        raw = {"name": name, **outer} | self.part(Recipe, node, (), stands)
        if isinstance(node, Fields) and _has_none(raw, node, "stages"):
            self._no_stages(node)
        return raw

    def _no_stages(self, node: Node) -> None:
        self.complain(node, "the recipe has no stages", "Add `stages:`, a list of what is to be done.")

    def _unwrapped(self, root: Node) -> tuple[Node, Path, _Raw]:
        """What stands under the outer key `recipe`, where there is one, and what stands beside it."""
        inner = root.get("recipe") if isinstance(root, Fields) else None
        if inner is None or not isinstance(root, Fields):
            return root, (), {}
        outer: _Raw = {}
        for key, child in root.pairs:
            if key.text == "format":
                self._reserved(Recipe, outer, "format", child, ("format",), ("format",))
            elif key.text != "recipe":
                self.complain(key, f"{key.text!r} stands beside 'recipe'", "Move it into the recipe.")
        return inner, ("recipe",), outer

    def part(self, kind: type[Part], node: Node, at: Path, stands: Path, besides: frozenset[str] = _NONE) -> _Raw:
        """A part whose keys are all reserved; others that are not `besides` are problems, read as meant."""
        raw = self.position(node, at, stands)
        if not isinstance(node, Fields):
            self.complain(node, f"{_called(kind)} is a mapping of keys and values, not {shown(node)}")
            return raw
        for key, child in node.pairs:
            if key.text in kind.reserved():
                self._reserved(kind, raw, key.text, child, (*at, key.text), (*stands, key.text))
            elif key.text not in besides:
                self._unknown(kind, key)
                meant = closest(key.text, set(kind.reserved()) - node.names)
                if meant:
                    self._reserved(kind, raw, meant, child, (*at, meant), (*stands, key.text))
        return raw

    def _unknown(self, kind: type[Part], key: Scalar) -> None:
        hint = did_you_mean(key.text, kind.reserved())
        cure = "" if hint else f"Its keys are {listed(kind.reserved(), 'and')}."
        self.complain(key, f"unknown key {key.text!r} in {_called(kind)}{hint}", cure)

    def _reserved(self, kind: type[Part], raw: _Raw, key: str, node: Node, at: Path, stands: Path) -> None:
        """Reads the value of a reserved key into `raw`; a key without a value counts as absent."""
        if is_null(node):
            return
        self.places[at] = stands
        if reader := _READERS.get(key):
            raw[key] = reader(self, node, at, stands)
        else:
            raw[key] = self.text(node, key) if _is_text(kind, key) else value(node)

    def stages(self, node: Node, at: Path, stands: Path) -> tuple[_Raw, ...]:
        nodes = self.items(node, at)
        taken = {name for one in nodes if (name := _given_name(one))}
        stages = []
        for number, one in enumerate(nodes):
            name = _given_name(one) or _unique(_default_name(one), taken)
            taken.add(name)
            stages.append(self.stage(one, (*at, number), (*stands, number), name))
        return tuple(stages)

    def stage(self, node: Node, at: Path, stands: Path, name: str) -> _Raw:
        """A stage; one that is itself a step is a stage of one step."""
        if not isinstance(node, Fields):
            self.complain(node, f"a stage is a mapping of keys and values, not {shown(node)}")
            return {"name": name}
        lone = not node.names & _STAGE_MARKS and node.names & _STEP_MARKS
        raw = (self.lone_step if lone else self.list_of_steps)(node, at, stands, name)
        for key in ("name", "stage"):
            if (named := node.get(key)) and not is_null(named):
                self.text(named, key)
                self.places[*at, "name"] = (*stands, key)
        return raw | {"name": name}

    def list_of_steps(self, node: Fields, at: Path, stands: Path, name: str) -> _Raw:
        raw = self.part(Stage, node, at, stands, besides=frozenset({"stage"}))
        if {"name", "stage"} <= node.names:
            self.complain(node, "a stage is named twice, by 'name' and by 'stage'", "Keep one of them.")
        if _has_none(raw, node, *_STAGE_MARKS):
            self.complain(node, f"stage {name!r} has no steps", "Give it `steps:`, a list with one step or more.")
        return raw

    def lone_step(self, node: Fields, at: Path, stands: Path, name: str) -> _Raw:
        raw = {"name": name, **self.position(node, at, stands)}
        for key, child in node.pairs:
            if key.text in _STAGE_ONLY - {"stage"}:
                self._reserved(Stage, raw, key.text, child, (*at, key.text), (*stands, key.text))
        raw["steps"] = (self.step(node, (*at, "steps", 0), stands, besides=_STAGE_ONLY),)
        return raw

    def steps(self, node: Node, at: Path, stands: Path) -> tuple[_Raw, ...]:
        return tuple(self.step(one, (*at, n), (*stands, n)) for n, one in enumerate(self.items(node, at)))

    def step(self, node: Node, at: Path, stands: Path, besides: frozenset[str] = _NONE) -> _Raw:
        """A step; what the language does not reserve is a parameter."""
        raw = self.position(node, at, stands)
        if not isinstance(node, Fields):
            self.complain(node, f"a step is a mapping of keys and values, not {shown(node)}")
            return raw
        pairs = [pair for pair in node.pairs if pair[0].text not in besides]
        for key, child in pairs:
            if key.text in Step.reserved():
                self._reserved(Step, raw, key.text, child, (*at, key.text), (*stands, key.text))
        for key, child in pairs:
            if key.text not in Step.reserved():
                self.beside(key, child, raw.setdefault("parameters", {}), at, stands)
        if not raw.keys() & _STEP_MARKS:
            self.complain(node, "a step names neither a model nor an action", "Add `model:` and `action:`.")
        return raw

    def beside(self, key: Scalar, node: Node, parameters: _Raw, at: Path, stands: Path) -> None:
        """A parameter that stands beside `action`."""
        if key.text in _STAGE_MARKS | {"condition"}:
            cure = "A step that runs under a condition says `conditional: {if: …}`; flows stand in a stage."
            self.complain(key, f"a step has no {key.text!r}", cure)
        elif key.text in parameters:
            self.complain(key, f"the parameter {key.text!r} is given twice, here and under 'parameters'", "Keep one.")
        else:
            parameters[key.text] = value(node)
            self.places[*at, "parameters", key.text] = (*stands, key.text)

    def flows(self, node: Node, at: Path, stands: Path) -> tuple[_Raw, ...]:
        return tuple(self.flow(one, (*at, n), (*stands, n)) for n, one in enumerate(self.items(node, at)))

    def flow(self, node: Node, at: Path, stands: Path) -> _Raw:
        raw = self.part(Flow, node, at, stands)
        if isinstance(node, Fields) and _has_none(raw, node, "steps"):
            self.complain(node, "a flow has no steps", "Give it `steps:`, what is done where its condition holds.")
        return raw

    def conditional(self, node: Node, at: Path, stands: Path) -> _Raw:
        """`{if: …, else: skip}`; the condition alone is short for it."""
        if isinstance(node, Scalar):
            self.places[*at, "if"] = stands
            return {**self.position(node, at, stands), "if": node.text}
        return self.part(Conditional, node, at, stands)

    def global_parameters(self, node: Node, at: Path, stands: Path) -> _Raw:
        return self.part(GlobalParameters, node, at, stands)

    def output(self, node: Node, at: Path, stands: Path) -> _Raw:
        return self.part(Output, node, at, stands)


_READERS: MappingProxyType[str, Callable[[Unfolding, Node, Path, Path], Any]] = MappingProxyType(
    {
        "stages": Unfolding.stages,
        "steps": Unfolding.steps,
        "conditional_flows": Unfolding.flows,
        "conditional": Unfolding.conditional,
        "global_parameters": Unfolding.global_parameters,
        "output": Unfolding.output,
        "parameters": Unfolding.values,
        "variables": Unfolding.texts,
        "depends_on": Unfolding.words,
        "cache_models": Unfolding.words,
        "gpu_memory_limit": Unfolding.bytes,
        "timeout_seconds": Unfolding.seconds,
    }
)
_CALLED = MappingProxyType({Recipe: "a recipe", Stage: "a stage", Step: "a step", Flow: "a flow"})


def _called(kind: type[Part]) -> str:
    key = {Conditional: "conditional", GlobalParameters: "global_parameters", Output: "output"}.get(kind)
    return f"{key!r}" if key else _CALLED[kind]


def _is_text(kind: type[Part], key: str) -> bool:
    annotation = next(i.annotation for n, i in kind.model_fields.items() if key in (n, i.alias))
    return annotation in (str, str | None)


def _has_none(raw: _Raw, node: Fields, *keys: str) -> bool:
    """Whether none of the lists has an entry, nor anything that was complained of already."""
    return not any(raw.get(key) for key in keys) and all(_is_empty(node.get(key)) for key in keys)


def _is_empty(node: Node | None) -> bool:
    return node is None or is_null(node) or (isinstance(node, Items) and not node.items)


def _given_name(node: Node) -> str | None:
    """The name that a stage gives itself."""
    named = [node.get(key) for key in ("stage", "name")] if isinstance(node, Fields) else []
    return next((one.text for one in named if isinstance(one, Scalar) and not is_null(one)), None)


def _default_name(node: Node) -> str:
    """What a stage is called that does not say: after its action, else its model."""
    told = [node.get(key) for key in ("action", "model")] if isinstance(node, Fields) else []
    return next((one.text for one in told if isinstance(one, Scalar) and not is_null(one)), "stage")


def _unique(name: str, taken: set[str]) -> str:
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}_{number}"
    return found
