"""One thing that the doctor looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well, what was seen, and what helps where it is not well."""

    subject: str
    well: bool
    seen: str
    cure: str = ""
