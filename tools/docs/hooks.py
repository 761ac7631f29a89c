"""What MkDocs does beside its own: formulas become MathML, which browsers show without scripts."""
import html
import re

import latex2mathml.converter

BLOCK = re.compile(r'<div class="math">(.*?)</div>', re.DOTALL)
INLINE = re.compile(r"\$<code>(.*?)</code>\$", re.DOTALL)


def on_page_content(content, **_):
    """As GitHub has it: a block ```math, and $`...`$ within a line."""
    content = BLOCK.sub(lambda match: mathml(match.group(1), "block"), content)
    return INLINE.sub(lambda match: mathml(match.group(1), "inline"), content)


def mathml(formula, display):
    return latex2mathml.converter.convert(html.unescape(formula).strip(), display=display)
