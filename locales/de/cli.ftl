# of 25d01376
cli-usage = Aufruf:
# of 971550f3
cli-commands = Befehle
# of a33c193f
cli-arguments = Argumente
# of 353e0d45
cli-options = Optionen
# of a893289b
cli-about = Arrays wie in NumPy, am Prompt und in der Shell, und jede Form wird erklärt
# of 97cbae85
cli-command-kernel = JSON-Zeilen von stdin beantworten, für Programme, die Shapewise steuern
# of 6658d829
cli-command-explain = Einen Fehlercode wie SW201 erklären, oder die Fehler von NumPy und PyTorch in einem Text
# of fe4b60d0
cli-command-learn = Eine Lektion nehmen; ohne Namen werden sie aufgezählt
# of e5380924
cli-command-lessons = Die Lektionen aufzählen; eigene prüfen oder anlegen
# of de328513
cli-command-lessons-check = Beweisen, dass Lektionen funktionieren: die in einem Ordner oder die des Programms
# of 1023e1cf
cli-command-lessons-new = Eine kommentierte Lektion als Anfang anlegen
# of 80c959a2
cli-command-review = Noch einmal fragen, was an der Reihe ist
# of 0e5b01cf
cli-command-progress = Zeigen, wie weit man gekommen ist
# of 2c89ca89
cli-command-notes = Als Markdown ausgeben, was man in den Lektionen getan hat
# of f1cd2fca
cli-command-export = Sitzungen, Skripte oder Lektionen als ein Skript oder Notebook für CPython und NumPy schreiben
# of 3c88e2a6
cli-command-coverage = Zeigen, welche Namen und Parameter von NumPy es gibt und wie die Vergleichsprogramme übereinstimmen
# of 56df4d88
cli-command-check = Den Code in Markdown- oder Textdateien ausführen und die behaupteten Ausgaben vergleichen
# of 8fd31d96
cli-command-help = Diese Hilfe ausgeben, oder die eines Befehls
# of 8fd31d96
cli-command-lessons-help = Diese Hilfe ausgeben, oder die eines Befehls
# of dea1dcfc
cli-argument-code = Diesen Code ausführen und den Wert des letzten Ausdrucks ausgeben
# of 1fc84079
cli-argument-inputs = Eine Variable an die Daten einer Datei binden (`-`: stdin): CSV, TSV, durch Leerzeichen getrennt, JSON oder .npy
# of 98a2dc5a
cli-argument-output = Wie das Ergebnis geschrieben wird: text (wie `print()` es zeigt, die Vorgabe), repr (wie der Prompt es zeigt), json, csv, tsv oder npy
# of e9f42e78
cli-argument-lang = Sprache der Erklärungen: en, de, ru oder zh-TW
# of c4e17082
cli-argument-plain = Sätze statt Tabellen und Zeichnungen, für Bildschirmleser
# of 775223f0
cli-argument-trace = Auf stderr zeigen, was jede Zeile getan hat, als Tabellen oder (`--trace=json`) als Daten
# of a8e4a0df
cli-argument-file = Ein Skript (`-`: stdin); ohne eines kommt der Code von stdin oder vom Prompt
# of f9930030
cli-argument-args = Argumente des Skripts, `sys.argv[1:]`
# of 49eb8467
cli-argument-help = Diese Hilfe ausgeben
# of c9e79133
cli-argument-version = Die Version ausgeben
# of cef99196
cli-argument-what = Ein Code, eine Datei oder `-` für stdin; ohne Angabe kommt der Text aus einer Pipe
# of 6b82f715
cli-argument-lesson = Ihr Name, ihre Nummer oder ein Ordner
# of 967f877f
cli-argument-from = Der Schritt, mit dem begonnen wird, als Nummer oder Kennung
# of 765129a9
cli-argument-answers = Ohne Prompt: Antworten aus einer Datei (`-`: stdin), ein Block je Antwort, Zeilen mit `#` sind Kommentare
# of caf04ea4
cli-argument-json = Eine JSON-Zeile je Schritt: id, kind, answer, verdict, diagnosis, seconds
# of 913449f1
cli-argument-progress-json = Als JSON, für Programme
# of 3e3cf7eb
cli-argument-all = Alles bisher Gesehene, ob an der Reihe oder nicht
# of 9e9f7ce2
cli-argument-seed = Jedes Mal dieselben Zahlen
# of 69dfa7d8
cli-argument-sources = Sitzungen (`>>>`), Skripte oder Namen von Lektionen
# of 5767b68a
cli-argument-to = Das Skript (.py) oder Notebook (.ipynb), das geschrieben wird; ohne Angabe geht ein Skript nach stdout
# of 241a9cb3
cli-argument-files = Markdown- oder Textdateien
# of a43ff1fc
cli-argument-folders = Ordner mit einer Lektion oder mit mehreren
# of 2d39500e
cli-argument-update = Übersetzungen als Übersetzung des jetzigen englischen Textes kennzeichnen
# of a33ecb79
cli-argument-name = Der Ordner, der angelegt wird
# of 9f6e7e8d
cli-argument-subcommand = Ein Befehl
# of f25749e0
cli-no-file = es gibt keine Datei { $file }
# of 2e07d405
cli-no-file-near = es gibt weder eine Datei noch einen Befehl { $file }. War { $near } gemeint?
# of e01de173
cli-unreadable = { $file } lässt sich nicht lesen: { $reason }
# of 2f24fe27
cli-not-text = { $file } ist kein UTF-8-Text (Byte { $at })
# of 97358718
cli-stdin-is-data = stdin wurde als Daten gelesen; gib den Code mit -c oder als Datei an
# of dc7dfeb1
cli-input-form = -i erwartet NAME=DATEI, zum Beispiel -i X=data.csv, nicht { $argument }
# of 8c41a650
cli-input-name = { $name } kann nicht der Name einer Variablen sein
# of 59a90248
cli-input-nothing = darin stehen keine Zahlen
# of ad530e6d
cli-input-columns = Zeile { $line }: { $have } Spalten, aber die erste Zeile hat { $want }; jede braucht gleich viele
# of d7aa4e5c
cli-input-cell = Zeile { $line }, Spalte { $column }: { $cell } ist keine Zahl
# of f3a8b6d4
cli-input-json = kein JSON: { $reason }
