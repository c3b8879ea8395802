"""Blank forms to print or mail, and what to go on with when the laptop dies: values in, a PDF file out."""
