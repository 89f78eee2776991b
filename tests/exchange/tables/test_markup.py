"""Tables of HTML, as files and as programs put them on the clipboard."""

from __future__ import annotations

import pytest

from canvas.exchange.foreign import ForeignFileError
from canvas.exchange.tables import markup, markup_writing, reading
from canvas.exchange.tables.grid import MOST_TABLES, Cell, Grid, Merge, made

EXCEL = """Version:1.0
StartHTML:0000000105
EndHTML:0000001200
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style><!--table {mso-displayed-decimal-separator:"\\,";} -->
.xl65 {background:#FFF2CC; mso-pattern:black none;}
</style></head><body>
<!--StartFragment-->
 <col width=64 style='width:48pt'>
<table border=0 cellpadding=0 cellspacing=0 width=192>
 <tr height=20><td height=20>Fase</td><td colspan=2 class=xl65>Køb &amp; salg</td></tr>
 <tr><td>Trin</td><td>Søger</td><td>Betaler</td></tr>
 <tr><td>Kontaktpunkter</td><td class=xl65>Web<br>
  Butik</td><td x:num>3,5</td></tr>
<!--EndFragment-->
</table></body></html>"""

SHEETS = """<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" border="1"><colgroup><col width="100"/>
</colgroup><tbody><tr style="height:21px;">
<td style="background-color:#fff2cc;" data-sheets-value="{&quot;1&quot;:2}">Fase</td>
<td style="padding:2px;background-color:rgb(1, 2, 3);" colspan="2" rowspan="1">K&oslash;b</td></tr>
<tr><td>Kontaktpunkter</td><td>Web<br/>Butik</td><td>2</td></tr></tbody></table>"""

WORD = """<html><body lang=DA><!--StartFragment-->
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
  <td width=100 valign=top><p class=MsoNormal><b>Fase<o:p></o:p></b></p></td>
  <td style='background:#D9E2F3'><p class=MsoNormal>Køb</p></td></tr>
 <tr><td><p class=MsoNormal>Kontaktpunkter</p></td>
  <td><p class=MsoListParagraph>Web</p><p class=MsoListParagraph>Butik
  på torvet</p></td></tr></table></body></html>"""


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def only(text: str) -> Grid:
    (grid,) = markup.grids(text, "x")
    return grid


def test_what_excel_copies_is_read() -> None:
    grid = only(EXCEL)

    assert texts(grid) == [
        ["Fase", "Køb & salg", ""],
        ["Trin", "Søger", "Betaler"],
        ["Kontaktpunkter", "Web\nButik", "3,5"],
    ]
    assert (grid.cell(0, 1).across, grid.cell(0, 1).fill, grid.origin(0, 2)) == (2, "#FFF2CC", (0, 1))


def test_what_google_sheets_copies_is_read() -> None:
    grid = only(SHEETS)

    assert texts(grid) == [["Fase", "Køb", ""], ["Kontaktpunkter", "Web\nButik", "2"]]
    assert [cell.fill for cell in grid.rows[0]][:2] == ["#FFF2CC", "#010203"]


def test_what_word_copies_is_read() -> None:
    grid = only(WORD)

    assert texts(grid) == [["Fase", "Køb"], ["Kontaktpunkter", "Web\nButik på torvet"]]
    assert grid.cell(0, 1).fill == "#D9E2F3"


def test_text_beside_a_table_on_the_clipboard_is_told_as_left_out() -> None:
    given = "<h1>Our trip</h1><p>It <b>rains</b>.</p><table><tr><td>A<td>B<tr><td>1<td>2</table>Ends<br>well"
    (told,) = reading.tables(given, "").losses
    assert (told.code, dict(told.values)["count"]) == ("table-beside", 4)
    assert reading.tables(given, "page.html").losses == ()
    assert reading.tables(given[given.index("<table") : given.index("Ends")], "").losses == ()


def test_what_a_clipboard_holds_is_known_by_its_content() -> None:
    assert [texts(grid) for grid in reading.tables(SHEETS, "").grids] == [texts(only(SHEETS))]
    assert texts(reading.tables("Fase\tKøb\nKontaktpunkter\ta", "").grids[0])[0] == ["Fase", "Køb"]


def test_cells_are_covered_down_and_across() -> None:
    grid = only("<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>")

    assert texts(grid) == [["a", "", "b"], ["", "", "c"], ["d", "e", "f"]]
    assert {grid.origin(row, column) for row in (0, 1) for column in (0, 1)} == {(0, 0)}
    assert grid.turned().origin(1, 1) == (0, 0)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<ul><li>one<li>two</ul>", "• one\n• two"),
        ("<table><tr><td>in<td>side</table>", "in side"),
        ("a <b>b</b>&nbsp;c", "a b\xa0c"),
        ("1 < 2 &lt; 3", "1 < 2 < 3"),
        ("<img src=x alt='a house'>", "a house"),
        ("<script>alert(1)</script>x", "alert(1)x"),
        ("'=1+1", "=1+1"),
    ],
)
def test_what_stands_in_a_cell_becomes_its_text(cell: str, text: str) -> None:
    assert only(f"<table><tr><td>{cell}</td><td>end</td></tr></table>").text(0, 0) == text


@pytest.mark.parametrize(
    "bad", ["<td", "<a b='", "<!--", "<![", "<?", "</", "&#xD800;", "<td rowspan=-1 colspan=x>"]
)
def test_broken_html_is_read_as_far_as_it_goes(bad: str) -> None:
    assert only(f"<table><tr><td>a<td>b</td>{bad}").text(0, 0) == "a"


@pytest.mark.parametrize(
    "hostile",
    [
        "<a" * 200_000,
        "<!--" * 200_000,
        "<" * 500_000,
        "<table><td " + "a=b " * 500_000 + ">x",
        "<table>" * 200_000,
        "<table>" + "<td rowspan=25000 colspan=900>x" * 20_000,
        "<table><tr><td>x</table>" * (MOST_TABLES + 1),
        "x" * (markup.LARGEST + 1),
    ],
)
def test_hostile_html_ends_in_tables_or_in_one_reason(hostile: str) -> None:
    """On html.parser alone most of these take hours: its time grows with the square of what is broken."""
    assert ending(hostile) in ("0", "1", "table-too-large", "foreign-too-big")


def ending(text: str) -> str:
    try:
        return str(len(markup.grids(text, "x")))
    except ForeignFileError as refused:
        return refused.problem.code


def test_no_cell_that_is_written_is_a_formula() -> None:
    html = markup_writing.html_table(made([[Cell("=1+1"), Cell("<b>")], [Cell("@x"), Cell("-2")]]))

    assert ">&#x27;=1+1<" in html
    assert ">&#x27;@x<" in html
    assert "<b>" not in html
    assert ">-2<" in html


def test_spans_and_colours_are_written() -> None:
    grid = made([[Cell("a", fill="#FFF2CC"), Cell()], [Cell("b"), Cell("c")]], [Merge(0, 0, 1, 2)])

    assert only(markup_writing.html_table(grid)) == grid
