"""The command line: parse, call, print, exit code. Each command loads when it is called."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from typing import NoReturn

import click

from consensus import __version__
from consensus.errors import BadFile, ConsensusError

# sysexits.h: EX_SOFTWARE.
INTERNAL = 70

# So many new objects, and those are looked for that hold each other and nobody else: Python looks after 700.
# Reading 200 articles with a model that took 7.8 % of the time, now 2.3 %, in as much memory.
OBJECTS_BETWEEN_LOOKS = 10_000

# What a write to a full or failing disk says.
_UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG}

# name -> (module, help). The help stands here so that `consensus --help` loads no command.
COMMANDS = {
    "brief": ("brief", "One brief from several articles on one event (the default command)."),
    "summarise": ("steps", "Read each article by itself; print the summaries as JSON."),
    "reconcile": ("steps", "Write the brief from summaries made before."),
    "figures": ("figures", "Every printed number with its span, interval and unit."),
    "sources": ("sources", "Who copied whom, with the evidence."),
    "runs": ("runs", "The runs that were kept: list, show, compare, prune."),
    "resume": ("resume", "Go on with a run that did not finish."),
    "check": ("check", "Check a finished text: every number and quotation against the articles."),
    "eval": ("evaluate", "Score briefs of labelled stories against their labels."),
    "gold": ("gold", "The hand labels of stories: draft, prove, compare them."),
    "recordings": ("recordings", "Recorded answers: list them, delete those nobody asks for."),
    "schema": ("steps", "Print the JSON Schema of the brief, or of the summaries."),
}


class Lazy(click.Group):
    """Finds a command by name, loads its module then, and takes ``brief`` where none is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``brief`` before arguments that name no command."""
        own = {"--help", "-h", "--version"}
        if args and args[0] not in COMMANDS and args[0] not in own:
            _refuse_word(args[0])
            args = ["brief", *args]
        ctx.meta["consensus.args"] = tuple(args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"consensus.cli.{COMMANDS[cmd_name][0]}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Names and one-line helps without loading anything."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _refuse_word(word: str) -> None:
    """A word that is neither a command nor a file is taken for a slip of either."""
    if word and not set(word) & set("./\\:-") and not os.path.lexists(word):
        alike = get_close_matches(word, COMMANDS, n=1)
        hint = f"did you mean {alike[0]!r}? " if alike else ""
        raise BadFile(f"{word}: no such file or command; {hint}Commands: {', '.join(COMMANDS)}")


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="consensus")
def cli() -> None:
    """One brief from the articles that several outlets wrote about one event.

    consensus FILES… prints what they agree on, which figures they dispute, who said each one,
    and who merely copied whom. Files, folders, addresses, JSON lines, or - for standard input.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run and exit: 0, or the exit code of the error (``consensus.errors``), said in one line."""
    if args is None:
        gc.set_threshold(OBJECTS_BETWEEN_LOOKS)
        atexit.register(_leave_at_once)
    try:
        code = cli.main(args=list(args) if args is not None else None, standalone_mode=False)
        sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        _fail("stopped", 130)
    except SystemExit as ended:
        _end(ended)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ConsensusError as error:
        _fail(str(error), error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        _fail_unexpectedly(error)
    sys.exit(code if isinstance(code, int) else 0)


def _leave_at_once() -> None:
    """End the process without a last look for objects that hold each other.

    That look took 0.9 seconds on a busy machine, in which a finished run still seemed to be under way.
    """
    gc.disable()
    gc.freeze()


def _end(ended: SystemExit) -> NoReturn:
    """End as asked; where the run was stopped from outside, say what is kept of it."""
    from consensus.cli.stopping import Stopped

    if isinstance(ended, Stopped):
        ended.end()
    raise ended


def _fail_unexpectedly(error: Exception) -> NoReturn:
    """A defect, or an output that takes no more: one line, and the traceback for those who ask for it."""
    if isinstance(error, OSError) and error.errno in _UNWRITABLE and error.filename is None:
        _drop_output()
        _fail(f"standard output: cannot be written ({error.strerror})", BadFile.exit_code)
    if os.environ.get("CONSENSUS_DEBUG"):
        with suppress(OSError):
            click.echo(_without_secrets("".join(traceback.format_exception(error))), err=True, nl=False)
    words = _without_secrets(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
    _fail(f"internal error: {words}; run with CONSENSUS_DEBUG=1 for the traceback", INTERNAL)


def _without_secrets(words: str) -> str:
    """What a library said, without the key and the addresses' passwords of this call."""
    from consensus.llm.secrets import scrub, secrets_in

    addresses = [word.partition("=")[2] or word for word in sys.argv if "://" in word]
    addresses.append(os.environ.get("OPENAI_BASE_URL", ""))
    return scrub(words, os.environ.get("OPENAI_API_KEY"), *(s for url in addresses for s in secrets_in(url)))


def _drop_output() -> None:
    """Let the interpreter end without trying to write again what could not be written."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(words: str, code: int) -> NoReturn:
    printable = "".join(c if c.isprintable() else "�" for c in words.replace("\n", " "))
    with suppress(OSError):
        click.echo(f"consensus: {printable}", err=True)
    sys.exit(code)
