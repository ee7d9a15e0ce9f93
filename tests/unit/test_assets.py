import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pos_app import assets
from pos_app.assets import AssetError, resource_path, resource_root

SHIPPED = ["fonts/Inter-Regular.ttf", "icons/taquilla.svg", "sounds/ok.wav"]

ASK = "from pos_app.assets import resource_path; print(resource_path('fonts/one.ttf'))"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_file_is_found_in_the_checkout(name: str) -> None:
    path = resource_path(name)

    assert path.is_file()
    assert path.as_posix().endswith(f"resources/{name}")


def test_a_missing_file_is_named_in_the_error() -> None:
    with pytest.raises(AssetError, match=r"fonts/Nobody\.ttf"):
        resource_path("fonts/Nobody.ttf")


def test_a_folder_is_not_a_shipped_file() -> None:
    with pytest.raises(AssetError, match="fonts"):
        resource_path("fonts")


@pytest.mark.parametrize("name", ["", "../pyproject.toml", "/etc/passwd", "fonts/../../Makefile"])
def test_a_name_that_leaves_the_resources_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a name inside"):
        resource_path(name)


def test_no_resources_at_all_says_where_it_looked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "pos_app" / "assets.py"))

    with pytest.raises(AssetError, match="looked in"):
        resource_root()


def test_an_installed_wheel_finds_its_own_copy(tmp_path: Path) -> None:
    package = tmp_path / "site" / "pos_app"
    _install_assets_module(package)
    shipped = _ship(package / "_resources")

    assert _ask_where(package.parent) == shipped


def test_a_frozen_build_looks_where_it_was_unpacked_first(tmp_path: Path) -> None:
    package = tmp_path / "site" / "pos_app"
    _install_assets_module(package)
    _ship(package / "_resources")
    unpacked = _ship(tmp_path / "unpacked" / "pos_app" / "_resources")

    where = _ask_where(package.parent, f"import sys; sys._MEIPASS = {str(tmp_path / 'unpacked')!r}")

    assert where == unpacked


def _install_assets_module(package: Path) -> None:
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    shutil.copy(assets.__file__, package / "assets.py")


def _ship(resources: Path) -> Path:
    font = resources / "fonts" / "one.ttf"
    font.parent.mkdir(parents=True)
    font.touch()
    return font


def _ask_where(site: Path, first: str = "") -> Path:
    # A process of its own, isolated from the checkout, as an installed program is.
    code = f"import sys; sys.path.insert(0, {str(site)!r})\n{first}\n{ASK}"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True
    )
    return Path(done.stdout.strip())
