"""Runs Earmark and other programs that find speech over the same recordings: how well, and how fast.

run --audio DIR --reference DIR [--groups CSV] [--earmark BINARY] [--only NAME,...]
run --speed FILE

Every program marks each channel by itself, and `earmark evaluate` measures what it wrote. The second form
times WebRTC VAD alone over the first channel of a file.
"""
import argparse
import collections
import csv
import json
import math
import pathlib
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import typing

import programs

ROOT = pathlib.Path(__file__).resolve().parents[2]
HYPOTHESES = ROOT / ".build/peers/rttm"
RATE = 8000


class Result(typing.NamedTuple):
    name: str
    version: str
    speed: float  # seconds of audio in one of processor time
    rates: dict  # of each group: DetER, F1, miss and false-alarm rate
    events: dict  # of each kind: how much is marked as speech


# Recordings and references

def groups_of(groups_file, references):
    """The group of every stem that has a reference, in the order of the groups file."""
    stems = sorted(path.stem for path in references.glob("*.rttm"))
    if groups_file is None:
        return dict.fromkeys(stems, "all")
    with groups_file.open(newline="") as file:
        return {row["stem"]: row["group"] for row in csv.DictReader(file) if row["stem"] in stems}


def recordings_of(audio, groups):
    """The files that are to be compared, by name; references may lie beside them."""
    files = [path for path in sorted(audio.iterdir()) if path.stem in groups and path.suffix != ".rttm"]
    for stem, count in collections.Counter(path.stem for path in files).items():
        if count > 1:
            raise SystemExit(f"{audio}: {count} recordings are named {stem}")
    if not files:
        raise SystemExit(f"{audio}: no recording that has a reference and a group")
    return files


def output(command):
    """What FFmpeg's programs print, or an error with their reason."""
    process = subprocess.run(command, capture_output=True)
    if process.returncode != 0:
        raise RuntimeError(process.stderr.decode(errors="replace").strip())
    return process.stdout


def decoded(path):
    """The channels of a recording as 16-bit samples at 8 kHz."""
    import numpy
    channels = output(["ffprobe", "-v", "error", "-select_streams", "a:0", "-show_entries", "stream=channels",
                       "-of", "default=nokey=1:noprint_wrappers=1", path]).split()
    audio = channels and output(["ffmpeg", "-v", "error", "-i", path, "-map", "a:0", "-ar", str(RATE),
                                 "-f", "s16le", "-"])
    if not audio:
        raise RuntimeError(f"{path}: no audio")
    return list(numpy.frombuffer(audio, "<i2").reshape(-1, int(channels[0])).T.copy())


def at_twice_the_rate(samples):
    import numpy
    import scipy.signal
    raised = scipy.signal.resample_poly(samples.astype("float64"), 2, 1)
    return numpy.clip(numpy.rint(raised), -32768, 32767).astype("int16")


def read_rttm(path):
    """The speech of each channel, and what else is labelled: (channel, kind, interval)."""
    speech, events = collections.defaultdict(list), []
    for line in path.read_text().splitlines():
        fields = line.split()
        if fields[:1] == ["SPEAKER"]:
            speech[int(fields[2])].append((float(fields[3]), float(fields[3]) + float(fields[4])))
        elif fields[:2] == [";;", "EVENT"]:
            interval = float(fields[3]), float(fields[3]) + float(fields[4])
            events.append((int(fields[2]), fields[5], interval))
    return speech, events


def write_rttm(path, channels):
    name = re.sub(r"\s", "_", path.stem)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        for channel, intervals in enumerate(channels, 1):
            for start, end in intervals:
                print(f"SPEAKER {name} {channel} {start:.3f} {end - start:.3f} <NA> <NA> speech <NA> <NA>",
                      file=file)


# Running

def chosen(names):
    """The kinds of programs whose names contain one of these; all without names."""
    for name in names or []:
        if not any(name.lower() in kind.name.lower() for kind in programs.ALL):
            raise SystemExit(f"{name}: no such program; there are "
                             + ", ".join(kind.name for kind in programs.ALL))
    return [kind for kind in programs.ALL
            if not names or any(name.lower() in kind.name.lower() for name in names)]


