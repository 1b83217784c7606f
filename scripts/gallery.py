"""Makes the pictures of docs/gallery/ from real output: a terminal as SVG, the page by Chromium as WebP.

    python scripts/gallery.py            make them
    python scripts/gallery.py --check    exit 1 where they no longer show what is printed

Making needs Chromium with chromedriver (Debian: chromium, chromium-driver) and the group ``dev``;
checking needs neither. The SVG is the same on every machine and is compared as it is. Letters in a
picture differ with a machine's fonts, so of the page its digest is compared, which stands beside the
pictures. CI does not run this.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from consensus import Brief, make_brief
from consensus.articles import load
from consensus.output.html import to_html
from consensus.output.terminal import print_brief

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "docs" / "gallery"
STORY = ROOT / "eval" / "stories" / "bridge"
LARGEST = 300_000  # bytes of a picture: a README that loads at once
COLUMNS, LINES = 100, 62  # of the terminal: the first two disputes
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


class Shot(NamedTuple):
    """A picture of the page: its size, colours, and where on the page."""

    width: int
    height: int
    dark: bool = False
    anchor: str = ""


SHOTS: Mapping[str, Shot] = {
    "page": Shot(1440, 1000),
    "page-dark": Shot(1440, 1000, dark=True),
    "page-telephone": Shot(380, 1100),
    "page-clicked": Shot(1440, 700, anchor="03-kyiv-lantern-595"),
}


def main() -> None:
    """Make or check."""
    brief = make_brief(load([str(STORY)]).articles)
    page = to_html(brief, "full")
    texts = {"terminal.svg": terminal(brief), "page.sha256": f"{sha256(page.encode()).hexdigest()}\n"}
    if "--check" in sys.argv[1:]:
        stale = [name for name, text in texts.items() if _kept(name) != text]
        sys.exit(f"docs/gallery is not what is printed now: {', '.join(stale)}" if stale else 0)
    GALLERY.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (GALLERY / name).write_text(text, encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for name, picture in pictures(page, Path(folder)):
            (GALLERY / f"{name}.webp").write_bytes(picture)
    for file in sorted(GALLERY.iterdir()):
        size = file.stat().st_size
        print(f"{size:>8,} {file.relative_to(ROOT)}")
        if size > LARGEST:
            sys.exit(f"{file.name} is larger than {LARGEST:,} bytes")


def _kept(name: str) -> str:
    file = GALLERY / name
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def terminal(brief: Brief) -> str:
    """The first lines of a terminal in colour, as a picture with no address in it."""
    printed = io.StringIO()
    shown = Console(file=printed, width=COLUMNS, force_terminal=True, color_system="standard", no_color=False)
    print_brief(brief, shown)
    console = Console(file=io.StringIO(), record=True, width=COLUMNS)
    for line in printed.getvalue().splitlines()[:LINES]:
        console.print(Text.from_ansi(line), highlight=False, soft_wrap=True)
    plain = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    return console.export_svg(
        title="consensus eval/stories/bridge", code_format=plain, unique_id="t", theme=SVG_EXPORT_THEME
    )


def pictures(page: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each shot of the page."""
    file = folder / "brief.html"
    file.write_text(page, encoding="utf-8")
    options = ChromeOptions()
    options.binary_location = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), "")
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    driver = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        for name, shot in SHOTS.items():
            yield name, taken(driver, file.as_uri(), shot)
    finally:
        driver.quit()


def taken(driver: Chrome, address: str, shot: Shot) -> bytes:
    """One shot: WebP, since a PNG of a page of text is three times as large."""
    size = {"width": shot.width, "height": shot.height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if shot.dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    driver.get("about:blank")
    driver.get(f"{address}#{shot.anchor}" if shot.anchor else address)
    made = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 85})
    return b64decode(made["data"])


if __name__ == "__main__":
    main()
