#!/usr/bin/env python3
"""Measures `earmark ingest` of recordings that last for days.

long_recordings.py [--out DIR] [--rounds N] [--jobs N ...]

They are two samples, over and over: 24 hours of mu-law in WAV, and 37 hours of 16 bits in RF64, which is what WAV
becomes beyond 4 GiB. One is there at a time, and deleted: 4.3 GB below DIR.
"""
import argparse
import pathlib
import statistics
import struct
import tempfile

from measuring import HERE, ingest, machine

SAMPLES = HERE.parent / "samples/calls"
MU_LAW = SAMPLES / "20260304-211502_H07_07700900123_000417.wav"
PCM = SAMPLES / "20260309-081245_H03_07700900456_000488.wav"
BYTES_A_WRITE = 1 << 24


def chunks(file):
    """The chunks of a WAV file by name."""
    content, position, found = file.read_bytes(), 12, {}
    while position + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, position)
        found[name] = content[position + 8:position + 8 + size]
        position += 8 + size + size % 2
    return found


def write(out, sample, hours, is_long):
    """Writes so many hours of a sample as WAV, or as RF64."""
    found = chunks(sample)
    shape, audio = found[b"fmt "], found[b"data"]
    bytes_a_second = struct.unpack_from("<I", shape, 8)[0]
    size = int(hours * 3600) * bytes_a_second
    head = b"fmt " + struct.pack("<I", len(shape)) + shape
    if is_long:
        # The sizes that have room for 32 bits only say where the true ones are.
        riff_size = 4 + 36 + len(head) + 8 + size
        ds64 = b"ds64" + struct.pack("<IQQQI", 28, riff_size, size, 0, 0)
        begin = b"RF64" + struct.pack("<I", 0xFFFF_FFFF) + b"WAVE" + ds64 + head
        begin += b"data" + struct.pack("<I", 0xFFFF_FFFF)
    else:
        begin = b"RIFF" + struct.pack("<I", 4 + len(head) + 8 + size) + b"WAVE" + head
        begin += b"data" + struct.pack("<I", size)
    block = audio * (BYTES_A_WRITE // len(audio))
    with open(out, "wb") as file:
        file.write(begin)
        for start in range(0, size, len(block)):
            file.write(block[:size - start])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=pathlib.Path, default=HERE / ".build")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 8])
    options = parser.parse_args()

    print(f"\nLong recordings: one file, {options.rounds} rounds, medians\n{machine()}\n")
    print("| recording | GB | jobs | seconds | processor seconds | peak MiB |\n|---|---|---|---|---|---|")
    for name, sample, hours, is_long in (("24 hours, mu-law, WAV", MU_LAW, 24, False),
                                         ("37 hours, 16 bits, RF64", PCM, 37, True)):
        options.out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=options.out) as scratch:
            folder, index = pathlib.Path(scratch, "recordings"), pathlib.Path(scratch, "index.sqlite")
            folder.mkdir()
            recording = folder / "long.wav"
            write(recording, sample, hours, is_long)
            for jobs in options.jobs:
                rounds = [ingest(folder, index, jobs) for _ in range(options.rounds)]
                seconds, processor, peak = map(statistics.median, zip(*rounds))
                print(f"| {name} | {recording.stat().st_size / 1e9:.2f} | {jobs} | {seconds:.1f} "
                      f"| {processor:.1f} | {peak:.0f} |", flush=True)


if __name__ == "__main__":
    main()
