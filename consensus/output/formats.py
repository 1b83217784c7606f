"""Every format by its name: what ``--format`` and a file's ending choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from consensus.schema import Brief

Options = Mapping[str, Any]


def render(brief: Brief, form: str, options: Options) -> str | bytes:
    """The brief in a format, bytes where a program reads it.

    ``options`` may hold ``width`` (columns of text), ``with_text`` (JSON), ``sources`` (HTML) and
    ``reviews`` (JSON-LD). What people read on a terminal is ``str``: its signs depend on the terminal.
    """
    return _FORMS[form](brief, options)


def _text(brief: Brief, options: Options) -> str:
    from consensus.output.terminal import to_text

    return to_text(brief, options.get("width", 80))


def _md(brief: Brief, options: Options) -> str:
    from consensus.output.markdown import to_markdown

    return to_markdown(brief)


def _html(brief: Brief, options: Options) -> bytes:
    from consensus.output.html import to_html

    return to_html(brief, options.get("sources", "excerpts")).encode("utf-8", "replace")


def _json(brief: Brief, options: Options) -> bytes:
    from consensus.output.json_file import to_json

    return to_json(brief, bool(options.get("with_text"))).encode("utf-8", "replace")


def _csv(brief: Brief, options: Options) -> bytes:
    from consensus.output.csv_file import to_csv

    return to_csv(brief).encode("utf-8-sig", "replace")


def _jsonld(brief: Brief, options: Options) -> bytes:
    from consensus.output.jsonld import to_jsonld

    return to_jsonld(brief, options.get("reviews", ())).encode("utf-8", "replace")


def _docx(brief: Brief, options: Options) -> bytes:
    from consensus.output.docx_file import to_docx

    return to_docx(brief)


def _slack(brief: Brief, options: Options) -> bytes:
    from consensus.output.slack import to_slack

    return to_slack(brief).encode("utf-8", "replace")


_FORMS: Mapping[str, Callable[[Brief, Options], str | bytes]] = {
    "text": _text,
    "md": _md,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "jsonld": _jsonld,
    "docx": _docx,
    "slack": _slack,
}
