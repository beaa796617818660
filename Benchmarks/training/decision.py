"""Utterances out of scores, as the program makes them, and how far they are from the reference."""

from collections import defaultdict
from statistics import fmean

import numpy as np
from labelled import Channel
from speech import runs

# Those of `SegmentationParameters.standard`.
LEAST_SCORE, HANGOVER, MINIMUM_LENGTH, LEAD_OUT = 64, 16, 6, 1


def utterances(active: np.ndarray) -> np.ndarray:
    """Which frames are in an utterance."""
    joined: list[list[int]] = []
    for start, stop in runs(active):
        if joined and start - joined[-1][1] < HANGOVER:
            joined[-1][1] = stop
        else:
            joined.append([start, stop])
    flags = np.zeros(len(active), bool)
    for start, stop in joined:
        if stop - start >= MINIMUM_LENGTH:
            flags[start : stop + LEAD_OUT] = True
    return flags


def error_rates(channels: list[Channel], scores: list[np.ndarray],
                own: list[np.ndarray]) -> dict[str, float]:
    """By group: what is missed and what is false, in percent of what is speech; and their mean."""
    wrong, speech = defaultdict(int), defaultdict(int)
    for channel, found, passed in zip(channels, scores, own):
        flags = utterances((found > LEAST_SCORE) & passed)[: len(channel.speech)]
        wrong[channel.group] += int((flags != channel.speech).sum())
        speech[channel.group] += int(channel.speech.sum())
    rates = {group: 100 * wrong[group] / speech[group] for group in speech}
    return rates | {"mean": fmean(rates.values())}
