#!/usr/bin/env python3
"""Measures earmark on telephone speech made for it, and prints the results in Markdown.

    Benchmarks/validation/run [--earmark BINARY] [--out DIR] [--seed N] [--write FILE]

README.md beside this file says what is measured, on what, and what that is worth.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# `generator`, which makes the sample calls, and `debian`.
sys.path[:0] = [str(ROOT / "samples"), str(HERE.parent)]

import corpus  # noqa: E402
import files  # noqa: E402
import material  # noqa: E402
import report  # noqa: E402


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--earmark", type=Path, default=ROOT / ".build/release/earmark",
                        metavar="BINARY", help="the program to measure")
    parser.add_argument("--out", type=Path, default=ROOT / ".build/validation", metavar="DIR",
                        help="where the recordings go")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another draw of prompts")
    parser.add_argument("--write", type=Path, metavar="FILE",
                        help=f"also replace what stands between {report.BEGIN} and {report.END}")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    parts = [f"Earmark {report.version(options.earmark)}, seed {options.seed}.\n"]
    voices = material.Voices(material.unpack(options.out))
    for name, recordings in corpus.dimensions(voices, options.seed).items():
        print(f"{name} ...", file=sys.stderr, flush=True)
        folder = options.out / name
        files.write(recordings, folder)
        parts.append(report.tables(name, folder, options.earmark))
    text = report.page(parts)
    print(text, end="")
    if options.write:
        report.replace(options.write, text)


if __name__ == "__main__":
    main()
