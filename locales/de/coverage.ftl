coverage-names = Öffentliche Namen von NumPy, die es hier gibt:
coverage-missing = { $count ->
    [one] Einen Namen von NumPy gibt es hier nicht:
   *[other] { $count } Namen von NumPy gibt es hier nicht:
  }
coverage-parameters = { $count ->
    [one] Einer Funktion fehlen Parameter:
   *[other] { $count } Funktionen fehlen Parameter:
  }
coverage-corpora = Programme mit derselben Ausgabe wie CPython und NumPy, bei der letzten Messung:
