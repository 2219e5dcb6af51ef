"""Records of runs that never were, for the report to show."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from safelight.actions.builtin.final_quality_check import FinalQuality
from safelight.actions.detected import ClassView, DetectedObjects
from safelight.actions.outcome import GroupKind, LoopTrace, Reason
from safelight.actions.outlined import Masks
from safelight.aggregate.decision import Decision
from safelight.engine.exporting import Copied
from safelight.engine.record import GateReport, GroupPlace, Record, RunSummary, Verdict
from safelight.imaging.edits import Crop, Edit, Straighten, Tone
from safelight.imaging.geometry import Box
from safelight.imaging.photo import Photo
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.models.contract import Quality
from safelight.models.finds import Detection
from safelight.models.outlines import Mask

ROOT = Path("/home/anna/Pictures/Wedding")
NOON = 1_749_902_400.0
"""14 June 2025, 12:00:00."""


def jpeg(width: int = 36, height: int = 24, shade: int = 120) -> bytes:
    """A plain grey JPEG."""
    kept = BytesIO()
    Image.new("L", (width, height), shade).save(kept, "JPEG")
    return kept.getvalue()


def quality(technical: float = 7.5, **said: Any) -> Quality:
    return Quality(technical, said.pop("aesthetic", 5.5), said.pop("confidence", "low"), "builtin/quality@1", **said)


def facts(second: float = 0.0, **known: Any) -> CaptureFacts:
    """Facts of a photo taken so many seconds after noon."""
    plain = CaptureFacts(
        taken=NOON + second,
        make="Nikon",
        model="Nikon Z 8",
        serial="SERIAL-4711",
        exposure_time=1 / 250,
        f_number=2.8,
        iso=400,
        focal_length=85,
        latitude=48.2083537,
        longitude=16.3725042,
    )
    return replace(plain, **known)


def record(index: int, verdict: Verdict = "keep", name: str = "", **known: Any) -> Record:
    """One photo's record; every field may be given by name."""
    name = name or f"IMG_{index:04d}.jpg"
    known.setdefault("results", {"quality": known.pop("quality", quality())})
    known.setdefault("facts", facts(index * 10))
    known.setdefault("thumb", jpeg())
    known.setdefault("word", HumanWord())
    return Record(
        index=index,
        photo=Photo(name, known.pop("root", ROOT), (name,)),
        id=f"blake3:{index:064x}",
        verdict=verdict,
        machine_verdict=known.pop("machine_verdict", verdict),
        width=6000,
        height=4000,
        **known,
    )


def stopped(index: int, value: float = 4.2, threshold: float = 6.0, **known: Any) -> Record:
    """A photo that a gate stopped for its technical score."""
    reason = Reason(
        "below_technical_threshold",
        f"sharpness and exposure score {value}; {threshold} was asked for",
        value,
        threshold,
        "quality_check",
    )
    return record(index, "review", reasons=(reason,), quality=quality(value), **known)


def failed(index: int, name: str = "broken.jpg") -> Record:
    reason = Reason("truncated", "the file ends too early: 52 % of the picture is there", step="reading")
    return record(index, "failed", name, reasons=(reason,), thumb=b"", results={}, facts=CaptureFacts())


def group(first: int, size: int = 3, kind: GroupKind = "burst", **known: Any) -> list[Record]:
    """A group: the first is the best, the others are alternates with a reason (in a whole set all are kept)."""
    place = GroupPlace(known.pop("id", f"g{first:04d}"), kind, size, 1, best=True)
    best = record(first, group=place, decision=Decision(rating=3), **known)
    whole = kind in ("bracket", "focus_stack", "panorama")
    return [
        best,
        *(
            _other(first + rank - 1, replace(place, rank=rank, best=False), whole, **known)
            for rank in range(2, size + 1)
        ),
    ]


def _other(index: int, place: GroupPlace, whole: bool, **known: Any) -> Record:
    if whole:
        return record(index, group=place, **known)
    reason = Reason("softer", f"softer than the best frame: edges {place.rank}.1 px against 0.6 px", 1.8, 0.6, "best")
    return record(index, "alternate", group=place, reasons=(reason,), **known)


