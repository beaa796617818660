"""Sounds a telephone call is made of, as samples at 8 kHz with marks that say what they are."""

import array
import math
import random
import wave
from dataclasses import dataclass, field
from pathlib import Path

RATE = 8000
FULL_SCALE = 32768
FRAME = RATE // 100

# Speech is where a 10 ms frame of the clean prompt is less than this far below its loudest frame.
SPEECH_BELOW_PEAK_DB = 35
# Pauses shorter than this belong to the utterance around them.
CLOSED_GAP = RATE // 5

VOICES = {
    "en": "en_US_f_Allison",
    "es": "es_MX_f_Allison",
    "fr": "fr_CA_f_June",
    "it": "it_IT_m_Carlo",
}
MUSIC = "manolo_camp-morning_coffee.wav"

PAUSES = {",": 0.45, "...": 1.3}
DTMF_ROWS, DTMF_COLUMNS = (697, 770, 852, 941), (1209, 1336, 1477)
DTMF_KEYS = "123456789*0#"


@dataclass(frozen=True)
class Mark:
    """What a stretch of samples is: `speech`, `ring`, `dtmf` or `music`; `stop` is exclusive."""

    start: int
    stop: int
    kind: str

    def later(self, samples: int) -> "Mark":
        return Mark(self.start + samples, self.stop + samples, self.kind)


@dataclass
class Sound:
    """Samples in the units of Int16, not yet rounded, and the marks on them."""

    samples: list[float] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def lay(self, at: int, other: "Sound") -> None:
        """Adds `other` from sample `at` on; what is already there keeps sounding."""
        missing = at + len(other.samples) - len(self.samples)
        self.samples.extend([0.0] * max(0, missing))
        for index, sample in enumerate(other.samples, at):
            self.samples[index] += sample
        self.marks += [mark.later(at) for mark in other.marks]


def decibels(level: float) -> float:
    """The amplitude factor of a level in dB."""
    return 10 ** (level / 20)


def amplitude(dbfs: float) -> float:
    """The RMS amplitude of a level, where full scale is 32768."""
    return FULL_SCALE * decibels(dbfs)


def read_wav(path: Path) -> list[int]:
    with wave.open(str(path)) as file:
        if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE, 1, 2):
            raise SystemExit(f"{path}: expected 8 kHz, mono, 16 bit")
        return array.array("h", file.readframes(file.getnframes())).tolist()


def close_gaps(spans: list[tuple[int, int]], gap: int = CLOSED_GAP) -> list[tuple[int, int]]:
    """The union of the spans, with the pauses shorter than `gap` filled."""
    closed: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if closed and start - closed[-1][1] < gap:
            closed[-1] = (closed[-1][0], max(stop, closed[-1][1]))
        else:
            closed.append((start, stop))
    return closed


def find_speech(samples: list[int]) -> list[tuple[int, int]]:
    """Where a clean clip is loud enough to be speech, on its own 10 ms grid."""
    starts = range(0, len(samples) - FRAME + 1, FRAME)
    energies = [sum(s * s for s in samples[start : start + FRAME]) for start in starts]
    threshold = max(energies) * decibels(-SPEECH_BELOW_PEAK_DB) ** 2
    loud = [(s, s + FRAME) for s, energy in zip(starts, energies) if energy > threshold]
    return close_gaps(loud)


def spoken(samples: list) -> Sound:
    """A clean clip cut to its speech, so that a script alone says how long the pauses are."""
    spans = find_speech(samples)
    first, last = spans[0][0], spans[-1][1]
    marks = [Mark(start - first, stop - first, "speech") for start, stop in spans]
    return Sound([float(sample) for sample in samples[first:last]], marks)


class Prompts:
    """The recorded voices, and the other sounds that a script can name."""

    def __init__(self, prompts: Path, music: Path):
        self.prompts, self.music = prompts, music

    def sound(self, voice: str, word: str) -> Sound:
        """A prompt of this voice, a pause (`,` or `...`), or one of `wait ring dtmf music`."""
        kind, _, value = word.partition(":")
        if word in PAUSES:
            return silence(PAUSES[word])
        if kind == "wait":
            return silence(float(value))
        if kind == "ring":
            return ring(int(value))
        if kind == "dtmf":
            return dtmf(value)
        if kind == "music":
            return self.hold_music(float(value))
        return self.speech(voice, word)

    def speech(self, voice: str, name: str) -> Sound:
        return spoken(read_wav(self.prompts / VOICES[voice] / f"{name}.wav"))

    def hold_music(self, seconds: float) -> Sound:
        """The piece from its tenth second on: it begins softly."""
        count = round(seconds * RATE)
        samples = read_wav(self.music / MUSIC)[10 * RATE :][:count]
        return Sound([float(sample) for sample in samples], [Mark(0, count, "music")])


def silence(seconds: float) -> Sound:
    return Sound([0.0] * round(seconds * RATE))


def tone(seconds: float, frequencies: tuple[int, ...], dbfs: float, kind: str) -> Sound:
    """Sines at `dbfs` each, all starting at phase 0."""
    count = round(seconds * RATE)
    scale = amplitude(dbfs) * math.sqrt(2)
    steps = [2 * math.pi * frequency / RATE for frequency in frequencies]
    samples = [scale * sum(math.sin(step * i) for step in steps) for i in range(count)]
    return Sound(samples, [Mark(0, count, kind)])


def ring(times: int) -> Sound:
    """The United Kingdom's ringing tone: 400 + 450 Hz, on 0.4, off 0.2, on 0.4, off 2.0 s."""
    sound = Sound()
    for _ in range(times):
        for pause in (0.2, 2.0):
            sound.lay(len(sound.samples), tone(0.4, (400, 450), -22, "ring"))
            sound.lay(len(sound.samples), silence(pause))
    return sound


def dtmf(keys: str) -> Sound:
    """Keys pressed one after the other: 120 ms on, 180 ms off."""
    sound = Sound()
    for key in keys:
        row, column = divmod(DTMF_KEYS.index(key), 3)
        pair = (DTMF_ROWS[row], DTMF_COLUMNS[column])
        sound.lay(len(sound.samples), tone(0.12, pair, -14, "dtmf"))
        sound.lay(len(sound.samples), silence(0.18))
    return sound


def noise(count: int, dbfs: float, seed: str) -> list[float]:
    """White Gaussian noise: the comfort noise of an idle leg, or of a bad line when louder."""
    draw, deviation = random.Random(seed).gauss, amplitude(dbfs)
    return [draw(0.0, deviation) for _ in range(count)]


def hum(count: int, dbfs: float) -> list[float]:
    """Mains hum: 50 Hz with its third and fifth harmonics, as a telephone passes it on."""
    return tone(count / RATE, (50, 150, 250), dbfs, "hum").samples
