"""Certificates printed: stocks fetched, templates opened, pages laid out by one engine or the other.

In: a plan made ready, what is wanted, the register. Out: the bytes of PDFs, or what is wrong. It stands above the rooms
because it is the only place that knows certificates, engines, the register and the disk at once. `job` tells the story.
"""

from docgen.printing.calibrate import calibration_sheet
from docgen.printing.engines import ENGINES, press
from docgen.printing.fetch import STOCKS, fetch_hints, fetch_printer, fetch_scan, fetch_stock, fetch_template
from docgen.printing.issued import issued_faults
from docgen.printing.job import Job, Printed, Wanted, all_of, jobs_of, print_job
from docgen.printing.numbers import Numbers

__all__ = [
    "ENGINES",
    "STOCKS",
    "Job",
    "Numbers",
    "Printed",
    "Wanted",
    "all_of",
    "calibration_sheet",
    "fetch_hints",
    "fetch_printer",
    "fetch_scan",
    "fetch_stock",
    "fetch_template",
    "issued_faults",
    "jobs_of",
    "press",
    "print_job",
]
