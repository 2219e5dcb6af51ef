"""What is known of a photo, name by name, for the enlarged view."""

from safelight.engine.record import Record
from safelight.models.contract import Quality
from safelight.output.report import camera
from safelight.output.report.comparison import quality
from safelight.output.report.producers import producers
from safelight.output.report.scene_facts import scene_facts
from safelight.output.report.wording import FAULT_WORDS, VERDICT_WORDS, figure, listed, shown

Facts = tuple[tuple[str, str], ...]


def facts(record: Record) -> Facts:
    """Names and values; what is not known is left out."""
    said = quality(record)
    known = (
        ("Taken", camera.moment(record.facts)),
        ("Camera", camera.body(record.facts)),
        ("Settings", camera.settings(record.facts)),
        *(_scores(said) if said else ()),
        *scene_facts(record),
        ("Group", _place(record)),
        ("Safelight said", VERDICT_WORDS[record.machine_verdict] if record.machine_verdict != record.verdict else ""),
        ("Rating", "★" * (record.decision.rating or 0)),
        ("Copy", _copy(record)),
        *producers(record),
        ("Warnings", "; ".join(map(shown, record.warnings))),
        ("Skipped", listed(f"{shown(node)}: {shown(why)}" for node, why in record.skipped.items())),
    )
    return tuple((name, value) for name, value in known if value)


def _scores(said: Quality) -> Facts:
    return (
        ("Technical", f"{figure(said.technical_score)} of 10"),
        ("Aesthetic", f"{figure(said.aesthetic_score)} of 10, {said.confidence} confidence"),
        ("Faults", listed(FAULT_WORDS.get(name, name.replace("_", " ")) for name in said.faults)),
        ("Read as", listed(name.replace("_", " ") for name in said.traits)),
    )


def _copy(record: Record) -> str:
    copied = record.copy
    if not copied or not copied.path:
        return ""
    size = f"{copied.width} × {copied.height}" if copied.width else "the photo as it was"
    return f"{shown(copied.path)}, {size}"


def _place(record: Record) -> str:
    place = record.group
    if not place:
        return ""
    return f"{place.id}, {place.rank} of {place.size}" if place.rank else f"{place.id}, one of {place.size}"
