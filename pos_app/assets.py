"""Find the files the program ships with: in a wheel, in a frozen build, in a checkout.

Thread: any; it reads nothing but the file system.
"""

import sys
from pathlib import Path, PurePosixPath


class AssetError(FileNotFoundError):
    """A file that ships with the program is not there: the installation is damaged."""


def resource_root() -> Path:
    """Return the folder that holds ``fonts/``, ``icons/``, ``sounds/``, ``style/`` and more.

    Raises:
        AssetError: no such folder in any of the places where one is installed.
    """
    places = _places()
    for place in places:
        if place.is_dir():
            return place
    raise AssetError(f"no resources folder; looked in {', '.join(map(str, places))}")


def resource_path(name: str) -> Path:
    """Return where a shipped file is, by its name inside the resources.

    Args:
        name: with forward slashes, such as ``"fonts/Inter-Regular.ttf"``.

    Raises:
        AssetError: there is no such file; the message names it.
        ValueError: the name leaves the resources (absolute, or with ``..``).
    """
    inside = PurePosixPath(name)
    if not name or inside.is_absolute() or ".." in inside.parts:
        raise ValueError(f"not a name inside the resources: {name!r}")
    path = resource_root() / inside
    if not path.is_file():
        raise AssetError(f"the shipped file {name!r} is missing: {path}")
    return path


def _places() -> list[Path]:
    package = Path(__file__).resolve().parent
    places = [package / "_resources", package.parent / "resources"]
    # PyInstaller unpacks data under sys._MEIPASS, wherever it keeps the code itself.
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked is not None:
        places.insert(0, Path(unpacked) / "pos_app" / "_resources")
    return places
