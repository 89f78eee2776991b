"""The plan on its way to where tasks live, and back: CSV, XLSX, iCalendar. README.md says what holds."""
