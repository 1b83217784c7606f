"""The page in a real Chromium: links land, nothing overflows, nothing runs, nothing is asked of a network."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from helpers_output import FERRY, HOSTILE, bridge, changed_bridge, poisoned, story
from selenium.webdriver import ActionChains, Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from consensus import Brief
from consensus.output.html import Sources, to_html
from consensus.output.worth import measures_with

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="no Chromium with chromedriver (Debian: chromium, chromium-driver)"
)
# On a busy machine axe takes half a minute.
PATIENCE_S = 120
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WIDTHS = [1440, 800, 380]
OVERFLOW = "return document.documentElement.scrollWidth - window.innerWidth"
# Where the target of the address lies in what is seen of it, its own scroller included.
SEEN = """
const t = document.querySelector(':target'), r = t.getBoundingClientRect();
return [t.id, r.top >= -1 && r.bottom <= innerHeight + 1 && r.left >= -1 && r.right <= innerWidth + 1]"""
Open = Callable[..., Chrome]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    driver.set_page_load_timeout(PATIENCE_S)
    driver.set_script_timeout(PATIENCE_S)
    driver.get("about:blank")
    yield driver
    driver.quit()


@pytest.fixture
def show(browser: Chrome, tmp_path: Path) -> Iterator[Open]:
    """Opens a brief's page at a width; at the end: no request but for the file, no error, no dialog."""
    asked = []

    def opened(brief: Brief, sources: Sources = "full", width: int = 1440, dark: bool = False) -> Chrome:
        file = tmp_path / f"{len(asked)}.html"
        file.write_text(to_html(brief, sources), encoding="utf-8")
        asked.append(file.as_uri())
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme], "media": ""})
        browser.get(file.as_uri())
        return browser

    browser.get_log("performance")
    browser.get_log("browser")
    yield opened
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    requests = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
    assert {url.partition("#")[0] for url in requests} <= {*asked, "data:,"}
    assert "Page.javascriptDialogOpening" not in {event["method"] for event in events}
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


