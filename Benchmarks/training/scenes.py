"""Scenes: channels of calls put together by lot, with what is speech in them."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import background
import numpy as np
from clips import Clips, in_processes
from generator.sounds import FRAME, FULL_SCALE, decibels
from speech import closed, talk

COUNT = 1800


@dataclass(frozen=True)
class Style:
    """How often, how long, and how many of the pauses are short."""

    share: float
    seconds: tuple[float, float]
    density: tuple[float, float]


STYLES = {
    "passage": Style(0.3, (20, 45), (0.3, 0.85)),
    "short": Style(0.25, (4, 12), (0.7, 1)),
    "call": Style(0.2, (40, 120), (0, 0.5)),
    # Several parties on one channel, some of them faint, perhaps in a room.
    "mix": Style(0.25, (15, 60), (0, 0.6)),
}
RATIOS_DB = {60: 0.1, 40: 0.12, 30: 0.13, 20: 0.17, 15: 0.13, 10: 0.15, 5: 0.12, 0: 0.08}


@dataclass
class Scene:
    """Where its samples are, who speaks, what noise there is, and which frames are speech or another
    sound of some kind."""

    path: Path
    speech: np.ndarray
    voices: set[str] = field(default_factory=set)
    sounds: list[tuple[int, int, str]] = field(default_factory=list)
    noise: str = ""


def make(clips: Clips, folder: Path, seed: int) -> list[Scene]:
    """The same scenes for the same seed."""
    return in_processes(clips, partial(scene, folder, seed), range(COUNT))


def choice(shares: dict, lot: np.random.Generator):
    """One of the keys, by its share."""
    keys = list(shares)
    return keys[lot.choice(len(keys), p=list(shares.values()))]


def scene(folder: Path, seed: int, clips: Clips, number: int) -> Scene:
    lot = np.random.default_rng((seed, number))
    name = choice({name: style.share for name, style in STYLES.items()}, lot)
    style = STYLES[name]
    count = int(100 * lot.uniform(*style.seconds))
    made = Scene(folder / f"{number}.pcm", np.zeros(count, bool))
    samples = parties(made, name, style, clips, lot)
    kind = background.KINDS[lot.integers(len(background.KINDS))]
    ratio = choice(RATIOS_DB, lot)
    if ratio >= 40:
        kind = background.STEADY[lot.integers(len(background.STEADY))]
    made.noise = kind.__name__
    # The level of speech; now and then it is faint.
    level = lot.uniform(-36, -14) if lot.random() < 0.9 else lot.uniform(-48, -36)
    if name == "call" or lot.random() < 0.15:
        add_sounds(made, samples, clips, lot)
        if lot.random() < 0.5:
            samples += leak(made, clips, lot)
    samples += background.noise(kind, count, clips, lot) * decibels(-ratio)
    samples *= decibels(level)
    add_line(made, samples, lot)
    write(made.path, coded(samples, lot))
    return made


def parties(made: Scene, name: str, style: Style, clips: Clips,
            lot: np.random.Generator) -> np.ndarray:
    """Somebody who speaks, and in a mix up to three others."""
    count = len(made.speech)
    pitch = 1 if lot.random() < 0.6 else 1 / lot.uniform(0.85, 1.2)
    spread_db = lot.choice((0, 1, 3))
    samples = np.zeros(count * FRAME)
    while not made.speech.any():
        voice = clips.draw_voice(lot)
        samples, made.speech = talk(voice, clips, count, lot, density=lot.uniform(*style.density),
                                    pitch=pitch, spread_db=spread_db)
        made.voices = {voice}
    if name == "mix":
        for _ in range(lot.integers(1, 4)):
            voice = clips.draw_voice(lot)
            said, flags = talk(voice, clips, count, lot, density=lot.uniform(0, 0.6),
                               pitch=lot.choice((1, 1, 0.9, 1.1)))
            samples += said * decibels(lot.uniform(-24, 0))
            made.speech = closed(made.speech | flags)
            made.voices.add(voice)
        if lot.random() < 0.5:
            fading = lot.uniform(0.03, 0.1)
            samples += 0.3 * lot.uniform(0, 1) * background.echoing(samples, 0.3, fading, lot)
    return samples


def add_sounds(made: Scene, samples: np.ndarray, clips: Clips, lot: np.random.Generator) -> None:
    """Sounds that are no speech, where nobody speaks."""
    free = np.flatnonzero(~made.speech)
    for _ in range(lot.integers(4) if len(free) else 0):
        kind = choice(background.SOUNDS, lot)
        sound = kind(clips, lot)
        length = len(sound) // FRAME
        for _ in range(20):
            start = int(lot.choice(free))
            stop = start + length
            if stop < len(made.speech) and not made.speech[start:stop].any():
                heard = sound[: length * FRAME] * decibels(lot.uniform(-12, 8))
                samples[start * FRAME : stop * FRAME] += heard
                made.sounds.append((start, stop, kind.__name__))
                break


def leak(made: Scene, clips: Clips, lot: np.random.Generator) -> np.ndarray | float:
    """What comes through from the other leg, which is no speech of this one."""
    voice = clips.draw_voice(lot)
    if voice in made.voices:
        return 0
    said, _ = talk(voice, clips, len(made.speech), lot, density=lot.uniform(0.2, 0.8))
    return said * decibels(lot.uniform(-40, -27))


def add_line(made: Scene, samples: np.ndarray, lot: np.random.Generator) -> None:
    """Noise of the line, which may rise at once, and a codec that cuts pauses out."""
    if lot.random() < 0.5:
        samples += lot.standard_normal(len(samples)) * decibels(lot.uniform(-75, -55))
    if lot.random() < 0.1:
        risen = samples[lot.integers(len(made.speech)) * FRAME :]
        risen += lot.standard_normal(len(risen)) * decibels(lot.uniform(-60, -40))
    if lot.random() < 0.08:
        near = np.convolve(made.speech, np.ones(41), "same") > 0.5
        samples *= np.repeat(near, FRAME)


def coded(samples: np.ndarray, lot: np.random.Generator) -> np.ndarray:
    """As A-law, mu-law or linear samples are decoded."""
    units = np.clip(np.rint(samples * FULL_SCALE), -32635, 32635)
    form = lot.integers(3)
    if form == 0:
        units = companded(units, offset=0, least_step=16)
    elif form == 1:
        units = companded(units, offset=132, least_step=8)
    return units.astype("<i2")


def companded(units: np.ndarray, offset: int, least_step: int) -> np.ndarray:
    """G.711: sixteen steps an octave, and each value in the middle of its step."""
    size = np.abs(units) + offset
    step = np.maximum(np.ldexp(1.0, np.frexp(size)[1] - 5), least_step)
    middle = np.floor(size / step) * step + step / 2 - offset
    return np.where(units < 0, -middle, middle)


def write(path: Path, samples: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    samples.astype("<i2").tofile(path)
