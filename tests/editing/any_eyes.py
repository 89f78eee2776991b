"""What somebody sees and hears of a sheet while they do anything: marks, prompts, carets, the tree."""

from __future__ import annotations

from canvas.editing import atlas, boxes, new_row, prompts, selected, typing
from canvas.editing.selection import focus
from canvas.editing.session import Session
from canvas.editing.tree import MAP, Tree
from canvas.layout.sheet import TextBlock
from tests.editing.any_deed import PX

WORDS = dict.fromkeys((*prompts.ROLES, prompts.FIRST), "A name") | {prompts.EMPTY: "{lane}, {step}: empty"}


def look(session: Session) -> None:
    """See what a window draws above the sheet; what is selected and shown has a place."""
    project, sheet, selection = session.project, session.sheet, session.selection
    selected.marks(sheet, selection, PX)
    prompts.prompts(project, sheet, WORDS)
    new_row.shapes(sheet, "Row", PX)
    seen = atlas.find(sheet, focus(selection))
    if seen is not None:
        assert boxes.box_of(sheet, focus(selection)) is not None
    if seen is not None and seen.mark.block is not None:
        read(seen.mark.block)


def listen(session: Session) -> None:
    """Hear the sheet from its beginning to its end: whatever lies in something says so."""
    tree = Tree(session.project, session.sheet, WORDS)
    todo = [MAP]
    while todo:
        key = todo.pop()
        node = tree.node(key)
        assert node is not None, key
        for child in tree.children(key):
            assert tree.parent(child) == key
            todo.append(child)
    assert tree.node(tree.focus(focus(session.selection))) is not None


def read(block: TextBlock) -> None:
    """Go through a text by its caret, up and down and to the ends of lines; it stays in the text."""
    for position in (0, len(block.text) // 2, len(block.text)):
        spot = typing.Spot(position)
        for there in (typing.home(block, spot), typing.end(block, spot)):
            assert 0 <= there.position <= len(block.text)
        for near in (typing.above(block, spot, 3.0), typing.below(block, spot, 3.0)):
            assert near is None or 0 <= near.position <= len(block.text)
    assert len(typing.selected(block, 0, len(block.text))) <= 2 * len(block.lines)
