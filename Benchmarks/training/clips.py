"""The public voices and the music, as clips of Int16 at 8 kHz."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import soundfile
from generator.sounds import FULL_SCALE, RATE
from material import NOT_SPEECH, resampled

PACKAGES = (
    "asterisk-core-sounds-en-wav",
    "asterisk-core-sounds-es-wav",
    "asterisk-core-sounds-fr-wav",
    "asterisk-core-sounds-it-wav",
    "asterisk-core-sounds-ru-wav",
    "asterisk-prompt-es-co",
    "asterisk-prompt-fr-armelle",
    "asterisk-prompt-it-menardi-wav",
    "asterisk-moh-opsound-wav",
    "klettres-data",
    "ktuberling-data",
    "fillets-ng-data",
    "fillets-ng-data-cs",
    "fillets-ng-data-nl",
)
# By the folders of their prompts; `es` and `fr` are those of the two packages named `prompt`.
ASTERISK = ("en_US_f_Allison", "es_MX_f_Allison", "fr_CA_f_June", "it_IT_m_Carlo",
            "it_IT_f_Menardi", "ru_RU_f_IvrvoiceRU", "es", "fr")
# A voice is one that has some variety, a clip is a word at least and a sentence at most.
LEAST_CLIPS = 8
CLIP_SECONDS = (0.15, 14)
# Quieter peaks than this are empty recordings.
LEAST_PEAK = 650


class Clips:
    """What each voice says, and the pieces of music."""

    def __init__(self, voices: dict[str, list[np.ndarray]], music: list[np.ndarray]):
        self.voices, self.music = voices, music
        self.names = sorted(voices)
        # A voice that says more is heard more often, but not in proportion.
        lengths = [sum(map(len, voices[name])) for name in self.names]
        self.shares = np.sqrt(lengths) / np.sqrt(lengths).sum()

    def draw_voice(self, lot: np.random.Generator) -> str:
        return self.names[lot.choice(len(self.names), p=self.shares)]


def in_processes(given, make: Callable, jobs: Iterable, at_a_time: int = 8) -> list:
    """Calls `make(given, job)` for each job, in processes to which what is given is handed once."""
    with ProcessPoolExecutor(initializer=receive, initargs=(given,)) as pool:
        return list(pool.map(partial(call, make), jobs, chunksize=at_a_time))


def receive(given) -> None:
    global received
    received = given


def call(make: Callable, job):
    return make(received, job)


def decoded(share: Path) -> Clips:
    """All that was unpacked."""
    files, pieces = voice_files(share), music_files(share)
    every = sum(files.values(), pieces)
    with ProcessPoolExecutor() as pool:
        samples = dict(zip(every, pool.map(decode, every, chunksize=100)))
    voices = {name: [samples[path] for path in paths if serves(samples[path])]
              for name, paths in files.items()}
    voices = {name: clips for name, clips in voices.items() if len(clips) >= LEAST_CLIPS}
    return Clips(voices, [samples[path] for path in pieces])


def voice_files(share: Path) -> dict[str, list[Path]]:
    """By voice, in an order that depends on names alone."""
    voices = {name: prompts(share / "asterisk/sounds" / name) for name in ASTERISK}
    for folder in sorted((share / "klettres").iterdir()):
        voices[f"klettres {folder.name}"] = sorted(folder.glob("*/*.ogg"))
    for folder in sorted((share / "ktuberling/sounds").iterdir()):
        # Serbian is there four times, in several spellings.
        if "@" not in folder.name:
            voices[f"ktuberling {folder.name}"] = sorted(folder.glob("*.[ow][ga][gv]"))
    for language in ("cs", "nl"):
        for fish in ("m", "v"):
            spoken = (share / "games/fillets-ng/sound").glob(f"*/{language}/*-{fish}-*.ogg")
            voices[f"fillets {language} {fish}"] = sorted(spoken)
    return voices


def prompts(folder: Path) -> list[Path]:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    return [folder / name for name in names
            if name.endswith((".wav", ".gsm")) and not name.startswith(NOT_SPEECH)]


def music_files(share: Path) -> list[Path]:
    on_hold = sorted((share / "asterisk/moh").glob("*.wav"))
    return on_hold + sorted((share / "games/fillets-ng/music").glob("*.ogg"))


def decode(path: Path) -> np.ndarray:
    """The samples of a file, of all channels together."""
    bare = {"format": "RAW", "subtype": "GSM610", "samplerate": RATE, "channels": 1}
    samples, rate = soundfile.read(path, always_2d=True, **(bare if path.suffix == ".gsm" else {}))
    samples = resampled(samples.mean(1), rate / RATE) * FULL_SCALE
    return np.clip(np.rint(samples), -FULL_SCALE, FULL_SCALE - 1).astype("<i2")


def serves(clip: np.ndarray) -> bool:
    shortest, longest = CLIP_SECONDS
    return shortest < len(clip) / RATE < longest and np.abs(clip.astype(int)).max() > LEAST_PEAK
