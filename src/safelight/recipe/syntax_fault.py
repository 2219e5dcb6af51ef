"""What YAML's parser complains of, in words for people who write recipes."""

from typing import Any

from ruamel.yaml.error import MarkedYAMLError

_READINGS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a ':' cannot stand here", "Put text that holds ': ' in quotes."),
    (r"found character '\t'", "a tab stands where a line is indented", "Indent with spaces."),
    ("that cannot start any token", "no value can begin like this", "Put text that begins with a sign in quotes."),
    ("found unexpected end of stream", "a quote is opened and never closed", "Close it."),
    ("but got '<stream end>'", "a bracket is opened and never closed", "Close it."),
    ("but found '<stream end>'", "a bracket is opened and never closed", "Close it."),
    ("could not find expected ':'", "a key without its ':'", "Write `key: value`."),
    ("but found '<block mapping start>'", "this line is indented unlike the lines it belongs to", "Align them."),
    ("expected <block end>", "this does not belong to the list or mapping before it", "Check the indentation."),
    ("expected ',' or", "a ',' or the closing bracket is missing before this", ""),
)


def reading_of(error: MarkedYAMLError) -> tuple[Any, str, str]:
    """The mark that shows the fault, what is wrong, and the cure."""
    said = " ".join(str(error.problem or error.context or "this cannot be read").split())
    for fragment, message, cure in _READINGS:
        if fragment in said:
            opened = "never closed" in message
            return (error.context_mark if opened else None) or error.problem_mark, message, cure
    return error.problem_mark or error.context_mark, f"this is not YAML: {said}", ""
