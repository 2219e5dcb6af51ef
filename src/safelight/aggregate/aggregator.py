"""All results of a photo made into one decision (`ResultAggregator` of the founding document)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from safelight.aggregate.colour_balance import balance_of
from safelight.aggregate.cropping import Canvas, crop_of
from safelight.aggregate.emphasis import emphasis_of
from safelight.aggregate.finish import finish_of
from safelight.aggregate.found import Found, what_is_found
from safelight.aggregate.light import light_of
from safelight.aggregate.processing import DecidedCrop, Enhancement, ProcessingDecision
from safelight.aggregate.reading import NOMINAL, box_of, number, read, size_of, words
from safelight.aggregate.straightening import straightening
from safelight.aggregate.suggested import merged, suggested_enhancements
from safelight.imaging.aspect import aspect_of
from safelight.imaging.geometry import Box

GOOD: Final = 7.0
"""Technical score from which light, noise and sharpness are left alone; a colour cast costs no score, and is not."""
USELESS: Final = frozenset({"black", "blown", "misfire", "nothing_sharp"})
"""Faults that no correction mends."""


class ResultAggregator:
    """Combines what several models found out about one photo."""

    def aggregate_for_decision(self, results: Mapping[str, Any]) -> ProcessingDecision:
        """One decision of the results, by the founding document's names, each a value of ours or a plain mapping.

        `qwen25vl`: the scene; `rtdetr`: `detections`; `nima`: the quality. Ours besides: `tilt`, `suggested`,
        `composition`, `aspect_ratio`, `size` (width, height in pixels). Any may be missing.
        """
        scene_info = results.get("qwen25vl") or {}
        objects = _list(read(results.get("rtdetr") or {}, "detections", ()))
        quality = results.get("nima") or {}
        suggestion, size = results.get("suggested"), size_of(results.get("size"))
        found = what_is_found(objects, _list(read(quality, "faces", ())), size)
        tilt = results.get("tilt") or read(scene_info, "tilt")
        turn, turn_note = straightening(tilt, found, size or NOMINAL)
        notes = [turn_note, f"finds left out, since their boxes cannot be read: {found.unread}" if found.unread else ""]
        crop = self._crop(results, found, turn.angle if turn else 0.0, notes)
        useless = bool(USELESS & {*words(quality, "faults")})
        suggested = () if useless else tuple(suggested_enhancements(suggestion, quality, scene_info))
        return ProcessingDecision(
            crop=crop,
            straighten=turn,
            enhance=merged(suggested, self._enhancements(quality, scene_info, notes)),
            emphasis=emphasis_of(found, scene_info, words(suggestion, "emphasise"), size),
            notes=tuple(note for note in notes if note),
        )

    def calculate_smart_crop(
        self, objects: Sequence[Any], scene_info: Any, *, size: tuple[int, int] | None = None, aspect: str | None = None
    ) -> DecidedCrop | None:
        """The best crop that keeps every subject and every face whole; None where none helps.

        `size` is the picture's, in pixels; without it boxes are shares, and proportions can only be the picture's own.
        """
        found = what_is_found(objects, (), size)
        return crop_of(found, Canvas(size, aspect=aspect_of(aspect), hint=_hint(scene_info, {}, size)))[0]

    def determine_enhancements(self, quality: Any, scene_info: Any) -> tuple[Enhancement, ...]:
        """Corrections of light, white balance, noise and sharpness, by what was measured; intents are left alone."""
        if USELESS & {*words(quality, "faults")}:
            return ()
        balance, _ = balance_of(quality, scene_info)
        light = (*light_of(quality, scene_info),)
        return (*light, *((balance,) if balance else ()), *finish_of(quality))

    def _crop(self, results: Mapping[str, Any], found: Found, angle: float, notes: list[str]) -> DecidedCrop | None:
        """A crop where proportions are asked for, one is suggested, or finds and composition give cause."""
        scene_info, size = results.get("qwen25vl") or {}, size_of(results.get("size"))
        try:
            aspect = aspect_of(results.get("aspect_ratio"))
        except ValueError as fault:
            notes.append(f"no crop: {fault}")
            return None
        wished = (read(results.get(name), "crop") for name in ("suggested", "composition"))
        suggested = next((box for one in wished if (box := box_of(read(one, "box", one), size))), None)
        cause = (found.faces or found.subjects) and (read(scene_info, "composition") or results.get("composition"))
        if aspect is None and suggested is None and not cause:
            return None
        hint = _hint(scene_info, results.get("nima") or {}, size)
        canvas = Canvas(size, angle, aspect, hint, _striking(scene_info, results.get("composition"), size))
        crop, said = crop_of(found, canvas, suggested)
        notes.extend(said)
        return crop

    def _enhancements(self, quality: Any, scene_info: Any, notes: list[str]) -> tuple[Enhancement, ...]:
        if useless := sorted(USELESS & {*words(quality, "faults")}):
            notes.append(f"no corrections: the photo is {useless[0].replace('_', ' ')}")
            return ()
        balance, note = balance_of(quality, scene_info)
        notes.append(note)
        if (number(quality, "technical_score", 0.0) or 0.0) < GOOD:
            return self.determine_enhancements(quality, scene_info)
        return (balance,) if balance else ()


def _list(found: Any) -> Sequence[Any]:
    return found if isinstance(found, Sequence) and not isinstance(found, str) else ()


def _hint(scene_info: Any, quality: Any, size: tuple[int, int] | None) -> Any:
    """Where the picture's weight seems to lie."""
    subjects = _list(read(scene_info, "subjects", ()))
    boxes = (box_of(read(one, "box"), size) for one in subjects if not isinstance(one, str))
    return next((box for box in boxes if box), None) or box_of(read(quality, "subject"), size)


def _striking(scene_info: Any, composition: Any, size: tuple[int, int] | None) -> tuple[Box, ...]:
    """What stands out in the picture, as the scene or the composition says it."""
    told = _list(read(scene_info, "standing_out", ())) or _list(read(composition, "standing_out", ()))
    return tuple(box for one in told if (box := box_of(one, size)))
