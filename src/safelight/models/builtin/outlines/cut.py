"""GrabCut (Rother, Kolmogorov & Blake 2004), seeded by a prior, and what is left of it when specks are gone."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.prior import Prior

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

SURE = 0.93
SEED = 5
FEWEST = 8
"""Seeds of each side, in pixels, at least: a mixture of five colours is learned from each."""
SMALLEST = 0.12
"""Parts below this share of the weightiest part are specks."""
HOLE = 0.004
"""Holes below this share of what is inside are filled, whatever they show."""
BELIEVED = 0.3
"""Mean of the prior from which a larger hole is no hole."""


def cut(small: Pixels, prior: Prior, rounds: int) -> Floats:
    """What is inside: 1, else 0, at working size. Where a side has too few seeds, the prior's own half stands."""
    seeds = _seeds(prior)
    if min((_inside(seeds)).sum(), (~_inside(seeds)).sum()) >= FEWEST and min(small.shape[:2]) > 1:
        cv2.setRNGSeed(SEED)  # its clustering draws from OpenCV's generator
        models = np.zeros((1, 65)), np.zeros((1, 65))
        cv2.grabCut(np.ascontiguousarray(small), seeds, None, *models, rounds, cv2.GC_INIT_WITH_MASK)
    return _filled(_parts(_inside(seeds).astype(np.uint8), prior), prior).astype(np.float32)


def _seeds(prior: Prior) -> Pixels:
    seeds = np.where(prior.likely > 0.5, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    seeds[prior.likely > SURE] = cv2.GC_FGD
    seeds[prior.core > 0] = cv2.GC_FGD
    seeds[prior.allowed == 0] = cv2.GC_BGD
    return seeds


def _inside(seeds: Pixels) -> npt.NDArray[np.bool_]:
    return np.asarray((seeds == cv2.GC_FGD) | (seeds == cv2.GC_PR_FGD), np.bool_)


def _parts(inside: Pixels, prior: Prior) -> Pixels:
    """Without specks. Parts weigh by the prior: what lies where nobody expects the subject is none of it."""
    count, labels = cv2.connectedComponents(inside, connectivity=4)
    if count <= 2:
        return inside
    weight = np.bincount(labels.ravel(), prior.likely.ravel(), count)
    weight[0] = 0
    kept = (weight >= SMALLEST * weight.max()) & (np.arange(count) > 0)
    return np.asarray(kept[labels], np.uint8)


def _filled(inside: Pixels, prior: Prior) -> Pixels:
    """Without pinholes, and without larger holes in places that the prior believes in. What reaches the window's
    border is no hole."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(1 - inside, connectivity=4)
    if count < 2:
        return inside
    area = stats[:, cv2.CC_STAT_AREA]
    expected = np.maximum(prior.likely, prior.solid)
    believed = np.bincount(labels.ravel(), expected.ravel(), count) >= BELIEVED * area
    fill = (area < max(HOLE * float(inside.sum()), 4)) | believed
    fill[0] = False
    fill[np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))] = False
    return np.where(fill[labels], 1, inside).astype(np.uint8)
