"""``python -m consensus`` is ``consensus``."""

from consensus.cli import main

if __name__ == "__main__":
    main()
