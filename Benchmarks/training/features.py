"""What the classifier is told of each frame, as the program itself computes it."""

import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

import numpy as np

# The columns, in order: of the fast features the first are levels.
FAST, SLOW, LEVELS = 16, 9, 9
COLUMNS = FAST + SLOW + 1
FLOOR = COLUMNS - 1
# Of the levels, the mean of each frame and its neighbours, to which the cross-talk gate listens.
SMOOTH_LEVEL = 1
# How far from 0 each feature can be, once levels count from the floor.
REACH = np.array([9000] * LEVELS + [9000, 3200, 6400] + [2550] * 4 + [9000] * 7 + [3200, 2550])


def dump(binary: Path, paths: Sequence[Path]) -> None:
    """Has the features of samples written beside them."""

    def run(part: Sequence[Path]) -> str:
        command = [binary, *part]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout

    workers = cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        for printed in pool.map(run, [paths[at::workers] for at in range(workers)]):
            if len(printed.split(",")) != COLUMNS:
                raise SystemExit(f"{binary}: other features than are trained on")


def load(path: Path) -> np.ndarray:
    """A row a frame, in hundredths of a decibel: levels as such, and the floor at the end."""
    return np.fromfile(path.with_suffix(".features"), "<i2").reshape(-1, COLUMNS)


def from_floor(table: np.ndarray) -> np.ndarray:
    """As the network takes them: levels count from the floor, which itself does not count."""
    told = table[:, :FLOOR].astype(np.float32)
    told[:, :LEVELS] -= table[:, FLOOR:]
    return told
