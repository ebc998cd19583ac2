# of 5f62df44
page-fails = So entsteht dieser Fehler:
# of f2f6cdc7
page-works = So geht es:
# of d8e9d75d
page-list = Jeder Fehler hat einen Code und jeder Code eine Seite:
# of f98ae078
page-unknown = Eine Seite { $code } gibt es nicht. `shapewise explain` zählt alle auf.
