"""ImageNet classes gathered into the few words that a tag may be. Nothing about people is among them.

The network has no class for people, waterfalls or horses at work, and calls them something else with confidence; what
it was seen to get right is listed here, and nothing else.
"""

from typing import NamedTuple


class TagGroup(NamedTuple):
    """A word and the ImageNet classes (first, last) that it stands for; `family` is the wider word."""

    word: str
    family: str
    classes: tuple[tuple[int, int], ...]


def _of(*numbers: int) -> tuple[tuple[int, int], ...]:
    return tuple((number, number) for number in numbers)


GROUPS: tuple[TagGroup, ...] = (
    TagGroup("dog", "animal", ((151, 268),)),
    TagGroup("cat", "animal", ((281, 285),)),
    TagGroup("bird", "animal", ((7, 24), (80, 100), (127, 146))),
    TagGroup("bear", "animal", ((294, 297),)),
    TagGroup("elephant", "animal", ((385, 386),)),
    TagGroup("zebra", "animal", _of(340)),
    TagGroup("sheep", "animal", ((348, 350),)),
    TagGroup("monkey", "animal", ((365, 382),)),
    TagGroup("squirrel", "animal", _of(335)),
    TagGroup("reptile", "animal", ((25, 68),)),
    TagGroup("butterfly", "animal", ((321, 326),)),
    TagGroup("insect", "animal", ((300, 320),)),
    TagGroup("", "animal", ((0, 6), (69, 79), (101, 126), (147, 150), (269, 280), (286, 293), (298, 299))),
    TagGroup("", "animal", ((327, 334), (336, 339), (341, 347), (351, 364), (383, 384), (387, 397))),
    TagGroup("car", "vehicle", _of(407, 436, 468, 511, 609, 627, 656, 661, 734, 751, 817)),
    TagGroup("truck", "vehicle", _of(555, 569, 675, 717, 864, 866, 867)),
    TagGroup("bus", "vehicle", _of(654, 779, 874)),
    TagGroup("train", "vehicle", _of(466, 547, 565, 705, 820, 829)),
    TagGroup("bicycle", "vehicle", _of(444, 671)),
    TagGroup("motorcycle", "vehicle", _of(665, 670)),
    TagGroup("boat", "vehicle", _of(472, 484, 510, 554, 576, 625, 628, 780, 814, 871, 914)),
    TagGroup("aeroplane", "vehicle", _of(404, 895)),
    TagGroup("furniture", "", _of(423, 431, 453, 492, 493, 495, 516, 520, 526, 532, 548, 553, 559, 564, 648, 736, 765)),
    TagGroup("fruit", "food", ((948, 954), (957, 957))),
    TagGroup("vegetable", "food", ((936, 946),)),
    TagGroup("coffee", "food", _of(967)),
    TagGroup("", "food", ((924, 935), (959, 960), (962, 965))),
    TagGroup("flower", "", _of(985)),
    TagGroup("mushroom", "", ((991, 997),)),
    TagGroup("mountain", "landscape", _of(970, 979, 980)),
    TagGroup("coast", "landscape", _of(972, 976, 977, 978)),
    TagGroup("lake", "landscape", _of(975)),
    TagGroup("sign", "", _of(919)),
)
