"""Where this user keeps photos, as far as the system says."""

import os
import re
import sys
from pathlib import Path

_USER_DIRS = re.compile(r'^\s*XDG_PICTURES_DIR\s*=\s*"(?P<folder>[^"]+)"', re.MULTILINE)


def pictures() -> Path:
    """The user's Pictures folder; where there is none, the home folder."""
    home = Path.home()
    named = _of_windows() or _of_desktop(home) or home / "Pictures"
    return named if named.is_dir() and named != home else home


def _of_desktop(home: Path) -> Path | None:
    """As a Linux desktop is told, in the user's own language."""
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    try:
        found = _USER_DIRS.search(config.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Path(found["folder"].replace("$HOME", str(home))) if found else None


def _of_windows() -> Path | None:
    """Where it was moved to, as a synchronised drive does."""
    if sys.platform == "win32":
        import winreg

        key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as folders:
                return Path(os.path.expandvars(winreg.QueryValueEx(folders, "My Pictures")[0]))
        except OSError:
            return None
    return None
