"""Damaged and misleading files: each one way in which real recordings go wrong."""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from .encoding import FORMATS, encoded
from .sounds import RATE
from .timeline import ROLES, Legs

UNKNOWN_SIZE = 0xFFFFFFFF
PCM, G722, G726, G729 = 0x0001, 0x0065, 0x0064, 0x0083
NOTE = """Fictional note, for the samples of this project.
EM-2026-0417: caller 07700 900123 says the handler rang again after the call was closed.
This file is here to be counted as not audio.
"""


@dataclass(frozen=True)
class Trap:
    """A file, what it holds, and what a careful program says of it.

    `seconds` is the audio really there; `measured` leaves it to a decoder, `None` is unknowable.
    """

    name: str
    data: bytes
    kind: tuple[str, str, int | None, int | None]
    outcome: str
    what: str
    seconds: float | str | None = "measured"


def wav(
    payload: bytes,
    tag: int = PCM,
    channels: int = 2,
    rate: int = RATE,
    bits: int = 16,
    block: int | None = None,
    byte_rate: int | None = None,
    claimed: int | None = None,
    before_data: bytes = b"",
) -> bytes:
    """A WAV file whose header may lie: `claimed` is the data size it states."""
    block = channels * bits // 8 if block is None else block
    byte_rate = rate * block if byte_rate is None else byte_rate
    claimed = len(payload) if claimed is None else claimed
    fmt = struct.pack("<HHIIHH", tag, channels, rate, byte_rate, block, bits)
    if tag != PCM:
        fmt += struct.pack("<H", 0)
    chunks = chunk(b"fmt ", fmt) + before_data + b"data" + struct.pack("<I", claimed)
    # What a recorder would have written: the size it claims, as far as 32 bits hold it.
    riff_size = 0 if claimed == 0 else min(UNKNOWN_SIZE, 4 + len(chunks) + claimed)
    return b"RIFF" + struct.pack("<I", riff_size) + b"WAVE" + chunks + payload


def chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body


def seconds(frames: bytes, channels: int = 1) -> float:
    return len(frames) / (2 * channels * RATE)


def traps(first: Legs, second: Legs) -> Iterator[Trap]:
    """Every trap, made from two short calls."""
    stereo, mono = first.interleaved(ROLES), first.interleaved(("both",))
    yield from unfinished_wavs(stereo, mono)
    yield from compressed(stereo, mono, second.interleaved(ROLES))
    yield from refused_codecs(stereo, mono)
    yield from misleading_names(stereo, mono)
    yield from nothing_to_hear(mono)


