"""The prompt files: shipped with the package, replaceable by a folder of the user's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from consensus.errors import BadFile

PACKAGE = Path(__file__).resolve().parent.parent
NAMES = ("read", "reconcile", "repair")


def default_folder() -> Path:
    """The shipped prompts: inside the installed package, or beside it in a source checkout."""
    shipped = PACKAGE / "prompts"
    return shipped if shipped.is_dir() else PACKAGE.parent / "prompts"


@cache
def load_prompt(name: str, folder: Path | None = None) -> str:
    """The text of prompt ``name`` ("read", "reconcile" or "repair").

    A user's ``folder`` need not hold all of them: a missing one is taken from the shipped set.

    Raises:
        BadFile: the folder does not exist or holds none of them, or the file is not UTF-8 text.
    """
    if folder is not None and not folder.is_dir():
        raise BadFile(f"{folder}: no such folder of prompts")
    if folder is not None and not any((folder / f"{known}.md").is_file() for known in NAMES):
        raise BadFile(f"{folder}: holds none of the prompts {', '.join(f'{known}.md' for known in NAMES)}")
    path = (folder or default_folder()) / f"{name}.md"
    if folder is not None and not path.is_file():
        path = default_folder() / f"{name}.md"
    try:
        return path.read_text(encoding="utf-8").strip() + "\n"
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(f"{path}: the prompt cannot be read ({error.__class__.__name__})") from error