def loaded(kinds):
    """The programs that can be run, and for each of the others why not."""
    ready, missing = [], {}
    for kind in kinds:
        try:
            ready.append(kind())
        except (RuntimeError, ImportError, OSError) as error:
            missing[kind.name] = str(error).splitlines()[0]
    return ready, missing


def run_peers(peers, files):
    """Writes what each program finds.

    Returns the length and the channels of every recording that could be decoded, and the seconds that each
    program took.
    """
    shapes, seconds = {}, collections.Counter()
    for number, path in enumerate(files, 1):
        print(f"{number} of {len(files)}: {path.name}", file=sys.stderr)
        try:
            channels = decoded(path)
        except RuntimeError as error:
            print(f"left out for every program: {error}", file=sys.stderr)
            continue
        shapes[path.stem] = len(channels[0]) / RATE, len(channels)
        raised = [at_twice_the_rate(samples) for samples in channels]
        for peer in peers:
            found = [peer.find(samples) for samples in (channels if peer.rate == RATE else raised)]
            write_rttm(HYPOTHESES / peer.name / f"{path.stem}.rttm", [intervals for intervals, _ in found])
            seconds[peer.name] += sum(taken for _, taken in found)
    return shapes, seconds


def run_earmark(binary, files):
    """Writes what Earmark finds; returns the processor seconds of the whole program."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [binary, "segment", "--jobs", "1", "--out", HYPOTHESES / "Earmark", *files]
    if subprocess.run(command).returncode not in (0, 1):  # 1: some file is partial, which has been said
        raise SystemExit(f"{binary} segment failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# Measuring

def share(part, whole):
    """In percent; a share of nothing is no number, and makes none of a mean that has it."""
    return 100 * part / whole if whole > 0 else math.nan


def rates_by_group(binary, references, hypothesis, groups_file):
    """DetER, F1, miss rate and false-alarm rate of each group, from the seconds of `earmark evaluate`."""
    command = [binary, "evaluate", "--reference", references, hypothesis, "--groups", groups_file,
               "--format", "json"]
    rates = {}
    for row in json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout):
        if row["scope"] == "group":
            speech, missed, false_alarms = row["speech_s"], row["missed_s"], row["false_alarm_s"]
            wrong, found = missed + false_alarms, speech - missed
            rates[row["group"]] = (share(wrong, speech), share(2 * found, 2 * found + wrong),
                                   share(missed, speech), share(false_alarms, row["total_s"] - speech))
    return rates


def frames(intervals):
    """The frames of 10 ms whose centres lie inside intervals, as `earmark evaluate` takes them."""
    return {k for start, end in intervals for k in range(int(start * 100), int(end * 100) + 1)
            if start <= (k + 0.5) / 100 < end}


def events_marked(references, hypothesis, stems):
    """How much of the labelled events is marked as speech, by kind; speech in them does not count."""
    labelled, marked = collections.Counter(), collections.Counter()
    for stem in stems:
        speech, events = read_rttm(references / f"{stem}.rttm")
        path = hypothesis / f"{stem}.rttm"
        found = read_rttm(path)[0] if path.exists() else collections.defaultdict(list)
        for channel, kind, interval in events:
            event = frames([interval]) - frames(speech[channel])
            labelled[kind] += len(event)
            marked[kind] += len(event & frames(found[channel]))
    return {kind: share(marked[kind], labelled[kind]) for kind in sorted(labelled)}


def print_table(header, rows):
    print("| " + " | ".join(header) + " |\n|" + "---|" * len(header))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def percent(value):
    return "" if math.isnan(value) else f"{value:.1f}"


def means(result):
    return [percent(statistics.fmean(column)) for column in zip(*result.rates.values())]


def print_results(results, missing):
    events, groups = results[0].events, results[0].rates
    header = ["Program", "Version", "DetER %", "F1 %", "Miss %", "False alarm %",
              *(f"{kind} as speech %" for kind in events), "Times real time"]
    print_table(header, [
        *([r.name, r.version, *means(r), *map(percent, r.events.values()), f"{r.speed:,.0f}"] for r in results),
        *([name, reason, *[""] * (len(header) - 2)] for name, reason in missing.items())])
    if len(groups) > 1:
        print_table(["DetER %", *groups, "mean"], [
            [r.name, *(percent(deter) for deter, *_ in r.rates.values()), means(r)[0]] for r in results])


def print_notes(peers):
    print("The rates are plain means over the groups. Times real time is the length of all channels over\n"
          "processor time, on one thread: for Earmark that of the whole program, with reading and decoding,\n"
          "for the others that of finding speech in samples that are ready.\n")
    for peer in peers:
        rate = "8 kHz" if peer.rate == RATE else "16 kHz, raised from 8 kHz by `scipy.signal.resample_poly`"
        print(f"- {peer.name}: {peer.settings}; at {rate}")


def compare(options):
    groups = groups_of(options.groups, options.reference)
    files = recordings_of(options.audio, groups)
    peers, missing = loaded(chosen(options.only))
    shutil.rmtree(HYPOTHESES, ignore_errors=True)
    shapes, seconds = run_peers(peers, files)
    if not shapes:
        raise SystemExit(f"{options.audio}: no recording could be decoded")
    seconds["Earmark"] = run_earmark(options.earmark, [path for path in files if path.stem in shapes])
    version = subprocess.run([options.earmark, "--version"], capture_output=True, text=True).stdout.strip()
    audio_s = sum(duration * channels for duration, channels in shapes.values())

    results = []
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        csv.writer(file).writerows([("stem", "group", "duration_s", "channels"), *(
            (stem, group, *shapes[stem]) for stem, group in groups.items() if stem in shapes)])
        file.flush()
        for name, version in [("Earmark", version), *((peer.name, peer.version) for peer in peers)]:
            folder = HYPOTHESES / name
            speed = audio_s / max(seconds[name], 0.001)  # FFmpeg counts milliseconds
            results.append(Result(name, version, speed,
                                  rates_by_group(options.earmark, options.reference, folder, file.name),
                                  events_marked(options.reference, folder, shapes)))
    print(f"{len(shapes)} recordings, {audio_s / 60:.0f} minutes of channels; "
          f"{platform.machine()}, {platform.system()} {platform.release()}\n")
    print_results(results, missing)
    print_notes(peers)


def print_speed(path):
    """Times WebRTC VAD over frames that are ready, and the loop around it with a call of nothing in it."""
    vad = programs.WebRTC()
    samples = decoded(path)[0]
    voice = [frame.tobytes() for frame in programs.whole_frames(samples, 240)]

    def nothing(_frame, _rate):
        pass

    def nanoseconds_a_sample(function):
        start = time.process_time()
        for frame in voice:
            function(frame, RATE)
        return 1e9 * (time.process_time() - start) / (240 * len(voice))

    found, loop = [statistics.median(nanoseconds_a_sample(function) for _ in range(9))
                   for function in (vad.new(3).is_speech, nothing)]
    print(f"WebRTC VAD {vad.version}, mode 3, frames of 30 ms: {found:.1f} ns a sample, "
          f"of which {loop:.1f} are the loop in Python")


def main():
    parser = argparse.ArgumentParser(prog="run", description=__doc__.splitlines()[0])
    parser.add_argument("--audio", type=pathlib.Path, help="the folder of recordings")
    parser.add_argument("--reference", type=pathlib.Path, help="the folder of its references in RTTM")
    parser.add_argument("--groups", type=pathlib.Path, help="a CSV file, as for earmark evaluate")
    parser.add_argument("--earmark", type=pathlib.Path, default=ROOT / ".build/release/earmark")
    parser.add_argument("--only", type=lambda names: names.split(","), metavar="NAME,...",
                        help="only programs whose names contain one of these, and Earmark")
    parser.add_argument("--speed", type=pathlib.Path, metavar="FILE", help="time WebRTC VAD alone")
    options = parser.parse_args()
    if not options.speed and not (options.audio and options.reference):
        parser.error("either --audio and --reference, or --speed")
    if not options.speed and not options.earmark.is_file():
        parser.error(f"{options.earmark}: no such program")
    if not shutil.which("ffmpeg"):
        raise SystemExit("ffmpeg, which decodes the recordings, is not installed")
    try:
        programs.install(programs.COMMON)
        print_speed(options.speed) if options.speed else compare(options)
    except RuntimeError as error:
        raise SystemExit(str(error))


if __name__ == "__main__":
    main()
