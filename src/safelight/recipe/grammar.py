"""The canonical form of a recipe: what every short form is sugar for. Frozen; strangers are refused."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """Base of every part of a recipe. `line` and `column` (from 1; 0 unknown) say where it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    line: int = Field(default=0, exclude=True, repr=False)
    column: int = Field(default=0, exclude=True, repr=False)


class Conditional(Part):
    """`conditional: {if: …, else: skip}`."""

    if_: str = Field(alias="if")
    else_: Literal["skip"] = Field(default="skip", alias="else")


class Step(Part):
    """One action of one model. `action` is None where a short form leaves it to the model's parameters (`detect:`)."""

    name: str | None = None
    model: str | None = None
    action: str | None = None
    parameters: dict[str, Any] = Field(default_factory=dict)
    output_to: str | None = None
    conditional: Conditional | None = None
    optional: bool = False
    iterate_until: str | None = None
    max_iterations: Annotated[int, Field(ge=1, le=100)] | None = None


class Flow(Part):
    """One of a stage's `conditional_flows`: steps under a condition; `action` names the flow."""

    condition: str
    action: str | None = None
    steps: tuple[Step, ...] = ()


class Stage(Part):
    """A named list of steps: a way to write, not a unit of execution."""

    name: str
    steps: tuple[Step, ...] = ()
    conditional_flows: tuple[Flow, ...] = ()
    depends_on: tuple[str, ...] | None = None
    """None: the stage before; empty: none."""
    parallel: bool = False
    timeout_seconds: Annotated[float, Field(gt=0)] | None = None
    continue_on_failure: bool = False


class GlobalParameters(Part):
    gpu_memory_limit: int | None = None
    """Bytes; written as `6GB`."""
    batch_size: Annotated[int, Field(ge=1, le=1024)] = 4
    cache_models: tuple[str, ...] = ()


class Output(Part):
    """What a run writes beside its records."""

    copies: Literal["keep", "none", "all"] = "none"
    sidecars: bool = True
    masks: bool = False
    develop: bool = False
    regions: bool = False


class Recipe(Part):
    """A whole recipe."""

    format: Literal[1] = 1
    name: str = "recipe"
    version: str = "1.0"
    description: str = ""
    stages: tuple[Stage, ...] = ()
    global_parameters: GlobalParameters = Field(default_factory=GlobalParameters)
    output: Output = Field(default_factory=Output)
    variables: dict[str, str] = Field(default_factory=dict)
