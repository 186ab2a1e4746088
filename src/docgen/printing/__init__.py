"""Certificates printed: stocks fetched, templates opened, pages laid out by one engine or the other.

In: a plan made ready, what is wanted, the register. Out: the bytes of PDFs, or what is wrong. It stands above the rooms
because it is the only place that knows certificates, engines, the register and the disk at once. `delivery` tells the
story.
"""

from docgen.printing.calibrate import calibration_sheet
from docgen.printing.delivery import Run, carry_out
from docgen.printing.engines import ENGINES, press
from docgen.printing.fetch import STOCKS, fetch_hints, fetch_scan, fetch_stock, fetch_template, fetch_tray
from docgen.printing.issued import issued_faults
from docgen.printing.job import Printed, Wanted, print_job
from docgen.printing.jobs import Job, all_of, jobs_of
from docgen.printing.numbers import Numbers, series_of
from docgen.printing.recovering import Recovered

__all__ = [
    "ENGINES",
    "STOCKS",
    "Job",
    "Numbers",
    "Printed",
    "Recovered",
    "Run",
    "Wanted",
    "all_of",
    "calibration_sheet",
    "carry_out",
    "fetch_hints",
    "fetch_scan",
    "fetch_stock",
    "fetch_template",
    "fetch_tray",
    "issued_faults",
    "jobs_of",
    "press",
    "print_job",
    "series_of",
]
