"""What the measurements of the whole program have in common."""
import os
import pathlib
import platform
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
EARMARK = HERE.parent / ".build/release/earmark"


def run(command, fine=(0,)):
    """Runs a command; returns its wall-clock seconds, processor seconds and peak memory in MiB.

    A status that is not `fine` ends it all.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise SystemExit(f"{command} ended with status {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def synthesize(archive, calls, minutes, *options):
    """Makes an archive where there is none."""
    if not archive.exists():
        subprocess.run([EARMARK, "synthesize", "--calls", str(calls), "--minutes", str(minutes),
                        "--out", archive, *options], check=True)


def ingest(folder, index, jobs):
    """Ingests a folder into a fresh index; returns what `run` does."""
    for leftover in index.parent.glob(index.name + "*"):
        leftover.unlink()
    return run([EARMARK, "ingest", folder, "--index", index, "--jobs", str(jobs)])


def machine():
    """Which program, and where."""
    version = subprocess.run([EARMARK, "--version"], capture_output=True, text=True).stdout.strip()
    return (f"earmark {version}, {platform.machine()}, {os.cpu_count()} processors, "
            f"{platform.system()} {platform.release()}")