def summary(records: Sequence[Record], **known: Any) -> RunSummary:
    """The run over these records."""
    verdicts = [one.verdict for one in records]
    plain = RunSummary(
        run_id="20250614-run",
        recipe_name="cull",
        recipe_text="name: cull",
        recipe_hash="blake3:" + "ab" * 32,
        profile="builtin",
        started="2025-06-15T08:00:00+02:00",
        finished="2025-06-15T08:00:48+02:00",
        seconds=48.2,
        node_seconds={"quality_check": 30.0},
        counts={verdict: verdicts.count(verdict) for verdict in dict.fromkeys(verdicts)},
        originals_unchanged=(len(records), len(records)),
        players={"nima": "builtin/quality@1", "siglip": "builtin/looks@1"},
    )
    return replace(plain, **known)


def shoot() -> list[Record]:
    """A small shoot with one of everything."""
    bias: Mapping[int, float] = {12: -2.0, 13: 0.0, 14: 2.0}
    bracket = [
        replace(one, facts=facts(one.index * 10, exposure_bias=bias[one.index])) for one in group(12, 3, "bracket")
    ]
    burst = group(1, 4)
    burst[0] = replace(burst[0], face_crops=(jpeg(300, 300, 90),))
    return [
        record(0),
        *burst,
        stopped(6, 5.8),
        stopped(7, 2.0),
        stopped(8, 4.2),
        record(9, "rejected", word=HumanWord(rating=-1, source="file")),
        record(10, word=HumanWord(rating=5, source="IMG_0010.xmp")),
        failed(11),
        *bracket,
    ]


def gate(stopped_photos: int, of: int, **known: Any) -> GateReport:
    return GateReport("quality_check", stopped_photos, of, threshold=6.0, twentieth=4.1, **known)


TURN = Edit(Straighten(1.4), "measured", "decide", "its lines are 1.4 degrees off: turned clockwise", 0.9)
CROP = Edit(Crop(Box(0.1, 0.1, 0.9, 0.9)), "suggested", "decide", "the subject takes more of the frame", 0.8)
LIGHT = Edit(Tone(exposure=0.35), "measured", "decide", "its middle tone is at 92 of 255", 0.7)


def copied(index: int, **known: Any) -> Copied:
    """A copy that was written, with its thumbnail."""
    plain = Copied(index, f"edited/IMG_{index:04d}.jpg", 4800, 3200, jpeg(32, 20, 200), 0.4)
    return replace(plain, **known)


def edited(index: int, edits: tuple[Edit, ...] = (CROP,), **known: Any) -> Record:
    """A kept photo of which an edited copy was written."""
    known.setdefault("copy", copied(index))
    return record(index, edits=edits, **known)


def checked(
    before: float, *ways: tuple[float, tuple[Edit, ...]], best: int = 1, undone: tuple[str, ...] = ()
) -> LoopTrace:
    """The final check's trace: the photo as it was, then each way with its score."""
    tried = [FinalQuality(score, 5.0, edits) for score, edits in ways]
    rounds = [FinalQuality(before, 5.0), *tried]
    rounds[best] = replace(rounds[best], undone=undone)
    return LoopTrace(tuple(rounds), best, satisfied=False)


def found(*detections: Detection, faces: bool = True) -> DetectedObjects:
    """What a step found that looked for faces too, unless told otherwise."""
    views = {"faces": ClassView(sum(one.label == "face" for one in detections), None)} if faces else {}
    return DetectedObjects(len(detections), detections, "builtin/finds@1", views=views)


def outlined(*labels: str) -> Masks:
    """A mask a label, each of another part of the picture."""
    masks = tuple(_mask(label, place) for place, label in enumerate(labels))
    return Masks(len(masks), masks, "builtin/outlines@1")


def _mask(label: str, place: int) -> Mask:
    kept = BytesIO()
    grey = Image.new("L", (600, 400))
    grey.paste(255, (40 + place * 100, 40, 120 + place * 100, 360))
    grey.save(kept, "PNG")
    box = Box((40 + place * 100) / 600, 0.1, (120 + place * 100) / 600, 0.9)
    return Mask(label, f"digest-{place}", box, round(box.area, 3), 0.82, "made", png=kept.getvalue())
