"""Recordings with references: examples of real calls, and a measure.

The folder holds `STEM.wav` at 8 kHz for every stem in its `refs.json`, which says of each its `group`,
its duration `dur` in seconds, the speech of each of its `channels` as pairs of seconds, and `events`
that are no speech: channel from 0, start, end and kind. A group is a kind of recordings and, for those
that noise was added to, its ratio: `passage_clean`, `passage_10dB`. Stems end in the condition and the
ratio; what is before, without a number of its own, is the voice: `dev03_anna_babble_10`.
"""

import json
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import background
import numpy as np
import soundfile
from clips import Clips, in_processes
from generator.sounds import FRAME, FULL_SCALE, decibels
from material import rms
from scenes import choice, coded, write

# Kinds of recordings whose voices are the same: calls are made of those that read passages.
SHARED = ("passage", "calls")
# Voices that are among the public ones, by the names of these.
PUBLIC = {"ast_en": ("en_US_f_Allison", "es_MX_f_Allison"), "ast_fr": ("fr_CA_f_June",)}
FOLDS = 7
# Around each frame, those in which the other channel may leak into it, and how far below it.
CROSSTALK_RADIUS, CROSSTALK_DEPTH = 12, 2000
# The first is as it was recorded.
REMIX_RATIOS_DB = {60: 0.2, 30: 0.15, 20: 0.17, 15: 0.13, 10: 0.15, 5: 0.12, 0: 0.08}


@dataclass
class Channel:
    """One channel of a recording."""

    stem: str
    number: int
    group: str
    voice: str
    path: Path
    speech: np.ndarray
    events: list[tuple[int, int, str]]

    @property
    def kind(self) -> str:
        return self.group.split("_")[0]

    @property
    def is_clean(self) -> bool:
        return not re.search(r"\ddB$", self.group)


@dataclass
class Remix:
    """A part of a clean channel with another level, noise and codec."""

    channel: int
    path: Path
    speech: np.ndarray


def load(folder: Path, out: Path) -> list[Channel]:
    """Decodes all recordings, and writes their samples below `out`."""
    channels = []
    for stem, said in json.loads((folder / "refs.json").read_text()).items():
        samples, _ = soundfile.read(folder / f"{stem}.wav", dtype="int16", always_2d=True)
        frames = min(len(samples) // FRAME, int(said["dur"] * 100))
        for number, speech in enumerate(said["channels"]):
            flags = np.zeros(frames, bool)
            for start, stop in speech:
                flags[first_frame(start) : first_frame(stop)] = True
            events = [(int(start * 100), int(stop * 100), kind)
                      for channel, start, stop, kind in said["events"] if channel == number]
            path = out / f"{stem}-{number}.pcm"
            write(path, samples[:, number])
            voice = "calls" if samples.shape[1] > 1 else voice_of(stem, said["cond"])
            channels.append(Channel(stem, number, said["group"], voice, path, flags, events))
    return channels


def first_frame(seconds: float) -> int:
    """The first one whose middle is not before."""
    return max(0, int(np.ceil(seconds * 100 - 0.5)))


def voice_of(stem: str, condition: str) -> str:
    stem = re.sub(rf"_{re.escape(condition)}(_\d+)?$", "", stem)
    return re.sub(r"^[a-z]+\d+_(?=.)", "", stem)


def own_frames(channels: list[Channel], smooth: list[np.ndarray]) -> list[np.ndarray]:
    """The frames of each channel that the cross-talk gate lets through, by its levels."""
    at = {(channel.stem, channel.number): place for place, channel in enumerate(channels)}
    own = []
    for channel, levels in zip(channels, smooth):
        other = at.get((channel.stem, 1 - channel.number))
        loudest = np.full(len(levels), -FULL_SCALE)
        if other is not None:
            padded = np.pad(smooth[other].astype(int), CROSSTALK_RADIUS, "edge")
            loudest = np.lib.stride_tricks.sliding_window_view(padded, 2 * CROSSTALK_RADIUS + 1).max(1)
        own.append(levels > loudest - CROSSTALK_DEPTH)
    return own


def folds(channels: list[Channel]) -> list[set[str]]:
    """Sets of voices to be held out together: the voices of each kind, dealt out."""
    kinds = {}
    for channel in channels:
        kinds.setdefault(channel.kind, {})[channel.voice] = None
    return [set(list(voices)[at::FOLDS]) for voices in kinds.values()
            for at in range(min(FOLDS, len(voices)))]


def is_apart(channel: Channel, held_out: set[str], channels: list[Channel]) -> bool:
    """Whether nobody who is held out is heard in a channel."""
    kinds = {other.kind for other in channels if other.voice in held_out} | {channel.kind}
    return channel.voice not in held_out and not kinds >= set(SHARED)


def public_voices(held_out: set[str]) -> set[str]:
    """The public voices that are held out as well."""
    heard = PUBLIC if "calls" in held_out else held_out & PUBLIC.keys()
    return {voice for name in heard for voice in PUBLIC[name]}


def remixed(channels: list[Channel], clips: Clips, out: Path, seed: int) -> list[Remix]:
    """The clean recordings again, about six minutes of each, but not more than sixteen times."""
    jobs = [(place, channel, time) for place, channel in enumerate(channels) if channel.is_clean
            for time in range(min(16, max(1, round(36_000 / len(channel.speech)))))]
    made = in_processes(clips, partial(remix, out, seed), jobs)
    return [one for one in made if one.speech.any()]


def remix(out: Path, seed: int, clips: Clips, job: tuple[int, Channel, int]) -> Remix:
    """At least a third of a channel, and at least three seconds."""
    place, channel, time = job
    lot = np.random.default_rng((seed, place, time, 1))
    count = len(channel.speech)
    length = int(lot.integers(min(count, max(300, count // 3)), count + 1))
    start = int(lot.integers(count - length + 1))
    made = Remix(place, out / f"{place}-{time}.pcm", channel.speech[start : start + length])
    samples = np.fromfile(channel.path, "<i2")[start * FRAME :][: length * FRAME] / FULL_SCALE
    if made.speech.any():
        loudness = rms(samples[np.repeat(made.speech, FRAME)])
        gain = min(decibels(lot.uniform(-40, -14)) / loudness, 1 / np.abs(samples).max())
        kind = background.KINDS[lot.integers(len(background.KINDS))]
        ratio = choice(REMIX_RATIOS_DB, lot)
        if ratio < max(REMIX_RATIOS_DB):
            samples += background.noise(kind, length, clips, lot) * loudness * decibels(-ratio)
        write(made.path, coded(samples * gain, lot))
    return made
