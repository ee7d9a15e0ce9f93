"""Put the resources into the wheel, with the translations compiled; leave a checkout as it is."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Called by hatchling, with "editable" for ``pip install -e`` and "standard" for a wheel."""

    def dependencies(self) -> list[str]:
        """Name what the build itself needs: Qt's lrelease, unless the translations are compiled."""
        folder = Path(self.root, "resources", "translations")
        compiled = all(path.with_suffix(".qm").exists() for path in folder.glob("*.ts"))
        if compiled:
            return []
        project = self.metadata.config["project"]
        return [need for need in project["dependencies"] if need.startswith("PySide6")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations and add ``resources/`` as ``pos_app/_resources``."""
        if version == "editable":
            # assets.py finds resources/ in the checkout; a copy beside it would only grow stale.
            return
        compiler = Path(self.root, "tools", "translations.py")
        subprocess.run([sys.executable, str(compiler), "compile"], check=True)
        build_data["force_include"]["resources"] = "pos_app/_resources"
