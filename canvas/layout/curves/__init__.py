"""All curves of one journey on one sheet, with what was promised, checked and known below them."""
