"""Whether a licence allows paid work: what a professional asks before a model is used."""

from typing import Literal

FREE: frozenset[str] = frozenset({"Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "CC0-1.0"})
FORBIDS: tuple[str, ...] = ("-NC", "noncommercial", "research")


def paid_work(licence: str) -> Literal["yes", "no", "ask"]:
    """`yes` where every licence of the expression allows it, `no` where one forbids it, else `ask`."""
    if any(word.lower() in licence.lower() for word in FORBIDS):
        return "no"
    parts = licence.replace("(", "").replace(")", "").replace(" OR ", " AND ").split(" AND ")
    return "yes" if all(part.strip() in FREE for part in parts) else "ask"


def least(*answers: str) -> Literal["yes", "no", "ask"]:
    """What holds of several things that are used together."""
    return "no" if "no" in answers else "ask" if "ask" in answers else "yes"
