"""What is written about the samples: RTTM, the call log, the manifest, and the README's tables."""

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from datetime import datetime, timedelta
from pathlib import Path

from .calls import Call
from .sounds import CLOSED_GAP, RATE, SPEECH_BELOW_PEAK_DB, close_gaps
from .timeline import ROLES, Legs

NOT_LISTED = ("manifest.csv", "README.md")
TEXTS = {
    ".sh": "the demonstration",
    ".py": "part of the generator",
    ".rttm": "who speaks when in the call of this name",
    ".csv": "the call log",
}

CDR_COLUMNS = (
    "accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end "
    "duration billsec disposition amaflags uniqueid userfield"
).split()


@dataclass(frozen=True)
class Entry:
    """One row of the manifest; the fields are its columns. Empty where nothing can be said."""

    path: str
    bytes: str = ""
    sha256: str = ""
    container: str = ""
    codec: str = ""
    sample_rate: str = ""
    channels: str = ""
    seconds: str = ""
    expected_outcome: str = "notAudio"
    what: str = ""

    @property
    def is_text(self) -> bool:
        """Whether it is one of the files that may change without the audio changing."""
        return Path(self.path).suffix in TEXTS

    def duplicated(self, path: str) -> "Entry":
        what = f"byte for byte {self.path}"
        return replace(self, path=path, expected_outcome="duplicate", what=what)


# RTTM


def rttm(call: Call, legs: Legs) -> str:
    """Speech by role, and as comments the ring, DTMF and music. Channels count from 1."""
    lines = []
    for role, marks in legs.marks.items():
        channel = call.channels.index(role) + 1 if role in call.channels else 1
        speech = [(mark.start, mark.stop) for mark in marks if mark.kind == "speech"]
        for start, stop in close_gaps(speech):
            text = f"SPEAKER {call.stem} {channel} {span(start, stop)} <NA> <NA> {role} <NA> <NA>"
            lines.append((start, channel, text))
        for mark in marks:
            if mark.kind != "speech":
                text = f";; EVENT {channel} {span(mark.start, mark.stop)} {mark.kind}"
                lines.append((mark.start, channel, text))
    head = (
        f";; speech: 10 ms frames of the clean prompt within {SPEECH_BELOW_PEAK_DB} dB of its "
        f"loudest frame; pauses under {1000 * CLOSED_GAP // RATE} ms closed"
    )
    return "\n".join([head, *(text for _, _, text in sorted(lines))]) + "\n"


def span(start: int, stop: int) -> str:
    return f"{start / RATE:.3f} {(stop - start) / RATE:.3f}"


# Call log


def log_row(call: Call, legs: Legs) -> list:
    """The call as Asterisk's CDR has it. A recording begins at the answer, or before the ring."""
    rings = [mark.stop for marks in legs.marks.values() for mark in marks if mark.kind == "ring"]
    waited = round(max(rings) / RATE) if rings else call.waited
    spoken = round(legs.seconds) - (waited if rings else 0)
    typed = f"{call.incident} {call.typed_number or call.number}"
    return cdr(
        call.started, call.handler, call.number, call.outbound, waited, spoken, call.sequence, typed
    )


def cdr(
    start: datetime, handler: str, number: str, outbound: bool,
    waited: int, spoken: int, sequence: int, userfield: str,
) -> list:
    extension = f"20{handler[1:]}"
    trunk, desk = f"PJSIP/trunk-{sequence:08x}", f"PJSIP/{extension}-{sequence + 1:08x}"
    answer = start + timedelta(seconds=waited)
    end = answer + timedelta(seconds=spoken)
    if outbound:
        route = [extension, number, "from-internal", f'"{handler}" <{extension}>', desk, trunk,
                 "Dial", f"PJSIP/{number}@trunk,60"]
    else:
        route = [number, "6100", "from-trunk", f'"{number}" <{number}>', trunk, desk,
                 "Queue", "6100,t"]
    times = [f"{time:%Y-%m-%d %H:%M:%S}" for time in (start, answer, end)]
    unique = f"{int(start.timestamp())}.{sequence}"
    return ["contact-centre", *route, *times, waited + spoken, spoken,
            "ANSWERED", "DOCUMENTATION", unique, userfield]


