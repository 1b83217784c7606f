"""``consensus resume``: go on with a run that did not finish, as its command line said."""

from __future__ import annotations

import os
from pathlib import Path

import click

from consensus.cli.keeping import STORE_OPTION, TakenUp, writable
from consensus.errors import BadFile, InputError
from consensus.store import RunInfo, Store, run_number


@click.command()
@click.argument("run", required=False)
@STORE_OPTION
def resume(run: str | None, store: Path | None) -> None:
    """Go on with RUN (default: the last one that did not finish): same articles, options and output files.

    Articles come from the store, also those of standard input and of addresses. No answer that was paid for
    is asked for again, and the brief is the one that the run would have made.
    """
    with writable(store) as where:
        found = where.run(run_number(run)) if run else _last_unfinished(where)
        given = where.given(found.id)
        if given is None or not given.args:
            raise InputError(f"run {found.id} was made by a program: call it again, it goes on by itself")
        try:
            os.chdir(given.cwd)
        except OSError as error:
            raise BadFile(f"{given.cwd}: the run's folder cannot be entered ({error.strerror})") from None
        from consensus.cli import cli

        cli.main(args=list(given.args), standalone_mode=False, obj=TakenUp(where, found.id, given))


def _last_unfinished(store: Store) -> RunInfo:
    """The run to go on with where none is named.

    Raises:
        InputError: when all runs are finished, or go on in other processes.
    """
    for run in store.runs(unfinished=True):
        if not run.live and run.args:
            return run
    raise InputError(f"no run in {store.path} is unfinished: nothing to go on with")
