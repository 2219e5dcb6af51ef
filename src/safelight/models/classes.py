"""The classes that steps may look for: COCO's 80 labels, `face`, and wider words for groups of them.

A detector answers with labels, or with a wider word where it knows no better. `answers` is strict: what is called
`animal` may be a cow, so it answers `animal`, but neither `pet` nor `dog`; a `vehicle` answers no `car`.
"""

from collections.abc import Mapping
from types import MappingProxyType

_LISTED = """
    person | bicycle | car | motorcycle | airplane | bus | train | truck | boat | traffic light | fire hydrant
    | stop sign | parking meter | bench | bird | cat | dog | horse | sheep | cow | elephant | bear | zebra | giraffe
    | backpack | umbrella | handbag | tie | suitcase | frisbee | skis | snowboard | sports ball | kite | baseball bat
    | baseball glove | skateboard | surfboard | tennis racket | bottle | wine glass | cup | fork | knife | spoon | bowl
    | banana | apple | sandwich | orange | broccoli | carrot | hot dog | pizza | donut | cake | chair | couch
    | potted plant | bed | dining table | toilet | tv | laptop | mouse | remote | keyboard | cell phone | microwave
    | oven | toaster | sink | refrigerator | book | clock | vase | scissors | teddy bear | hair drier | toothbrush
"""
LABELS: tuple[str, ...] = tuple(" ".join(label.split()) for label in _LISTED.split("|"))
"""COCO's, in COCO's order."""
FACE = "face"
"""Found by a network of its own."""

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pet": ("cat", "dog"),
        "animal": ("bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe"),
        "vehicle": ("bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat"),
        "furniture": ("chair", "couch", "bed", "dining table"),
        "food": ("banana", "apple", "sandwich", "orange", "broccoli", "carrot", "hot dog", "pizza", "donut", "cake"),
    }
)
"""Wider words and the labels that each stands for."""
SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        "bike": "bicycle",
        "motorbike": "motorcycle",
        "plane": "airplane",
        "aeroplane": "airplane",
        "ship": "boat",
        "sofa": "couch",
        "table": "dining table",
        "plant": "potted plant",
        "fridge": "refrigerator",
        "phone": "cell phone",
        "television": "tv",
    }
)
"""Other words for one label."""
_KNOWN = frozenset({*LABELS, FACE, *GROUPS, *SYNONYMS})


def words() -> tuple[str, ...]:
    """Every word that means a class: what a misspelt one may have meant."""
    return tuple(sorted(_KNOWN))


def expand(word: str) -> tuple[str, ...]:
    """The labels that a word stands for: itself, a group's members; none for a word that is not known."""
    said = _plain(word)
    if said in GROUPS:
        return GROUPS[said]
    said = SYNONYMS.get(said, said)
    return (said,) if said in _KNOWN else ()


def answers(label: str, wanted: str) -> bool:
    """Whether a find called `label` is surely one of what is `wanted`."""
    if _plain(label) == _plain(wanted):
        return True
    named, asked = expand(label), expand(wanted)
    return bool(named) and set(named) <= set(asked)


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", " ")
