#!/usr/bin/env python3
"""Makes the samples: fictional telephone calls out of Asterisk's speech prompts.

    python3 samples/generate.py --prompts /usr/share/asterisk/sounds \\
        --music /usr/share/asterisk/moh --out samples

The same prompts, ffmpeg and sox give the same bytes every time. After a change to the generator
that leaves the audio alone, `--rehash` brings manifest.csv up to date and needs none of them.
"""

import argparse
import shutil
import sys
from pathlib import Path

# A __pycache__ among the samples would be files that the manifest does not know.
sys.dont_write_bytecode = True

from generator import listings, sounds, timeline, traps  # noqa: E402
from generator.calls import CALLS, SHORT_CALLS, Call  # noqa: E402
from generator.encoding import decoded_seconds, encode  # noqa: E402
from generator.listings import Entry  # noqa: E402
from generator.timeline import Legs, Line  # noqa: E402

HERE = Path(__file__).resolve().parent
PACKAGES = {
    "en": "asterisk-core-sounds-en-wav",
    "es": "asterisk-core-sounds-es-wav",
    "fr": "asterisk-core-sounds-fr-wav",
    "it": "asterisk-core-sounds-it-wav",
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the sample calls.")
    parser.add_argument("--prompts", type=Path, default="/usr/share/asterisk/sounds")
    parser.add_argument("--music", type=Path, default="/usr/share/asterisk/moh")
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--rehash", action="store_true", help="only bring the manifest up to date")
    return parser.parse_args()


def check_requirements(prompts: Path, music: Path) -> None:
    """Names every Debian package that is missing, not just the first."""
    folders = {PACKAGES[voice]: prompts / folder for voice, folder in sounds.VOICES.items()}
    missing = [package for package, folder in folders.items() if not folder.is_dir()]
    if not (music / sounds.MUSIC).is_file():
        missing.append("asterisk-moh-opsound-wav")
    missing += [program for program in ("ffmpeg", "sox") if not shutil.which(program)]
    if missing:
        raise SystemExit(f"missing; on Debian: apt-get install {' '.join(missing)}")


def generate(prompts: sounds.Prompts, out: Path) -> None:
    for folder in ("calls", "copies", "damaged", "reference"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    performed = [
        (call, timeline.perform(call.script, call.voices, call.line, call.stem, prompts))
        for call in CALLS
    ]
    short = [
        timeline.perform(script, ("en", "fr"), Line(), name, prompts)
        for name, script in SHORT_CALLS.items()
    ]
    entries = [make_call(call, legs, out) for call, legs in performed]
    entries.append(make_copy(entries[0], out))
    entries += [make_trap(trap, out) for trap in traps.traps(*short)]
    for call, legs in performed:
        (out / "reference" / f"{call.stem}.rttm").write_text(listings.rttm(call, legs))
    listings.write_call_log(out / "call-log.csv", performed)
    if out.resolve() != HERE:
        shutil.copyfile(HERE / "README.md", out / "README.md")
    listings.fill_tables(out / "README.md", CALLS, listings.write_manifest(out, entries))


def make_call(call: Call, legs: Legs, out: Path) -> Entry:
    name = f"calls/{call.file_name}"
    form, channels = call.format, len(call.channels)
    tags = [word for key, value in call.tags.items() for word in ("-metadata", f"{key}={value}")]
    encode(legs.interleaved(call.channels), channels, form, out / name, tuple(tags))
    headerless = form.container == "raw"
    seconds = decoded_seconds(out / name, form.rate, channels, form.codec if headerless else None)
    kind = (form.container, form.codec, form.rate, channels)
    outcome = "undecodable" if headerless else "indexed"
    return listings.entry(name, kind, seconds, outcome, call.what)


def make_copy(original: Entry, out: Path) -> Entry:
    name = original.path.replace("calls/", "copies/")
    shutil.copyfile(out / original.path, out / name)
    return original.duplicated(name)


def make_trap(trap: traps.Trap, out: Path) -> Entry:
    name = f"damaged/{trap.name}"
    (out / name).write_bytes(trap.data)
    seconds = trap.seconds
    if seconds == "measured":
        seconds = decoded_seconds(out / name, *trap.kind[2:])
    return listings.entry(name, trap.kind, seconds, trap.outcome, trap.what)


def rehash(out: Path) -> None:
    """Lists the text files anew; refuses if an audio file is not the one that was listed."""
    audio = [entry for entry in listings.read_manifest(out) if not entry.is_text]
    for entry in audio:
        if listings.complete(entry, out) != entry:
            raise SystemExit(f"{out / entry.path}: changed since it was listed; generate it again")
    listings.write_manifest(out, audio)


def main() -> None:
    options = arguments()
    if options.rehash:
        return rehash(options.out)
    check_requirements(options.prompts, options.music)
    generate(sounds.Prompts(options.prompts, options.music), options.out)


if __name__ == "__main__":
    main()
