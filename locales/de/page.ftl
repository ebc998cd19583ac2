page-fails = Das scheitert daran:
page-works = Das geht:
page-list = Jeder Fehler hat einen Code und jeder Code eine Seite:
page-unknown = Eine Seite { $code } gibt es nicht. `shapewise explain` zählt alle auf.
