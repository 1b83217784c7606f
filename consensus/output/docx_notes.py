"""Footnotes for python-docx, which has none: a footnotes part, its relationship, its two styles.

Source: ECMA-376 part 1, 17.11 (footnotes) and 17.15.1 (``footnotePr`` of the settings).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from lxml.etree import _Element

_EMPTY = f"""<w:footnotes {nsdecls("w", "r")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0">\
<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Footnotes:
    """The footnotes of one document, numbered by Word."""

    def __init__(self, document: Document) -> None:
        name = PackURI("/word/footnotes.xml")
        root = parse_xml(_EMPTY)
        self.part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, root, document.part.package)
        document.part.relate_to(self.part, RELATIONSHIP_TYPE.FOOTNOTES)
        self.root, self.count = root, 0
        _declare(document.settings.element)
        text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        text.base_style, text.font.size = document.styles["Normal"], Pt(9)
        text.paragraph_format.space_after = Pt(2)
        mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
        mark.font.superscript = True
        self.text_style, self.mark_style = text.style_id, mark.style_id

    def add(self, paragraph: Paragraph, texts: Sequence[tuple[str, str | None]]) -> None:
        """A mark at the end of ``paragraph`` and its note: texts, each with an address or none."""
        self.count += 1
        mark = _element("w:footnoteReference", id=str(self.count))
        paragraph._p.append(self._marked(mark))
        note = _element("w:footnote", id=str(self.count))
        for n, (text, url) in enumerate(texts):
            line = _element("w:p")
            style = _element("w:pPr")
            style.append(_element("w:pStyle", val=self.text_style))
            line.append(style)
            if n == 0:
                line.append(self._marked(_element("w:footnoteRef")))
            line.append(_run(f" {text}"))
            if url:
                line.append(self._link(url))
            note.append(line)
        self.root.append(note)

    def _marked(self, mark: _Element) -> _Element:
        run, style = _element("w:r"), _element("w:rPr")
        style.append(_element("w:rStyle", val=self.mark_style))
        run.append(style)
        run.append(mark)
        return run

    def _link(self, url: str) -> _Element:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(_run(" (as published)"))
        return link


def _declare(settings: _Element) -> None:
    """Name the two separators in the settings, where the schema wants them: before ``compat``."""
    declared = _element("w:footnotePr")
    for number in ("-1", "0"):
        declared.append(_element("w:footnote", id=number))
    compat = settings.find(qn("w:compat"))
    if compat is None:
        settings.append(declared)
    else:
        compat.addprevious(declared)


def _run(words: str) -> _Element:
    run, text = _element("w:r"), _element("w:t")
    text.text = words
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    return run


def _element(name: str, **attributes: str) -> _Element:
    """An element of WordprocessingML; its attributes are in the same namespace."""
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
