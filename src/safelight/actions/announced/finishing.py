"""What belongs to no model: the last boxes of the flow chart."""

from dataclasses import dataclass

from safelight.actions.declare import Params, Signature


@dataclass(frozen=True, slots=True)
class Finished:
    """Whether the step did something to the photo."""

    done: bool


class NoParams(Params):
    pass


def _box(name: str, gives: str, sentence: str) -> Signature:
    return Signature(
        name=name,
        role="",
        scope="photo",
        gives=gives,
        result=Finished,
        params=NoParams,
        sentence=lambda _: sentence,
    )


SIGNATURES = (
    _box("decide", "decision", "Make one decision of all results"),
    _box("apply_edits", "edited", "Apply the decided edits to a copy"),
    _box("final_quality_check", "final_quality", "Check that the edits helped, and undo what did not"),
    _box("export", "exported", "Write the copy"),
)
