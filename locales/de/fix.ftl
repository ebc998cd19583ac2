# of a960f6ff
fix-new-array = ein neues Array unter dem Namen { $name }; andere Namen behalten das alte
# of 7a4cb674
fix-keepdims = Achse { $axis } bleibt mit Größe 1 und passt so zu { $big }
# of 808f9a44
fix-per-row = jede Zeile von { $big } trifft ihre eigene Zahl
# of e2188233
fix-axis-columns = eine Zahl für jede Spalte von { $big }
# of 1cd6d8d1
fix-axis-rows = eine Zahl für jede Zeile von { $big }
# of 961c8ddf
fix-aligned = an Achse { $axis } von { $big } ausgerichtet
# of d071650e
fix-every-pair = jede Zahl von { $small } mit jeder Zahl von { $big }
# of 08fbb76b
fix-transposed = Zeilen und Spalten von { $name } vertauscht
# of e9c0f766
fix-matmul = das Matrixprodukt
# of fac43fb6
fix-elementwise = Zahl für Zahl
# of f9b20a9b
fix-join = hintereinander gehängt
# of 288a8aa4
fix-reshape = die { $count } Zahlen auf { $shape } verteilt
# of bc2e6033
fix-first-items = die ersten { $count } von { $name }
# of 1aa65eec
fix-sum-first = vorher über Achse { $axis } summiert
# of 47ccaeb5
fix-first-places = die ersten { $count } Plätze
# of a0b62eec
fix-right-transposed = Zeilen von { $left } mit Zeilen von { $right }
# of ab9c0b22
fix-left-transposed = Spalten von { $left } mit Spalten von { $right }
# of 8ec5ac21
fix-swapped = andersherum
# of 0c172a81
fix-first-matrices = die ersten { $count } Matrizen von { $name }
# of 315d50e7
fix-every-matrix-pair = jede Matrix links mit jeder rechts
# of 36c3c0e8
fix-pinv = die Pseudoinverse, die jede Matrix hat
# of f4f7cfd1
fix-lstsq = die Lösung mit dem kleinsten Fehler
# of d200256a
fix-gram = für eine daraus gebildete quadratische Matrix
# of af95ca4d
fix-dealt = { $count } Zahlen als { $shape }
# of 50b5d9e4
fix-as-row = { $name } als weitere Zeile von { $big }
# of 96a21704
fix-as-column = { $name } als weitere Spalte von { $big }
# of 14ea01f1
fix-vstack = untereinander
# of 14ea01f1
fix-below = untereinander
# of 2bea5572
fix-side-by-side = nebeneinander
# of 7e1d3f8f
fix-other-axis = entlang Achse { $axis } verbunden
# of 9e10d43e
fix-end-to-end = hintereinander
# of fab82991
fix-shortest-row = die ersten { $count } jeder Zeile
# of 414ac232
fix-axis-is-columns = eine Zahl pro Spalte
# of ea1c122c
fix-axis-is-rows = eine Zahl pro Zeile
# of ffbb27b1
fix-axis = über Achse { $axis }
# of ee977c3d
fix-pairwise = die größere oder kleinere jedes Paars
# of 687f1a97
fix-one-list = als eine Liste
# of df5d4e00
fix-last = das letzte
# of 4a4e0bce
fix-from-zero = ab 0 gezählt: Nummer { $index } hat den Index { $last }
# of 9b8382a7
fix-index-swapped = Zeile und Spalte vertauscht
# of b82ad024
fix-labels-from-zero = Labels ab 0 gezählt
# of 0649d97d
fix-more-classes = { $count } Klassen; Klasse 0 bleibt leer, wenn die Labels bei 1 anfangen
# of 95cbf1b4
fix-labels-renumbered = Labels lückenlos neu nummeriert
# of 804f673f
fix-fewer-indices = { $ndim ->
    [one] ein Index für die eine Achse
   *[other] ein Index für jede der { $ndim } Achsen
}
# of 69ad54d7
fix-index-list = diese { $count } Elemente einer Achse
# of 64cf57dd
fix-mask-axis = die Maske wählt entlang Achse { $axis }
# of e3998e32
fix-mask-part = nur für die ersten { $count } Elemente
# of b5fbbade
fix-mask-cut = nur die ersten { $count } Antworten der Maske
# of 69096e7f
fix-ix = jede dieser Zeilen mit jeder dieser Spalten
# of 2371569e
fix-whole-number = als ganze Zahl
# of 1a210b58
fix-int = als ganze Zahlen
# of e856b49a
fix-list-as-array = die Liste als Array
# of 96468d97
fix-lists-as-arrays = rechnet Element für Element
# of 985619f1
fix-list-steps = Schritt für Schritt in die Liste
# of 63ecbb36
fix-as-many-places = { $count } Plätze für { $count } Zahlen
# of a6045dfb
fix-first-number = nur die erste Zahl
# of 77ae3084
fix-squeeze-ones = alle Achsen der Größe 1 entfernt
# of 5cf1622e
fix-not-empty = ob etwas darin ist
# of ae701ab1
fix-each-element = ein Ja oder Nein für jedes Element
# of 979af475
fix-all = ob es für alle gilt
# of fddc24e6
fix-any = ob es für mindestens eines gilt
# of 94f845a4
fix-none = ob keines wahr ist
# of f37e40d9
fix-not-all = ob mindestens eines falsch ist
# of c8c6bbf5
fix-brackets = jeder Vergleich in Klammern
# of b6d5f172
fix-over-all = über alle Zahlen
# of 69e1266e
fix-per-column = Spalte für Spalte
# of d0ed3d0c
fix-convert = in { $dtype } gerechnet
# of 6a923e7f
fix-whole-division = ganzzahlige Division; der Datentyp bleibt
# of adf89229
fix-cut-off = vorher in { $dtype } umgewandelt, Nachkommastellen abgeschnitten
# of efb97cec
fix-bigger-boxes = größere Kästchen
# of 0bc342a0
fix-as-float = als Floats
# of 1a210b58
fix-as-int = als ganze Zahlen
# of d4a0676b
fix-invert = Ja und Nein vertauscht
# of d042e21b
fix-differ = wo sich beide unterscheiden
# of c393eb19
fix-shape-tuple = die Form als ein Tupel
# of 4c823b5b
fix-shape-spread = die Größen einzeln
# of ccd1f04e
fix-arange = Schritte von { $step }, ohne das Ende
# of 477b9deb
fix-linspace = { $count } Zahlen, beide Enden eingeschlossen
# of 35fca70c
fix-no-brackets = der Wert selbst
# of 5bef5ea9
fix-square-brackets = ein Element
# of 77805fdb
fix-times = ein Produkt
# of 09907277
fix-through-float = als Float gelesen, Nachkommastellen abgeschnitten
# of 3daaa56b
fix-decimal-point = mit Dezimalpunkt
# of 7ef7e5e2
fix-array-of = ein Array von Zahlen
# of e7fd471a
fix-numpy-function = NumPys Funktion, für alle Zahlen auf einmal
# of 4df38d03
fix-convert-all = jede Zahl umgewandelt
# of b8c76db7
fix-item = die einzige Zahl darin
# of bf35a313
fix-its-length = seine Länge
# of 0aa7ab33
fix-spelling = der Name, den es gibt
# of 67a92470
fix-as-text = als Text
# of 0a8521f3
fix-as-number = als Zahl
# of 5144762f
fix-as-list = als Liste, die sich ändern lässt
# of 4f3f33e3
fix-get = `None`, wo es den Schlüssel nicht gibt
# of b6c19df3
fix-rest = alles Übrige kommt in { $name }
# of 2aa6e7ef
fix-first-values = nur die ersten { $count }
# of 95a9579c
fix-range = die Zahlen von 0 bis { $count }, ohne { $count }
# of 9c818842
fix-same = dasselbe
# of 499d5819
fix-whole-division-index = ganzzahlige Division
# of 8500f538
fix-copy = in einer Kopie; das Original bleibt, wie es ist
# of 2dc48fdd
fix-enumerate = { $name } zählt mit
# of 1f4453be
fix-append = ein Element mehr am Ende
# of 0a5cdb9a
fix-array-split = Teile, die sich um höchstens ein Element unterscheiden
# of 02f51989
fix-with-replacement = ein Element kann mehrmals gezogen werden
# of 71088b0f
fix-random-row = eine zufällige Zeile
# of aa46bbc1
fix-rounded = jede Zahl auf { $decimals } Stellen gerundet
# of c38c17ce
fix-last-two = die letzten beiden Achsen vertauscht, die anderen wie vorher
# of d799c564
fix-only-these = nur diese beiden Achsen vertauscht
# of 36fff11a
fix-axes-reversed = alle Achsen in umgekehrter Reihenfolge
# of 071d2169
fix-reshaped = dieselben Zahlen in anderer Form
# of 7c114fe4
fix-written-out = ausgeschrieben
# of 378f8a86
fix-item-itself = das Element selbst
# of 5640964e
fix-along-axis-one = entlang Achse 1, die { $count } hat
# of c7443d2b
fix-from-each-row = aus jeder Zeile ein Element
# of 5cdd8479
fix-without-axis = { $name }, wie es ist, ohne neue Achse
# of 9c2f02fc
fix-as-row-of = als Zeile von { $name }
# of f0ca8a12
fix-as-column-of = als Spalte von { $name }
# of 850b607d
fix-axis-instead = stattdessen mit Achse { $axis }
