"""Run one target under atheris: ``python fuzz/run.py loader -max_total_time=600``.

Needs ``pip install atheris``. Further arguments are libFuzzer's. The corpus starts from the target's own
seeds, in a folder named with ``--corpus`` or a temporary one.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path

import atheris

# An input that takes more than this is a finding: articles are read in milliseconds.
TIMEOUT_S = 10
MEMORY_MB = 2_048

with atheris.instrument_imports(include=["consensus", "targets"]):
    sys.path.insert(0, str(Path(__file__).parent))
    import targets


def main(arguments: list[str]) -> None:
    """Fuzz the target that is named first; does not return."""
    name, *rest = arguments or [""]
    if name not in targets.TARGETS:
        sys.exit(f"name one of: {', '.join(targets.TARGETS)}")
    named = [each.removeprefix("--corpus=") for each in rest if each.startswith("--corpus=")]
    corpus = Path(named[0] if named else tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(targets.seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [each for each in rest if not each.startswith("--corpus=")]
    limits = [f"-timeout={TIMEOUT_S}", f"-rss_limit_mb={MEMORY_MB}", "-max_len=4096"]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ["PYTHONHASHSEED"] = "0"
    atheris.Setup([sys.argv[0], str(corpus), *limits, *options], targets.TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
