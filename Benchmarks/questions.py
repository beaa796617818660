#!/usr/bin/env python3
"""Times questions of a large index, as whole processes that put themselves on record.

questions.py [--archive DIR] [--calls N] [--transcripts N] [--rounds N]

The index is made by `earmark synthesize --index-only` when it is not there, and copied; into the copy go its
call log, its incident log, its roster and transcripts of words drawn at random, so that some are in every
transcript and some in hardly any. With 100,000 calls that is 1.2 GB below DIR.
"""
import argparse
import csv
import os
import pathlib
import random
import shlex
import shutil
import statistics
import subprocess
import tempfile

from measuring import EARMARK, HERE, machine, run, synthesize

QUESTIONS = """
    contacts --top 20
    calls --handler H07
    calls --min-silence 30
    calls --min-overlap 12
    calls --min-longest-silence 10
    calls --weekday saturday --hours 22:00-06:00 --time-zone Europe/London
    concurrent 100
    outliers
    reconcile
    reconcile --coverage
    sample --size 100 --seed 42
    timeline --case SYN-000001
    recordings --handler H07 --from 2026-03-01 --to 2026-04-01 --time-zone Europe/London
    segments --case SYN-000001
    segments --case SYN-000001 --longest 20
    search place4711
    search "knife warrant"
    search "knife or gun or ambul*" --limit 100
    search knife
    """
IMPORTS = {"calls": "call-log.csv", "incidents": "incidents.csv", "roster": "roster.csv"}
# The word of a rank is that many times as rare as the first; the others are places.
WORDS = {6: "knife", 30: "ambulance", 40: "gun", 200: "warrant"}
FOUND_OR_NOT = (0, 1)
WORD_COUNT, CUE_SECONDS, WORDS_A_CUE = 5_000, 3, 8


def transcribe(index, folder, count):
    """Writes transcripts of the first recordings."""
    draw = random.Random(42)
    listing = subprocess.run([EARMARK, "recordings", "--index", index, "--format", "csv"],
                             capture_output=True, text=True, check=True).stdout
    for _, recording in zip(range(count), csv.DictReader(listing.splitlines())):
        text = "WEBVTT\n"
        for start in range(0, int(float(recording["duration_s"])), CUE_SECONDS):
            ranks = (int(WORD_COUNT ** draw.random()) for _ in range(WORDS_A_CUE))
            words = " ".join(WORDS.get(rank, f"place{rank}") for rank in ranks)
            text += f"\n{clock(start)} --> {clock(start + CUE_SECONDS)}\n{words}\n"
        (folder / pathlib.Path(recording["path"]).with_suffix(".vtt").name).write_text(text)


def clock(seconds):
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def make(index, archive, transcripts):
    """Makes the index with logs and transcripts, and says how long each import takes."""
    begun = index.with_suffix(".part")
    shutil.copyfile(archive / "earmark.sqlite", begun)
    with tempfile.TemporaryDirectory() as scratch:
        transcribe(begun, pathlib.Path(scratch), transcripts)
        imports = [(kind, archive / name, "--preset", "samples") for kind, name in IMPORTS.items()]
        print("| import | processor seconds | peak MiB |\n|---|---|---|")
        for arguments in (*imports, ("transcripts", scratch)):
            _, processor, peak = run([EARMARK, "import", *arguments, "--index", begun])
            print(f"| `import {arguments[0]}` | {processor:.1f} | {peak:.0f} |", flush=True)
    begun.rename(index)


def forget(file):
    """Has the system let go of what it holds of a file in memory."""
    with open(file, "rb") as opened:
        os.fsync(opened)
        os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def measure(question, index, rounds):
    """The number of rows, and what `run` measures with the index in page cache, and without."""
    command = [EARMARK, *shlex.split(question), "--index", index]
    answer = subprocess.run([*command, "--format", "ndjson"], capture_output=True)
    warm = [run(command, fine=FOUND_OR_NOT) for _ in range(rounds)]
    cold = []
    for _ in range(rounds):
        forget(index)
        cold.append(run(command, fine=FOUND_OR_NOT))
    return answer.stdout.count(b"\n"), warm, cold


def medians(rounds):
    return [statistics.median(figures) for figures in zip(*rounds)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=pathlib.Path, default=HERE / ".build/large")
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--transcripts", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    synthesize(options.archive, options.calls, 3, "--index-only")
    index = options.archive / "questions.sqlite"
    print(f"\nQuestions: an index with its logs and transcripts, {options.rounds} rounds\n"
          f"{machine()}\n")
    if not index.exists():
        make(index, options.archive, options.transcripts)
    print("\n| command | rows | best s | median s | processor s | not in page cache, median s |\n"
          "|---|---|---|---|---|---|")
    for question in filter(None, map(str.strip, QUESTIONS.splitlines())):
        rows, warm, cold = measure(question, index, options.rounds)
        (seconds, processor, _), (cold_seconds, _, _) = map(medians, (warm, cold))
        print(f"| `{question}` | {rows:,} | {min(warm)[0]:.2f} | {seconds:.2f} | {processor:.2f} "
              f"| {cold_seconds:.2f} |", flush=True)


if __name__ == "__main__":
    main()
