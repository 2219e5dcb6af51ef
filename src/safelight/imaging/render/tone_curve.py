"""The curve of a tone edit: exposure and white balance in linear light, the rest on lightness; a curve a channel.

All work on shares of white in the sRGB transfer (which is near lightness: 0.46 is middle grey). Black stays black; what
is brightened rolls off towards white and never clips; every curve rises.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import Tone

Values = npt.NDArray[np.float64]

MIDDLE = 0.461
"""Grey of 18 %."""
_KNEE = 0.7
"""Share of white from which a brightened picture rolls off."""
_DARK_KNEE = 0.7
"""Of the new white of a darkened one."""
_KEPT_WHITE = 0.5
"""How far a darkened white comes back: what is burnt out shall not turn into a grey veil."""
_CONTRAST = 1.6
_PULL, _PUSH = 1.5, 0.9
"""How far highlights and shadows give way towards the middle, and away from it: the most that keeps curves rising."""
_COLOUR = 20.0
"""a*, b* at mid grey of a whole tint, warmth."""


def curves(tone: Tone, entries: int) -> npt.NDArray[Any]:
    """Curves of the three channels, (entries, 3): 256 of uint8, or 65536 of uint16."""
    codes = np.linspace(0.0, 1.0, entries)
    light = _linear(codes)
    gain = 2.0**tone.exposure
    channels = [_shaped(_exposed(light, gain, balance), tone) for balance in _balance(tone)]
    kind = np.uint8 if entries == 256 else np.uint16
    return np.round(np.stack(channels, axis=-1).clip(0, 1) * (entries - 1)).astype(kind)


def linear(shares: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """sRGB shares of white, 0..1, in linear light."""
    return _linear(shares).astype(np.float32)


def coded(light: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """Linear light, 0 or more, as sRGB shares of white."""
    return _coded(light).astype(np.float32)


def _linear(codes: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)


def _coded(light: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0.0031308) ** (1 / 2.4) - 0.055)


def _exposed(light: Values, gain: float, balance: float) -> Values:
    """Linear light times `gain` and `balance`, in codes, with a roll-off where white moves."""
    white = float(_coded(np.array(gain * balance)))
    codes = _coded(light * gain * balance)
    if white >= 1.0:
        return _rolled(codes, _KNEE, white, 1.0)
    lost = 1.0 - float(_coded(np.array(min(gain, 1.0))))
    return _rolled(codes, _DARK_KNEE * white, white, min(1.0, white + _KEPT_WHITE * lost))


def _rolled(codes: Values, knee: float, white: float, end: float) -> Values:
    """As it is below `knee`; from there it bends so that `white` lands at `end`, always rising, without a corner."""
    slope = (white - knee) / (end - knee)
    share = ((codes - knee) / (white - knee)).clip(0.0, 1.0)
    return np.where(codes < knee, codes, knee + (end - knee) * slope * share / (1.0 + (slope - 1.0) * share))


def _balance(tone: Tone) -> tuple[float, float, float]:
    """Gains in linear light that turn mid grey to the a*, b* that are asked, at the same luminance."""
    if not (tone.warmth or tone.tint):
        return 1.0, 1.0, 1.0
    grey = 0.184
    y = (np.cbrt(grey) * 116 - 16 + 16) / 116
    x, z = (y + _COLOUR * tone.tint / 500) ** 3 * 0.95047, (y - _COLOUR * tone.warmth / 200) ** 3 * 1.08883
    luminance = y**3
    red = 3.2404542 * x - 1.5371385 * luminance - 0.4985314 * z
    green = -0.9692660 * x + 1.8760108 * luminance + 0.0415560 * z
    blue = 0.0556434 * x - 0.2040259 * luminance + 1.0572252 * z
    return float(red / grey), float(green / grey), float(blue / grey)


def _shaped(codes: Values, tone: Tone) -> Values:
    """Contrast about the middle, then highlights above and shadows below it; black and white stay."""
    bent = codes + tone.contrast * _CONTRAST * (codes - MIDDLE) * codes * (1 - codes)
    above = ((bent - MIDDLE) / (1 - MIDDLE)).clip(0, 1)
    below = ((MIDDLE - bent) / MIDDLE).clip(0, 1)
    lift = tone.highlights * (_PULL if tone.highlights < 0 else _PUSH) * (1 - MIDDLE)
    open_up = tone.shadows * (_PULL if tone.shadows > 0 else _PUSH) * MIDDLE
    shaped: Values = bent + lift * above**2 * (1 - above) + open_up * below**2 * (1 - below)
    return shaped
