"""The canonical form of a recipe: what every short form is sugar for. Frozen; strangers are refused."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Words = tuple[str, ...]


class Part(BaseModel):
    """Base of every part of a recipe. `line` and `column` (from 1; 0 unknown) say where it stands.

    Two parts are equal where they say the same, wherever they stand.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)

    line: int = Field(default=0, exclude=True, repr=False)
    column: int = Field(default=0, exclude=True, repr=False)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, Part) and self.model_dump() == other.model_dump()

    def __hash__(self) -> int:
        return hash(self.model_dump_json())

    @classmethod
    def reserved(cls) -> Words:
        """The keys that the language reserves in such a part, as they are written."""
        return tuple(i.alias or n for n, i in cls.model_fields.items() if n not in ("line", "column"))


class Conditional(Part):
    """`conditional: {if: …, else: skip}`: the step runs where the condition holds."""

    if_: str = Field(alias="if", description="A condition over results (CEL), such as `detected_objects.count > 0`.")
    else_: Literal["skip"] = Field(default="skip", alias="else", description="What is done where it does not hold.")


class Step(Part):
    """One action of one model. `action` is None where a short form leaves it to the model's parameters (`detect:`)."""

    name: str | None = Field(default=None, description="Its own name; by default the action's, made unique.")
    model: str | None = Field(default=None, description="The role that plays it, such as `nima`.")
    action: str | None = Field(default=None, description="What is done, such as `quality_check`.")
    parameters: dict[str, Any] = Field(default_factory=dict, description="The action's own parameters.")
    output_to: str | None = Field(default=None, description="Under which name later steps read its result.")
    conditional: Conditional | None = Field(default=None, description="When it runs.")
    optional: bool = Field(default=False, description="What the profile cannot play is skipped, with the reason said.")
    disabled: bool = Field(default=False, description="Left out, as if it were not written; nothing reads its result.")
    iterate_until: str | None = Field(default=None, description="A condition; the step repeats until it holds.")
    max_iterations: Annotated[int, Field(ge=1, le=100)] | None = Field(
        default=None, description="How often it may repeat; 5 unless said."
    )


class Flow(Part):
    """One of a stage's `conditional_flows`: steps under a condition; `action` names the flow."""

    condition: str = Field(description="A condition over results (CEL), judged for each photo.")
    action: str | None = Field(default=None, description="The flow's name.")
    steps: tuple[Step, ...] = Field(default=(), description="What is done where it holds, in order.")


class Stage(Part):
    """A named list of steps: a way to write, not a unit of execution."""

    name: str = Field(description="Its name, which `depends_on` refers to.")
    steps: tuple[Step, ...] = Field(default=(), description="What is done, in order.")
    conditional_flows: tuple[Flow, ...] = Field(default=(), description="Steps under a condition.")
    depends_on: Words | None = Field(
        default=None, description="Stages that come first: by default the one before; an empty list for none."
    )
    parallel: bool = Field(default=False, description="Its steps need not keep the order in which they are written.")
    timeout_seconds: Annotated[float, Field(gt=0)] | None = Field(
        default=None, description="How long its work on one photo may take."
    )
    continue_on_failure: bool = Field(default=False, description="Go on without what a failed step would have given.")


class GlobalParameters(Part):
    """What holds for the whole run."""

    gpu_memory_limit: Annotated[int, Field(gt=0)] | None = Field(
        default=None, description="Most memory for models, in bytes; written as `6GB`."
    )
    batch_size: Annotated[int, Field(ge=1, le=1024)] = Field(default=4, description="Photos a call of a model.")
    cache_models: Words = Field(default=(), description="Models that are kept in memory to the last.")


class Output(Part):
    """What a run writes beside its records."""

    copies: Literal["keep", "none", "all"] | None = Field(
        default=None,
        description="Which photos get a finished copy; by default those kept, where a step asks for an edit.",
    )
    sidecars: bool = Field(default=True, description="Whether XMP sidecars are written.")
    masks: bool = Field(default=False, description="Whether masks are written as PNG.")
    develop: bool = Field(default=False, description="Whether sidecars carry crop and develop settings.")
    regions: bool = Field(default=False, description="Whether sidecars carry the regions of faces.")


class Recipe(Part):
    """A whole recipe."""

    format: Literal[1] = Field(default=1, description="The version of the language.")
    name: str = Field(default="recipe", description="What the recipe is called.")
    version: str = Field(default="1.0", description="The recipe's own version.")
    description: str = Field(default="", description="What it is for.")
    stages: tuple[Stage, ...] = Field(default=(), description="What is done, in order.")
    global_parameters: GlobalParameters = Field(default_factory=GlobalParameters)
    output: Output = Field(default_factory=Output)
    variables: dict[str, str] = Field(default_factory=dict, description="Defaults of the names in prompts.")
