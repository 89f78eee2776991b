"""`journeywall export`: sheets as PDF, each journey's on a page of its own, or as a PNG or SVG each."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from canvas.cli import edge, exporting_foreign, paths, prints
from canvas.cli.arguments import wrong_usage
from canvas.cli.edge import DONE, CommandError, tell, words
from canvas.cli.naming import meant, unknown
from canvas.export import pdf
from canvas.files.errors import shown
from canvas.files.loaded import Loaded
from canvas.files.safe import write_bytes
from canvas.frozen import replace
from canvas.language import language
from canvas.layout import paper
from canvas.layout.sheets import SHEETS, Offer, SheetOptions
from canvas.model.edits.views import hidden_by
from canvas.model.edits.views import views as named_views
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.people import Persona
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.model.work import NamedView


def run(asked: Namespace) -> int:
    """Lay out what is asked for, print it, and say what should be known about the print."""
    if Path(asked.output).suffix.lower() in exporting_foreign.SUFFIXES:
        return exporting_foreign.run(asked, lambda project, title: _offers(project, "map", title)[0].journey)
    if asked.sheet not in SHEETS:
        wrong_usage(asked, f"--sheet: {', '.join(SHEETS)}")
    on = on_paper(asked)
    output = Path(asked.output)
    pages, about, picture_bytes = _laid_out(asked, on)
    files = prints.made(asked, pages, about, picture_bytes)
    for path in files:
        paths.check_output(path, Path(asked.file))
    written = [write_bytes(path, data) for path, data in files.items()]
    tell_of(pages, is_safe=all(written), output=output)
    return DONE


def _laid_out(asked: Namespace, on: paper.Paper) -> tuple[list[paper.Fitted], pdf.PdfInfo, pdf.PictureBytes]:
    """The sheets on their paper, with nothing that keeps the project: it is large, and no longer needed."""
    loaded = replace(edge.loaded(asked.file), document=b"", past=())  # large, and not printed
    paths.check_output(Path(asked.output), Path(asked.file))
    view = _view(loaded.project, asked.view)
    journey = asked.journey or (view.journey if view else None)
    every = _offers(loaded.project, asked.sheet, journey)
    offers = _about_what(loaded.project, every, _about_whom(asked))
    persona = _persona(loaded.project, asked.persona)
    pages = [
        paper.fit(loaded.project, asked.sheet, _options(loaded, offer, persona, view), on, asked.orientation)
        for offer in offers
    ]
    alone = tiled(asked, [page._replace(sheet=page.sheet.alone()) for page in pages])
    return alone, _about(loaded, offers), loaded.pictures.get


def tiled(asked: Namespace, pages: list[paper.Fitted]) -> list[paper.Fitted]:
    """The pages as they are, or each on several sheets of the paper asked for; none such is wrong usage."""
    if asked.tiles is None:
        return pages
    from canvas.layout import tiling

    try:
        on = paper.parse(asked.tiles)
        return [tile for page in pages for tile in tiling.tiled(page, on, language(page.sheet.language))]
    except paper.PaperError as error:
        wrong_usage(asked, words().problem(error.problem))


def on_paper(asked: Namespace) -> paper.Paper:
    """The paper that is asked for; one there is not is wrong usage."""
    try:
        return paper.parse(asked.paper)
    except paper.PaperError as error:
        wrong_usage(asked, words().problem(error.problem))


def _offers(project: Project, sheet: str, title: str | None) -> tuple[Offer, ...]:
    """What is printed: all there is, or the journey with this title or id."""
    offers, journeys = SHEETS[sheet].offers(project), index_of(project).of(Journey)
    if title is None:
        return offers or tuple(Offer(journey.title, journey.id) for journey in journeys[:1]) or (Offer(""),)
    named = [(journey, journey.title, journey.id) for journey in journeys]
    found = meant(title, named)
    if found:
        # Where nothing is offered for this journey, the sheet itself says why.
        meant_for = tuple(offer for offer in offers if offer.journey in (found.id, ""))
        return meant_for or (Offer(found.title, found.id),)
    raise CommandError(unknown("unknown-journey", title, (name for _, name, _ in named)))


def _about_whom(asked: Namespace) -> str | None:
    """What the sheet is about by whichever name it was asked for; only one sheet is a department's."""
    about: str | None = asked.about if asked.department is None else asked.department
    if asked.department is not None and asked.sheet != "department-map":
        wrong_usage(asked, "--department: --sheet department-map")
    return about


def _about_what(project: Project, offers: tuple[Offer, ...], name: str | None) -> tuple[Offer, ...]:
    """Of what is offered, the sheet about what is named; without a name those about the whole, if any.

    Words of ours are known in the project's language, in which `sheets` lists them, and in English.
    """
    if name is None:
        return tuple(offer for offer in offers if not offer.about) or offers
    say = language(project.head.language)
    about = [(offer, offer.named(say), offer.about) for offer in offers if offer.about]
    found = meant(name, about) or meant(name, ((offer, offer.title, key) for offer, _, key in about))
    if found:
        return tuple(offer for offer in offers if offer.about == found.about)
    raise CommandError(unknown("unknown-about", name, (title for _, title, _ in about)))


def _persona(project: Project, name: str | None) -> str:
    """The id of the persona with this name, "" for all."""
    if name is None:
        return ""
    personas: tuple[Persona, ...] = index_of(project).of(Persona)
    found = meant(name, ((persona, persona.name, persona.id) for persona in personas))
    if found:
        return found.id
    raise CommandError(unknown("unknown-persona", name, (persona.name for persona in personas)))


def _view(project: Project, name: str | None) -> NamedView | None:
    """The named view with this title, None for everything."""
    if name is None:
        return None
    views = [view for offer in _offers(project, "map", None) for view in named_views(project, offer.journey)]
    found = meant(name, ((view, view.title, view.id) for view in views))
    if found:
        return found
    raise CommandError(unknown("unknown-view", name, (view.title for view in views)))


def _options(loaded: Loaded, offer: Offer, persona: str, view: NamedView | None) -> SheetOptions:
    is_meant = view is not None and view.journey == offer.journey
    return SheetOptions(
        say=language(loaded.project.head.language),
        journey=offer.journey,
        about=offer.about,
        persona=persona,
        date=loaded.manifest.commit.time.date(),
        hidden=hidden_by(loaded.project, view) if view and is_meant else frozenset(),
    )


def _about(loaded: Loaded, offers: tuple[Offer, ...]) -> pdf.PdfInfo:
    """What the PDF says about itself: nothing of today, so that the same file prints the same bytes."""
    head, commit = loaded.project.head, loaded.manifest.commit
    title = offers[0].title if len(offers) == 1 else head.title
    return pdf.PdfInfo(title or head.title, commit.author, head.language, created=commit.time)


def tell_of(pages: list[paper.Fitted], *, is_safe: bool, output: Path) -> None:
    """Say what should be known: type too small to read, letters without a glyph, a disk that is not sure."""
    for what in dict.fromkeys(found for page in pages for found in page.problems):
        tell(what)
    missing = "".join(dict.fromkeys("".join(page.sheet.missing for page in pages)))
    if missing:
        tell(replace(pages[0].sheet, missing=missing).lost()[0])
    if not is_safe:
        tell(problem("folder-not-flushed", folder=shown(output.parent)))
