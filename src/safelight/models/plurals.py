"""Plurals of the classes that detectors know: `people` is `person`, `buses` is `bus`."""

from types import MappingProxyType

_IRREGULAR = MappingProxyType(
    {
        "person": "people",
        "child": "children",
        "man": "men",
        "woman": "women",
        "bus": "buses",
        "bench": "benches",
        "sandwich": "sandwiches",
        "couch": "couches",
        "toothbrush": "toothbrushes",
        "wine glass": "wine glasses",
        "knife": "knives",
        "mouse": "mice",
        "sheep": "sheep",
        "skis": "skis",
        "scissors": "scissors",
        "broccoli": "broccoli",
        "furniture": "furniture",
        "teddy bear": "teddy bears",
    }
)
_SINGULAR = MappingProxyType({many: one for one, many in _IRREGULAR.items()} | {"persons": "person"})


def plural(word: str) -> str:
    """The plural of a class: +s, or the table's."""
    return _IRREGULAR.get(word, f"{word}s")


def singular(word: str) -> str:
    """The class that a plural stands for; the word itself where it is no plural.

    `persons` and `people` are both `person`. Underscores stand for spaces where the table has a space.
    """
    known = _SINGULAR.get(word) or _SINGULAR.get(word.replace("_", " "))
    if known:
        return known
    return word[:-1] if word.endswith("s") and word not in _IRREGULAR and not word.endswith("ss") else word


def views(word: str) -> tuple[str, ...]:
    """The names under which finds of a class are read: `people` and `persons`; underscores stand for spaces."""
    return tuple(dict.fromkeys(name.replace(" ", "_") for name in (plural(word), f"{word}s")))
