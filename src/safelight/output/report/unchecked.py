"""What nobody looked at, so that nobody believes it was."""

from collections.abc import Iterator, Sequence
from typing import Any

from safelight.engine.record import GateReport, Record, RunSummary
from safelight.models.plurals import plural
from safelight.output.report.comparison import quality
from safelight.output.report.finds import finds
from safelight.output.report.wording import count, listed, sentence, shown


def unchecked(summary: RunSummary, records: Sequence[Record]) -> Iterator[str]:
    """A sentence each on what was not measured, what is only a hint, and which gates stopped nothing."""
    said = [result for record in records if (result := quality(record))]
    if not any("eyes_open" in result.measures for result in said) and not _eyes(records):
        yield f"Eyes open or closed: not measured by the {shown(summary.profile)} profile."
    if said and all(result.confidence == "low" for result in said):
        yield "Taste: aesthetic scores are measured, not learned; take them as a hint."
    if not said:
        yield "Sharpness and exposure: no step of this recipe measured them."
    for gate in summary.gates:
        if gate.advised:
            yield sentence(_advised(gate, summary))


def _eyes(records: Sequence[Record]) -> bool:
    return any(one.eyes is not None for record in records for one in finds(record))


def _advised(gate: GateReport, summary: RunSummary) -> str:
    classes = _classes(gate.node, summary.plan)
    spared, were = count(gate.stopped, "photo"), "was" if gate.stopped == 1 else "were"
    under = f"under the {shown(summary.profile)} profile"
    if not classes:
        return f"{shown(gate.node)} only advises {under}: {spared} that it doubts {were} not set aside"
    sought = listed(shown(plural(one)) for one in classes)
    return f"finding {sought} is weak {under}: {spared} without a find {were} not set aside"


def _classes(node: str, plan: Any) -> tuple[str, ...]:
    """What a gate looks for, as the plan says; empty for a gate that looks for no class."""
    told = (one for one in plan.get("parameters", ()) if one.get("node") == node and one.get("parameter") == "classes")
    return tuple(str(name) for one in told for name in one.get("value", ()))
