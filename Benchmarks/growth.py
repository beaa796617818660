#!/usr/bin/env python3
"""Measures what a recording costs `earmark ingest` as an archive grows.

growth.py [--archives DIR] [--minutes M] [--jobs N] [--counts N ...]

The archives are made by `earmark synthesize` when they are not there: 100,000 calls of 0.1 minutes take
10 GB. Processor time is what counts: whatever else the machine does hardly changes it.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

from measuring import EARMARK, HERE, ingest, machine, synthesize


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archives", type=pathlib.Path, default=HERE / ".build/growth")
    parser.add_argument("--minutes", type=float, default=0.1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1_000, 10_000, 100_000])
    options = parser.parse_args()

    print(f"\nGrowth: recordings of {options.minutes} minutes, {options.jobs} jobs\n{machine()}\n")
    print("| recordings | seconds | processor µs a recording | peak MiB | index bytes a segment |\n"
          "|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch:
        index = pathlib.Path(scratch, "index.sqlite")
        for count in options.counts:
            archive = options.archives / str(count)
            synthesize(archive, count, options.minutes)
            ingest(archive / "calls", index, options.jobs)  # into the page cache
            seconds, processor, peak = ingest(archive / "calls", index, options.jobs)
            held = json.loads(subprocess.run(
                [EARMARK, "index", "stats", "--index", index, "--format", "json"],
                capture_output=True, check=True).stdout)
            print(f"| {count:,} | {seconds:.1f} | {1e6 * processor / count:,.0f} | {peak:.0f} "
                  f"| {held['index']['size_bytes'] / held['index']['segments']:.1f} |", flush=True)


if __name__ == "__main__":
    main()
