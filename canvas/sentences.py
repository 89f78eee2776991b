"""The sentence for every problem the core can report, by its code: what happened, and what to do.

English, with {gaps} for the problem's values; catalogues translate them like every other message. A gap named
in WORDED holds one of our own words, which is translated too; what users wrote never is. "code without gap"
is the sentence where that gap's value is empty.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # model: a document
    "document-unreadable": "The project inside this file is damaged and cannot be read.",
    "document-foreign": "This file does not hold a Journeywall project.",
    "document-newer": "This file was written by a newer Journeywall (format {version}). Update to open it.",
    "document-invalid": "The project in this file has a value that does not fit at {where}: {why}.",
    "document-twice": "Two records in this file have the same id (in {kind}). The file has been damaged.",
    "document-id": "A record in this file has an id of another kind (in {kind}). The file has been damaged.",
    "dangling": "A record in {kind} names something that does not exist ({field}: {id}).",
    "phase-without-step": "A phase has no step. Add one, or delete the phase.",
    "card-between-journeys": "A card lies in a row and a step of two different journeys.",
    "journey-without-phase": "The journey has no phase yet. Add one to write in it.",
    # model: an edit
    "not-found": "There is nothing with this id in the project.",
    "last-step": "A phase has at least one step. Delete the phase instead.",
    "other-journey": "A step can only move within its own journey.",
    "field-unknown": "There is no field called {field} here.",
    "value-refused": "{field} cannot be “{value}”: {why}.",
    "not-read": "“{text}” cannot be understood here; what stood there stays.",
    "lane-takes-no-cards": "This row is drawn from other cards; nothing is written into it.",
    "lane-refuses": "A row of {lane} does not take {kind}.",
    "note-without-place": "Give the note a place on the map first.",
    "too-many-cells": "The table has more than {most} cells. Paste a part of it.",
    "paste-nowhere": "Choose a cell of the map first; it is pasted there.",
    "unknown-typeface": "None of the project's fonts is of the family {name}. There is: {names}.",
    "unknown-typeface without names": "The project has no font of the family {name}. Add its font file.",
    "colour-unknown": "{value} is no colour. Write #7A1420, for example.",
    "picture-nowhere": "A picture lies in a row of pictures, or on a touchpoint or a note. "
    "Choose one of them.",
    # layout
    "no-journey": "The project has no journey to show. Make one first.",
    "unknown-about": "There is no sheet about {name}. There is: {names}.",
    "unknown-sheet": "There is no sheet called {sheet}.",
    "unknown-paper": "{paper} is no paper size known here. Write A0, roll-914 or 1800x900, for example.",
    "paper-size": "{paper} cannot be printed on: a side is {least} to {most} mm long.",
    "type-too-small": "The text of the cards would be {size_pt} pt; from {least_pt} pt on it can be read. "
    "Use {paper} or larger.",
    "type-too-small without paper": "The text of the cards would be {size_pt} pt; from {least_pt} pt on "
    "it can be read. No paper known here is large enough.",
    "drop-nowhere": "Nothing can lie here. Let go over a cell of the map.",
    "board-refuses": "Only touchpoints can be moved here, not {kind}. Move it on the journey map.",
    "no-lane-for-touchpoints": "The journey has no row of touchpoints. Add one on the journey map first.",
    "reason-missing": "Say why it is intended; the reason stays in the file.",
    "grid-of-life-cycle": "“{journey}” already runs along the relationship, and an axis is not multiplied by "
    "itself. Draw the grid for “{other}”.",
    "grid-of-life-cycle without other": "“{journey}” already runs along the relationship, and an axis is not "
    "multiplied by itself. Make a journey whose phases are an experience or a sale.",
    "grid-without-levels": "The project has no relationship levels yet. "
    "Add one in the inspector of a persona first.",
    "grid-cell-taken": "This cell of the grid is planned already. Choose it to change it.",
    "move-nowhere": "An arrow goes from one planned cell of the grid to another.",
    "link-nowhere": "An arrow goes from one touchpoint to another.",
    # pictures
    "picture-too-many-bytes": "The picture is larger than {most} bytes. Make it smaller and try again.",
    "picture-unknown-kind": "This is no picture that can be shown. Use PNG, JPEG or WebP.",
    "picture-too-many-pixels": "The picture has {width} × {height} pixels; {most} in all is the most.",
    "picture-broken": "The picture is damaged and cannot be shown.",
    "picture-too-large": "The picture needs too much memory. Make it smaller and try again.",
    "picture-too-slow": "The picture could not be read within {seconds} seconds. "
    "Make it smaller and try again.",
    # typefaces of the user's own
    "font-too-large": "The font is larger than {most} bytes.",
    "font-no-face": "The file has {count} fonts; there is none with the number {index}.",
    "font-packed": "Fonts for the web (WOFF) cannot be used. Take the TTF or OTF of the same font.",
    "font-unknown-kind": "This is no font that can be used. Take a TTF or OTF.",
    "font-broken": "The font is damaged and cannot be used.",
    "font-no-outlines": "The font has no outlines to print with. Take the TTF or OTF of the same font.",
    "font-no-letters": "There are no letters in this font.",
    "font-may-not-be-embedded": "The maker of this font does not allow it to be put into a PDF. "
    "Choose another one.",
    "font-missing": "The font {name} is not in this file. Add it again; until then the text is set in ours.",
    # print
    "print-failed": "The print could not be made. No file was made or changed.",
    "print-cancelled": "The print was cancelled. No file was made or changed.",
    # files
    "file-missing": "{name} was not found. Check whether it was moved or renamed.",
    "file-no-permission": "You may not read {name}. Ask whoever it belongs to.",
    "file-is-folder": "{name} is a folder, not a file.",
    "file-special": "{name} is not an ordinary file.",
    "file-read-failed": "{name} could not be read: {reason}.",
    "file-empty": "{name} is empty.",
    "file-foreign": "{name} is not a Journeywall file.",
    "file-damaged": "{name} is damaged ({part}). Take the copy it came from, or the backup of the last save.",
    "file-unsafe": "{name} holds something that does not belong in a Journeywall file, and was not opened.",
    "file-encrypted": "{name} is locked with a password. Unlock it first.",
    "file-too-big": "{name} is larger than 1 GB and was not opened.",
    "file-unpacks-too-big": "{name} holds more than a Journeywall file may, and was not opened.",
    "file-newer": "{name} needs a newer Journeywall: it was saved by version {program}.",
    "file-from-newer": "This file was saved by a newer Journeywall ({program}). "
    "What this version does not know is kept when you save.",
    "file-changed-outside": "{name} was changed by someone else since you opened it. "
    "Nothing was overwritten.",
    "file-protected": "{name} is write-protected. Save under another name.",
    "file-in-use": "{name} cannot be replaced now: another program holds it. "
    "Close that program, or save under another name.",
    "file-name-too-long": "The name {name} is too long for this disk.",
    "file-name-invalid": "{name} cannot be the name of a file.",
    "file-write-failed": "{name} could not be saved: {reason}. The old file is as it was.",
    "file-not-verified": "{name} was not saved, because it could not be read back correctly. "
    "The old file is as it was.",
    "file-lost": "{name} is damaged, and the map in it could not be rescued. Take an older copy.",
    "folder-missing": "The folder {folder} does not exist.",
    "folder-no-permission": "You may not write in {folder}. Choose another folder.",
    "folder-read-only": "{folder} is read-only. Choose another folder.",
    "folder-not-flushed": "Saved. The disk could not confirm it yet: wait a moment before you unplug it.",
    "disk-full": "There is not enough room in {folder}. The old file is as it was.",
    "backup-failed": "Saved. The version before could not be kept as a backup.",
    "commit-unknown": "That earlier version is no longer in {name}.",
    "journal-failed": "What you write now cannot be kept for a crash ({folder} cannot be written). "
    "Save often.",
    "recovery-damaged": "What was kept after the crash cannot be read.",
    "recovery-foreign": "What was kept after the crash was written by another version of Journeywall.",
    # foreign files: what stops them
    "foreign-too-big": "{name} is larger than {most} MB and was not read.",
    "foreign-binary": "{name} is not a text file. Save it as text first.",
    "foreign-empty": "{name} is empty.",
    "foreign-too-long": "A text in {name} is longer than a card can hold. Shorten it and try again.",
    "foreign-too-many-personas": "{name} names more than {most} personas. "
    "Check what stands behind the scores.",
    "foreign-too-many": "{name} has more than {most} cards. Divide it and try again.",
    "foreign-unknown": "{name} is in no form that can be taken over. "
    "Use a table, Mermaid, Markdown, OpenJourney, CJML or YAML.",
    "foreign-own-file": "{name} is a Journeywall file already. Open it instead.",
    "foreign-spreadsheet": "{name} is a spreadsheet. Save it as CSV first.",
    "table-no-header": "No column of {name} has a name known here. Call one “Touchpoint” or “Step”.",
    "table-no-rows": "{name} has a header, but no rows below it.",
    "table-no-text": "{name} has no column with touchpoints. Call one “Touchpoint” or “Step”.",
    "json-broken": "Line {line} of {name} is not proper JSON. Save the file again where it comes from.",
    "json-too-deep": "{name} holds more than a map can be. Nothing was taken over.",
    "xml-broken": "Line {line} of {name} is not proper XML. Save the file again where it comes from.",
    "xml-too-deep": "{name} holds more than a map can be. Nothing was taken over.",
    "xml-unsafe": "{name} defines XML of its own (a DTD or an entity), which is not read. "
    "Save it without and try again.",
    "yaml-broken": "Line {line} of {name} is not proper YAML. Save the file again where it comes from.",
    "yaml-too-deep": "{name} holds more than a map can be. Nothing was taken over.",
    "table-nothing": "There is nothing in the table of {name}.",
    "table-too-large": "The table in {name} is larger than {rows} rows or {columns} columns. "
    "Divide it and try again.",
    "table-broken": "{name} cannot be read as a table. Save it as CSV again.",
    "mermaid-none": "There is no Mermaid journey in {name}.",
    "mermaid-other-kind": "{name} is a Mermaid diagram of another kind ({kind}). "
    "Only journeys can be taken over.",
    "mermaid-nothing": "The journey in {name} has neither sections nor tasks.",
    "markdown-none": "There is no Mermaid journey in {name}. It stands between two lines of ```.",
    # foreign files: what was not taken over as it stands
    "markdown-empty-journey": "Line {line}: a journey without sections and tasks was left out.",
    "table-above-header": "Lines above the header were left out: {count}.",
    "table-too-many-cells": "Line {line}: cells without a column were left out.",
    "table-quotes": "Line {line}: quotation marks do not come in pairs; "
    "the table was read as well as it goes.",
    "table-column-unknown": "The column “{column}” was left out: what it holds is not known here.",
    "table-column-twice": "The column “{column}” was left out: another one holds the same.",
    "table-scale": "The feelings are on a scale of {scale}; they were placed on −2 to +2.",
    "table-off-scale": "Line {line}: {value} is not on the scale of {scale}, so no feeling.",
    "table-step-twice": "Line {line}: the step already says something else here; “{text}” was left out.",
    "table-not-understood": "Line {line}: “{value}” in the column “{column}” was not understood.",
    "mermaid-settings": "Settings of the diagram, such as colours, were left out.",
    "mermaid-comments": "Comments were left out: {count}.",
    "mermaid-open-description": "Line {line}: the description has no closing brace; "
    "it was read up to the next task.",
    "mermaid-title-twice": "Line {line}: a second title took the place of “{title}”.",
    "mermaid-accessible-title": "The title for screen readers was left out: “{text}”.",
    "mermaid-colon": "Line {line}: “{name}” has a colon in its name; it was read as one name.",
    "mermaid-hash": "Line {line}: what stands behind # is a comment and was left out: “{text}”.",
    "mermaid-tail": "Line {line}: what stands behind the actors was left out: “{text}”.",
    "mermaid-swapped": "Score and actor stand the other way round; they were read as meant (lines: {count}).",
    "mermaid-swapped-line": "Line {line}: score and actor stand the other way round; "
    "they were read as meant.",
    "mermaid-score-missing": "Line {line}: no score, so no feeling.",
    "mermaid-score-no-number": "Line {line}: the score “{score}” is not a number, so no feeling. "
    "It was kept.",
    "mermaid-score-range": "Line {line}: the score {score} is not between 1 and 5, so no feeling. "
    "It was kept.",
    "mermaid-score-comma": "Line {line}: the score {score} was read as a decimal number.",
    "mermaid-score-rounded": "Line {line}: the score {score} was rounded to the nearest half. "
    "It was kept as well.",
    # command line
    "no-screen": "There is no screen here to open a window on. Other commands work: journeywall --help.",
    "window-missing": "The window cannot be opened: {reason}.",
    "output-is-source": "{name} is what the result is made from. Give the result another name.",
    "unknown-theme": "There is no theme called {name}. There are: {names}.",
    "unknown-journey": "There is no journey called {name}. There are: {names}.",
    "unknown-journey without names": "There is no journey called {name}.",
    "unknown-persona": "There is no persona called {name}. There are: {names}.",
    "unknown-persona without names": "There is no persona called {name}; the project has none.",
    "unknown-view": "There is no view called {name}. There are: {names}.",
    "unknown-view without names": "There is no view called {name}; the project has none.",
    "characters-missing": "No typeface here has these characters, and they are not printed: {characters}",
    "resolution-lowered": "At {dpi} pixels to the inch the picture would be too large. It has {possible}.",
    "command-failed": "This could not be done: {reason}.",
    "command-broken": "This could not be done, through a fault of Journeywall: {reason}.",
    # tables: what a table was taken for, and what was left out of it
    "table-matrix": "The table was read as a map: its rows became rows of the map ({lanes}).",
    "table-turned": "The table was read as a map: its columns became rows of the map ({lanes}).",
    "table-row-read": "Line {line}: “{label}” was read as {kind}.",
    "table-row-guessed": "Line {line}: “{label}” was taken for {kind}. Check whether that is meant.",
    "table-row-head": "Line {line}: “{label}” was taken for the row of {kind}.",
    "table-row-left-out": "Line {line}: “{label}” was left out.",
    "table-row-left-out without label": "Line {line} was left out.",
    "table-no-touchpoint": "“{value}” in “{label}” was left out: there is no touchpoint it could be about.",
    "table-picture": "The picture “{name}” is only named in the table. Put in the picture itself.",
    "table-carried": "The table brought its whole project along; only what was changed in it was read anew.",
    "table-changes": "Cells that were changed in the table: {count}.",
    "table-pictures-stay": "The pictures themselves do not travel in a table: {count}.",
    "table-carries": "The hidden sheet “{sheet}” holds the whole project, "
    "so that nothing is lost on the way back. --only-table leaves it out.",
    "table-holds-less": "This kind of table holds texts, steps, feelings, channels and departments. "
    "Everything else stays in the project.",
    "mermaid-out-unrated": "Mermaid draws a card without a feeling at the bottom of its scale (cards: "
    "{count}).",
    "mermaid-out-halves": "Scores between two whole ones were written with a decimal point (cards: {count}).",
    "mermaid-out-one-score": "Mermaid has one score for all actors of a task; "
    "the first one’s was written (cards: {count}).",
    "mermaid-out-behind": "What happens backstage was left out: {count}.",
    "mermaid-out-fields": "Mermaid holds only text, actors and score; "
    "everything else was left out (cards: {count}).",
    "out-unsaid": "Left out: {kind} ({count}).",
    "out-unseen": "Other programs do not show {kind} ({count}); Journeywall finds them again.",
    "out-other-journeys": "Only one journey was written; left out: {names}.",
    "out-pictures": "Pictures were left out: {count}.",
    "out-lanes-unseen": "Other programs do not show these rows: {names}. Journeywall finds them again.",
    "out-feelings-of-one": "Other programs show one feeling a card; "
    "Journeywall finds the others again (cards: {count}).",
    "ojf-none": "{name} is no OpenJourney map: it has no stages or no nodes.",
    "ojf-scale": "The scores are on a scale of {low} to {high}; they were placed on −2 to +2, and kept.",
    "ojf-off-scale": "Scores that are no number or off their scale gave no feeling; they were kept: {count}.",
    "ojf-no-lane": "Cards whose row does not exist were put into a row of their own: {count}.",
    "ojf-parked": "Cards whose stage does not exist were parked as notes: {count}.",
    "ojf-kept": "Cards say more than is shown here (severity, icons and the like); it was kept: {count}.",
    "ojf-unknown": "Left out, because it is not known here: {names}.",
    "ojf-own-left": "The file was changed elsewhere; what only Journeywall had kept in it was left out.",
    "ojf-not-placed": "Cards that do not fit where they were put elsewhere stayed as they were: {count}.",
    "json-unknown": "There is no OpenJourney map, no Service Journey Mapper map and no persona in {name}.",
    "table-old": "{name} is an old Excel file (.xls). Save it as .xlsx or CSV first.",
    "table-none": "No table in {name} looks like a map. "
    "Name its rows or columns, such as “Touchpoints” or “Phase”.",
    "table-sheet-left-out": "The sheet “{sheet}” was left out: it does not look like a map.",
    "table-carried-damaged": "What Journeywall had kept in the table was damaged; "
    "the table was read as it stands.",
    "table-unpacks-too-big": "{name} holds more than a table may, and was not opened.",
    "table-locked": "{name} is locked with a password. Unlock it first.",
    "table-unsafe": "{name} holds something that does not belong in a table, and was not opened.",
    "table-damaged": "{name} is damaged and cannot be read. Save it again where it comes from.",
    "personas-none": "There is no persona in {name}: nobody has a name and a goal, an age or the like.",
    "personas-left": "Left out, because a persona has no such field: {names}.",
    "cjml-none": "{name} is not a CJML file.",
    "cjml-nothing": "There is no journey in {name} that could be taken over.",
    "cjml-generator": "The generator does not write channels down; the touchpoints have none ({count}).",
    "cjml-actor-by-name": "Actors that the file names instead of their ids were found by name: {count}.",
    "cjml-actor-unknown": "Actors that the file does not introduce became departments: {count}.",
    "cjml-planned-rating": "Ratings of what is only planned were left out: {count}.",
    "cjml-rating-kept": "CJML’s ratings are on no known scale; "
    "they were kept and no feeling was made of them: {count}.",
    "sjm-none": "There is no Service Journey Mapper map in {name}.",
    "sjm-dividers": "The names of dividing lines were left out: {names}.",
    "sjm-beyond": "Cells beyond the last step were left out: {count}.",
}

WORDED = frozenset({"kind", "lane"})
"""The gaps whose values are codes of ours: kinds of record, kinds of lane."""

WORDS: dict[str, str] = {
    # kinds of lane; those that are also kinds of record stand once
    "touchpoints": "touchpoints",
    "doing": "actions",
    "thinking": "thoughts",
    "quotes": "quotes",
    "pains and gains": "pains and gains",
    "questions": "questions",
    "notes": "notes",
    "feelings": "feelings",
    "effort": "effort",
    "promise": "promise and delivery",
    "measures": "measures",
    "ideas": "ideas",
    "stories": "stories",
    "pictures": "pictures",
    "curve": "another curve",
    # what else a row of a table can be
    "need": "what the person wants at each step",
    "duration": "how long each step takes",
    "waiting": "how long people wait",
    "channel": "the channels of the touchpoints",
    "department": "the departments of the touchpoints",
    "supporting": "the supporting departments",
    "persona": "the personas",
    "person": "who is responsible",
    "system": "the systems",
    "message": "the messages",
    "material": "the material",
    "timing": "when it happens",
    "evidence": "how we know it",
    "delivery": "what is delivered",
    "description": "descriptions",
    "tags": "tags",
    # kinds of record
    "project": "the project",
    "personas": "personas",
    "journeys": "journeys",
    "phases": "phases",
    "steps": "steps",
    "lanes": "rows",
    "channels": "channels",
    "departments": "departments",
    "links": "connections",
    "handovers": "handovers",
    "flow_nodes": "flow steps",
    "levels": "relationship levels",
    "grid_cells": "fields of the grid",
    "moves": "moves in the grid",
    "parties": "people around the persona",
    "influences": "lines of influence",
    "activities": "activities",
    "votes": "votes",
    "findings": "decisions about questions",
    "views": "views",
    "papers": "papers",
}
"""What is said for a code in such a gap, in the middle of a sentence."""
