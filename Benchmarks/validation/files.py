"""A dimension as `earmark evaluate` wants it: audio, references, and a groups file a table."""

import csv
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from corpus import MULAW, Recording, speech_of
from generator.encoding import encode
from generator.listings import span
from generator.sounds import RATE
from noises import power_of_two

# Further than this from where it was, and the codec's delay has not been made up for.
IN_STEP = RATE // 1000


def write(recordings: Iterable[Recording], folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("audio", "reference"):
        (folder / name).mkdir(parents=True)
    tables = defaultdict(list)
    for recording in recordings:
        write_audio(recording, folder / "audio" / f"{recording.stem}.{recording.format.suffix}")
        (folder / "reference" / f"{recording.stem}.rttm").write_text(reference(recording))
        seconds = len(recording.channels[0]) / RATE
        for table, group in recording.groups.items():
            tables[table].append((recording.stem, group, seconds, len(recording.channels)))
    for table, rows in tables.items():
        with groups_file(folder, table).open("w", newline="") as file:
            csv.writer(file).writerows([("stem", "group", "duration_s", "channels"), *rows])


def groups_file(folder: Path, table: str) -> Path:
    return folder / f"by-{table.lower().replace(' ', '-')}.csv"


def write_audio(recording: Recording, path: Path) -> None:
    samples = np.stack(recording.channels, axis=1)
    frames = np.clip(np.rint(samples), -32768, 32767).astype("<i2")
    encode(frames.tobytes(), frames.shape[1], recording.format, path)
    if recording.format is not MULAW:
        check_step(frames[:, 0], path)


def check_step(samples: np.ndarray, path: Path) -> None:
    """Refuses a file that does not decode in step with the samples that went into it."""
    command = ["ffmpeg", "-v", "error", "-i", path, "-f", "s16le", "-ar", str(RATE), "pipe:1"]
    decoded = np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, "<i2")
    size = power_of_two(len(samples) + len(decoded))
    spectra = (np.fft.rfft(signal.astype(float), size) for signal in (decoded, samples))
    likeness = np.fft.irfft(next(spectra) * np.conj(next(spectra)))
    lag = (np.argmax(likeness) + size // 2) % size - size // 2
    if abs(lag) > IN_STEP:
        raise SystemExit(f"{path}: decodes {1000 * lag / RATE:.1f} ms late")


def reference(recording: Recording) -> str:
    """Speech, and as comments what else sounds, as in the references of the samples."""
    lines = []
    for channel, marks in enumerate(recording.marks, 1):
        for start, stop in speech_of(marks):
            times = span(start, stop)
            lines.append(f"SPEAKER {recording.stem} {channel} {times} <NA> <NA> speech <NA> <NA>\n")
        for mark in marks:
            if mark.kind != "speech":
                lines.append(f";; EVENT {channel} {span(mark.start, mark.stop)} {mark.kind}\n")
    return "".join(lines)
