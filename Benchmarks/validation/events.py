"""What is heard on a telephone and is no speech. Marks say where it sounds."""

import math
import random

import numpy as np
from generator import sounds
from generator.sounds import RATE, Mark, Sound
from material import Voices
from noises import some

SECONDS = 25
COUNT = SECONDS * RATE


def ring_tone(draw: random.Random, voices: Voices) -> Sound:
    return sounds.ring(SECONDS // 3)


def busy_tone(draw: random.Random, voices: Voices) -> Sound:
    """The United Kingdom's: 400 Hz, 0.375 s on and as long off."""
    return cadence((sounds.tone(0.375, (400,), -26, "busy"), 0.375), times=33)


def dialled_digits(draw: random.Random, voices: Voices) -> Sound:
    return sounds.dtmf("".join(draw.choice(sounds.DTMF_KEYS) for _ in range(83)))


def music(draw: random.Random, voices: Voices) -> Sound:
    return steady(some(draw.choice(voices.music()), COUNT, draw), "music")


def siren(draw: random.Random, voices: Voices) -> Sound:
    """Up and down between 550 and 1450 Hz; from a yelp to a wail."""
    time = np.arange(COUNT) / RATE
    hertz = 1000 + 450 * np.sin(2 * math.pi * time / draw.uniform(0.3, 5))
    phase = 2 * math.pi * np.cumsum(hertz) / RATE
    return steady(np.sin(phase) + np.sin(3 * phase) / 3, "siren")


def fax(draw: random.Random, voices: Voices) -> Sound:
    """Calling tone, answer, preamble in two tones, and a page at 2400 symbols a second."""
    calling, answer = (sounds.tone(s, (f,), -26, "fax") for s, f in ((0.5, 1100), (2.6, 2100)))
    call = cadence((calling, 3), (calling, 3), (answer, 0.1))
    numbers = np.random.default_rng(draw.getrandbits(64))
    bits = np.repeat(numbers.integers(2, size=300 * 2), RATE // 300 + 1)[: 2 * RATE]
    preamble = np.sin(2 * math.pi * np.cumsum(np.where(bits, 1650, 1850)) / RATE)
    symbol = np.arange(COUNT - len(call.samples) - len(preamble)) * 2400 // RATE
    turns = numbers.integers(4, size=symbol[-1] + 1)[symbol] / 4
    page = np.sin(2 * math.pi * (1700 * np.arange(len(symbol)) / RATE + turns))
    data = np.concatenate((preamble, page)) * sounds.amplitude(-26) * math.sqrt(2)
    call.lay(len(call.samples), steady(data, "fax"))
    return call


def cadence(*parts: tuple[Sound, float], times: int = 1) -> Sound:
    """Each sound with the pause that follows it, so many times."""
    whole = Sound()
    for sound, pause in parts * times:
        whole.lay(len(whole.samples), sound)
        whole.lay(len(whole.samples), sounds.silence(pause))
    return whole


def steady(samples: np.ndarray, kind: str) -> Sound:
    return Sound(samples.tolist(), [Mark(0, len(samples), kind)])


KINDS = {
    "ring tone": ring_tone, "busy tone": busy_tone, "dialled digits": dialled_digits,
    "music": music, "siren": siren, "fax": fax,
}
