"""One thing that the doctor looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well, what was seen, and what helps where it is not well or doubtful."""

    subject: str
    well: bool
    seen: str
    cure: str = ""
    doubtful: bool = False
    """It is no fault, and may be what nobody meant."""
