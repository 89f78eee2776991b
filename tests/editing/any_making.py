"""What somebody puts on a sheet who does anything: pasted, brought, added, counted, found and replaced.

Each deed is played as window and panels play it, without them.
"""

from __future__ import annotations

from typing import Any

from canvas.editing import (
    brought,
    clipboard,
    figures,
    finding,
    lifted,
    outlining,
    pasting,
    repeating,
    voting,
)
from canvas.editing.brought import Brought
from canvas.editing.desk import Desk, DropAt, Hand, Join
from canvas.editing.dropping import all_dropped
from canvas.editing.homes import home_of
from canvas.editing.selection import Place, cards, focus, place_named
from canvas.editing.session import Session, Voting
from canvas.model.edits.parking import park, parked
from canvas.model.edits.structure import add_lane, add_phase, add_step
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, LaneKind, Note, Phase, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Channel, Persona
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.editing.any_deed import Deed, hand_at

MORE: tuple[LaneKind, ...] = ("feelings", "curve", "effort", "promise", "ideas", "stories", "pains and gains")
THINGS = ("touchpoint", "note", "idea", "parked", "connection", "picture", "phase", "step", "lane")
FORMS = (
    Brought("lines", ("One", "Two", "Three")),
    Brought("pictures", ("Front", "Back")),
    Brought("table"),
    Brought("file"),
)


