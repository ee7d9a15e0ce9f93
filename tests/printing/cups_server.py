"""A real CUPS of the test's own: its socket, spool and settings in a folder; no rights asked for."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

CUPSD = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin")
LPADMIN = shutil.which("lpadmin") or shutil.which("lpadmin", path="/usr/sbin")
WHY_NOT = (
    "no CUPS: install Debian's cups and cups-client"
    if not (CUPSD and LPADMIN)
    else "CUPS of one's own wants root"
    if os.geteuid() != 0
    else ""
)

_CUPSD = """
Listen {folder}/cups.sock
LogLevel warn
DefaultAuthType Basic
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
<Limit Cancel-Job Hold-Job Purge-Jobs Cancel-My-Jobs>
Require user @OWNER @SYSTEM
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}/conf
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/run
TempDir {folder}/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SystemGroup root
"""


class CupsServer:
    """Use as a context; `socket` is what CUPS_SERVER takes."""

    def __init__(self) -> None:
        # Below /tmp itself: a socket's path may not be longer than a hundred characters.
        self.folder = Path(tempfile.mkdtemp(prefix="cups-"))
        self.socket = str(self.folder / "cups.sock")

    def __enter__(self) -> Self:
        self.folder.chmod(0o755)
        for name in ("conf", "spool", "cache", "run", "tmp"):
            (self.folder / name).mkdir()
        (self.folder / "conf/cupsd.conf").write_text(_CUPSD.format(folder=self.folder))
        (self.folder / "conf/cups-files.conf").write_text(_FILES.format(folder=self.folder))
        assert CUPSD
        self._process = subprocess.Popen(
            [
                CUPSD,
                *("-f", "-c", str(self.folder / "conf/cupsd.conf")),
                *("-s", str(self.folder / "conf/cups-files.conf")),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        while not self._is_up():
            assert time.monotonic() < deadline, "CUPS does not start"
        return self

    def _is_up(self) -> bool:
        try:
            return "is running" in self.run("lpstat", "-r")
        except subprocess.CalledProcessError:
            return False

    def run(self, *command: str) -> str:
        """Run one of CUPS' own commands against it."""
        answer = subprocess.run(
            command,
            env={**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        return answer.stdout

    def add_queue(self, name: str, port: int) -> None:
        """Make a raw queue that leads to a port of this computer."""
        assert LPADMIN
        self.run(LPADMIN, "-p", name, "-E", "-v", f"socket://127.0.0.1:{port}", "-m", "raw")

    def list_kept_data(self) -> list[str]:
        """The files of jobs' data in the spool: what a thief of the disk would read."""
        return sorted(path.name for path in (self.folder / "spool").glob("d*"))

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)
