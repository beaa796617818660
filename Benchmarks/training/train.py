#!/usr/bin/env python3
"""Trains the weights of the classifier, and measures them.

    Benchmarks/training/run [--labelled DIR] [--cross-validate] [--write] [--work DIR] [--seed N]

README.md beside this file says on what, and what that is worth.
"""

import argparse
import sys
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# `generator`, which makes the sample calls; `debian`; and what the validation has made of prompts.
sys.path[:0] = [str(ROOT / "samples"), str(HERE.parent), str(HERE.parent / "validation")]

import clips  # noqa: E402
import debian  # noqa: E402
import decision  # noqa: E402
import features  # noqa: E402
import fixedpoint  # noqa: E402
import labelled  # noqa: E402
import music  # noqa: E402
import network  # noqa: E402
import numpy as np  # noqa: E402
import scenes  # noqa: E402
import swift  # noqa: E402
from examples import Material  # noqa: E402
from keeping import kept  # noqa: E402

DUMP = HERE.parent / ".build/release/dump-features"
DECISIONS = ROOT / "Sources/VoiceSegmentation/Decisions"
SPEECH_SOURCE = DECISIONS / "SpeechClassifierWeights+Standard.swift"
MUSIC_SOURCE = DECISIONS / "MusicDetectorWeights+Standard.swift"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__.splitlines()[0])
    parser.add_argument("--labelled", type=Path, metavar="DIR",
                        help="recordings with references, to be trained on and measured on")
    parser.add_argument("--cross-validate", action="store_true",
                        help="also measure weights that were trained without the voice")
    parser.add_argument("--write", action="store_true",
                        help=f"replace {SPEECH_SOURCE.name} and {MUSIC_SOURCE.name}")
    parser.add_argument("--work", type=Path, default=ROOT / ".build/training", metavar="DIR",
                        help="where sounds, scenes and features go")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="other scenes")
    options = parser.parse_args()
    if options.cross_validate and not options.labelled:
        parser.error("--cross-validate needs --labelled")
    return options


def say(text: str) -> None:
    print(f"{text} ...", file=sys.stderr, flush=True)


def material(options: argparse.Namespace) -> Material:
    """Makes scenes, and has the features of everything computed."""
    work, seed = options.work, options.seed

    def with_features(make, *given):
        made = make(*given)
        features.dump(DUMP, [one.path for one in made])
        return made

    say("sounds")
    share = debian.unpack(clips.PACKAGES, work)
    sounds = kept(work / "clips.pickle", lambda: clips.decoded(share))
    say("scenes")
    folder = work / f"scenes-{seed}"
    made = kept(folder / "scenes.pickle", lambda: with_features(scenes.make, sounds, folder, seed))
    music_scenes = kept(folder / "music.pickle",
                        lambda: with_features(music.make, sounds, folder, seed))
    if not options.labelled:
        return Material(made, music_scenes)
    say("labelled recordings")
    channels = with_features(labelled.load, options.labelled, work / "labelled")
    folder = work / f"remixes-{seed}"
    remixes = kept(folder / "remixes.pickle",
                   lambda: with_features(labelled.remixed, channels, sounds, folder, seed))
    return Material(made, music_scenes, channels, remixes)


def trained(examples: network.Examples, seed: int) -> tuple[network.Network, fixedpoint.Weights]:
    net = network.train(examples, seed)
    peaks = net.activations(examples.features).max(0)
    return net, fixedpoint.quantised(net, peaks)


def scores(weights: fixedpoint.Weights, tables: list[np.ndarray]) -> list[np.ndarray]:
    return [fixedpoint.scores(weights, table) for table in tables]


def by_voice(given: Material, seed: int) -> list[np.ndarray]:
    """The scores of each channel by weights for which its voice was held out."""
    parts = clips.in_processes(given, partial(without, seed), labelled.folds(given.channels), 1)
    found = {place: each for part in parts for place, each in part.items()}
    return [found[place] for place in range(len(given.channels))]


def without(seed: int, given: Material, held_out: set[str]) -> dict[int, np.ndarray]:
    """The scores of the channels of those that are held out, by their places."""
    say(f"without {', '.join(sorted(held_out))}")
    _, weights = trained(given.mixed(held_out), seed)
    return {place: fixedpoint.scores(weights, given.tables[place])
            for place, channel in enumerate(given.channels) if channel.voice in held_out}


def print_distance(net: network.Network, weights: fixedpoint.Weights,
                   tables: list[np.ndarray]) -> None:
    """How far integers are from what they stand for, on what there is."""
    exact = np.concatenate([net.scores(features.from_floor(table)) for table in tables])
    whole = np.concatenate(scores(weights, tables)) / fixedpoint.SCORE_ONE
    distance = np.abs(whole - exact)
    print(f"Fixed point: {distance.mean():.3f} from the log odds in the mean, "
          f"{np.quantile(distance, 0.999):.3f} in all but 0.1 % of the frames; "
          f"{100 * np.mean((whole > 0) != (exact > 0)):.2f} % change sides.\n")


def print_rates(columns: dict[str, dict[str, float]]) -> None:
    print("| DetER % | " + " | ".join(columns) + " |\n|---|" + "--:|" * len(columns))
    for group in next(iter(columns.values())):
        cells = (f"{rates[group]:.1f}" for rates in columns.values())
        print(f"| {group} | " + " | ".join(cells) + " |")


def main() -> None:
    options = arguments()
    given = material(options)
    say("training")
    net, weights = trained(given.mixed() if options.labelled else given.public(), options.seed)
    of_music = music.weights_of(given.scenes + given.music_scenes, weights, options.seed)
    if options.write:
        command = "Benchmarks/training/run --write" + " --labelled DIR" * bool(options.labelled)
        swift.write_speech(SPEECH_SOURCE, weights, command)
        swift.write_music(MUSIC_SOURCE, of_music, command)
    if options.labelled:
        print_distance(net, weights, given.tables)
        found = {"fitted": scores(weights, given.tables)}
        if options.cross_validate:
            found["by voice"] = by_voice(given, options.seed)
        _, public = trained(given.public(), options.seed)
        found["public alone"] = scores(public, given.tables)
        print_rates({name: decision.error_rates(given.channels, each, given.own)
                     for name, each in found.items()})
    else:
        print_distance(net, weights, [features.load(scene.path) for scene in given.scenes])


if __name__ == "__main__":
    main()
