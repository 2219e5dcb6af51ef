"""The places and hours that the made Saturday was photographed at."""

from landscape import Landscape, Light

GOLDEN = Light((0.12, 0.26, 0.60), (0.85, 0.55, 0.36), (1.6, 1.0, 0.55), 0.62, 0.42, haze=0.30, clouds=0.45)
NOON = Light((0.06, 0.20, 0.62), (0.42, 0.62, 0.88), (1.3, 1.25, 1.15), 0.2, -0.25, disc=0, haze=0.16, clouds=0.55)
EVENING = Light((0.07, 0.08, 0.28), (1.00, 0.36, 0.12), (1.8, 0.75, 0.25), 0.42, 0.47, haze=0.36, clouds=0.6)
DUSK = Light((0.04, 0.08, 0.24), (0.55, 0.29, 0.25), (0.75, 0.36, 0.24), 0.55, 0.6, disc=0, haze=0.34, clouds=0.6)
BLUE = Light(
    (0.012, 0.03, 0.11),
    (0.08, 0.15, 0.30),
    (0.5, 0.52, 0.55),
    0.34,
    0.2,
    disc=0.022,
    glow=0.14,
    haze=0.3,
    clouds=0.35,
    stars=0.35,
)
NIGHT = Light(
    (0.005, 0.010, 0.028), (0.04, 0.07, 0.11), (0.09, 0.11, 0.15), 0.8, 0.6, disc=0, haze=0.3, clouds=0.1, stars=1.0
)
MIST = Light((0.34, 0.40, 0.50), (0.80, 0.66, 0.50), (1.0, 0.75, 0.5), 0.58, 0.3, disc=0.018, haze=0.62, clouds=0.2)

ANGLER = Landscape(3, GOLDEN, valley=0.1, boat=(0.40, 0.82))
LAKE = Landscape(5, NOON, snow=0.5, valley=-0.3)
SUNSET = Landscape(7, EVENING, horizon=0.66, valley=-0.1)
CAMP = Landscape(8, NIGHT, horizon=0.7, valley=0.2, tent=True)
WANDERER = Landscape(11, EVENING, horizon=0.72, water=False, pines=False, wanderer=True)
MOONRISE = Landscape(12, BLUE, valley=-0.2)
VALLEY = Landscape(14, MIST, horizon=0.8, peaks=0.75, snow=2, valley=0.1)
AFTERGLOW = Landscape(16, DUSK, peaks=0.7)
TARN = Landscape(21, NOON, horizon=0.55, snow=0.6, valley=0.35)
FJORD = Landscape(27, GOLDEN, horizon=0.6, snow=0.35, valley=0.15, pines=False)
GLOW = Landscape(33, DUSK, horizon=0.64, valley=0.25, snow=0.3)
STARS = Landscape(36, NIGHT, horizon=0.74, valley=-0.3)
