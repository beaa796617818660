"""Noise of every kind at an RMS of 1, and what sounds on a line for a while and is no speech."""

import numpy as np
from clips import Clips
from generator.sounds import DTMF_ROWS, RATE, FRAME, decibels
from material import rms
from noises import power_of_two, shaped
from speech import band, talk

DTMF_COLUMNS = (1209, 1336, 1477, 1633)
# Frequencies, and for how many seconds they sound and are silent: ringing, busy, dialling tones and
# beeps of recorders of several countries.
CALL_TONES = (
    ((400, 450), ((0.4, 0.2), (0.4, 2))),
    ((440, 480), ((2, 4),)),
    ((425,), ((1, 4),)),
    ((420,), ((0.4, 0.2), (0.4, 2))),
    ((480, 620), ((0.5, 0.5),)),
    ((425,), ((0.5, 0.5),)),
    ((400,), ((0.375, 0.375),)),
    ((350, 440), ((3, 0.1),)),
    ((1400,), ((0.4, 15),)),
    ((950,), ((0.33, 0.03),)),
)

# Each of these makes so many samples of noise.


def white(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    return lot.standard_normal(count)


def pink(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    return shaped(lot.standard_normal(count), lambda hertz: 1 / np.sqrt(np.maximum(hertz, 1)))


def wavering(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    """Pink, of a level that changes every half second."""
    places = np.arange(0, count + RATE, RATE // 2)
    levels = np.interp(np.arange(count), places, lot.normal(0, 4, len(places)))
    return pink(count, clips, lot) * decibels(levels)


def rumble(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    slope = lot.uniform(1, 1.8)
    samples = shaped(lot.standard_normal(count), lambda hertz: (hertz + 20) ** -slope)
    if lot.random() < 0.5:
        samples *= 1 + 0.5 * sine(count, lot.uniform(0.2, 3))
    return samples


def hum(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    mains = lot.choice((50, 60, 100))
    samples = 0.05 * lot.standard_normal(count)
    for harmonic in range(1, 12):
        strength, phase = lot.uniform(0.1, 1) / np.sqrt(harmonic), lot.uniform(0, 6)
        samples += strength * sine(count, mains * harmonic, phase)
    return samples


def babble(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    return voices(lot.integers(3, 9), count, clips, lot)


def crowd(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    """Many voices in a hall."""
    return echoing(voices(lot.integers(10, 26), count, clips, lot), 0.5, lot.uniform(0.05, 0.15), lot)


def music(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    parts, length = [], 0
    while length < count:
        piece = clips.music[lot.integers(len(clips.music))]
        start = lot.integers(max(1, len(piece) - 5 * RATE))
        parts.append(piece[start : start + count - length].astype(float))
        length += len(parts[-1])
    return np.concatenate(parts)


def clicks(count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    samples = 0.02 * lot.standard_normal(count)
    for start in lot.integers(0, count - 800, size=max(1, int(count / RATE * lot.uniform(0.5, 4)))):
        length = int(lot.integers(20, 600))
        fading = np.exp(-4 * np.arange(length) / length) * lot.uniform(0.3, 1.5)
        samples[start : start + length] += lot.standard_normal(length) * fading
    return samples


KINDS = (white, pink, wavering, rumble, hum, babble, crowd, music, clicks)
STEADY = (white, pink)


def noise(kind, count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    """So many frames; hum may be of the recorder's side, whose band does not hold it back."""
    samples = kind(count * FRAME, clips, lot)
    if kind is not hum or lot.random() < 0.5:
        samples = band(samples)
    return samples / rms(samples)


def voices(voice_count: int, count: int, clips: Clips, lot: np.random.Generator) -> np.ndarray:
    """Each talking nearly without an end."""
    samples = np.zeros(count)
    for _ in range(voice_count):
        said, _ = talk(clips.draw_voice(lot), clips, count // FRAME, lot, density=0.95,
                       pitch=lot.choice((1, 1, 0.9, 1.1)), spread_db=3)
        samples[: len(said)] += said * decibels(lot.normal(0, 3))
    return samples


def echoing(samples: np.ndarray, seconds: float, fading: float,
            lot: np.random.Generator) -> np.ndarray:
    """In a room whose echoes last so long and fade by e in `fading` seconds."""
    length = int(seconds * RATE)
    echoes = lot.standard_normal(length) * np.exp(-np.arange(length) / RATE / fading)
    size = power_of_two(len(samples) + length)
    heard = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(echoes / np.linalg.norm(echoes), size))
    return heard[: len(samples)]


def sine(count: int, hertz: float, phase: float = 0) -> np.ndarray:
    return np.sin(2 * np.pi * hertz * np.arange(count) / RATE + phase)


# Each of these makes a sound, at an RMS of about 1 while it sounds.


def call_tone(clips: Clips, lot: np.random.Generator) -> np.ndarray:
    frequencies, cadence = CALL_TONES[lot.integers(len(CALL_TONES))]
    return cadenced([(frequencies, *times) for times in cadence] * int(lot.integers(1, 5)))


def dialled_digits(clips: Clips, lot: np.random.Generator) -> np.ndarray:
    on, off = lot.uniform(0.05, 0.25), lot.uniform(0.05, 0.5)
    return cadenced([((lot.choice(DTMF_ROWS), lot.choice(DTMF_COLUMNS)), on,
                      off * lot.uniform(0.8, 1.5)) for _ in range(lot.integers(1, 12))])


def siren(clips: Clips, lot: np.random.Generator) -> np.ndarray:
    """Rising again and again, up and down, or in two tones; with harmonics."""
    low, high = sorted(lot.uniform(400, 1800, 2))
    place = np.arange(int(lot.uniform(2, 12) * RATE)) / RATE * lot.uniform(0.15, 4) % 1
    course = (place, 0.5 - 0.5 * np.cos(2 * np.pi * place), place > 0.5)[lot.integers(3)]
    phase = 2 * np.pi * np.cumsum(low + (high - low) * course) / RATE
    strengths = (1, lot.uniform(0, 0.6), lot.uniform(0, 0.6))
    return sum(strength * np.sin(k * phase) for k, strength in enumerate(strengths, 1))


def piece(clips: Clips, lot: np.random.Generator) -> np.ndarray:
    return noise(music, int(lot.uniform(3, 20) * RATE) // FRAME, clips, lot)


def beep(clips: Clips, lot: np.random.Generator) -> np.ndarray:
    return cadenced([((lot.uniform(400, 2500),), lot.uniform(0.1, 1), 0)])


def fax(clips: Clips, lot: np.random.Generator) -> np.ndarray:
    """A calling tone, or the answer to it."""
    return cadenced([((1100,), 0.5, 3)] if lot.random() < 0.5 else [((2100,), 3, 0)])


SOUNDS = {call_tone: 0.25, dialled_digits: 0.25, siren: 0.15, piece: 0.2, beep: 0.1, fax: 0.05}


def cadenced(parts) -> np.ndarray:
    """Frequencies with the seconds for which they sound and are silent, one after the other."""
    samples = []
    for frequencies, on, off in parts:
        count = int(on * RATE)
        tone = sum(sine(count, hertz) for hertz in frequencies)
        samples += [tone / np.sqrt(len(frequencies) / 2), np.zeros(int(off * RATE))]
    return np.concatenate(samples)
