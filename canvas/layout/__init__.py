"""Where things go: a project becomes sheets of shapes in millimetres. No Qt, no ReportLab, no clock."""
