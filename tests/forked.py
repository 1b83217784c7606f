"""The command in processes forked from one that has everything loaded: loading takes most of a second each time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload(
    ["consensus.cli.brief", "consensus.store", "consensus.evaluation", "trafilatura", "openai", "tenacity"]
)


def command(
    args: Sequence[str], env: Mapping[str, str], stdin: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run ``consensus`` with these arguments, this environment alone and this standard input."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "stdin").write_bytes(stdin)
        process = FORKS.Process(target=_inside, args=(name, list(args), dict(env), str(cwd or Path.cwd())))
        process.start()
        process.join(60)
        code = process.exitcode
        assert code is not None, "the command did not end within a minute"
        said = [(folder / stream).read_bytes() for stream in ("stdout", "stderr")]
    return subprocess.CompletedProcess(args, code, *said)


def _inside(folder: str, args: list[str], env: dict[str, str], cwd: str) -> None:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    os.dup2(os.open(f"{folder}/stdin", os.O_RDONLY), 0)
    for number, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(f"{folder}/{name}", os.O_CREAT | os.O_WRONLY), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - open as long as the process
    sys.argv = ["consensus"]
    from consensus.cli import main

    main(args)
