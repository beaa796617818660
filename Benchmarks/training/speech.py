"""What voices say on a channel, and which of its frames are speech."""

from functools import cache

import numpy as np
from clips import Clips
from generator.sounds import FRAME, RATE, decibels
from material import resampled, rms
from noises import shaped

# Pauses that are shorter, in frames, belong to the utterance around them.
CLOSED_GAP = 15
# Shorter bursts are no speech.
LEAST_BURST = 5
# Frames of the clip that are kept before and after what is speech.
MARGIN = (3, 8)


def band(samples: np.ndarray) -> np.ndarray:
    """300 to 3400 Hz, as a Butterworth filter of fourth order, which delays nothing."""
    return shaped(samples, lambda hertz: band_gains(len(hertz)))


@cache
def band_gains(count: int) -> np.ndarray:
    """For so many frequencies from 0 to half the rate."""
    low, high = np.tan(np.pi * np.array((300, 3400)) / RATE)
    hertz = np.linspace(0, RATE / 2, count)
    at = np.tan(np.pi * np.clip(hertz, 1, RATE / 2 - 1) / RATE)
    return 1 / np.sqrt(1 + ((at**2 - low * high) / (at * (high - low))) ** 8)


def runs(flags: np.ndarray) -> list[tuple[int, int]]:
    """The stretches of frames that are marked."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]


def closed(flags: np.ndarray) -> np.ndarray:
    """Marks short pauses as well."""
    flags = flags.copy()
    for start, stop in runs(~flags):
        if stop - start < CLOSED_GAP and 0 < start and stop < len(flags):
            flags[start:stop] = True
    return flags


def speech_frames(clip: np.ndarray) -> np.ndarray:
    """Which frames of a clean clip are speech, by their energy.

    The threshold is 34 dB below the loudest frames, or higher where the studio is noisy: 8 dB above the
    quietest ones, as long as that is 20 dB below the loudest.
    """
    energies = np.sum(clip.reshape(-1, FRAME) ** 2, axis=1)
    levels = 10 * np.log10(np.convolve(energies, (0.25, 0.5, 0.25), "same") + 1e-12)
    loudest, quietest = np.percentile(levels, (98, 3))
    flags = closed(levels > max(loudest - 34, min(quietest + 8, loudest - 20)))
    for start, stop in runs(flags):
        if stop - start < LEAST_BURST:
            flags[start:stop] = False
    return flags


def clip_of(voice: str, clips: Clips, pitch: float,
            lot: np.random.Generator) -> tuple[np.ndarray, np.ndarray] | None:
    """A clip as it comes through a telephone, at an RMS of 1 while there is speech; nothing where
    there is hardly any."""
    said = clips.voices[voice]
    samples = resampled(said[lot.integers(len(said))].astype(np.float32), pitch)
    samples = band(samples[: len(samples) // FRAME * FRAME])
    flags = speech_frames(samples)
    sounding = np.flatnonzero(flags)
    if len(sounding) < 4:
        return None
    start = max(0, sounding[0] - MARGIN[0])
    stop = min(len(flags), sounding[-1] + MARGIN[1])
    samples, flags = samples[start * FRAME : stop * FRAME], flags[start:stop]
    return samples / rms(samples[np.repeat(flags, FRAME)]), flags


def talk(voice: str, clips: Clips, count: int, lot: np.random.Generator, *, density: float,
         pitch: float = 1, spread_db: float = 2) -> tuple[np.ndarray, np.ndarray]:
    """So many frames in which one voice speaks, and which of them are speech.

    The RMS is about 1 while it speaks. How `density` many of the pauses are short; of the others, most
    are as between sentences and some as if someone else spoke.
    """
    samples, flags = np.zeros(count * FRAME), np.zeros(count, bool)
    at = 0 if lot.random() < 0.3 else int(lot.exponential(60)) + int(lot.integers(30))
    while at < count:
        clip = clip_of(voice, clips, pitch, lot)
        if clip is None:
            continue
        said, marked = clip[0][: (count - at) * FRAME], clip[1][: count - at]
        samples[at * FRAME : at * FRAME + len(said)] += said * decibels(lot.normal(0, spread_db))
        flags[at : at + len(marked)] |= marked
        chance = lot.random()
        if chance < density:
            pause = (5, 60)
        elif chance < density + 0.6 * (1 - density):
            pause = (40, 200)
        else:
            pause = (150, 900)
        at += len(marked) + int(lot.integers(*pause))
    return samples, closed(flags)
