"""What takes long is made once, and kept."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")


def kept(path: Path, make: Callable[[], Made]) -> Made:
    """Reads a file, or makes what belongs there and writes it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        begun = path.with_suffix(".part")
        begun.write_bytes(pickle.dumps(make()))
        begun.rename(path)
    return pickle.loads(path.read_bytes())
