"""Turns a script of who says what, and when, into the two legs of a call."""

import array
from dataclasses import dataclass

from . import sounds
from .sounds import RATE, Mark, Prompts, Sound

ROLES = ("handler", "caller")
# Between two prompts of one turn: shorter than a gap that would split the utterance.
JOIN = 0.15
TAIL = 0.8


@dataclass(frozen=True)
class Line:
    """How the line treats what is said: levels in dB, noise and hum in dBFS."""

    gain: float = -6
    noise: float = -68
    hum: float | None = None
    crosstalk: float | None = None


@dataclass
class Legs:
    """Both sides of a call: Int16 samples by role, equally long, and the clean audio's marks."""

    samples: dict[str, array.array]
    marks: dict[str, list[Mark]]

    @property
    def count(self) -> int:
        return len(self.samples["handler"])

    @property
    def seconds(self) -> float:
        return self.count / RATE

    def interleaved(self, channels: tuple[str, ...]) -> bytes:
        """Little-endian Int16 sample frames: the two roles in this order, or `("both",)` summed."""
        if channels == ("both",):
            return to_int16(map(sum, zip(*self.samples.values()))).tobytes()
        frames = array.array("h", bytes(4 * self.count))
        for channel, role in enumerate(channels):
            frames[channel::2] = self.samples[role]
        return frames.tobytes()


def to_int16(samples) -> array.array:
    return array.array("h", (max(-32768, min(32767, round(sample))) for sample in samples))


def perform(script: str, voices: tuple[str, str], line: Line, seed: str, prompts: Prompts) -> Legs:
    """Plays a script.

    Each of its lines is `ROLE TIME WORD...`. A time `+1.5` or `-0.5` is counted from the end of the
    turn before, `@1.5` from its start: that is a back-channel, and leaves the turn where it is.
    """
    legs = {role: Sound() for role in ROLES}
    voice = dict(zip(ROLES, voices))
    start = stop = 0
    for entry in script.strip().splitlines():
        role, time, *words = entry.split()
        turn = speak(words, voice[role], prompts)
        offset = on_grid(float(time.lstrip("@")))
        if time.startswith("@"):
            legs[role].lay(start + offset, turn)
        else:
            start = max(0, stop + offset)
            stop = start + len(turn.samples)
            legs[role].lay(start, turn)
    return finish(legs, line, seed)


def on_grid(seconds: float) -> int:
    """A time as samples, on whole 10 ms, so that the marks of every clip share one grid."""
    return round(seconds * 100) * sounds.FRAME


def speak(words: list[str], voice: str, prompts: Prompts) -> Sound:
    turn = Sound()
    for word in words:
        at = len(turn.samples) + (on_grid(JOIN) if turn.samples else 0)
        turn.lay(at, prompts.sound(voice, word))
    return turn


def finish(legs: dict[str, Sound], line: Line, seed: str) -> Legs:
    """Adds what a line adds, to both legs: level, cross-talk, noise, hum; and rounds."""
    count = max(len(leg.samples) for leg in legs.values()) + on_grid(TAIL)
    for leg in legs.values():
        leg.samples.extend([0.0] * (count - len(leg.samples)))
    gain = sounds.decibels(line.gain)
    leak = 0.0 if line.crosstalk is None else gain * sounds.decibels(line.crosstalk)
    mains = [0.0] * count if line.hum is None else sounds.hum(count, line.hum)
    finished = {}
    for role, other in zip(ROLES, reversed(ROLES)):
        floor = sounds.noise(count, line.noise, f"{seed} {role}")
        near, far = legs[role].samples, legs[other].samples
        finished[role] = to_int16(
            gain * near[i] + leak * far[i] + floor[i] + mains[i] for i in range(count)
        )
    return Legs(finished, {role: legs[role].marks for role in ROLES})
