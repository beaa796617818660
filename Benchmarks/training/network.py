"""A network of one hidden layer, and how it is trained."""

from dataclasses import dataclass

import numpy as np

UNITS = 32
EPOCHS = 30
BATCH = 2048
FIRST_RATE, LAST_RATE = 4e-3, 1e-5
DECAY = 1e-5


@dataclass
class Examples:
    """Frames or steps, which of them are speech, or music, and how much each counts."""

    features: np.ndarray
    speech: np.ndarray
    weights: np.ndarray

    @staticmethod
    def joined(parts: list["Examples"]) -> "Examples":
        weights = np.concatenate([part.weights for part in parts])
        return Examples(np.concatenate([part.features for part in parts]),
                        np.concatenate([part.speech for part in parts]).astype(np.float32),
                        (weights / weights.mean()).astype(np.float32))


@dataclass
class Network:
    """The log odds of speech are `output · max(0, hidden · features + bias) + output_bias`."""

    hidden: np.ndarray
    bias: np.ndarray
    output: np.ndarray
    output_bias: float

    def activations(self, features: np.ndarray) -> np.ndarray:
        return np.maximum(features @ self.hidden + self.bias, 0)

    def scores(self, features: np.ndarray) -> np.ndarray:
        return self.activations(features) @ self.output + self.output_bias


def train(examples: Examples, seed: int, units: int = UNITS, epochs: int = EPOCHS,
          batch: int = BATCH) -> Network:
    """By Adam, at a rate that falls to nearly nothing."""
    lot = np.random.default_rng(seed)
    mean, deviation = examples.features.mean(0), examples.features.std(0) + 1
    features = (examples.features - mean) / deviation
    inputs = features.shape[1]
    hidden = lot.standard_normal((inputs, units)) / np.sqrt(inputs)
    output = lot.standard_normal(units) / np.sqrt(units)
    values = [part.astype(np.float32) for part in (hidden, np.zeros(units), output, np.zeros(1))]
    first = [np.zeros_like(value) for value in values]
    second = [np.zeros_like(value) for value in values]
    steps = len(features) // batch * epochs
    step = 0
    for _ in range(epochs):
        order = lot.permutation(len(features))
        for start in range(0, len(order) - batch + 1, batch):
            step += 1
            rate = FIRST_RATE * (1 - step / steps) + LAST_RATE
            rate *= np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
            chosen = order[start : start + batch]
            slopes = gradients(values, features[chosen], examples.speech[chosen],
                               examples.weights[chosen])
            for value, slope, mean_slope, mean_square in zip(values, slopes, first, second):
                mean_slope += 0.1 * (slope - mean_slope)
                mean_square += 0.001 * (slope**2 - mean_square)
                value -= rate * mean_slope / (np.sqrt(mean_square) + 1e-8)
    # Takes features as they come, not by mean and deviation.
    hidden = values[0].astype(float) / deviation[:, None]
    return Network(hidden, values[1] - mean @ hidden, values[2].astype(float), float(values[3][0]))


def gradients(values, features, speech, weights) -> list[np.ndarray]:
    """Of the cross entropy, and of a mild pull on the weights towards 0."""
    hidden, bias, output, output_bias = values
    sums = features @ hidden + bias
    units = np.maximum(sums, 0)
    odds = units @ output + output_bias
    error = (1 / (1 + np.exp(-odds)) - speech) * weights / len(speech)
    back = np.outer(error, output) * (sums > 0)
    return [features.T @ back + DECAY * hidden, back.sum(0),
            units.T @ error + DECAY * output, error.sum(keepdims=True)]
