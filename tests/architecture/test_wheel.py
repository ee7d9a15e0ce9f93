"""The wheel carries the program and everything it ships with."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ASK = """
import sys
sys.path.insert(0, sys.argv[1])
from pos_app.assets import resource_root
print(resource_root())
"""


@pytest.mark.slow
def test_an_installed_wheel_has_its_resources_and_its_command(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", tmp_path, ROOT], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("pos_app-*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)

    asked = subprocess.run(
        [sys.executable, "-I", "-c", ASK, site], capture_output=True, text=True, check=True
    )
    (commands,) = site.glob("*.dist-info/entry_points.txt")
    shipped = _names(ROOT / "resources")

    assert Path(asked.stdout.strip()) == site / "pos_app" / "_resources"
    assert _names(site / "pos_app" / "_resources") == shipped
    assert len([name for name in shipped if name.endswith(".ts")]) == len(
        [name for name in shipped if name.endswith(".qm")]
    )
    assert "pos-app = pos_app.__main__:main" in commands.read_text(encoding="utf-8")


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
