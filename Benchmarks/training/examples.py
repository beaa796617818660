"""The frames that are trained on, and how much each of them counts."""

from collections import Counter
from dataclasses import dataclass, field

import features
import numpy as np
from fixedpoint import PAIR
from labelled import Channel, Remix, is_apart, own_frames, public_voices
from network import Examples
from scenes import Scene

# What the parts add up to, where there are labelled recordings: these, and their remixes. The rest is
# the public scenes'.
LABELLED, REMIXED = 0.5, 0.2
# One frame of so many is taken, the first of a pair always: the program scores no other.
SCENE_STRIDE, LABELLED_STRIDE, REMIX_STRIDE = 16, 2, 2
# Sounds that are no speech count more than silence: there are few, and false alarms annoy.
SCENE_SOUNDS, LABELLED_SOUNDS = 6, 12
# Those that have detectors of their own hardly count: weighed up, they would cost short words.
DETECTED = 0.5
DETECTED_KINDS = {"call_tone", "dialled_digits", "beep", "fax", "ring", "busy", "dtmf"}


@dataclass
class Material:
    """All there is to train on, with its features."""

    scenes: list[Scene]
    music_scenes: list[Scene]
    channels: list[Channel] = field(default_factory=list)
    remixes: list[Remix] = field(default_factory=list)

    def __post_init__(self):
        self.tables = [features.load(channel.path) for channel in self.channels]
        smooth = [table[:, features.SMOOTH_LEVEL] for table in self.tables]
        self.own = own_frames(self.channels, smooth)
        self.scene_parts = [scene_part(scene, number) for number, scene in enumerate(self.scenes)]
        self.channel_parts = self.of_channels()
        self.remix_parts = self.of_remixes()

    def public(self) -> Examples:
        return Examples.joined(self.scene_parts)

    def mixed(self, held_out: set[str] = frozenset()) -> Examples:
        """Without what was said by those that are held out."""
        unheard = public_voices(held_out)
        public = Examples.joined([part for part, scene in zip(self.scene_parts, self.scenes)
                                  if not scene.voices & unheard])
        public.weights *= (1 - LABELLED - REMIXED) / len(public.weights)
        apart = [is_apart(channel, held_out, self.channels) for channel in self.channels]
        labelled = [part for part, is_in in zip(self.channel_parts, apart) if is_in]
        remixed = [part for part, remix in zip(self.remix_parts, self.remixes)
                   if apart[remix.channel]]
        return Examples.joined([public, *labelled, *remixed])

    def of_channels(self) -> list[Examples]:
        """Every group counts as much; frames that the cross-talk gate rejects do not."""
        lengths = Counter()
        for channel in self.channels:
            lengths[channel.group] += len(channel.speech)
        parts = []
        for channel, table, own in zip(self.channels, self.tables, self.own):
            count = len(channel.speech)
            weights = np.ones(count)
            for start, stop, kind in channel.events:
                weights[start:stop] = DETECTED if kind in DETECTED_KINDS else LABELLED_SOUNDS
            weights[channel.speech] = 1
            weights *= LABELLED * LABELLED_STRIDE / (len(lengths) * lengths[channel.group])
            taken = np.flatnonzero(own[:count])
            taken = taken[taken % LABELLED_STRIDE == 0]
            parts.append(part(table, channel.speech, weights, taken))
        return parts

    def of_remixes(self) -> list[Examples]:
        """Every kind counts by how many groups it has."""
        groups = Counter(kind for kind, _ in {(c.kind, c.group) for c in self.channels})
        lengths = Counter()
        for remix in self.remixes:
            lengths[self.channels[remix.channel].kind] += len(remix.speech)
        parts = []
        for remix in self.remixes:
            kind = self.channels[remix.channel].kind
            share = REMIXED * REMIX_STRIDE * groups[kind] / groups.total()
            count = len(remix.speech)
            parts.append(part(features.load(remix.path), remix.speech,
                              np.full(count, share / lengths[kind]),
                              np.arange(0, count, REMIX_STRIDE)))
        return parts


def scene_part(scene: Scene, number: int) -> Examples:
    weights = np.ones(len(scene.speech))
    for start, stop, kind in scene.sounds:
        weights[start:stop] = DETECTED if kind in DETECTED_KINDS else SCENE_SOUNDS
    weights[scene.speech] = 1
    taken = np.arange(number * PAIR % SCENE_STRIDE, len(scene.speech), SCENE_STRIDE)
    return part(features.load(scene.path), scene.speech, weights, taken)


def part(table: np.ndarray, speech: np.ndarray, weights: np.ndarray, taken: np.ndarray) -> Examples:
    return Examples(features.from_floor(table[taken]), speech[taken], weights[taken])
