#!/usr/bin/env python3
"""Times what a custody log of many entries costs: an act, a query, a head, a proof, a verification.

custody.py [--entries N] [--rounds N]

The log is made here, from what docs/custody.md says, and `earmark custody verify` has to agree.
"""
import argparse
import hashlib
import json
import pathlib
import sqlite3
import statistics
import subprocess
import tempfile

from measuring import EARMARK, machine, run

INSERT = """
    INSERT INTO custody_entry (entry, at, kind, actor, case_reference, command, arguments,
        subject_count, subject_digest, subjects, program_version, previous, hash)
    VALUES (?, ?, 'consultation', 'a.turner', 'OP-ELM-1', 'segments', ?, 0, ?, x'', '0', ?, ?)
    """


def fill(index, count):
    """Appends entries until there are so many."""
    database = sqlite3.connect(index)
    first, previous = database.execute(
        "SELECT entry, hash FROM custody_entry ORDER BY entry DESC LIMIT 1").fetchone()
    arguments = ["segments", "--case", "OP-ELM-1", "--min-duration", "2"]
    nothing, at = hashlib.sha256(), "2026-03-04T21:15:02.000Z"
    for number in range(first + 1, count + 1):
        entry = {
            "acting_as": None, "actor": "a.turner", "arguments": arguments, "at": at,
            "case": "OP-ELM-1", "command": "segments", "entry": number, "ingest": None,
            "kind": "consultation", "parameters": None, "previous": previous.hex(),
            "program_version": "0", "reason": None, "recipients": None, "result_digest": None,
            "subject_count": 0, "subject_digest": nothing.hexdigest(), "subjects": [],
            "version": "earmark custody entry 1"}
        line = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        digest = hashlib.sha256(b"\0" + line.encode()).digest()
        database.execute(INSERT, (number, at, json.dumps(arguments, separators=(",", ":")),
                                  nothing.digest(), previous, digest))
        previous = digest
    database.commit()
    database.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        index = str(pathlib.Path(scratch, "index.sqlite"))
        name = ["--index", index]
        subprocess.run([EARMARK, "case", "new", "OP-ELM-1", *name], check=True)
        print(f"\nCustody log, {options.rounds} rounds, medians\n{machine()}\n")
        print("| entries | command | seconds | peak MiB |\n|---|---|---|---|")
        for count in (100, options.entries):
            fill(index, count)
            for command in (["case", "list"], ["case", "show", "OP-ELM-1"], ["custody", "head"],
                            ["custody", "prove", "7"], ["custody", "verify"]):
                figures = [run([EARMARK, *command, *name]) for _ in range(options.rounds)]
                seconds = statistics.median(f[0] for f in figures)
                peak = max(f[2] for f in figures)
                print(f"| {count} | `{' '.join(command)}` | {seconds:.3f} | {peak:.0f} |")


if __name__ == "__main__":
    main()
