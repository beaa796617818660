"""Measures a dimension, and writes what came out as tables in Markdown."""

import csv
import json
import subprocess
from collections import defaultdict
from pathlib import Path

import noises
import numpy as np
from corpus import RATIOS_DB
from files import groups_file

BEGIN, END = "<!-- by condition -->", "<!-- end by condition -->"
FRAMES_A_SECOND = 100

TABLES = {
    "codec": ["Codec"],
    "noise": ["Signal to noise", "Noise"],
    "level": ["Speech level"],
    "pitch": ["Pitch", "Voice"],
    "overlap": ["Both speak"],
}
COLUMNS = {
    "Speech": "speech_s",
    "DetER %": "detection_error_rate_percent",
    "DetER ±100 ms %": "detection_error_rate_collar_percent",
    "Miss %": "miss_rate_percent",
    "False alarm %": "false_alarm_rate_percent",
    "F1 %": "f1_percent",
    "Onset ms": "median_onset_error_ms",
    "Offset ms": "median_offset_error_ms",
    "Found %": "found_onsets_percent",
}


def tables(name: str, folder: Path, earmark: Path) -> str:
    """Everything that is printed of a dimension."""
    # Status 1 says that some file is not perfect, or that nothing was found: a result as well.
    run(earmark, "segment", folder / "audio", "--out", folder / "hypothesis", statuses=(0, 1))
    if name == "events":
        return events_table(folder)
    parts = [plain_table(table, evaluate(folder, table, earmark)) for table in TABLES[name]]
    if name == "noise":
        measured = evaluate(folder, "Noise and ratio", earmark)
        parts += [crossed_table(measure, measured) for measure in ("Miss %", "False alarm %")]
    return "\n".join(parts)


def run(*command, statuses: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in statuses:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def evaluate(folder: Path, table: str, earmark: Path) -> dict[str, dict]:
    """The measures by group, in the order in which the groups were made."""
    groups = groups_file(folder, table)
    output = run(earmark, "evaluate", "--reference", folder / "reference", folder / "hypothesis",
                 "--groups", groups, "--format", "json")
    measured = {row["group"]: row for row in json.loads(output) if row["scope"] == "group"}
    # Counted as speech that was missed, it would look like a fault of the segmentation.
    missing = [group for group, row in measured.items() if row["missing_hypotheses"]]
    if missing:
        raise SystemExit(f"{folder}: some recordings could not be read: {', '.join(missing)}")
    return {row["group"]: measured[row["group"]] for row in read_groups(groups)}


def read_groups(path: Path) -> list[dict]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def plain_table(heading: str, measured: dict[str, dict]) -> str:
    rows = [[group, *(cell(row[key], key) for key in COLUMNS.values())]
            for group, row in measured.items()]
    return markdown([heading, *COLUMNS], rows)


def cell(value: float | None, key: str) -> str:
    if value is None:
        return ""
    return clock(value) if key == "speech_s" else str(value)


def clock(seconds: float) -> str:
    return f"{round(seconds) // 60}:{round(seconds) % 60:02}"


def crossed_table(heading: str, measured: dict[str, dict]) -> str:
    """One measure, by kind of noise and by ratio."""
    rows = [[kind, *(str(measured[f"{kind}, {ratio} dB"][COLUMNS[heading]]) for ratio in RATIOS_DB)]
            for kind in noises.KINDS]
    return markdown([heading, *(f"{ratio} dB" for ratio in RATIOS_DB)], rows)


def events_table(folder: Path) -> str:
    """How much of each sound was taken for speech, and in how many segments."""
    sounding, marked, segments, seconds = (defaultdict(float) for _ in range(4))
    for row in read_groups(groups_file(folder, "Sound")):
        kind, name = row["group"], f"{row['stem']}.rttm"
        event = spans(folder / "reference" / name, ";;")
        found = spans(folder / "hypothesis" / name, "SPEAKER")
        count = round(float(row["duration_s"]) * FRAMES_A_SECOND)
        sounds, speech = active(event, count), active(found, count)
        first, last = event[0][0], event[-1][1]
        sounding[kind] += sounds.sum() / FRAMES_A_SECOND
        marked[kind] += (sounds & speech).sum() / FRAMES_A_SECOND
        segments[kind] += sum(start < last and stop > first for start, stop in found)
        seconds[kind] += last - first
    rows = [[kind, clock(seconds[kind]), clock(sounding[kind]),
             f"{100 * marked[kind] / sounding[kind]:.1f}",
             f"{60 * segments[kind] / seconds[kind]:.1f}"] for kind in sounding]
    heads = ["Sound", "Time", "Sounding", "Marked as speech %", "Segments a minute"]
    return markdown(heads, rows)


def spans(path: Path, kind: str) -> list[tuple[float, float]]:
    """Start and stop of every line of this kind: `SPEAKER`, or `;;` for an event."""
    lines = path.read_text().splitlines() if path.exists() else []
    times = [line.split()[3:5] for line in lines if line.startswith(kind)]
    return [(float(start), float(start) + float(length)) for start, length in times]


def active(intervals: list[tuple[float, float]], count: int) -> np.ndarray:
    """A frame is active when its centre lies inside an interval."""
    centres = (np.arange(count) + 0.5) / FRAMES_A_SECOND
    inside = np.zeros(count, dtype=bool)
    for start, stop in intervals:
        inside |= (start <= centres) & (centres < stop)
    return inside


def markdown(heads: list[str], rows: list[list[str]]) -> str:
    rule = f"|---|{'--:|' * (len(heads) - 1)}\n"
    first, *others = (f"| {' | '.join(line)} |\n" for line in [heads, *rows])
    return "".join([first, rule, *others])


def version(earmark: Path) -> str:
    return run(earmark, "--version").strip()


def page(parts: list[str]) -> str:
    return "\n".join([f"{BEGIN}\n{parts[0]}", *parts[1:], f"{END}\n"])


def replace(path: Path, text: str) -> None:
    """Puts the tables where the last ones were."""
    before, rest = path.read_text().split(f"{BEGIN}\n")
    after = rest.split(f"{END}\n")[1]
    path.write_text(before + text + after)
