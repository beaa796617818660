#!/usr/bin/env python3
"""Times `earmark ingest` against hashing the same files, in turn, and prints medians and ratios.

whole_program.py [--archive DIR] [--calls N] [--rounds N] [--jobs N ...]

The archive of two-channel G.711 calls is made by `earmark synthesize` when it is not there: 400 calls
of 234 s on average are 1.5 GB.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import tempfile

from measuring import HERE, ingest, machine, run, synthesize


def hashing(program, files, jobs):
    """A command that hashes the files in so many processes at a time."""
    share = -(-len(files) // (4 * jobs))
    list_file = HERE / ".build/archive-files"
    list_file.write_bytes(b"\0".join(os.fsencode(f) for f in files))
    return ["xargs", "-0", "-a", str(list_file), "-P", str(jobs), "-n", str(share), *program]


def measure(files, folder, jobs, rounds):
    """Rows of (name, median seconds, median ratio of earmark to it, peak MiB)."""
    programs = {"openssl dgst -sha256": ["openssl", "dgst", "-sha256"], "sha256sum": ["sha256sum"]}
    others = {n: hashing(c, files, jobs) for n, c in programs.items() if shutil.which(c[0])}
    with tempfile.TemporaryDirectory() as scratch:
        index = pathlib.Path(scratch, "index.sqlite")
        ingest(folder, index, jobs), *map(run, others.values())  # into the page cache, and warm
        figures = {name: [] for name in ("earmark ingest", *others)}
        for _ in range(rounds):
            figures["earmark ingest"].append(ingest(folder, index, jobs))
            for name, command in others.items():
                figures[name].append(run(command))
    for name, measured in figures.items():
        ratios = [ours[0] / theirs[0] for ours, theirs in zip(figures["earmark ingest"], measured)]
        yield (name, statistics.median(m[0] for m in measured), statistics.median(ratios),
               max(m[2] for m in measured))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=pathlib.Path, default=HERE / ".build/archive")
    parser.add_argument("--calls", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, os.cpu_count()])
    options = parser.parse_args()

    synthesize(options.archive, options.calls, 3.9)
    recordings = options.archive / "calls"
    files = sorted(recordings.rglob("*.wav"))
    size = sum(f.stat().st_size for f in files)
    print(f"\nWhole program: {len(files)} recordings, {size / 1e9:.2f} GB in page cache, "
          f"{options.rounds} rounds in turn, medians\n{machine()}\n")
    print("| jobs | program | seconds | earmark takes | peak MiB |\n|---|---|---|---|---|")
    for jobs in options.jobs:
        for name, seconds, ratio, peak in measure(files, recordings, jobs, options.rounds):
            shown = "" if name.startswith("earmark") else f"{ratio:.2f} times as long"
            print(f"| {jobs} | `{name}` | {seconds:.2f} | {shown} | {peak:.0f} |")


if __name__ == "__main__":
    main()
