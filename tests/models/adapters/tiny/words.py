"""Sentences that tiny tokenizers learn their pieces from."""

WORDS = [
    "a photo of a cat on a sofa",
    "a portrait of an astronaut smiling",
    "describe this image in one sentence",
    "You are a helpful assistant.",
    "golden hour landscape with mountains and a lake",
    "blurry, underexposed photo",
    "caption tags: person, dog, car, beach, wedding, food, street",
    '{"caption": "a cat", "tags": ["cat", "sofa"], "score": 7}',
] * 4
