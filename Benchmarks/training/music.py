"""The detector of music: scenes for it, what it is told, how it is trained, and its arithmetic."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import background
import features
import fixedpoint
import network
import numpy as np
from clips import Clips, in_processes
from fixedpoint import HIDDEN_SHIFT, SCORE_ONE, SCORE_SHIFT, STEP, SUM_ONE, UNIT_ONE
from generator.sounds import FRAME, decibels
from scenes import Scene, choice, coded, write
from speech import talk

COUNT = 300
RATIOS_DB = {60: 0.2, 40: 0.2, 30: 0.2, 20: 0.2, 15: 0.2}
# One scene of so many is held out, to be measured on.
HELD_OUT = 5
# The fast features that are told, and where a frame's score counts no further.
WANTED = [1, 9, 10, 11, 12, 13, 14, 15]
GREATEST_SCORE = 8 * SCORE_ONE
# A step is music if more of it is.
LEAST_SHARE = 0.9
# Music counts more than what is none, because there is little of it.
POSITIVE = 3
UNITS, EPOCHS, BATCH = 8, 60, 512
# `likelyMusic` and `sureMusic` of `SegmentationParameters`.
THRESHOLDS = {"likely": 0, "sure": 563}


@dataclass
class Weights:
    """As in `MusicDetectorWeights`: a row a unit."""

    hidden: np.ndarray
    bias: np.ndarray
    output: np.ndarray
    output_bias: int


@dataclass
class Steps:
    """What is told of the steps of one scene, which of them are music, and which are or are not."""

    inputs: np.ndarray
    music: np.ndarray
    clear: np.ndarray


def make(clips: Clips, folder: Path, seed: int) -> list[Scene]:
    return in_processes(clips, partial(scene, folder, seed), range(COUNT))


def scene(folder: Path, seed: int, clips: Clips, number: int) -> Scene:
    """Somebody who talks, and music instead for a while, once or twice."""
    lot = np.random.default_rng((seed, number, 2))
    count = int(100 * lot.uniform(40, 110))
    voice = clips.draw_voice(lot)
    samples, speech = talk(voice, clips, count, lot, density=lot.uniform(0, 0.5),
                           pitch=lot.choice((1, 0.9, 1.15)))
    made = Scene(folder / f"music-{number}.pcm", speech, {voice})
    for _ in range(lot.integers(1, 3)):
        length = int(100 * lot.uniform(5, 35))
        start = int(lot.integers(count - length))
        heard = background.noise(background.music, length, clips, lot) * decibels(lot.uniform(-10, 6))
        samples[start * FRAME : (start + length) * FRAME] = heard
        speech[start : start + length] = False
        made.sounds.append((start, start + length, background.piece.__name__))
    others = [kind for kind in background.KINDS if kind is not background.music]
    kind = others[lot.integers(len(others))]
    made.noise = kind.__name__
    samples += background.noise(kind, count, clips, lot) * decibels(-choice(RATIOS_DB, lot))
    samples *= decibels(lot.uniform(-34, -16))
    samples += lot.standard_normal(len(samples)) * decibels(lot.uniform(-75, -55))
    write(made.path, coded(samples, lot))
    return made


def steps(scene: Scene, weights: fixedpoint.Weights) -> Steps | None:
    """Of those scenes that are no music throughout, and longer than a step."""
    count = len(scene.speech) // STEP
    if scene.noise == background.music.__name__ or count == 0:
        return None
    table = features.load(scene.path)
    music = np.zeros(count * STEP, bool)
    for start, stop, kind in scene.sounds:
        music[start:stop] |= kind == background.piece.__name__
    share = music.reshape(count, STEP).mean(1)
    return Steps(inputs(table, fixedpoint.scores(weights, table)), share > LEAST_SHARE,
                 (share > LEAST_SHARE) | (share == 0))


def inputs(table: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """As `MusicDetector` makes them of whole steps."""
    count = len(table) // STEP
    told = table[: count * STEP : 2, WANTED].astype(int)
    means = quotient(told.reshape(count, STEP // 2, len(WANTED)).sum(1), STEP // 2)
    floors = fixedpoint.descriptions(table)[:count, -1]
    means[:, np.array(WANTED) < features.LEVELS] -= floors[:, None]
    scores = scores[: count * STEP].reshape(count, STEP)
    score = quotient(scores.clip(-GREATEST_SCORE, GREATEST_SCORE).sum(1), STEP)
    active = 1000 * (scores > 0).sum(1) // STEP
    own = np.column_stack((means, score, active))
    around = np.pad(own, ((1, 1), (0, 0)))
    near = np.ones(count, int) + (np.arange(count) > 0) + (np.arange(count) < count - 1)
    return quotient(around[:-2] + own + around[2:], near[:, None])


def quotient(sums: np.ndarray, count) -> np.ndarray:
    """As Swift divides: towards 0."""
    return np.sign(sums) * (np.abs(sums) // count)


def trained(given: list[Steps], seed: int) -> Weights:
    clear = [one.inputs[one.clear] for one in given]
    music = np.concatenate([one.music[one.clear] for one in given])
    examples = network.Examples(np.concatenate(clear).astype(np.float32),
                                music.astype(np.float32),
                                np.where(music, POSITIVE, 1).astype(np.float32))
    net = network.train(examples, seed, UNITS, EPOCHS, BATCH)
    return Weights(*fixedpoint.whole(net.hidden.T * SUM_ONE, net.bias * SUM_ONE,
                                     net.output * UNIT_ONE),
                   int(np.rint(net.output_bias * SUM_ONE)))


def scores(weights: Weights, told: np.ndarray) -> np.ndarray:
    """In 256ths of log odds."""
    units = np.maximum(0, told @ weights.hidden.T + weights.bias) >> HIDDEN_SHIFT
    return (units @ weights.output + weights.output_bias) >> SCORE_SHIFT


def weights_of(scenes: list[Scene], speech: fixedpoint.Weights, seed: int) -> Weights:
    """Measured without every fifth scene, and then trained on all of them."""
    given = [one for scene in scenes if (one := steps(scene, speech))]
    print_rates(trained([one for at, one in enumerate(given) if at % HELD_OUT], seed),
                given[::HELD_OUT])
    return trained(given, seed)


def print_rates(weights: Weights, given: list[Steps]) -> None:
    clear = np.concatenate([scores(weights, one.inputs)[one.clear] for one in given])
    music = np.concatenate([one.music[one.clear] for one in given])
    rates = (f"{name} {100 * np.mean(clear[music] > least):.1f} % of the {music.sum()} steps of music "
             f"and {100 * np.mean(clear[~music] > least):.2f} % of the {(~music).sum()} others"
             for name, least in THRESHOLDS.items())
    print(f"Music, in scenes that were held out: {'; '.join(rates)}.\n")
