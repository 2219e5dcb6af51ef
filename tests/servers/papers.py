"""Certificates of a test's own authority, which nobody else trusts."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

MISSING = "OpenSSL is not installed here: `apt-get install openssl`"


def program() -> Path | None:
    """What makes them, where it is installed."""
    found = shutil.which("openssl")
    return Path(found) if found else None


@dataclass(frozen=True)
class Papers:
    """A server's, in a folder: it may call itself 127.0.0.1."""

    folder: Path

    @property
    def authority(self) -> Path:
        """Whoever trusts it trusts the server."""
        return self.folder / "authority.pem"

    @property
    def certificate(self) -> Path:
        return self.folder / "server.pem"

    @property
    def key(self) -> Path:
        return self.folder / "server.key"


def papers(openssl: Path, folder: Path) -> Papers:
    """Made anew: no two authorities are the same."""
    made = Papers(folder)
    issuer = folder / "authority.key"
    fresh = [str(openssl), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    signed = ["-CA", made.authority, "-CAkey", issuer, "-addext", "subjectAltName=IP:127.0.0.1"]
    plain = ["-addext", "basicConstraints=critical,CA:FALSE"]
    _run(*fresh, "-keyout", issuer, "-out", made.authority, "-subj", "/CN=A studio")
    _run(*fresh, "-keyout", made.key, "-out", made.certificate, "-subj", "/CN=broker", *signed, *plain)
    return made


def _run(*words: str | Path) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
