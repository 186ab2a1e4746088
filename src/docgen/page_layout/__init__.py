"""What all who lay pages out with WeasyPrint have in common: papers and certificates, whichever engine sets them.

`loading` imports it quickly, `jail` keeps it to the files of a template, `heard` listens to what it merely logs,
`faces` finds letters that came from another font than the template's. Nothing here lays out a page.
"""
