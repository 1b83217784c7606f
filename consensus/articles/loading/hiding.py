"""What a declaration says that hides an element with all that is in it."""

from __future__ import annotations

import re

# A share of nothing, to the eye: below a hundredth.
_NOTHING = r"(?:0*(?:\.0\d*)?|0%|0*\.?\d*e-\d+|calc\(0\))(?=;|!|$)"
_FAR = r"-(?:\d{4,}|\d{2,}r?em|[1-9]\d{2,}(?:%|v[wh]))"
_HIDING = re.compile(
    r"(?:^|;)(?:display:none|content-visibility:hidden|"
    rf"opacity:{_NOTHING}|filter:opacity\(0(?:%|\.0\d*)?\)|zoom:0(?:\.0\d*)?(?=;|!|$)|"
    r"(?:max-)?(?:height|width|block-size|inline-size):0(?:px)?(?=;|!|$)|letter-spacing:-\d{3,}|"
    rf"(?:left|top|right|bottom|inset(?:-[a-z-]{{1,20}})?|margin(?:-left|-top)?):(?:calc\()?{_FAR}|(?:left|top):(?:\d{{4,}}px|[1-9]\d{{2,}}v[wh])|"
    r"clip:rect\((?:0|1px,1px)|clip-path:(?:inset\((?:50|100)%|circle\(0|polygon\(00,00,00)|"
    r"mask(?:-image)?:linear-gradient\(transparent,transparent\)|"
    rf"scale:{_NOTHING}|translate:{_FAR}|"
    r"transform:(?:scale(?:[xy]|3d)?\(0(?:\.0\d*)?[,)]|matrix\(0,0,0,0|rotate[xy]\(-?(?:90|270)deg\)|"
    rf"translate(?:[xy]|3d)?\([^)]{{0,20}}?{_FAR}))"
)


def hides_all(style: str) -> bool:
    """Whether a squeezed style hides an element so that nothing inside it could be seen.

    >>> hides_all("display:none"), hides_all("opacity:.5"), hides_all("left:-9999px")
    (True, False, True)
    """
    return bool(_HIDING.search(style))
