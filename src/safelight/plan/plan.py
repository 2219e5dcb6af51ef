"""The plan: a recipe resolved against the catalogue and a profile, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from safelight.actions.declare import Action, Measurement, Params
    from safelight.models.contract import PlayerSpec
    from safelight.recipe.condition import Condition
    from safelight.recipe.grammar import Output, Recipe


@dataclass(frozen=True, slots=True)
class Loop:
    """`iterate_until`: repeat a node until the condition holds, at most `max_iterations` times; the best one wins."""

    until: Condition
    max_iterations: int = 5


@dataclass(frozen=True)
class Node:
    """One step, resolved: an action with validated parameters and all that decides when it runs."""

    id: str
    """The step's name; unique in the plan."""
    stage: str
    action: Action
    params: Params
    output: str
    """The name of its result."""
    needs: tuple[str, ...] = ()
    """Names of results it takes in; without one of them it is skipped for that photo.

    Names that only its conditions read are not among them: an unknown name may be absorbed (`true || unknown`).
    """
    conditions: tuple[Condition, ...] = ()
    """All must be true: the step's own, and that of the flow it stands in."""
    whole_group_if_any: bool = False
    """A group node in a flow takes the whole group if any live member's condition is true."""
    optional: bool = False
    continue_on_failure: bool = False
    timeout_seconds: float | None = None
    """Of its stage: bounds the stage's work on one photo."""
    loop: Loop | None = None
    gate: bool = False
    """It may stop photos (with these parameters)."""
    advises: bool = False
    """A gate whose player is weak for the question: it says so and does not stop."""
    selects: bool = False
    added: str = ""
    """Why the planner added it; empty for what the recipe says."""
    line: int = 0
    """Where the step stands in the recipe, from 1."""

    @property
    def scope(self) -> Literal["photo", "group", "set"]:
        return self.action.scope


@dataclass(frozen=True)
class MeasureTask:
    """One measurement of one node: what is asked of which player, and the part of its key that no photo changes."""

    node: str
    measurement: Measurement
    params: Params
    player: PlayerSpec
    signature: bytes
    """Hash of measurement, version, measuring parameters and the player's revisions; with the image hash, the key."""

    @property
    def name(self) -> str:
        return self.measurement.name

    @cached_property
    def is_open(self) -> bool:
        """What is asked about depends on what is decided before it is asked."""
        asked = self.measurement
        return asked.given is not None or asked.crops is not None or asked.together or asked.pixels == "edited"


@dataclass(frozen=True)
class Phase:
    """Nodes between two barriers whose models fit the memory limit together.

    First `ahead` is measured for every readable photo (what a later set node or the recognition of sets needs, and
    what no gate or condition could spare), then `nodes` run chunk by chunk, in order, each measuring its own `tasks`
    for the photos that reach it; then `barrier`, a set or group node or the one that writes copies, runs over what they
    left.
    """

    ahead: tuple[MeasureTask, ...] = ()
    nodes: tuple[Node, ...] = ()
    barrier: Node | None = None
    tasks: Mapping[str, tuple[MeasureTask, ...]] = field(default_factory=dict)
    """Measurements by the node (of this phase, the barrier included) that takes them itself: those not ahead."""

    @property
    def all_nodes(self) -> tuple[Node, ...]:
        """Its nodes in the order in which they run, the barrier last."""
        return (*self.nodes, self.barrier) if self.barrier else self.nodes

    @property
    def players(self) -> tuple[PlayerSpec, ...]:
        """Whose memory this phase needs together, each once."""
        found: dict[str, PlayerSpec] = {}
        for task in (*self.ahead, *(task for tasks in self.tasks.values() for task in tasks)):
            found.setdefault(task.player.name, task.player)
        return tuple(found.values())

    @property
    def memory_bytes(self) -> int:
        return sum(player.memory_bytes for player in self.players)


@dataclass(frozen=True, slots=True)
class Dropped:
    """An optional step, or a part of one, that this profile cannot play, and why."""

    node: str
    reason: str


@dataclass(frozen=True)
class Plan:
    """What a run does: phases of nodes. `players` says who plays each role that is used."""

    recipe: Recipe
    profile: str
    phases: tuple[Phase, ...]
    players: Mapping[str, PlayerSpec]
    output: Output
    batch_size: int = 4
    memory_limit: int | None = None
    dropped: tuple[Dropped, ...] = ()
    variables: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[str, Any] = field(default_factory=dict)
    """`--set step.parameter=value`, as they were applied."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Other names that conditions may read → a dotted path into the results, its first part a node's output:
    a stage's name → `quality`; `technical_score` → `quality.technical_score`; `object_count` →
    `detected_objects.count`; `detected_faces` → `detected_objects.faces`. The engine itself gives `similar_images` and
    `group`."""

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node, in the order in which they run."""
        return tuple(node for phase in self.phases for node in phase.all_nodes)

    def tasks_of(self, node: Node) -> tuple[MeasureTask, ...]:
        """A node's measurements, whether they are taken ahead or by itself."""
        found = [task for phase in self.phases for task in phase.ahead if task.node == node.id]
        found += [task for phase in self.phases for task in phase.tasks.get(node.id, ())]
        return tuple(found)
