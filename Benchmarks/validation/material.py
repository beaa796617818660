"""The voices and the music: Debian's prompts for Asterisk, and the turns that are made of them."""

import random
from functools import cache
from pathlib import Path

import debian
import numpy as np
from generator import sounds
from generator.sounds import FRAME, RATE, Sound

PACKAGES = (
    "asterisk-core-sounds-en-wav",
    "asterisk-core-sounds-es-wav",
    "asterisk-core-sounds-fr-wav",
    "asterisk-core-sounds-it-wav",
    "asterisk-core-sounds-ru-wav",
    "asterisk-prompt-it-menardi-wav",
    "asterisk-moh-opsound-wav",
)
MAN = "it_IT_m_Carlo"
WOMEN = ("en_US_f_Allison", "es_MX_f_Allison", "fr_CA_f_June", "it_IT_f_Menardi",
         "ru_RU_f_IvrvoiceRU")

# By the beginning of their names: beeps, silence, a fanfare, and monkeys.
NOT_SPEECH = ("ascending", "beep", "confbridge-begin", "confbridge-join", "confbridge-leave",
              "descending", "silence", "tt-monkeys")
# The reference is where a prompt is within 35 dB of its loudest frame. Noise of the studio has to
# stay well below that, so the quietest twentieth of a prompt that serves is this far down.
QUIET_BELOW_PEAK_DB = 45
PROMPT_SECONDS = (0.5, 8)
PAUSE_SECONDS = (0.15, 2)


def unpack(out: Path) -> Path:
    """Fetches Debian's packages and unpacks them below `out`; the system stays as it is."""
    return debian.unpack(PACKAGES, out) / "asterisk"


class Voices:
    """What the voices say, and the music that is played on hold."""

    def __init__(self, share: Path):
        self.share = share

    @cache
    def prompts(self, voice: str) -> list[Path]:
        """In an order that depends on names alone."""
        folder = self.share / "sounds" / voice
        names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.wav"))
        return [folder / name for name in names if not name.startswith(NOT_SPEECH)]

    @cache
    def music(self) -> list[np.ndarray]:
        return [np.array(sounds.read_wav(path)) for path in sorted((self.share / "moh").iterdir())]

    @cache
    def tape(self, voice: str) -> np.ndarray:
        """Every prompt of a voice, one after the other, at an RMS of 1."""
        samples = np.concatenate([sounds.read_wav(path) for path in self.prompts(voice)])
        return samples / rms(samples)

    def prompt(self, voice: str, draw: random.Random, pitch: float) -> Sound:
        """One that serves as a reference, drawn by lot, and then moved in pitch."""
        while True:
            samples = np.array(sounds.read_wav(draw.choice(self.prompts(voice))))
            if is_clean(samples):
                return sounds.spoken(resampled(samples, pitch).tolist())

    def turn(self, voice: str, draw: random.Random, pitch: float = 1) -> Sound:
        """Two to four prompts with natural pauses between them."""
        turn = Sound()
        for _ in range(draw.randint(2, 4)):
            pause = draw.uniform(*PAUSE_SECONDS)
            at = len(turn.samples) + round(pause * RATE) if turn.samples else 0
            turn.lay(at, self.prompt(voice, draw, pitch))
        return turn


def rms(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(samples, dtype=float))))


def is_clean(samples: np.ndarray) -> bool:
    shortest, longest = PROMPT_SECONDS
    if not shortest <= len(samples) / RATE <= longest:
        return False
    frames = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME).astype(float)
    energies = np.sum(frames**2, axis=1)
    limit = energies.max() * sounds.decibels(-QUIET_BELOW_PEAK_DB) ** 2
    return bool(np.quantile(energies, 0.05) < limit)


def resampled(samples: np.ndarray, pitch: float) -> np.ndarray:
    """As a tape played faster or slower: pitch, formants and tempo move together."""
    count = round(len(samples) / pitch)
    if count == len(samples):
        return samples
    spectrum = np.fft.rfft(samples)
    kept = min(len(spectrum), count // 2 + 1)
    return np.fft.irfft(spectrum[:kept], count) * (count / len(samples))
