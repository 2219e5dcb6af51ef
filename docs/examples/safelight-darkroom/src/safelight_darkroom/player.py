"""A player: who takes the measurement, and what that costs. Here without any weights."""

from safelight.models.contract import PlayerSpec


class WarmthPlayer:
    """Measures how much redder than blue a photo's lighter half is."""

    def warmth(self, sights):
        """One figure a sight, 0..1, in order."""
        return [self._warmth(sight.picture.at(320)) for sight in sights]

    def _warmth(self, rgb):
        import numpy as np

        light = rgb[rgb.mean(axis=2) >= np.median(rgb)]
        red, _, blue = light.mean(axis=0) / 255
        return round(float(max(0.0, red - blue)), 3)


SPEC = PlayerSpec(
    role="nima",
    name="darkroom/warmth@1",
    revision="1",
    memory_bytes=1_000_000,
    load=WarmthPlayer,
    measures=frozenset({"warmth"}),
    ms_per_photo={"warmth": 1.0},
    description="Measured: how much redder than blue the light is.",
)