def write_call_log(path: Path, performed: Iterable[tuple[Call, Legs]]) -> None:
    """One row a call, less the calls kept out of it, and one call that was never recorded."""
    rows = [log_row(call, legs) for call, legs in performed if call.in_log]
    unrecorded = datetime.fromisoformat("2026-05-12T23:05:10+01:00")
    rows.append(
        cdr(unrecorded, "H07", "07700900123", True, 8, 212, 1150, "EM-2026-0417 07700900123")
    )
    with path.open("w", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        writer.writerows([CDR_COLUMNS, *rows])


# Manifest


def entry(name: str, kind: tuple, seconds: float | None, outcome: str, what: str) -> Entry:
    """A row from what is known of a file: container, codec, sample rate, channels, length."""
    cells = ["" if cell is None else str(cell) for cell in kind]
    length = "" if seconds is None else f"{seconds:.6f}"
    return Entry(name, "", "", *cells, length, outcome, what)


def complete(entry: Entry, root: Path) -> Entry:
    """The row with the size and fingerprint that the file has now."""
    data = (root / entry.path).read_bytes()
    return replace(entry, bytes=str(len(data)), sha256=hashlib.sha256(data).hexdigest())


def write_manifest(root: Path, audio: Iterable[Entry]) -> list[Entry]:
    """Lists every file under `root`; one that is neither known nor text is somebody else's."""
    known = {entry.path: entry for entry in audio}
    entries = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_dir() or name in NOT_LISTED or "__pycache__" in path.parts:
            continue
        entry = known.get(name, Entry(name, what=TEXTS.get(path.suffix, "")))
        if not entry.what:
            raise SystemExit(f"{path}: not one of the samples; move it away")
        entries.append(complete(entry, root))
    with (root / "manifest.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(Entry))
        writer.writerows(astuple(entry) for entry in entries)
    return entries


def read_manifest(root: Path) -> list[Entry]:
    with (root / "manifest.csv").open(newline="") as file:
        return [Entry(**row) for row in csv.DictReader(file)]


# README


def fill_tables(path: Path, calls: Iterable[Call], entries: Iterable[Entry]) -> None:
    """Replaces what stands between `<!-- NAME -->` and `<!-- end NAME -->` with that table."""
    listed = {entry.path: entry for entry in entries}
    text = path.read_text()
    damaged = [entry for name, entry in listed.items() if name.startswith("damaged/")]
    tables = {
        "calls": [call_row(call, listed[f"calls/{call.file_name}"]) for call in calls],
        "damaged": [damaged_row(entry) for entry in damaged],
    }
    for name, rows in tables.items():
        before, rest = text.split(f"<!-- {name} -->\n")
        heading, rule = rest.splitlines()[:2]
        after = rest.split(f"<!-- end {name} -->")[1]
        table = "\n".join([heading, rule, *rows])
        text = f"{before}<!-- {name} -->\n{table}\n<!-- end {name} -->{after}"
    path.write_text(text)


def call_row(call: Call, entry: Entry) -> str:
    roles = (
        "1 both" if len(call.channels) == 1
        else ", ".join(f"{number} {role}" for number, role in enumerate(call.channels, 1))
    )
    direction = "out" if call.outbound else "in"
    heard = [voice for role, voice in zip(ROLES, call.voices) if role in call.script.split()]
    cells = (f"`{call.file_name}`", f"{entry.container} {entry.codec}", roles, direction,
             f"{float(entry.seconds):.1f}", " ".join(heard), call.what, f"`{entry.sha256}`")
    return f"| {' | '.join(cells)} |"


def damaged_row(entry: Entry) -> str:
    name = entry.path.removeprefix("damaged/")
    kind = f"{entry.container} {entry.codec}".strip()
    cells = (f"`{name}`", kind, entry.bytes, entry.expected_outcome, entry.what,
             f"`{entry.sha256}`")
    return f"| {' | '.join(cells)} |"
