"""How right a culling was, by what is known of the frames."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations

from benchmarks.playing import Judged
from benchmarks.table import Row


def all_of(judged: Sequence[Judged]) -> dict[str, float]:
    """Every figure by its name, each a share of 1."""
    precision, recall = grouping(judged)
    return {
        "grouping precision": precision,
        "grouping recall": recall,
        "best of group": best_of_group(judged),
        "brackets kept": kept_whole(judged),
        "unusable stopped": _share(judged, "unusable", lambda j: j.record.machine_verdict == "review"),
        "good kept": _share(judged, "single", lambda j: j.record.machine_verdict == "keep"),
    }


def rows(title: str, figures: dict[str, float], at_least: float) -> list[Row]:
    return [Row(f"{title}: {name}", value, at_least=at_least) for name, value in figures.items()]


def grouping(judged: Sequence[Judged]) -> tuple[float, float]:
    """Precision and recall over pairs of frames that are, or are said to be, of one group."""
    true = _pairs(judged, lambda j: j.frame.truth.group)
    said = _pairs(judged, lambda j: j.record.group.id if j.record.group else "")
    both = len(true & said)
    return both / len(said) if said else 1.0, both / len(true) if true else 1.0


def best_of_group(judged: Sequence[Judged]) -> float:
    """Share of bursts and copies of which the best frame, and no other, is kept."""
    right = [
        {j.frame.name for j in members if j.record.machine_verdict == "keep"}
        == {j.frame.name for j in members if j.frame.truth.best}
        for members in _true_groups(judged).values()
        if members[0].frame.truth.kind in {"burst", "copy"}
    ]
    return sum(right) / len(right)


def kept_whole(judged: Sequence[Judged]) -> float:
    """Share of brackets of which every frame is kept, and that are called brackets."""
    right = [
        all(j.record.machine_verdict == "keep" and j.record.group and j.record.group.kind == "bracket" for j in members)
        for members in _true_groups(judged).values()
        if members[0].frame.truth.kind == "bracket"
    ]
    return sum(right) / len(right)


def _true_groups(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if one.frame.truth.group:
            groups[one.frame.truth.group].append(one)
    return groups


def _pairs(judged: Sequence[Judged], group: Callable[[Judged], Hashable]) -> set[frozenset[str]]:
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for one in judged:
        if group(one):
            groups[group(one)].append(one.frame.name)
    return {frozenset(pair) for members in groups.values() for pair in combinations(members, 2)}


def _share(judged: Sequence[Judged], kind: str, right: Callable[[Judged], bool]) -> float:
    those = [right(one) for one in judged if one.frame.truth.kind == kind]
    return sum(those) / len(those)
