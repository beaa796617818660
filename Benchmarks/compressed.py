#!/usr/bin/env python3
"""Times `earmark ingest` of compressed recordings against the bare decoding of the same files.

compressed.py [--archive DIR] [--calls N] [--rounds N]

ffmpeg makes the recordings from those of `earmark synthesize`. Bare decoding is libsndfile reading every
sample as Int16, into one buffer, in one process; ingest has one job. Processor time is what counts.
"""
import argparse
import ctypes
import ctypes.util
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import HERE, ingest, machine, run, synthesize

# GSM 6.10 in WAV has one channel by its definition.
CODECS = {
    "GSM 6.10": ("wav", ["-ac", "1", "-c:a", "libgsm_ms"]),
    "Opus 24 kbit/s": ("opus", ["-c:a", "libopus", "-b:a", "24k"]),
    "MP3 32 kbit/s": ("mp3", ["-c:a", "libmp3lame", "-b:a", "32k"]),
}


def decode(files):
    """Reads every sample of the files."""
    class Info(ctypes.Structure):
        _fields_ = [("frames", ctypes.c_int64)] + [
            (name, ctypes.c_int)
            for name in ("samplerate", "channels", "format", "sections", "seekable")]

    library = ctypes.CDLL(ctypes.util.find_library("sndfile"))
    library.sf_open.restype = ctypes.c_void_p
    library.sf_readf_short.restype = ctypes.c_int64
    library.sf_readf_short.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64]
    library.sf_close.argtypes = [ctypes.c_void_p]
    buffer = ctypes.create_string_buffer(1 << 17)
    for file in files:
        info = Info()
        handle = library.sf_open(file.encode(), 0x10, ctypes.byref(info))
        if not handle:
            raise SystemExit(f"{file} cannot be opened")
        while library.sf_readf_short(handle, buffer, (1 << 16) // info.channels) > 0:
            pass
        library.sf_close(handle)


def main():
    if sys.argv[1:2] == ["--decode"]:
        return decode(sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=pathlib.Path, default=HERE / ".build/archive")
    parser.add_argument("--calls", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if not shutil.which("ffmpeg"):
        raise SystemExit("ffmpeg is not installed: it makes the compressed recordings")

    synthesize(options.archive, 400, 3.9)
    originals = sorted((options.archive / "calls").rglob("*.wav"))[:options.calls]
    print(f"\nCompressed recordings: {len(originals)} calls, {options.rounds} rounds in turn, medians\n"
          f"{machine()}\n")
    print("| codec | ingest, processor seconds | bare decoding | ingest takes |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch:
        index = pathlib.Path(scratch, "index.sqlite")
        for name, (extension, arguments) in CODECS.items():
            folder = pathlib.Path(scratch, extension)
            folder.mkdir()
            for original in originals:
                copy = folder / f"{original.stem}.{extension}"
                subprocess.run(["ffmpeg", "-v", "error", "-i", original, *arguments, copy], check=True)
            bare = [sys.executable, __file__, "--decode", *map(str, sorted(folder.iterdir()))]
            rounds = [(ingest(folder, index, 1)[1], run(bare)[1]) for _ in range(options.rounds + 1)][1:]
            ours, theirs = (statistics.median(times) for times in zip(*rounds))
            ratio = statistics.median(a / b for a, b in rounds)
            print(f"| {name} | {ours:.2f} | {theirs:.2f} | {ratio:.2f} times as long |", flush=True)


if __name__ == "__main__":
    main()
