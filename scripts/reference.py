"""Writes docs/cli.md, docs/json.md and the examples of docs/verdicts.md from the code, or checks them.

    python scripts/reference.py            write
    python scripts/reference.py --check    exit 1 where a page differs
    python scripts/reference.py --help     this

An example of docs/verdicts.md is a block between ``<!-- example -->`` and ``<!-- /example -->``: a quoted
line for each article, ``> outlet, date: text``; below them stands what the built-in rules make of it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from consensus import Article, make_brief
from consensus.cli import cli
from consensus.schema import Brief, Measure, Record, Summaries

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Made by scripts/reference.py from the code; do not edit. -->\n"


def command_line() -> str:
    """Every command with its arguments and options."""
    parts = ["# The command line\n", NOTE]
    context = click.Context(cli, info_name="consensus")
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        parts += _command(command, click.Context(command, info_name=name, parent=context))
    return "\n".join(parts)


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## `{context.command_path}`\n"
    yield _prose(command.help or "") + "\n"
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"    {context.command_path} {usage}\n"
    options = [p for p in command.params if isinstance(p, click.Option) and not p.hidden]
    if options:
        yield "| option | meaning | default |\n|---|---|---|"
        yield "\n".join(_option(option, context) for option in options) + "\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            part = command.get_command(context, name)
            assert part is not None
            yield from _command(part, click.Context(part, info_name=name, parent=context))


def _option(option: click.Option, context: click.Context) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    taken = "" if option.is_flag else f" `{_cell(option.make_metavar(context))}`"
    default = option.default
    said = (
        ""
        if default is None or option.is_flag or not isinstance(default, str | int | float)
        else f"`{default}`"
    )
    many = "; may be given several times" if option.multiple else ""
    return f"| {names}{taken} | {_cell(_prose(option.help or ''))}{many} | {said} |"


def contract() -> str:
    """Every record of the two JSON files, field by field."""
    parts = ["# The JSON\n", NOTE, _prose(sys.modules[Brief.__module__].__doc__ or "") + "\n"]
    parts.append("`consensus FILES… --format json` writes a Brief, `consensus summarise` writes Summaries.\n")
    for record in _records(Brief, Summaries):
        parts.append(f"## {record.__name__}\n")
        parts.append(_prose(record.__doc__ or "") + "\n")
        parts.append("| key | type | when missing |\n|---|---|---|")
        parts.append("\n".join(_fields(record)) + "\n")
    return "\n".join(parts)


def _records(*tops: type[Record]) -> list[type[Record]]:
    """The records that ``tops`` hold, each once, those nearest to the top first."""
    found: list[type[Record]] = list(tops)
    for record in found:
        for field in record.model_fields.values():
            found += [inner for inner in _inside(field.annotation) if inner not in found]
    return found


def _inside(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _inside(part)


def _fields(record: type[Record]) -> Iterator[str]:
    schema = record.model_json_schema(by_alias=True, mode="serialization")
    for name, field in record.model_fields.items():
        key = field.alias or name
        shape = _cell(_shape(schema["properties"][key]))
        missing = "always there" if field.is_required() else f"`{_plain(field.default)}`"
        yield f"| `{key}` | {shape} | {missing} |"


def _shape(part: dict[str, Any]) -> str:
    """The JSON type of one value in a few words."""
    if "$ref" in part:
        return f"[{(name := part['$ref'].rsplit('/', 1)[1])}](#{name.lower()})"
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{value}`" for value in part["enum"])
    if "anyOf" in part:
        return " or ".join(_shape(one) for one in part["anyOf"])
    if part.get("type") == "array":
        inner = part.get("prefixItems")
        return (
            "[" + ", ".join(_shape(one) for one in inner) + "]"
            if inner
            else f"list of {_shape(part['items'])}"
        )
    return str(part.get("type", "any"))


def _plain(default: Any) -> str:
    if isinstance(default, Record):
        return "{}"
    return {(): "[]", None: "null", "": '""', False: "false", True: "true"}.get(default, str(default))


EXAMPLE = re.compile(r"(<!-- example -->\n)(.*?)(<!-- /example -->)", re.DOTALL)
QUOTED = re.compile(r"^> (?P<outlet>[^,\n]+), (?P<day>[\d-]+): (?P<text>.+)$", re.MULTILINE)


def verdicts() -> str:
    """The page on verdicts, what the rules make of each example filled in."""
    return EXAMPLE.sub(_example, (DOCS / "verdicts.md").read_text(encoding="utf-8"))


def _example(block: re.Match[str]) -> str:
    told = list(QUOTED.finditer(block[2]))
    brief = make_brief(
        [Article(id=q["outlet"], outlet=q["outlet"], published=q["day"], text=q["text"]) for q in told]
    )
    shared = [m for m in brief.measures if len(m.positions) > 1 or len(m.positions[0].figures) > 1]
    lines = ">\n".join(f"{quoted[0]}\n" for quoted in told)
    found = "".join(_verdict(measure) for measure in shared or brief.measures)
    return f"{block[1]}{lines}\n{found}{block[3]}"


def _verdict(measure: Measure) -> str:
    reason = f" ({measure.reason})" if measure.reason else ""
    return f"**{measure.label}**: {measure.verdict}{reason}. {measure.explanation}\n\n"


def _prose(text: str) -> str:
    """A docstring's own paragraphs, each on one line, without what only Python readers need."""
    plain = re.sub(r"\n\s*>>>.*", "", text, flags=re.DOTALL)
    paragraphs = re.split(r"\n\s*\n", plain.replace("\b", "").strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs).replace("``", "`")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write or check."""
    if unknown := [word for word in sys.argv[1:] if word != "--check"]:
        print(__doc__)
        sys.exit(0 if unknown[0] in ("-h", "--help") else 2)
    pages = {DOCS / "cli.md": command_line(), DOCS / "json.md": contract(), DOCS / "verdicts.md": verdicts()}
    if "--check" in sys.argv[1:]:
        stale = [path.name for path, text in pages.items() if path.read_text(encoding="utf-8") != text]
        sys.exit(
            f"run scripts/reference.py: docs/{', docs/'.join(stale)} differ from the code" if stale else 0
        )
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
