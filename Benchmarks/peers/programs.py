"""The programs that Earmark is compared with, each as it is shipped.

A program says what it is called, which packages it needs beside the common ones, its settings in words,
and the rate at which it takes samples. `find` takes one channel of 16-bit samples, and returns the
intervals of speech, in seconds, with the processor seconds that finding them took: what is loaded or made
before is not counted.
"""
import collections
import importlib.metadata
import importlib.resources
import re
import subprocess
import sys
import time
import unittest.mock

COMMON = ["numpy==2.4.6", "scipy==1.17.1"]


def install(packages):
    """Installs packages without those that they ask for: some ask for gigabytes that are not used here."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    process = subprocess.run([*command, *packages], capture_output=True, text=True)
    if process.returncode != 0:
        said = process.stderr.splitlines() or ["pip gave no reason"]
        errors = [line for line in said if line.startswith("ERROR:")] or said
        raise RuntimeError(f"not installed: {errors[-1].removeprefix('ERROR: ')}")


def timed(function, *arguments):
    """What a call returns, and the processor seconds it took."""
    start = time.process_time()
    result = function(*arguments)
    return result, time.process_time() - start


def runs(flags, frame_s):
    """The intervals of consecutive frames that are marked."""
    found = []
    for index, flag in enumerate(flags):
        if flag and found and found[-1][1] == index:
            found[-1][1] = index + 1
        elif flag:
            found.append([index, index + 1])
    return [(first * frame_s, end * frame_s) for first, end in found]


def whole_frames(samples, size):
    """The samples cut into frames of one size, without the rest."""
    return [samples[i:i + size] for i in range(0, len(samples) - size + 1, size)]


class PythonProgram:
    """A program that is a Python package, the first of those it needs."""

    def __init__(self):
        install(self.packages)
        self.version = importlib.metadata.version(self.packages[0].split("==")[0])
        self.load()


class WebRTC(PythonProgram):
    name = "WebRTC VAD"
    packages = ["webrtcvad==2.0.10", "setuptools==75.8.2"]  # imports a part of setuptools that was dropped
    settings = "mode 3, each frame of 30 ms for itself"
    rate = 8000
    frame_s = 0.03

    def load(self):
        import webrtcvad
        self.new = webrtcvad.Vad

    def find(self, samples):
        vad = self.new(3)
        frames = [frame.tobytes() for frame in whole_frames(samples, round(self.frame_s * self.rate))]
        return timed(lambda: self.speech([vad.is_speech(frame, self.rate) for frame in frames]))

    def speech(self, flags):
        return runs(flags, self.frame_s)


class WebRTCCollector(WebRTC):
    name = "WebRTC VAD with collector"
    settings = "mode 3, frames of 30 ms, and the collector of its example: 300 ms of padding, 90 %"

    def speech(self, flags):
        """Speech begins with ten frames of which more than 90 % are voiced, and ends with ten that are not."""
        size, found, start = 10, [], None
        recent = collections.deque(maxlen=size)
        for index, voiced in enumerate(flags):
            recent.append(voiced)
            if start is None and sum(recent) > 0.9 * size:
                start = index + 1 - len(recent)
                recent.clear()
            elif start is not None and len(recent) - sum(recent) > 0.9 * size:
                found.append((start, index + 1))
                start = None
                recent.clear()
        if start is not None:
            found.append((start, len(flags)))
        return [(first * self.frame_s, end * self.frame_s) for first, end in found]


class Silero(PythonProgram):
    name = "Silero VAD at 8 kHz"
    packages = ["silero-vad==6.2.3", "onnxruntime==1.32.0", "flatbuffers==25.12.19", "packaging==26.4",
                "protobuf==7.36.2"]
    settings = "its ONNX model frame by frame, and its own get_speech_timestamps"
    rate = 8000

    def load(self):
        import numpy
        import onnxruntime
        # The package imports torch at its top, which neither its ONNX model nor what is called here uses.
        with unittest.mock.patch.dict(sys.modules, torch=unittest.mock.MagicMock()):
            from silero_vad.utils_vad import get_speech_timestamps_from_probs
            model = importlib.resources.files("silero_vad.data") / "silero_vad.onnx"
        self.numpy, self.timestamps = numpy, get_speech_timestamps_from_probs
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"])

    def find(self, samples):
        return timed(self.speech, samples.astype("float32") / 32768)

    def speech(self, samples):
        probabilities = list(self.probabilities(samples))
        found = self.timestamps(probabilities, self.rate, audio_length_samples=len(samples))
        return [(speech["start"] / self.rate, speech["end"] / self.rate) for speech in found]

    def probabilities(self, samples):
        """That of every frame of 32 ms: the model gets the end of the frame before with it, and its state."""
        frame, context = self.rate * 32 // 1000, self.rate * 4 // 1000
        padded = self.numpy.pad(samples, (context, -len(samples) % frame))
        state = self.numpy.zeros((2, 1, 128), "float32")
        rate = self.numpy.array(self.rate, "int64")
        for start in range(0, len(samples), frame):
            window = padded[None, start:start + context + frame]
            output, state = self.session.run(None, {"input": window, "state": state, "sr": rate})
            yield output.item()


class Silero16(Silero):
    name = "Silero VAD at 16 kHz"
    rate = 16000


class TEN(PythonProgram):
    name = "TEN VAD"
    packages = ["ten_vad==1.0.6.9"]
    settings = "hops of 16 ms, threshold 0.5"
    rate = 16000

    def load(self):
        import ten_vad
        self.new = ten_vad.TenVad
        self.new()  # loads its library, or says why not

    def find(self, samples):
        vad = self.new()
        frames = whole_frames(samples, vad.hop_size)
        return timed(lambda: runs([vad.process(frame)[1] for frame in frames], vad.hop_size / self.rate))


class RVAD(PythonProgram):
    name = "rVADfast"
    packages = ["rVADfast==0.10.0"]
    settings = "defaults"
    rate = 8000

    def load(self):
        import rVADfast
        self.vad = rVADfast.rVADfast()

    def find(self, samples):
        if len(samples) < self.vad.window_duration * self.rate:
            return [], 0.0  # it refuses less than a window
        signal = samples / 32768
        return timed(lambda: runs(self.vad(signal, self.rate)[0], self.vad.shift_duration))


class Auditok(PythonProgram):
    name = "auditok"
    packages = ["auditok==0.5.2"]
    settings = "defaults: energy threshold 50, events of 0.2 to 5 s, 0.3 s of silence within"
    rate = 8000

    def load(self):
        import auditok
        self.split = auditok.split

    def find(self, samples):
        return timed(self.speech, samples.tobytes())

    def speech(self, audio):
        return [(event.start, event.end) for event in self.split(audio, sr=self.rate, sw=2, ch=1)]


class SilenceDetect:
    name = "FFmpeg silencedetect"
    settings = "what is not silent with noise=-40dB:d=0.3; its time is that which -benchmark prints"
    rate = 8000

    def __init__(self):
        printed = subprocess.run(["ffmpeg", "-version"], capture_output=True, text=True).stdout
        self.version = printed.split()[2].split("-")[0]

    def find(self, samples):
        command = ["ffmpeg", "-hide_banner", "-nostats", "-benchmark", "-threads", "1", "-filter_threads", "1",
                   "-f", "s16le", "-ar", str(self.rate), "-ac", "1", "-i", "-",
                   "-af", "silencedetect=noise=-40dB:d=0.3", "-f", "null", "-"]
        process = subprocess.run(command, input=samples.tobytes(), capture_output=True, check=True)
        printed = process.stderr.decode()
        user, system = re.search(r"utime=([\d.]+)s stime=([\d.]+)s", printed).groups()
        silences = [float(time) for time in re.findall(r"silence_(?:start|end): (-?[\d.]+)", printed)]
        bounds = [0, *silences, len(samples) / self.rate]
        return [(s, e) for s, e in zip(bounds[::2], bounds[1::2]) if e > s], float(user) + float(system)


ALL = [WebRTC, WebRTCCollector, Silero, Silero16, TEN, RVAD, Auditok, SilenceDetect]
