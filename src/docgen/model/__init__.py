"""Every noun of docgen. `plan` is what people write; read it first. `units` and `issuer` stand beside it; `shares` is
what the quota room makes of them; `dossier` is all of it together, in words; `facts` is what stands on paper.
"""
