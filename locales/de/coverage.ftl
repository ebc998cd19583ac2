# of 0ef27325
coverage-names = Öffentliche Namen von NumPy, die es hier gibt:
# of bf9d01fc
coverage-missing = { $count ->
    [one] Einen Namen von NumPy gibt es hier nicht:
   *[other] { $count } Namen von NumPy gibt es hier nicht:
  }
# of 07cf5a99
coverage-parameters = { $count ->
    [one] Einer Funktion fehlen Parameter:
   *[other] { $count } Funktionen fehlen Parameter:
  }
# of 2cda3451
coverage-corpora = Programme mit derselben Ausgabe wie CPython und NumPy, bei der letzten Messung:
