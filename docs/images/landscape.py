"""Landscapes that nobody photographed: a fractal height field under a sky, drawn with numpy and OpenCV.

Colours are linear light until `Landscape.pixels` develops them; lengths are shares of the frame's height.
"""

from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
from noise import Plane, line_noise, mountain_heights, noise, sampled
from shapes import Cover, boat_shape, fill, pine, wanderer

from safelight.demo.photographs import Ellipse, Pixels
from safelight.demo.scenes import Size

Colour = tuple[float, float, float]

MARGIN = 0.03
"""What is drawn beyond each edge, so that the hand may move."""
SPREAD = 0.30
"""How much of the height field lies within a distance of one."""
DEPTHS = np.geomspace(0.35, 4.0, 1400, dtype=np.float32)
"""Distances at which the height field is looked at; its edge is one."""
PINES = 260


@dataclass(frozen=True, slots=True)
class Light:
    """An hour of the day: colours of the sky, where its sun (or moon) stands, and how thick the air is."""

    zenith: Colour
    horizon: Colour
    sun: Colour
    x: float
    y: float
    disc: float = 0.02
    glow: float = 0.5
    """How far the light spreads around the disc."""
    haze: float = 0.5
    ambient: float = 0.35
    clouds: float = 0.4
    stars: float = 0.0


@dataclass(frozen=True, slots=True)
class Landscape:
    """Mountains before a sky, by a lake where `water`, with what stands in front."""

    seed: int
    light: Light
    horizon: float = 0.62
    peaks: float = 0.55
    snow: float = 0.5
    """The share of the peaks' height above which snow lies."""
    valley: float = 0.0
    """Where the mountains open, to the left or right of the middle."""
    water: bool = True
    pines: bool = True
    boat: tuple[float, float] | None = None
    tent: bool = False
    wanderer: bool = False
    dx: float = 0.0
    dy: float = 0.0

    def moved(self, dx: float, dy: float) -> "Landscape":
        return replace(self, dx=self.dx + dx, dy=self.dy + dy)

    def pixels(self, size: Size) -> Pixels:
        """How it looks to a perfect camera."""
        whole = _developed(replace(self, dx=0.0, dy=0.0), size)
        matrix = np.array([[1, 0, -(MARGIN + self.dx) * size[0]], [0, 1, -(MARGIN + self.dy) * size[1]]])
        return np.asarray(cv2.warpAffine(whole, matrix, size, flags=cv2.INTER_CUBIC), np.uint8)

    def subject(self, _size: Size, /) -> Ellipse:
        return Ellipse(self.boat[0], self.boat[1], 0.2, 0.15) if self.boat else Ellipse(0.5, 0.5, 0.4, 0.3)


@cache
def _developed(scene: Landscape, size: Size) -> Pixels:
    """The scene with its margin, tone-mapped."""
    width, height = (int(edge * (1 + 2 * MARGIN)) for edge in size)
    picture = _Canvas(scene, width, height).drawn()
    film = (1 - np.exp(-1.05 * np.clip(picture, 0, None))) ** (1 / 2.2)
    return np.asarray((255 * _mixed(film, _ramp(film), 0.75)).round(), np.uint8)


class _Canvas:
    """One scene while it is drawn, from the back to the front."""

    def __init__(self, scene: Landscape, width: int, height: int) -> None:
        self.scene, self.light = scene, scene.light
        self.width, self.height = width, height
        self.chance = np.random.default_rng(scene.seed)
        self.y, self.x = np.mgrid[0:height, 0:width].astype(np.float32)
        self.x = (self.x - width / 2) / height
        self.y /= height
        self.across = (np.arange(width, dtype=np.float32) - width / 2) / height
        self.picture = np.zeros((height, width, 3), np.float32)

    def drawn(self) -> Plane:
        self.sky()
        self.mountains()
        if self.scene.pines:
            self.treeline()
        if self.scene.water:
            self.lake()
        if self.scene.boat:
            self.boat(*self.scene.boat)
        self.bank()
        return self.picture

    def sky(self) -> None:
        light = self.light
        up = np.clip((self.scene.horizon - self.y) / self.scene.horizon, 0, 1)[..., None]
        self.picture = _mixed(_rgb(light.horizon), _rgb(light.zenith), up**0.65)
        far = np.hypot(self.x - self._sun_x(), self.y - light.y)
        if light.stars:
            self.stars()
        halo = 0.42 * np.exp(-((far / light.glow) ** 1.2)) + 0.5 * np.exp(-((far / (3 * light.disc + 0.02)) ** 1.1))
        self.picture = self.picture + halo[..., None] * _rgb(light.sun)
        self.clouds(far)
        if light.disc:
            self._paint(_ramp((light.disc - far) * self.height + 0.5), 6 * _rgb(light.sun) + 1)

    def stars(self) -> None:
        many = int(2600 * self.light.stars)
        field = np.zeros((self.height, self.width), np.float32)
        rows = (self.chance.random(many) * self.scene.horizon * self.height).astype(int)
        columns = self.chance.integers(0, self.width, many)
        field[rows, columns] = self.chance.pareto(1.6, many).clip(0, 9) + 0.3
        field = cv2.GaussianBlur(field, (0, 0), 0.75) * 3.2
        band = np.exp(-(((self.x * 0.8 + self.y - 0.25) / 0.14) ** 2)) * (0.4 + noise(self.chance, self.x, self.y, 3))
        dust = np.clip(band, 0, 1)[..., None] * _rgb((0.055, 0.06, 0.1))
        self.picture = self.picture + field[..., None] * _rgb((0.9, 0.95, 1.1)) + dust * self.light.stars

    def clouds(self, far: Plane) -> None:
        """A flat layer of cloud, seen from below."""
        above = np.clip(self.scene.horizon - self.y, 0.012, None)
        drawn = noise(self.chance, 0.10 * self.x / above, 0.22 / above, 1.0, slope=1.75)
        thick = _ramp((drawn - 1.0 + 1.6 * self.light.clouds) * 0.9) * _ramp(above * 7)
        lit = _rgb(self.light.sun) * (0.35 + 0.9 * np.exp(-((far / 0.55) ** 2)))[..., None]
        shade = _mixed(_rgb(self.light.horizon), _rgb(self.light.zenith), 0.35) * 0.9
        self._paint(0.8 * thick, _mixed(lit + 0.5 * shade, shade, 0.55 * thick[..., None]))

    def mountains(self) -> None:
        """A height field, looked at column by column: each row shows the first slope that reaches up to it."""
        ground, aim = mountain_heights(self.scene.seed), self.scene.valley
        columns = DEPTHS[:, None] * self.across[None, :] * 0.62
        rows = np.repeat(DEPTHS[:, None], self.width, 1)
        rise = _ramp((DEPTHS - 0.45) / 1.5)[:, None]
        open_ = 0.35 + 0.65 * _ramp(np.abs(columns - aim * rows) / 0.8)
        tall = sampled(ground, columns * SPREAD, rows * SPREAD) * rise * open_ * self.scene.peaks
        fine = sampled(ground, columns * 5 * SPREAD, rows * 5 * SPREAD) * 0.03 * rise
        heights = tall + fine
        screen = self.scene.horizon + 0.03 - (heights * 1.5) / (0.35 + DEPTHS[:, None] * 0.65)
        highest = np.minimum.accumulate(screen, 0)
        first = self._first_depth(highest)
        seen = first < len(DEPTHS)
        place = np.minimum(first, len(DEPTHS) - 1)
        colours = self._slopes(heights, tall)
        shown = np.take_along_axis(colours, place[..., None], 0)
        distance = DEPTHS[place]
        misty = 0.28 * np.exp(-np.clip(self.scene.horizon + 0.03 - self.y, 0, 1) / 0.05)
        air = 1 - (1 - misty) * np.exp(-self.light.haze * np.clip(distance - 0.4, 0, None))
        warmth = np.exp(-(((self.x - self._sun_x()) / 0.6) ** 2))[..., None]
        veil = _rgb(self.light.horizon) * 0.62 + 0.22 * warmth * _rgb(self.light.sun)
        edge = cv2.GaussianBlur(seen.astype(np.float32), (0, 0), 0.7)
        self._paint(edge, _mixed(shown, veil, air[..., None]))

    def _first_depth(self, highest: Plane) -> npt.NDArray[np.intp]:
        rows = np.arange(self.height, dtype=np.float32) / self.height
        found = [np.searchsorted(-highest[:, column], -rows) for column in range(self.width)]
        return np.stack(found, 1)

    def _slopes(self, heights: Plane, tall: Plane) -> Plane:
        """Rock, forest and snow under this light, by depth and column."""
        deep = np.gradient(heights, axis=0) / np.gradient(DEPTHS)[:, None]
        wide = np.gradient(heights, axis=1) / (DEPTHS[:, None] * 0.62 / self.height)
        towards = np.array([-self._sun_x() * 1.4, -0.55, 0.75])
        steep = 1 / np.sqrt(1 + deep**2 + wide**2)
        lit = np.clip((towards[0] * wide + towards[1] * -deep + towards[2]) * steep, 0, 1.4)
        grain = self.chance.normal(1, 0.09, heights.shape).astype(np.float32)
        high = tall / (self.scene.peaks * 0.8) + 0.12 * (grain - 1) + 0.35 * (steep - 0.6)
        wooded = _ramp((0.34 - high) * 9)[..., None]
        snowy = _ramp((high - self.scene.snow) * 8)[..., None]
        stone = _mixed(_rgb((0.20, 0.185, 0.175)), _rgb((0.035, 0.055, 0.03)), wooded)
        stone = _mixed(stone, _rgb((0.86, 0.9, 0.97)), snowy) * grain[..., None]
        shine = lit[..., None] * _rgb(self.light.sun) * 1.15
        return stone * (shine + self.light.ambient * (_rgb(self.light.zenith) + _rgb(self.light.horizon)))

    def treeline(self) -> None:
        """Pines along the far shore."""
        shore = self.scene.horizon + 0.034
        cover = np.zeros((self.height, self.width), np.uint8)
        stand = line_noise(self.chance, self.width, 5)
        for _ in range(PINES):
            column = self.chance.integers(0, self.width)
            tall = (0.012 + 0.03 * self.chance.random()) * (0.35 + 1.1 * stand[column])
            pine(cover, self.chance, column, shore * self.height, tall * self.height)
        land = (self.y > shore - 0.012 * stand[None, :] - 0.002).astype(np.float32)
        cover = np.maximum(cover.astype(np.float32) / 255, land)
        dark = _rgb((0.018, 0.026, 0.02)) * (0.4 + 2 * self.light.ambient)
        veil = _mixed(dark, _rgb(self.light.horizon), 0.10 + 0.12 * self.light.haze)
        texture = 0.75 + 0.5 * self.chance.random((self.height, self.width, 1)).astype(np.float32)
        self._paint(cover, veil * texture)

    def lake(self) -> None:
        """Water mirrors what stands above it, the more broken the nearer it lies."""
        shore = self.scene.horizon + 0.036
        depth = np.clip(self.y - shore, 0, None)
        near = 0.02 / (depth + 0.012)
        swell = noise(self.chance, 1.3 * self.x * near, 9 * near, 1.0, slope=1.5) - 0.5
        ripple = noise(self.chance, 4.0 * self.x * near, 26 * near, 1.0, slope=1.1) - 0.5
        bend = (0.05 * swell + 0.05 * ripple) * np.sqrt(depth + 0.002) * 2.2
        row = np.clip(shore - depth * 0.92 - np.abs(bend) * 0.6 + bend, 0, shore - 0.004) * self.height
        column = (self.x + 0.25 * bend) * self.height + self.width / 2
        mirrored = cv2.remap(self.picture, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        deep = _rgb(self.light.zenith) * 0.22 + _rgb((0.004, 0.012, 0.014))
        grazing = np.clip(0.93 - 0.75 * depth + 0.5 * ripple * np.sqrt(depth), 0.25, 0.97)[..., None]
        edge = _ramp((self.y - shore) * self.height)
        self._paint(edge, _mixed(deep, mirrored, grazing))
        self._paint(0.35 * np.exp(-(((self.y - shore) / 0.0025) ** 2)), _rgb(self.light.horizon))

    def boat(self, x: float, y: float) -> None:
        """A rowing boat with an angler in it, and both again in the water."""
        shape = boat_shape(int(0.16 * self.height))
        tall, long = shape.shape
        top, left = int(y * self.height) - tall, int(x * self.width) - long // 2
        cover = np.zeros((self.height, self.width), np.float32)
        cover[top : top + tall, left : left + long] = shape
        below = np.zeros_like(cover)
        below[top + tall - 2 : top + 2 * tall - 2, left : left + long] = shape[::-1] * 0.8
        wave = 3.5 * np.sin(self.y * 520 + 2 * np.sin(self.x * 30)) * np.clip(self.y - y, 0, 1) * 30
        column = (self.x * self.height + self.width / 2 + wave).astype(np.float32)
        below = cv2.remap(below, column, self.y * self.height, cv2.INTER_LINEAR)
        self._paint(below, _rgb(self.light.zenith) * 0.03)
        self._paint(cover, _rgb((0.012, 0.009, 0.008)) + 0.02 * _rgb(self.light.sun))

    def bank(self) -> None:
        """The near bank with its grass, and what stands on it."""
        scene = self.scene
        if not (scene.tent or scene.wanderer or scene.pines):
            return
        edge = self._bank_edge()
        cover = np.zeros((self.height, self.width), np.uint8)
        self._grass(cover, edge * self.height)
        for side in (-1, 1):
            self._grove(cover, edge, side)
        if scene.wanderer:
            wanderer(cover, int(0.36 * self.width), edge, self.height)
        tone = _rgb((0.010, 0.011, 0.009)) + 0.012 * _rgb(self.light.horizon) * self.light.ambient
        texture = 0.5 + self.chance.random((self.height, self.width, 1)).astype(np.float32)
        self._paint(cover.astype(np.float32) / 255, tone * texture)
        if scene.tent:
            self.tent(edge)

    def _bank_edge(self) -> Plane:
        """How far down the bank begins, by column: a hollow where somebody stands, else the corners alone."""
        inhabited = self.scene.tent or self.scene.wanderer
        sides = np.clip(np.abs(self.across) - (0.1 if inhabited else 0.42), 0, None)
        return (0.93 if inhabited else 1.02) - 0.30 * sides**1.15 - 0.05 * line_noise(self.chance, self.width, 3)

    def _grass(self, cover: Cover, edge: Plane) -> None:
        for column in range(0, self.width, 2):
            foot = int(edge[column])
            tip = int(edge[column] - 0.016 * self.height * self.chance.random() ** 2)
            lean = column + int(self.chance.normal(0, 4))
            cv2.line(cover, (column, self.height), (column, foot), 255, 3, cv2.LINE_AA)
            cv2.line(cover, (column, foot), (lean, tip), 255, 1, cv2.LINE_AA)

    def _grove(self, cover: Cover, edge: Plane, side: int) -> None:
        for _ in range(self.chance.integers(3, 7)):
            away = 0.44 + 0.28 * self.chance.random()
            column = int(self.width / 2 + side * away * self.height)
            column = int(np.clip(column, 0, self.width - 1))
            tall = (0.18 + 0.34 * self.chance.random() * (away - 0.25) / 0.4) * self.height
            pine(cover, self.chance, column, (edge[column] + 0.02) * self.height, tall)

    def tent(self, edge: Plane) -> None:
        column = int(0.57 * self.width)
        foot = (edge[column] + 0.012) * self.height
        tall = 0.105 * self.height
        cover = np.zeros((self.height, self.width), np.uint8)
        corners = [(-1.05, 0), (-0.12, -1), (0.1, -1.0), (1.2, 0)]
        fill(cover, [(column + a * tall, foot + b * tall) for a, b in corners])
        far = (
            np.hypot(self.x * self.height + self.width / 2 - column, (self.y * self.height - foot + 0.3 * tall)) / tall
        )
        warm = _rgb((1.25, 0.52, 0.13))
        spill = 0.05 * np.exp(-((far / 1.9) ** 1.4)) * (self.y * self.height > foot - 0.1 * tall)
        self.picture = self.picture + spill[..., None] * warm * 2
        weave = 0.9 + 0.2 * self.chance.random((self.height, self.width, 1)).astype(np.float32)
        self._paint(
            cover.astype(np.float32) / 255, warm * (0.22 + 1.1 * np.exp(-((far / 0.75) ** 2)))[..., None] * weave
        )
        seam = np.zeros_like(cover)
        for a, b in (((-0.12, -1), (-0.3, 0)), ((0.1, -1), (0.42, 0)), ((-0.12, -1), (0.1, -1.0))):
            ends = [tuple(np.round([column + c * tall, foot + d * tall]).astype(int)) for c, d in (a, b)]
            cv2.line(seam, ends[0], ends[1], 255, 2, cv2.LINE_AA)
        self._paint(0.6 * seam.astype(np.float32) / 255, warm * 0.08)

    def _sun_x(self) -> float:
        return (self.light.x - 0.5) * self.width / self.height

    def _paint(self, cover: Plane, colour: npt.ArrayLike) -> None:
        self.picture = _mixed(self.picture, np.asarray(colour, np.float32), cover[..., None])


def _mixed(first: npt.ArrayLike, second: npt.ArrayLike, share: npt.ArrayLike) -> Plane:
    return np.asarray(first + (np.asarray(second) - first) * share, np.float32)


def _ramp(values: npt.ArrayLike) -> Plane:
    """0 to 1 for 0 to 1, smooth at both ends."""
    clipped = np.clip(values, 0, 1)
    return np.asarray(clipped * clipped * (3 - 2 * clipped), np.float32)


def _rgb(colour: Colour) -> Plane:
    return np.array(colour, np.float32)
