"""Debian's packages as a source of sounds: fetched and unpacked, and never installed."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path


def unpack(packages: Iterable[str], out: Path) -> Path:
    """Unpacks packages into `out`/material, once, and returns their `usr/share`.

    Those that lie in `out`/packages already are not fetched.
    """
    folder, fetched = out.resolve() / "material", out.resolve() / "packages"
    if not folder.exists():
        fetched.mkdir(parents=True, exist_ok=True)
        missing = [name for name in packages if not any(fetched.glob(f"{name}_*.deb"))]
        # apt gives up root's rights to fetch, and could then not write here; so it keeps them.
        fetch = ["apt-get", "download", "-q", "-o", "APT::Sandbox::User=root", *missing]
        if missing:
            subprocess.run(fetch, cwd=fetched, check=True, stdout=subprocess.DEVNULL)
        begun = folder.with_suffix(".part")
        shutil.rmtree(begun, ignore_errors=True)
        for package in sorted(fetched.glob("*.deb")):
            subprocess.run(["dpkg-deb", "-x", package, begun], check=True)
        begun.rename(folder)
        shutil.rmtree(fetched)
    return folder / "usr/share"
