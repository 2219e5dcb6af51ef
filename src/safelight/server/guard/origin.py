"""Whose page asks: only pages of this server may change anything, or look into the API at all."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS = frozenset({"same-origin", "none"})
"""What a browser says of our own pages, and of an address that a person typed."""


def foreign(method: str, headers: Headers) -> bool:
    """Whether another site's page asks. What is no browser says nothing of itself, and is none.

    A browser's word on the site is believed for every method, the page's origin for those that change something.
    """
    if headers.get("sec-fetch-site", "none") not in _OURS:
        return True
    origin = headers.get("origin")
    return method not in SAFE_METHODS and origin is not None and not _same(origin, headers.get("host", ""))


def _same(origin: str, host: str) -> bool:
    """Whether an origin is at this host; a proxy that ends TLS changes the scheme and nothing else."""
    try:
        return bool(host) and urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        return False
