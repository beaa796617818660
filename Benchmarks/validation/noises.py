"""Noise of every kind, at an RMS of 1; and the telephone's band."""

import random
from collections.abc import Callable

import numpy as np
from generator import sounds
from generator.sounds import RATE
from material import MAN, WOMEN, Voices, rms


def telephone(samples: np.ndarray) -> np.ndarray:
    """300 to 3400 Hz, falling off over 100 Hz below and 200 Hz above."""
    return shaped(samples, lambda hertz: np.interp(hertz, (200, 300, 3400, 3600), (0, 1, 1, 0)))


def shaped(samples: np.ndarray, gain: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Weighs every frequency by `gain`, and delays nothing."""
    size = power_of_two(len(samples) + RATE)
    spectrum = np.fft.rfft(samples, size) * gain(np.fft.rfftfreq(size, 1 / RATE))
    return np.fft.irfft(spectrum)[: len(samples)]


def power_of_two(least: int) -> int:
    """A length that Fourier transforms are fast for."""
    return 1 << (least - 1).bit_length()


def gaussian(count: int, draw: random.Random) -> np.ndarray:
    return np.random.default_rng(draw.getrandbits(64)).standard_normal(count)


def some(samples: np.ndarray, count: int, draw: random.Random) -> np.ndarray:
    """So many samples from anywhere, going on at the beginning behind the end."""
    at = draw.randrange(len(samples))
    return np.take(samples, np.arange(at, at + count), mode="wrap")


# Each of these takes the number of samples, a random generator, the voices, and who speaks.


def white(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    return telephone(gaussian(count, draw))


def pink(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    even = gaussian(count, draw)
    return telephone(shaped(even, lambda hertz: 1 / np.sqrt(np.maximum(hertz, 1))))


def babble(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    """Four others, each talking without an end."""
    others = draw.sample([voice for voice in (MAN, *WOMEN) if voice != speaker], 4)
    return telephone(sum(some(voices.tape(other), count, draw) for other in others))


def crowd(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    """Forty voices in a hall that echoes for half a second."""
    talk = sum(some(voices.tape(draw.choice((MAN, *WOMEN))), count, draw) for _ in range(40))
    echoes = gaussian(RATE // 2, draw) * np.exp(-6.9 * np.linspace(0, 1, RATE // 2))
    size = power_of_two(count + len(echoes))
    heard = np.fft.irfft(np.fft.rfft(talk, size) * np.fft.rfft(echoes, size))
    return telephone(heard[:count])


def music(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    return telephone(some(draw.choice(voices.music()), count, draw))


def hum(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    """From the recorder's side of the line, whose band does not hold it back."""
    return np.array(sounds.hum(count, 0))


def rumble(count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    """Under 120 Hz, and of the recorder's side as well."""
    return shaped(gaussian(count, draw), lambda hertz: (20 < hertz) & (hertz < 120))


KINDS = {
    "white": white, "pink": pink, "babble": babble, "crowd": crowd, "hold music": music,
    "mains hum": hum, "rumble": rumble,
}


def noise(kind: str, count: int, draw: random.Random, voices: Voices, speaker: str) -> np.ndarray:
    samples = KINDS[kind](count, draw, voices, speaker)
    return samples / rms(samples)
