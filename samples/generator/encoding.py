"""Writes sample frames as the files that recorders write, with ffmpeg and sox."""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .sounds import RATE


@dataclass(frozen=True)
class Format:
    """A container and codec, by the names the manifest uses, and the arguments that make it."""

    container: str
    codec: str
    suffix: str
    arguments: str
    program: str = "ffmpeg"
    rate: int = RATE


FORMATS = {
    "wav-pcm": Format("wav", "pcm_s16", "wav", "-f wav -c:a pcm_s16le"),
    "wav-mulaw": Format("wav", "mulaw", "wav", "-f wav -c:a pcm_mulaw"),
    "wav-alaw": Format("wav", "alaw", "wav", "-f wav -c:a pcm_alaw"),
    # Asterisk names this one `.WAV`, in capitals, to tell it from its PCM `.wav`.
    "wav-gsm": Format("wav", "gsm610", "WAV", "-t wav -e gsm-full-rate", "sox"),
    "wav-ima": Format("wav", "ima_adpcm", "wav", "-f wav -c:a adpcm_ima_wav"),
    "wav-ms": Format("wav", "ms_adpcm", "wav", "-f wav -c:a adpcm_ms"),
    "rf64": Format("rf64", "pcm_s16", "wav", "-f wav -c:a pcm_s16le -rf64 always -write_bext 1"),
    "w64": Format("w64", "pcm_s16", "w64", "-f w64 -c:a pcm_s16le"),
    "aiff": Format("aiff", "pcm_s16", "aiff", "-f aiff -c:a pcm_s16be"),
    "caf-alaw": Format("caf", "alaw", "caf", "-f caf -c:a pcm_alaw"),
    "au-mulaw": Format("au", "mulaw", "au", "-f au -c:a pcm_mulaw"),
    "flac-16k": Format("flac", "flac", "flac", "-f flac -c:a flac -ar 16000", rate=16000),
    # Left and right stay apart: joint stereo would spread one party over both channels.
    "mp3": Format("mp3", "mp3", "mp3", "-f mp3 -c:a libmp3lame -b:a 64k -joint_stereo 0"),
    "opus": Format("ogg", "opus", "opus", "-f opus -c:a libopus -b:a 48k -application voip"),
    "vorbis": Format("ogg", "vorbis", "ogg", "-f ogg -c:a libvorbis -q:a 3"),
    "raw-mulaw": Format("raw", "mulaw", "ulaw", "-f mulaw -c:a pcm_mulaw"),
    "raw-gsm": Format("raw", "gsm610", "gsm", "-t gsm", "sox"),
    "raw-oki": Format("raw", "oki_adpcm", "vox", "-t vox", "sox"),
    "raw-g722": Format("raw", "g722", "g722", "-f g722 -c:a g722 -ar 16000", rate=16000),
    "raw-g726": Format("raw", "g726", "g726", "-f g726 -c:a g726 -b:a 32k"),
    "amr": Format("amr", "amr_nb", "amr", "-t amr-nb", "sox"),
    "m4a": Format("mp4", "aac", "m4a", "-f ipod -c:a aac -b:a 32k"),
}


def encode(
    frames: bytes, channels: int, format: Format, path: Path, extra: tuple[str, ...] = ()
) -> None:
    """Writes Int16 sample frames at 8 kHz to `path`, with no date and no program's name in it."""
    run = {"ffmpeg": ffmpeg, "sox": sox}[format.program]
    run(frames, channels, [*format.arguments.split(), *extra], path)


def encoded(frames: bytes, channels: int, format: Format, extra: tuple[str, ...] = ()) -> bytes:
    """The same as bytes. By way of a file: headers are finished by seeking back to them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"audio.{format.suffix}"
        encode(frames, channels, format, path, extra)
        return path.read_bytes()


def ffmpeg(frames: bytes, channels: int, arguments: list[str], path: Path) -> None:
    source = ["-f", "s16le", "-ar", str(RATE), "-ac", str(channels), "-i", "pipe:0"]
    exact = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    command = ["ffmpeg", "-v", "error", "-y", *source, *exact, *arguments, str(path)]
    subprocess.run(command, input=frames, check=True)


def sox(frames: bytes, channels: int, arguments: list[str], path: Path) -> None:
    """`-D` and `-R` keep sox from dithering and from drawing new random numbers."""
    source = ["-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", str(channels), "-"]
    command = ["sox", "-D", "-R", "-V1", *source, *arguments, str(path)]
    subprocess.run(command, input=frames, check=True)


def decoded_seconds(path: Path, rate: int, channels: int, demuxer: str | None = None) -> float:
    """How much audio ffmpeg gets out of a file, whatever its header says.

    A headerless file needs the name of its `demuxer`, and is taken as one channel.
    """
    source = ["-f", demuxer, "-ar", str(rate)] if demuxer else []
    plain = ["-f", "s16le", "-ac", str(channels), "-ar", str(rate), "pipe:1"]
    command = ["ffmpeg", "-v", "quiet", *source, "-i", str(path), *plain]
    # No check: a damaged file is decoded as far as it goes, and ffmpeg then reports a failure.
    output = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
    return len(output) / (2 * channels * rate)