@cache
def axe() -> str:
    found = find_spec("axe_core_python")
    assert found is not None
    assert found.submodule_search_locations is not None
    return (Path(found.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def run(driver: Chrome, script: str, *args: object) -> Any:
    return driver.execute_script(script, *args)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_width_scrolls_sideways(width: int, show: Open) -> None:
    modes: tuple[Sources, ...] = ("excerpts",) if width == 800 else ("full", "none")
    for sources in modes:
        assert run(show(changed_bridge(), sources, width), OVERFLOW) <= 0


def one_of_each() -> Brief:
    """The story with an entry of each kind: axe looks at every element, and slowly."""
    brief = changed_bridge()
    first = {m.verdict: m for m in reversed(brief.measures)}
    faulty = [m for m in brief.measures for p in m.positions if any(f.fault for f in p.figures)]
    measures = {m.id: m for m in (*first.values(), *faulty)}
    statements = {s.verdict: s for s in brief.statements}
    return brief.model_copy(
        update={
            "measures": tuple(measures.values()),
            "statements": tuple(statements.values()),
            "left_out": brief.left_out[:6],
        }
    )


def test_nothing_serious_for_axe(show: Open) -> None:
    for width, dark, sources in ((1440, True, "excerpts"), (380, False, "none")):
        driver = show(one_of_each(), sources, width, dark)
        run(driver, axe())
        found = driver.execute_async_script(
            "axe.run({resultTypes: ['violations']}).then(r => arguments[0](r.violations))"
        )
        grave = [v for v in found if v["impact"] in ("serious", "critical")]
        assert [(v["id"], n["html"][:200], n["failureSummary"]) for v in grave for n in v["nodes"]] == []


@pytest.mark.parametrize("sources", ["full", "none"])
def test_every_link_lands_in_sight(sources: Sources, show: Open) -> None:
    driver = show(bridge(), sources)
    hrefs = run(driver, "return [...new Set([...document.querySelectorAll('a')].map(a => a.hash))]")
    assert len(hrefs) > 50
    lost = run(
        driver,
        """return arguments[0].filter(h => {
            location.hash = h;
            const hit = document.querySelector(':target');
            if (!hit || '#' + hit.id !== decodeURIComponent(h)) return true;
            const r = hit.getBoundingClientRect();
            return r.top > innerHeight || r.bottom < 0 || !r.height || !r.width;
        })""",
        hrefs,
    )
    assert lost == []


def test_a_figures_anchor_is_its_characters(show: Open) -> None:
    driver = show(bridge())
    figures = [f for m in measures_with(bridge(), "disputed") for p in m.positions for f in p.figures]
    script = "return arguments[0].map(id => document.getElementById(id).textContent)"
    texts = run(driver, script, [f"{f.article}-{f.start}" for f in figures])
    assert [" ".join(text.split()) for text in texts] == [" ".join(f.printed.split()) for f in figures]


@pytest.mark.parametrize("width", [1440, 380])
def test_a_click_on_a_figure_lights_its_sentence_and_back(width: int, show: Open) -> None:
    driver = show(bridge(), "full", width)
    number = driver.find_element(By.CSS_SELECTOR, "#brief a.cite.disputed")
    wanted = run(driver, "return arguments[0].hash.slice(1)", number)
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", number)
    number.click()
    anchor, seen = run(driver, SEEN)
    assert (anchor, seen) == (wanted, True)
    lit = "return getComputedStyle(document.querySelector(':target').closest('mark')).backgroundColor"
    plain = "return getComputedStyle(document.querySelector('mark:not(:has(:target))')).backgroundColor"
    assert run(driver, lit) != run(driver, plain)
    driver.find_element(By.CSS_SELECTOR, ":target").click()
    entry, _ = run(driver, SEEN)
    measures = {
        f"measure:{m.id}": {f"{f.article}-{f.start}" for p in m.positions for f in p.figures}
        for m in bridge().measures
    }
    assert wanted in measures[entry]


def test_it_can_be_used_from_the_keyboard(show: Open) -> None:
    driver = show(bridge(), "full")
    ActionChains(driver).send_keys(Keys.TAB, Keys.ENTER).perform()
    assert run(driver, "return location.hash") == "#articles"
    folded = driver.find_element(By.CSS_SELECTOR, "details.unread > summary")
    run(driver, "arguments[0].focus()", folded)
    before = run(driver, "return arguments[0].parentElement.open", folded)
    folded.send_keys(Keys.ENTER)
    assert run(driver, "return arguments[0].parentElement.open", folded) != before
    assert run(driver, "return getComputedStyle(arguments[0]).outlineStyle", folded) == "solid"


def test_print_shows_everything_on_paper(show: Open) -> None:
    driver = show(bridge(), "full", 800)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = "return getComputedStyle(document.querySelector(arguments[0])).display"
    assert run(driver, shown, "nav") == "none"
    assert run(driver, shown, "aside") == "block"
    assert run(driver, "return getComputedStyle(document.querySelector('aside')).overflowY") == "visible"
    hidden = "return [...document.querySelectorAll('main details > :not(summary)')].filter(e => !e.offsetHeight).length"
    assert run(driver, hidden) == 0
    assert run(driver, OVERFLOW) <= 0


def test_hostile_text_does_nothing(show: Open) -> None:
    attack = " ".join(HOSTILE)
    brief = poisoned(story(*(f"{text[:-1]} {attack}." for text in FERRY)), attack)
    for sources in ("full", "none"):
        driver = show(brief, sources, 800)
        assert run(driver, "return document.querySelectorAll('script, img, iframe, [onerror]').length") == 0
        assert run(driver, OVERFLOW) <= 0
        assert "alert(1)" in run(driver, "return document.querySelector('h1').textContent")


def test_two_megabytes_of_one_line_are_laid_out(show: Open) -> None:
    brief = story(*FERRY)
    text = (brief.articles[0].text or "") + "word" * 500_000
    entry = brief.articles[0].model_copy(update={"text": text, "body": ((0, len(text)),)})
    long = brief.model_copy(update={"articles": (entry, *brief.articles[1:])})
    assert run(show(long, "full", 380), OVERFLOW) <= 0


def test_right_to_left_text_runs_from_the_right(show: Open) -> None:
    articles = tuple(
        a.model_copy(update={"outlet": "صحيفة الميناء", "title": "غرق العبارة"})
        for a in story(*FERRY).articles
    )
    brief = story(*FERRY).model_copy(update={"title": "غرق العبارة «ألما»", "articles": articles})
    driver = show(brief, "full", 380)
    assert run(driver, "return getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    assert run(driver, "return getComputedStyle(document.querySelector('.title')).direction") == "rtl"
    assert run(driver, OVERFLOW) <= 0
