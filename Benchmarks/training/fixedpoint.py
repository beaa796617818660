"""The network in the integers of `FeatureNetwork` and `SpeechClassifier`, and their arithmetic."""

from dataclasses import dataclass

import numpy as np
from features import FAST, LEVELS, REACH
from network import Network

# What 1 stands for in the sum of a unit, in a unit, and in a score.
SUM_ONE, UNIT_ONE, SCORE_ONE = 1 << 20, 1 << 10, 1 << 8
HIDDEN_SHIFT, SCORE_SHIFT = 10, 12
INT16, INT32 = (1 << 15) - 1, (1 << 31) - 1
# Frames that are scored with the same biases, by the first of each two; and those between two descriptions of what is around.
PAIR, GROUP, STEP = 2, 16, 128


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
    hidden, bias = network.hidden.T * SUM_ONE, network.bias * SUM_ONE
    peaks, output = peaks * UNIT_ONE, network.output * UNIT_ONE
    while (large := is_large(np.rint(hidden), bias, peaks)).any():
        for part in (hidden, bias, peaks):
            part[large] /= 2
        output[large] *= 2
    weights = Weights(*whole(hidden[:, :FAST], hidden[:, FAST:], bias, output),
                      int(np.rint(network.output_bias * SUM_ONE)))
    signs = (weights.output[weights.output > 0].sum(), -weights.output[weights.output < 0].sum())
    if np.abs(weights.output).max() > INT16 or INT16 * max(signs) + abs(weights.output_bias) > INT32:
        raise SystemExit("weights of units do not fit into fixed point")
    return weights


def is_large(hidden: np.ndarray, bias: np.ndarray, peaks: np.ndarray) -> np.ndarray:
    """Which units do not fit: a weight, the sum of any features there can be, or what it came to."""
    sums = np.abs(hidden) @ REACH + np.abs(bias)
    return (np.abs(hidden).max(1) > INT16) | (sums > INT32) | (peaks > INT16)


def whole(*parts: np.ndarray) -> list[np.ndarray]:
    return [np.rint(part).astype(int) for part in parts]


def scores(weights: Weights, table: np.ndarray) -> np.ndarray:
    """In 256ths of log odds, of the rows that the program dumps for one channel."""
    sums = table[::PAIR, :FAST].astype(int) @ weights.fast.T + biases(weights, table)
    units = np.clip(wrapped(sums) >> HIDDEN_SHIFT, 0, INT16)
    found = wrapped(units @ weights.output + weights.output_bias) >> SCORE_SHIFT
    return np.clip(np.repeat(found, PAIR)[: len(table)], -INT16 - 1, INT16)


def biases(weights: Weights, table: np.ndarray) -> np.ndarray:
    """What the surroundings add to each unit, for each pair of frames."""
    around = descriptions(table)
    of_floor = np.outer(around[:, -1], weights.fast[:, :LEVELS].sum(1))
    of_step = weights.bias + around[:, :-1] @ weights.slow.T - of_floor
    of_step = np.clip(of_step, -INT32 - 1, INT32)
    groups = np.arange(0, len(table), PAIR) // GROUP * GROUP
    # The middle of a step is where its own description holds.
    places = np.maximum(0, groups - STEP // 2)
    step = np.minimum(places // STEP, len(of_step) - 1)
    after = np.minimum(step + 1, len(of_step) - 1)
    change = of_step[after] - of_step[step]
    return of_step[step] + (change * (places % STEP)[:, None] >> 7)


def descriptions(table: np.ndarray) -> np.ndarray:
    """The slow features and the floor of each step, out of those of frames, which lie between.

    The frame in the middle of a step has its own. Where the last step ends before its middle, its
    description is where the last frames point to.
    """
    slow = table[:, FAST:].astype(int)
    middles = np.arange(STEP // 2, len(slow), STEP)
    if len(middles) == 0:
        return slow[:1]
    behind = len(slow) - 1 - middles[-1]
    if behind < STEP // 2:
        return slow[middles]
    last = slow[middles[-1]]
    return np.vstack((slow[middles], last + (slow[-1] - last) * STEP // behind))


def wrapped(sums: np.ndarray) -> np.ndarray:
    """As 32 bits hold them."""
    return sums.astype(np.int32).astype(int)
