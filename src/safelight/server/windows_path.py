"""Paths of Windows that mean something else than they look like."""

from pathlib import PureWindowsPath

_DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in (*"0123456789", "¹", "²", "³")
}


def complaint(text: str) -> str:
    """Why a path is refused on Windows; empty where it is an ordinary absolute one. What roots hold is not asked here.

    Shares (`\\\\server\\share\\…`) are ordinary; what names devices or reaches past the parsing of paths is not.
    """
    path = PureWindowsPath(text)
    if text[:2].replace("/", "\\") == "\\\\" and path.drive.lstrip("\\")[:1] in {"?", "."}:
        return "it names a device"
    if not path.is_absolute():
        return "it is not absolute: it has no drive, or no folder of that drive"
    return next((wrong for part in path.parts[1:] if (wrong := _of_part(part))), "")


def _of_part(part: str) -> str:
    if ":" in part:
        return "it names a stream of a file"
    if part not in {".", ".."} and part != part.rstrip(" ."):
        return "a name in it ends in a dot or a blank"
    if part.partition(".")[0].rstrip(" ").lower() in _DEVICES:
        return "it names a device"
    if any(character < " " or character in '<>"|?*' for character in part):
        return "it holds a character that no name has"
    return ""
