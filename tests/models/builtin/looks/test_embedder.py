"""What a photo looks like, as the builtin player says it."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.looks.embedder import PRODUCER, BuiltinEmbedder
from safelight.models.contract import Looks, Sight

Pixels = npt.NDArray[np.uint8]
Photo = Callable[[str], Pixels]
Look = Callable[[Pixels], Looks]


def sight(rgb: Pixels) -> Sight:
    return Sight(Picture(rgb, rgb.shape[1], rgb.shape[0]), CaptureFacts())


def test_looks_have_the_shapes_of_the_contract(photo: Photo, looks: Look) -> None:
    seen = looks(photo("chelsea.png"))
    assert (seen.vector.dtype, seen.vector.shape) == (np.float16, (1280,))
    assert (seen.thumb.dtype, seen.thumb.shape) == (np.uint8, (32, 32))
    assert abs(float(np.linalg.norm(seen.vector.astype(np.float32))) - 1) < 1e-3
    assert seen.producer == PRODUCER
    assert seen.pixels == 451 * 300


def test_the_same_picture_looks_the_same_every_time(photo: Photo, looks: Look) -> None:
    first, second = looks(photo("coffee.png")), looks(photo("coffee.png"))
    assert (first.vector == second.vector).all()
    assert (first.thumb == second.thumb).all()


def test_a_cat_is_tagged_with_the_wider_word_first(photo: Photo, looks: Look) -> None:
    assert looks(photo("chelsea.png")).tags == ("animal", "cat")


def test_people_get_no_tag(photo: Photo, looks: Look) -> None:
    assert looks(photo("astronaut.png")).tags == ()


def test_a_grey_photo_is_known_by_its_colourfulness(photo: Photo, looks: Look) -> None:
    assert looks(photo("camera.png")).colourful == 0
    assert looks(photo("coffee.png")).colourful > 20


def test_the_order_of_sights_is_kept(embedder: BuiltinEmbedder) -> None:
    assert embedder.embed([]) == []


def test_style_is_tones_and_colours_and_not_what_is_shown(embedder: BuiltinEmbedder, photo: Photo) -> None:
    cat, coffee = (sight(photo(name)) for name in ("chelsea.png", "coffee.png"))
    grey = [sight(np.repeat(one.picture.grey_at(1600)[..., None], 3, axis=2)) for one in (cat, coffee)]
    of_grey, of_cat = embedder.style([grey[0], cat], grey[1])
    assert of_grey > of_cat
    assert embedder.style([cat], cat) == [1.0]
