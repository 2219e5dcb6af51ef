"""`isolate_subject`: outline what the photo is about, and blur or remove the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import field_validator

from safelight.actions.builtin.outline_measurement import each, image_of, masks_of, outlines_of
from safelight.actions.builtin.subject_prompts import subject_prompts
from safelight.actions.declare import Params, action, deciding, measuring
from safelight.actions.outcome import Member, Outcome, Reason
from safelight.actions.outlined import Masks
from safelight.imaging.edits import BlurBackground, Edit, RemoveBackground
from safelight.models.outlines import Mask, Outlines, Prompt

SURE = 0.6
"""Confidence of an outline along which a background is blurred or removed. Chosen by eye over the few real photos there
are: between 0.5 and this, two of three blurs were wrong (half a bicycle kept with the dog, a squirrel's tail lost)."""
LEAST_SHARE = 0.15
"""Of what stands out in the picture, how much the subject must hold: else the blur would fall on something else that
the picture is about."""


class IsolateSubject(Params):
    input_from: str | None = deciding(None, description="The result that says what the subject is.")
    blur_background: bool = deciding(False, description="Blur what is not the subject.")
    strength: float = deciding(0.6, ge=0, le=1, description="How strongly the background is blurred, 0..1.")
    remove_background: bool = deciding(False, description="Make what is not the subject transparent, or one colour.")
    background: str = deciding(
        "transparent", description="What takes the removed background's place: `transparent`, or a colour as `#rrggbb`."
    )
    quality: Literal["low", "medium", "high"] = measuring("high", description="How finely the outline is drawn.")
    refine_edges: bool = measuring(True, description="Follow hair and fine detail.")

    @field_validator("background")
    @classmethod
    def _known(cls, value: str) -> str:
        digits = value.removeprefix("#").lower()
        if value.lower() == "transparent":
            return "transparent"
        if len(digits) == 6 and value.startswith("#") and set(digits) <= set("0123456789abcdef"):
            return f"#{digits}"
        raise ValueError("it must be `transparent`, or a colour as '#rrggbb'")

    @property
    def colour(self) -> tuple[int, int, int] | None:
        """The background's colour; None: transparent."""
        if self.background == "transparent":
            return None
        red, green, blue = bytes.fromhex(self.background.removeprefix("#"))
        return red, green, blue


def sentence(params: IsolateSubject) -> str:
    """What the step does, in plain words."""
    said = ["Outline the subject"]
    if params.remove_background:
        said.append("cut it out" if params.colour is None else f"set it before {params.background}")
    if params.blur_background:
        said += ["blur the rest"] * (len(said) == 1)
    return " and ".join(said)


def _asks(member: Member, params: IsolateSubject) -> tuple[Prompt, ...]:
    return subject_prompts(member.results, params.input_from)


@action(
    "sam2",
    scope="photo",
    gives="isolated_subject",
    result=Masks,
    params=IsolateSubject,
    sentence=sentence,
    measures=(outlines_of(_asks),),
    edits=lambda params: params.blur_background or params.remove_background,
)
def isolate_subject(
    members: Sequence[Member], measured: Mapping[str, Sequence[Outlines | None]], params: IsolateSubject
) -> list[Outcome]:
    """Outline the subject, and blur the background or remove it.

    The subject is the largest, most certain find and those of its kind that are nearly as large; where no step looked
    for anything, what stands out. A background is blurred or removed only along an outline with a confidence of 0.6 or
    more, and blurred only where the subject is what stands out in the picture; else it is left as it is, with the
    reason. Where both are asked for, it is removed.
    """
    return each(members, measured, lambda _, outlines: _outcome(outlines, params))


def _outcome(outlines: Outlines, params: IsolateSubject) -> Outcome:
    found = [mask for mask in outlines.masks if mask]
    asked = params.blur_background or params.remove_background
    if not found:
        said = "No subject was found that could be told from the background."
        return Outcome(masks_of(outlines, said), (Reason("no_subject", said),) if asked else ())
    mask = outlines.together or found[0]
    edits, reasons = _edits(mask, outlines.share, params)
    return Outcome(masks_of(outlines), reasons, edits=edits)


def _edits(mask: Mask, share: float | None, params: IsolateSubject) -> tuple[tuple[Edit, ...], tuple[Reason, ...]]:
    if mask.confidence < SURE:
        asked = {"removed": params.remove_background, "blurred": params.blur_background}
        return (), tuple(_unsure(what, mask) for what, wanted in asked.items() if wanted)
    if params.remove_background:
        cut = RemoveBackground(image_of(mask), params.colour)
        return (Edit(cut, "explicit", "", f"the {mask.label} is cut out, as the step asks", mask.confidence),), ()
    if not params.blur_background:
        return (), ()
    if share is not None and share < LEAST_SHARE:
        return (), (_beside(mask, share),)
    blur = BlurBackground(image_of(mask), params.strength)
    return (Edit(blur, "explicit", "", "the background is blurred, as the step asks", mask.confidence),), ()


def _unsure(what: str, mask: Mask) -> Reason:
    told = f"The background was not {what}: the outline of the {mask.label} is too uncertain ({mask.confidence:.2f})"
    return Reason(f"background_not_{what}", f"{told}; {SURE:.2f} would do.", mask.confidence, SURE)


def _beside(mask: Mask, share: float) -> Reason:
    told = f"The background was not blurred: something else than the {mask.label} stands out in the picture"
    return Reason("background_not_blurred", f"{told}, which would be blurred with it.", share, LEAST_SHARE)


ACTIONS = (isolate_subject,)