class Making:
    """Someone who puts things on the sheet of a session."""

    def __init__(self, session: Session, drop: DropAt, join: Join) -> None:
        self.session = session
        self.drop = drop
        self.join = join
        self.ids = SeededIds(b"any hand")

    @property
    def desk(self) -> Desk:
        session = self.session
        return Desk(
            session.project,
            session.sheet,
            session.selection,
            self.drop,
            persona=session.persona,
            ids=self.ids,
            join=self.join,
            voting=session.voting,
        )

    def become(self, project: Project, label: str, selection: tuple[str, ...] | None = None) -> None:
        self.session.apply(lambda _: project, label, selection=selection)

    # From the clipboard

    def copy(self, deed: Deed) -> None:
        """What is selected, or a card of another project, is pasted where the focus is."""
        project, sheet = self.session.project, self.session.sheet
        given = clipboard.parcel(project, sheet, repeating.cards_of(project, sheet, self.session.selection))
        place = home_of(project, sheet, focus(self.session.selection)) or self.place(deed)
        if not given.spots:
            given = clipboard.parcel(project, sheet, ("t0", "n3"))
        rows = clipboard.rows_of(project, sheet, self.session.selection)
        assert clipboard.as_html(rows).count("<td>") == clipboard.as_html(rows).count("</td>")
        again = clipboard.read(clipboard.written(given))
        assert again == given
        if given.spots and place is not None:
            done = clipboard.pasted(project, sheet, given, place, self.ids)
            self.become(done.project, "paste", done.selection)

    def parcel(self, deed: Deed) -> None:
        """A card of another project comes with what it refers to, which is called as what is here or not."""
        place = self.place(deed)
        if place is None:
            return
        name = "Per" if deed.x > 0.5 else deed.text.replace("\n", " ")
        feelings = (Feeling(persona="p7", value=1.0),)
        card = Touchpoint(id="t7", step="s0", lane="l0", text="Guest", channel="c7", feelings=feelings)
        shared = (Channel(id="c7", name="Post"), Persona(id="p7", name=name))
        given = clipboard.Parcel((clipboard.Spot("t7", 0, 0),), (card,), shared)
        done = clipboard.pasted(self.session.project, self.session.sheet, given, place, self.ids)
        self.become(done.project, "paste", done.selection)

    def lines(self, deed: Deed) -> None:
        place = self.place(deed)
        if place is not None:
            done = pasting.lines(self.session.project, place, deed.text, self.ids)
            self.become(done.project, "paste", done.selection)

    def cells(self, deed: Deed) -> None:
        place = self.place(deed)
        if place is not None:
            rows = [deed.text.split("a"), ["one", "two"]]
            done = pasting.cells(self.session.project, self.session.sheet, place, rows, self.ids)
            self.become(done.project, "paste", done.selection)

    def block(self, deed: Deed) -> None:
        """A whole journey, as tables bring one, goes into this one."""
        other = index_of(self.session.project).of(Journey)
        if other:
            done = pasting.journey(self.session.project, self.session.journey, self.session.project, self.ids)
            self.become(done.project, "paste", done.selection)

    def repeat(self, deed: Deed) -> None:
        project, sheet, selection = self.session.project, self.session.sheet, self.session.selection
        made = clipboard.repeated(project, sheet, selection, self.ids)
        heads = repeating.heads_repeated(made.project, selection, self.ids)
        if made.selection or heads.selection:
            self.become(heads.project, "copy", (*made.selection, *heads.selection))

    def place(self, deed: Deed) -> Place | None:
        """Where the focus is, or else the first cell under the hand."""
        named = place_named(focus(self.session.selection))
        hand = hand_at(deed, self.desk)
        aimed = brought.aim(self.desk, Brought("table"), hand).place
        return named or aimed

    # Over the map

    def place_card(self, deed: Deed) -> None:
        """A new touchpoint or note is let go somewhere."""
        self.lift(deed._replace(x=deed.to_x / 5))

    def lift(self, deed: Deed) -> None:
        """A thing of the palette, or parked notes, goes over the map and is let go."""
        thing, before = THINGS[deed.of(len(THINGS))], self.session.project
        what, desk = self.taken_up(thing)
        for hand in (hand_at(deed, desk), hand_at(deed.there, desk)):
            aim = lifted.aim(desk, what, hand)
            self.session.preview(aim.shown)
            aim.previewed(self.session.sheet, hand.px)
            assert self.session.project is before
        self.session.preview(None)
        if isinstance(aim.saying, Problem):
            return
        if aim.drops:
            self.become(all_dropped(desk.project, aim.drops), "place", what.keys)
        elif thing in ("phase", "step", "lane"):
            self.add(deed._replace(y={"phase": 0.0, "step": 0.5, "lane": 0.9}[thing]))

    def taken_up(self, thing: str) -> tuple[lifted.Lifted, Desk]:
        """The thing in hand, and the desk on which its record is there already, as the window has it."""
        desk, new = self.desk, self.ids({"touchpoint": "t", "idea": "e"}.get(thing, "n"))
        notes = parked(desk.project, self.session.journey)
        if thing == "parked" and notes:
            return lifted.Lifted(lifted.CARD, tuple(note.id for note in notes[:2])), desk
        if thing in ("connection", "picture", "phase", "step", "lane"):
            return lifted.Lifted(thing), desk
        record: Any = {"touchpoint": Touchpoint(id=new, step="s0", lane="l0"), "idea": Idea(id=new)}.get(
            thing, Note(id=new)
        )
        form = lifted.IDEA if thing == "idea" else lifted.CARD
        return lifted.Lifted(form, (new,), is_new=True), desk._replace(project=desk.project.put(record))

    def bring(self, deed: Deed) -> None:
        """What another program brings goes over the map; lines are let go there."""
        desk, before = self.desk, self.session.project
        given = FORMS[deed.of(len(FORMS))]
        for hand in (hand_at(deed, desk), hand_at(deed.there, desk)):
            aim = brought.aim(desk, given, hand)
            self.session.preview(aim.shown)
            aim.previewed(self.session.sheet, hand.px)
            assert self.session.project is before
        self.session.preview(None)
        if given.form == "lines" and aim.place is not None and not isinstance(aim.saying, Problem):
            found = "\n".join(brought.lines("\n".join(given.texts)))
            done = pasting.lines(before, aim.place, found, self.ids, before=aim.before)
            self.become(done.project, "paste", done.selection)

    # By commands and panels

    def add(self, deed: Deed) -> None:
        """Another phase, step or row, where the focus is or at the end."""
        session, ids = self.session, self.ids
        project, journey = session.project, session.journey
        some = index_of(project).of(Phase, journey)
        title = deed.text.replace("\n", " ")
        if deed.y < 0.3:
            self.become(add_phase(project, ids, journey, title=title), "add")
        elif deed.y < 0.6 and some:
            self.become(add_step(project, ids("s"), some[0].id, title=title), "add")
        else:
            kind = MORE[deed.of(len(MORE))]
            self.become(add_lane(project, ids("l"), journey, kind), "add")

    def park(self, deed: Deed) -> None:
        """Cards go to the parking lot."""
        project = self.session.project
        chosen = cards(project, self.session.selection)
        self.become(park(project, chosen, self.ids), "park")

    def outline(self, deed: Deed) -> None:
        """A line is written in the outline, next to what is selected."""
        session = self.session
        key, text = focus(session.selection), deed.text.replace("\n", " ")
        made, new = outlining.added(session.project, session.journey, key, text, self.ids)
        self.become(made, "add", (new,))

    def find(self, deed: Deed) -> None:
        """Something is looked for: every hit says what it found."""
        search = finding.Search(deed.text[:2].strip() or "e", exact=deed.x > 0.5, whole=deed.y > 0.5)
        for hit in finding.found(self.session.project, search):
            for start, end in hit.spans:
                assert 0 <= start < end <= len(hit.text)
        project = self.session.project
        for hit in finding.ranked(project, search.words):
            assert project.find(hit.record) is not None or hit.record == project.head.id

    def replace(self, deed: Deed) -> None:
        """What was found is replaced, in one place or in all."""
        hits = finding.places(finding.found(self.session.project, finding.Search("e")))
        some = hits[: 1 + deed.of(len(hits))] if hits else ()
        made = finding.replaced(self.session.project, some, deed.text.replace("\n", " ")[:5])
        self.become(made, "replace")

    def connect(self, deed: Deed) -> None:
        selection = self.session.selection
        if len(selection) > 1:
            made = self.join(self.session.project, self.ids, *selection[-2:])
            if not isinstance(made, Problem):
                self.become(made, "link")

    # Figures, votes

    def figure(self, deed: Deed) -> None:
        session = self.session
        if deed.to_x > 0.4:
            self.choose_figure(deed)
        found = figures.at(session.project, session.sheet, place_named(focus(session.selection)))
        if found is None:
            return
        after = figures.changed(session.project, found, 1 if deed.x > 0.5 else -1)
        if deed.what == "digits":
            digits = None
            for sign in f"{deed.x * 12:.1f}".replace(".", ","):
                digits = figures.typed(digits, session.project, found, sign) or digits
            assert digits is not None
            after = digits.after if deed.y > 0.2 else figures.shortened(digits, session.project, found).after
        session.apply(lambda _: after, "figure", merge=f"figure {found.row} {found.step}")

    def choose_figure(self, deed: Deed) -> None:
        """Select a cell of a row of figures, where the sheet has one."""
        cells = [
            Place(lane.id, column.key)
            for lane in index_of(self.session.project).of(Lane, self.session.journey)
            if lane.kind in figures.KINDS
            for column in self.session.sheet.columns
        ]
        if cells:
            self.session.select((cells[deed.of(len(cells))].name,))

    def vote(self, deed: Deed) -> None:
        """A number is typed on a card, digit by digit, and its last one taken back."""
        session, key = self.session, focus(self.session.selection)
        if not (session.voting.is_open and voting.can_be_voted_on(session.project, key)):
            return
        count = None
        for digit in str(int(deed.x * 120)):
            is_new = count is None
            count = voting.typed(count, key, session.voting.name, digit)
            voting.record(session, count, is_new=is_new, ids=self.ids, today=None)
        if deed.y > 0.5:
            count = voting.shortened(session.project, count, key, session.voting.name)
            voting.record(session, count, is_new=False, ids=self.ids, today=None)

    def round(self, deed: Deed) -> None:
        self.session.vote_in(Voting("A round", is_open=deed.x > 0.3, is_shown=True))

    def dots(self, hand: Hand) -> None:
        """The dots of the round are drawn for whatever is pointed at."""
        found = voting.under(hand, self.desk)
        voting.shapes(self.desk, hand.px, found.record)