def unfinished_wavs(stereo: bytes, mono: bytes) -> Iterator[Trap]:
    two, one = ("wav", "pcm_s16", RATE, 2), ("wav", "pcm_s16", RATE, 1)
    yield Trap(
        "wav-data-size-zero.wav", wav(mono, channels=1, claimed=0), one, "partial",
        "recorder crashed: the header says 0 bytes of data, all the audio follows",
        seconds(mono),
    )
    yield Trap(
        "wav-data-size-ffffffff.wav", wav(mono, channels=1, claimed=UNKNOWN_SIZE), one, "partial",
        "streamed: the header says 0xFFFFFFFF bytes of data and was never finished",
        seconds(mono),
    )
    # Three bytes past a whole sample frame, in the middle of a sample.
    cut = len(stereo) * 5 // 8 // 4 * 4
    yield Trap(
        "wav-truncated.wav", wav(stereo[: cut + 3], claimed=len(stereo)), two, "partial",
        "cut off in the middle of a sample: the header claims more than there is",
        seconds(stereo[:cut], 2),
    )
    yield Trap(
        "wav-absurd-size.wav", wav(mono[: 4 * RATE], channels=1, claimed=0x7FFFFFFE), one,
        "partial", "the header claims 0x7FFFFFFE bytes, 37 hours; 2 s are there", 2.0,
    )
    gsm = encoded(mono, 1, FORMATS["wav-gsm"])
    yield Trap(
        "wav-gsm-truncated.WAV", gsm[: len(gsm) * 5 // 8], ("wav", "gsm610", RATE, 1), "partial",
        "GSM 6.10 cut off in the middle of a block",
    )
    yield Trap(
        "wav-zero-filled-list.wav", wav(mono, channels=1, before_data=chunk(b"LIST", bytes(64))),
        one, "indexed", "a LIST chunk of 64 zero bytes before the data; all the audio is there",
        seconds(mono),
    )


def compressed(stereo: bytes, mono: bytes, second: bytes) -> Iterator[Trap]:
    mp3 = encoded(mono, 1, FORMATS["mp3"])
    yield Trap(
        "mp3-truncated.mp3", mp3[: len(mp3) // 2], ("mp3", "mp3", RATE, 1), "partial",
        "second half missing: the Xing header claims twice what is there",
    )
    kind = ("ogg", "opus", RATE, 2)
    opus = encoded(stereo, 2, FORMATS["opus"])
    yield Trap(
        "opus-truncated.opus", opus[: len(opus) // 2], kind, "partial",
        "second half missing: cut inside a page, no last page",
    )
    following = encoded(second, 2, FORMATS["opus"], ("-serial_offset", "1"))
    yield Trap(
        "opus-chained.opus", opus + following, kind, "indexed",
        "two calls one after the other, serial numbers 0 and 1; some decoders stop after the first",
        seconds(stereo + second, 2),
    )


def refused_codecs(stereo: bytes, mono: bytes) -> Iterator[Trap]:
    # ffmpeg and sox decode G.729 at most; ten random bytes are a valid 10 ms frame, of noise.
    g729 = random.Random("g729").randbytes(10 * 200)
    yield Trap(
        "wav-g729.wav", wav(g729, G729, 1, bits=0, block=10, byte_rate=1000),
        ("wav", "g729", RATE, 1), "undecodable",
        "WAV tag 0x0083, G.729: random frames, not speech", 2.0,
    )
    g726 = encoded(mono, 1, FORMATS["raw-g726"])
    yield Trap(
        "wav-g726.wav", wav(g726, G726, 1, bits=4, block=1, byte_rate=4000),
        ("wav", "g726", RATE, 1), "undecodable", "WAV tag 0x0064, G.726 at 32 kbit/s",
        seconds(mono),
    )
    g722 = encoded(mono, 1, FORMATS["raw-g722"])
    yield Trap(
        "wav-g722.wav", wav(g722, G722, 1, rate=16000, bits=4, block=1, byte_rate=8000),
        ("wav", "g722", 16000, 1), "undecodable", "WAV tag 0x0065, G.722 at 64 kbit/s",
        seconds(mono),
    )
    yield Trap(
        "amr-nb.amr", encoded(mono, 1, FORMATS["amr"]), ("amr", "amr_nb", RATE, 1), "undecodable",
        "AMR narrow band, silences sent as comfort noise", seconds(mono),
    )
    yield Trap(
        "aac.m4a", encoded(stereo, 2, FORMATS["m4a"]), ("mp4", "aac", RATE, 2), "undecodable",
        "AAC in an MPEG-4 file", seconds(mono),
    )


def misleading_names(stereo: bytes, mono: bytes) -> Iterator[Trap]:
    yield Trap(
        "opus-named.mp3", encoded(stereo, 2, FORMATS["opus"]), ("ogg", "opus", RATE, 2), "indexed",
        "Ogg Opus under the name of an MP3; decodes whole, the mismatch is recorded",
    )
    yield Trap(
        "mp3-named.wav", encoded(mono, 1, FORMATS["mp3"]), ("mp3", "mp3", RATE, 1), "indexed",
        "MP3 under the name of a WAV; decodes whole, the mismatch is recorded",
    )
    yield Trap(
        "headerless.gsm", encoded(mono, 1, FORMATS["raw-gsm"]), ("raw", "gsm610", RATE, 1),
        "undecodable", "GSM 6.10 frames without a header: only the name says so",
        seconds(mono),
    )
    yield Trap(
        "headerless.vox", encoded(mono, 1, FORMATS["raw-oki"]), ("raw", "oki_adpcm", RATE, 1),
        "undecodable", "OKI (Dialogic) ADPCM without a header: only the name says so",
        seconds(mono),
    )


def nothing_to_hear(mono: bytes) -> Iterator[Trap]:
    unknown = ("", "", None, None)
    yield Trap("empty.wav", b"", unknown, "undecodable", "0 bytes", 0.0)
    yield Trap(
        "header-only.wav", wav(b"", channels=1, claimed=0), ("wav", "pcm_s16", RATE, 1),
        "undecodable", "44 bytes of header, no audio", 0.0,
    )
    yield Trap(
        "wav-zero-channels.wav", wav(mono[: 4 * RATE], channels=0, block=2),
        ("wav", "pcm_s16", RATE, 0), "undecodable", "the header states no channels", None,
    )
    yield Trap(
        "random-bytes.wav", random.Random("bytes").randbytes(200), unknown, "undecodable",
        "200 random bytes named .wav", None,
    )
    yield Trap("note.txt", NOTE.encode(), unknown, "notAudio", "a note left among recordings", None)
