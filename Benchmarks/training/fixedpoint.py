"""The network in the integers of `FeatureNetwork` and `SpeechClassifier`, and their arithmetic."""

from dataclasses import dataclass

import numpy as np
from features import FAST, FLOOR, LEVELS, REACH
from network import Network

# What 1 stands for in the sum of a unit, in a unit, and in a score.
SUM_ONE, UNIT_ONE, SCORE_ONE = 1 << 20, 1 << 10, 1 << 8
HIDDEN_SHIFT, SCORE_SHIFT = 10, 12
INT16, INT32 = (1 << 15) - 1, (1 << 31) - 1
# Frames that are scored with the same biases, and those between two descriptions of what is around.
GROUP, STEP = 8, 128


@dataclass
class Weights:
    """As in `SpeechClassifierWeights`: a row a unit."""

    fast: np.ndarray
    slow: np.ndarray
    bias: np.ndarray
    output: np.ndarray
    output_bias: int


def quantised(network: Network, peaks: np.ndarray) -> Weights:
    """Rounds weights; `peaks` is the most that each unit came to.

    Since a unit is linear where it is not 0, one that would not fit is halved, and counts twice.
    """
    hidden, bias, output = network.hidden.T.copy(), network.bias.copy(), network.output.copy()
    peaks = peaks.copy()
    while True:
        whole = np.rint(hidden * SUM_ONE)
        sums = np.abs(whole) @ REACH + np.abs(bias) * SUM_ONE
        levels = 9000 * np.abs(whole[:, :LEVELS].sum(1))
        biases = np.abs(whole[:, FAST:]) @ REACH[FAST:] + np.abs(bias) * SUM_ONE + levels
        large = np.abs(whole).max(1) > INT16
        large |= (np.maximum(sums, biases) > INT32) | (peaks * UNIT_ONE > INT16)
        if not large.any():
            break
        for part in (hidden, bias, peaks):
            part[large] /= 2
        output[large] *= 2
    if np.abs(np.rint(output * UNIT_ONE)).max() > INT16:
        raise SystemExit("a unit counts for more than Int16 can say")
    if np.abs(output * UNIT_ONE) @ np.full(len(output), INT16) > 64 * INT32:
        raise SystemExit("scores are beyond 32 bits")
    whole = whole.astype(int)
    return Weights(whole[:, :FAST], whole[:, FAST:], np.rint(bias * SUM_ONE).astype(int),
                   np.rint(output * UNIT_ONE).astype(int),
                   int(np.rint(network.output_bias * SUM_ONE)))


def scores(weights: Weights, table: np.ndarray) -> np.ndarray:
    """In 256ths of log odds, of the rows that the program dumps for one channel."""
    sums = table[:, :FAST].astype(int) @ weights.fast.T + biases(weights, table)
    units = np.clip(wrapped(sums) >> HIDDEN_SHIFT, 0, INT16)
    found = wrapped(units @ weights.output + weights.output_bias) >> SCORE_SHIFT
    return np.clip(found, -INT16 - 1, INT16)


def biases(weights: Weights, table: np.ndarray) -> np.ndarray:
    """What the surroundings add to each unit, for each frame."""
    around = descriptions(table)
    of_floor = np.outer(around[:, -1], weights.fast[:, :LEVELS].sum(1))
    of_step = weights.bias + around[:, :-1] @ weights.slow.T - of_floor
    of_step = np.clip(of_step, -INT32 - 1, INT32)
    in_step = STEP // GROUP
    # The middle of a step is where its own description holds.
    places = np.maximum(0, np.arange(len(table)) // GROUP - in_step // 2)
    step = np.minimum(places // in_step, len(of_step) - 1)
    after = np.minimum(step + 1, len(of_step) - 1)
    change = of_step[after] - of_step[step]
    return of_step[step] + (change * (places % in_step)[:, None] >> 4)


def descriptions(table: np.ndarray) -> np.ndarray:
    """The slow features and the floor of each step, out of those of frames, which lie between.

    Frames in the middle of a step have its own. Of the last step that frame may be missing; then its
    description is where the last two frames point to.
    """
    slow = table[:, FAST : FLOOR + 1].astype(int)
    middle = np.arange(STEP // 2, len(slow), STEP)
    found = slow[middle] if len(middle) else slow[:1]
    rest = len(slow) - (middle[-1] if len(middle) else 0) - 1
    if len(middle) and rest > STEP // 2 - 1:
        found = np.vstack((found, found[-1] + (slow[-1] - found[-1]) * STEP // rest))
    return found


def wrapped(sums: np.ndarray) -> np.ndarray:
    """As 32 bits hold them."""
    return sums.astype(np.int32).astype(int)
