"""The recordings, one dimension after the other.

In the first four, the groups are the same ten recordings, changed in one respect, so that groups
differ by that alone.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import events
import noises
import numpy as np
from generator.encoding import FORMATS, Format
from generator.sounds import RATE, Mark, Sound, amplitude, close_gaps, decibels
from material import MAN, WOMEN, Voices, rms
from noises import gaussian, telephone

SPEECH_DBFS = -26
LINE_NOISE_DBFS = -68
CROSSTALK_DB = -30
# Half of the speech is the man's.
SPEAKERS = [voice for woman in WOMEN for voice in (MAN, woman)]
TURNS = 5

MULAW = FORMATS["wav-mulaw"]
CODECS = {
    "mu-law": MULAW,
    "A-law": FORMATS["wav-alaw"],
    "GSM 6.10": FORMATS["wav-gsm"],
    "Opus, 12 kbit/s": Format("ogg", "opus", "opus", "-f opus -c:a libopus -b:a 12k"),
    "MP3, 16 kbit/s": Format("mp3", "mp3", "mp3", "-f mp3 -c:a libmp3lame -b:a 16k"),
}
RATIOS_DB = (20, 10, 5, 0)
LEVELS_DBFS = (-16, -26, -36, -46)
PITCHES = {"lowered, × 0.7": 0.7, "as recorded": 1, "raised, × 1.35": 1.35}
OVERLAPS_PERCENT = (0, 10, 30)


@dataclass
class Recording:
    """Samples and marks of each channel, and the group to which it belongs in each table."""

    stem: str
    groups: dict[str, str]
    channels: list[np.ndarray]
    marks: list[list[Mark]]
    format: Format


def dimensions(voices: Voices, seed: int) -> dict[str, Iterator[Recording]]:
    """By name. Recordings are made one at a time, since all together are large."""
    maker = Maker(voices, seed)
    return {
        "codec": maker.by_codec(),
        "noise": maker.by_noise(),
        "level": maker.by_level(),
        "pitch": maker.by_pitch(),
        "overlap": maker.by_overlap(),
        "events": maker.by_event(),
    }


class Maker:
    """Makes recordings. What is drawn by lot depends on the seed and on its purpose alone."""

    def __init__(self, voices: Voices, seed: int):
        self.voices, self.seed = voices, seed

    def lot(self, *purpose) -> random.Random:
        return random.Random(f"{self.seed} {purpose}")

    def by_codec(self) -> Iterator[Recording]:
        for number, _, speech in self.monologues():
            for at, (codec, form) in enumerate(CODECS.items()):
                yield self.recording(f"{number}-{at}", {"Codec": codec}, [speech], form=form)

    def by_noise(self) -> Iterator[Recording]:
        for number, speaker, speech in self.monologues():
            yield self.recording(f"{number}-clean", {"Signal to noise": "clean"}, [speech])
            for kind in noises.KINDS:
                lot = self.lot(kind, number)
                noise = noises.noise(kind, len(speech.samples), lot, self.voices, speaker)
                for ratio in RATIOS_DB:
                    groups = {"Signal to noise": f"{ratio} dB", "Noise": kind,
                              "Noise and ratio": f"{kind}, {ratio} dB"}
                    added = noise * amplitude(SPEECH_DBFS - ratio)
                    yield self.recording(f"{number}-{kind}-{ratio}", groups, [speech], added)

    def by_level(self) -> Iterator[Recording]:
        for number, _, speech in self.monologues():
            for level in LEVELS_DBFS:
                groups = {"Speech level": f"{level} dBFS"}
                yield self.recording(f"{number}{level}", groups, [on_line(speech, level)])

    def by_pitch(self) -> Iterator[Recording]:
        for at, (name, pitch) in enumerate(PITCHES.items()):
            for number, speaker, speech in self.monologues(pitch):
                groups = {"Pitch": name}
                if pitch == 1:
                    groups["Voice"] = "the man" if speaker == MAN else "the women"
                yield self.recording(f"{number}-{at}", groups, [speech])

    def by_overlap(self) -> Iterator[Recording]:
        for percent in OVERLAPS_PERCENT:
            for number, woman in enumerate(2 * WOMEN):
                sides = self.conversation((MAN, woman), percent / 100, number)
                groups = {"Both speak": f"{percent} %"}
                yield self.recording(f"{number}-{percent}", groups, sides)

    def by_event(self) -> Iterator[Recording]:
        """Each sound stands between two turns, since a call holds speech as well."""
        for kind, make in events.KINDS.items():
            for number, woman in enumerate(WOMEN):
                lot = self.lot(kind, number)
                speaker = lot.choice((MAN, woman))
                call = Sound()
                for part in (self.voices.turn(speaker, lot), make(lot, self.voices),
                             self.voices.turn(speaker, lot)):
                    call.lay(len(call.samples) + 2 * RATE, on_line(part))
                yield self.recording(f"{kind}-{number}", {"Sound": kind}, [call])

    def monologues(self, pitch: float = 1) -> Iterator[tuple[int, str, Sound]]:
        """One side of a call: turns, and silence where the other side would speak."""
        for number, speaker in enumerate(SPEAKERS):
            lot = self.lot("monologue", number)
            speech = Sound()
            for _ in range(TURNS):
                at = len(speech.samples) + round(lot.uniform(2, 8) * RATE)
                speech.lay(at, self.voices.turn(speaker, lot, pitch))
            yield number, speaker, on_line(speech)

    def conversation(self, speakers: tuple[str, str], share: float, number: int) -> list[Sound]:
        """Both sides of a call. Who stopped first speaks next: behind the other's turn, or as late
        within it as lets both speak for `share` of the time. What each says is always the same.
        """
        lots = [self.lot("conversation", number, speaker) for speaker in speakers]
        sides = [Sound(), Sound()]
        for _ in range(2 * TURNS):
            side = 0 if len(sides[0].samples) <= len(sides[1].samples) else 1
            near, far = sides[side], sides[1 - side]
            said = self.voices.turn(speakers[side], lots[side])
            pause = round(lots[side].uniform(0.2, 1.2) * RATE)
            earliest, latest = len(near.samples) + pause, len(far.samples) + pause
            starts = (at for at in range(latest, earliest, -RATE // 10)
                      if both_speak(near, far, said, at) >= share)
            near.lay(next(starts, earliest), said)
        return [on_line(side) for side in sides]

    def recording(self, stem: str, groups: dict[str, str], sides: list[Sound],
                  added: np.ndarray | float = 0, form: Format = MULAW) -> Recording:
        """What a recorder at the other end would write: the line adds noise and cross-talk."""
        count = max(len(side.samples) for side in sides) + 2 * RATE
        clean = [np.pad(side.samples, (0, count - len(side.samples))) for side in sides]
        added = np.resize(added, count)
        noise = [gaussian(count, self.lot("line", stem, at)) for at in range(len(sides))]
        leaks = [decibels(CROSSTALK_DB) * side for side in clean[::-1]] if sides[1:] else [0]
        channels = [
            near + leak + added + floor * amplitude(LINE_NOISE_DBFS)
            for near, leak, floor in zip(clean, leaks, noise)
        ]
        marks = [side.marks for side in sides]
        return Recording(stem.replace(" ", "-"), groups, channels, marks, form)


def on_line(sound: Sound, dbfs: float = SPEECH_DBFS) -> Sound:
    """As it comes through a telephone; where it is marked as sounding, its level is `dbfs`."""
    samples = telephone(np.array(sound.samples))
    loud = np.concatenate([samples[mark.start : mark.stop] for mark in sound.marks])
    return Sound((samples * amplitude(dbfs) / rms(loud)).tolist(), sound.marks)


def speech_of(marks: list[Mark]) -> list[tuple[int, int]]:
    return close_gaps([(mark.start, mark.stop) for mark in marks if mark.kind == "speech"])


def both_speak(near: Sound, far: Sound, said: Sound, at: int) -> float:
    """For how much of the time both would, were this said on the near side from there on."""
    mine = speech_of(near.marks + [mark.later(at) for mark in said.marks])
    both = sum(max(0, min(stop, far_stop) - max(start, far_start))
               for start, stop in mine for far_start, far_stop in speech_of(far.marks))
    return both / max(at + len(said.samples), len(far.samples))
