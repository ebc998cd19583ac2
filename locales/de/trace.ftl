# Was eine Zeile getan hat. Ausrichten · Vergleichen · Dehnen · Rechnen heißen überall gleich.
# of 1e352cc4
trace-topic-broadcast = Broadcasting
# of 5279781b
trace-topic-matmul = Matrixprodukt
# of 6f904512
trace-topic-reduce = Zusammenfassen
# of 2fe91185
trace-topic-reshape = Umformen (reshape)
# of c03183c0
trace-topic-transpose = Transponieren
# of 847db527
trace-topic-join = Verbinden
# of dea654f9
trace-topic-stack = Stapeln
# of f04bd78b
trace-topic-split = Zerlegen
# of 0d36116d
trace-topic-index = Indexierung
# of c15e37a7
trace-topic-promote = Datentyp
# of 84e9f1ae
trace-topic-view = Speicher
# of 0cfb5881
trace-topic-list = Liste
# of ef57e2cf
trace-topic-contract = Einstein-Summe
# of 4b64751a
trace-topic-accumulate = Kumulieren
# of 4097fc5e
trace-times = ×{ $count }
# of 8e82910d
trace-left-out = { $count ->
    [one] Eine weitere Operation lief, sie ist nicht gezeigt.
   *[other] { $count } weitere Operationen liefen, sie sind nicht gezeigt.
}
# of 36a374c7
trace-nothing = Hier gibt es nichts zu zeichnen: Die Zeile hat nicht mit Arrays gerechnet.
# of fba89d16
trace-second-name = { $name } ist ein zweiter Name für das Array, das { $of } heißt: Nichts wurde kopiert, und was du über den einen Namen schreibst, siehst du über beide.
# of 8bd5c097
trace-is-on = Die Ablaufbilder sind an: Nach jeder Zeile siehst du, was sehenswert ist. %trace off beendet das.
# of 7b7b89be
trace-is-off = Die Ablaufbilder sind aus.

# of 2d2ac980
trace-line-up = Ausrichten
# of d57a0a54
trace-compare = Vergleichen
# of 03d3b9ca
trace-stretch = Dehnen
# of 5bc0161a
trace-compute = Rechnen
# of ebfe629b
trace-batch = Stapel
# of 7e9b6ec7
trace-inner = Innen
# of 2e7a8214
trace-outer = Außen
# of 0fe07306
trace-name = Benennen
# of 21a5901d
trace-remove = Entfernen
# of cf019dae
trace-left = Was bleibt

# of 248235df
trace-right-end = Formen treffen sich am rechten Ende
# of 8594fd73
trace-same-shape = gleiche Form, Element für Element
# of 59ea12c2
trace-missing-is-one = eine fehlende Achse zählt als 1
# of c85a2826
trace-one-stretches = eine Größe 1 lässt sich dehnen
# of 1c9df88f
trace-read-again = { $to }: { $name } wird { $count ->
    [2] zweimal
   *[other] { $count }-mal
} gelesen, nicht kopiert
# of 8aec96e0
trace-computed = { $operations }, { $dtypes }
# of be19b1ed
trace-count-add = { $count ->
    [one] { $count } Addition
   *[other] { $count } Additionen
}
# of c7b4c7a7
trace-count-subtract = { $count ->
    [one] { $count } Subtraktion
   *[other] { $count } Subtraktionen
}
# of e62ffdd5
trace-count-multiply = { $count ->
    [one] { $count } Multiplikation
   *[other] { $count } Multiplikationen
}
# of 9704efa7
trace-count-divide = { $count ->
    [one] { $count } Division
   *[other] { $count } Divisionen
}
# of 47200813
trace-count-compare = { $count ->
    [one] { $count } Vergleich
   *[other] { $count } Vergleiche
}
# of 8b1f2847
trace-count-other = { $count ->
    [one] { $count } Operation
   *[other] { $count } Operationen
}
# of 48aebe4b
trace-result-shape = Das Ergebnis hat die Form { $shape }.
# of 0422e19f
trace-result-dtype = Das Ergebnis hat den Datentyp { $to } und die Form { $shape }.

# of fafe267c
trace-matmul-batch = Stapel { $left } und { $right } → { $shape }: { $count } Produkte
# of 30838b55
trace-matmul-inner = { $inner } Spalten von { $left } treffen { $inner } Zeilen von { $right }
# of 46817c9a
trace-matmul-outer = { $rows } Zeilen und { $columns } Spalten bleiben: { $shape }
# of bec913ab
trace-matmul-outer-rows = { $rows } Zeilen bleiben: { $shape }
# of d3aed98b
trace-matmul-outer-columns = { $columns } Spalten bleiben: { $shape }
# of 9ac040ec
trace-matmul-outer-none = nichts bleibt: eine einzige Zahl
# of f1bfd2b7
trace-matmul-row = zählt als Zeile, { $shape }
# of 9cbb2a95
trace-matmul-column = zählt als Spalte, { $shape }
# of 1bef1a97
trace-matmul-compute = { $count ->
    [one] eine Zelle
   *[other] { $count } Zellen
}, je { $inner ->
    [one] ein Produkt
   *[other] eine Summe aus { $inner } Produkten
}
# of 14205d47
trace-matmul-cell = Die Zelle { $place } ist Zeile mal Spalte: { $cell }
# of a3459ab9
trace-matmul-number = Die Zahl ist { $cell }

# of 8f188612
trace-reduce-name = { $count ->
    [one] Achse { $axes } (Größe { $sizes }) verschwindet
   *[other] Achsen { $axes } (Größen { $sizes }) verschwinden
}
# of 3f4f58ad
trace-reduce-all = keine Achse genannt: { $count ->
    [one] die einzige Achse verschwindet
   *[other] alle { $count } Achsen verschwinden
}
# of deb3d776
trace-reduce-python = Pythons eigenes `sum` läuft an Achse 0 entlang und addiert ganze Zeilen; `np.sum` würde alles addieren
# of 83343944
trace-reduce-removed = { $function } macht aus je { $count } Zahlen eine
# of 76190e1c
trace-reduce-kept = { $function }: aus je { $count } Zahlen eine; keepdims: eine 1 bleibt
# of 27ad6a1e
trace-reduce-left = { $shape }
# of 18b62c18
trace-reduce-number = eine Zahl
# of 94281cbf
trace-reduce-cell = Die Zelle { $place }: { $cell }
# of b2c7113c
trace-reduce-flat = { $flat } ist der Platz in Lesereihenfolge; entlang der Achsen ist das { $places }.

# of 1d808e5b
trace-contract-same = Dasselbe wie { $code }.
# of 0964bc5d
trace-contract-letter = Buchstabe
# of 23a0d95c
trace-contract-size = Größe
# of 4af5011f
trace-contract-where = steht für
# of c8075467
trace-contract-fate = was daraus wird
# of 17c669e1
trace-contract-axis = Achse { $axis } von { $name }
# of 1548e584
trace-contract-kept = bleibt: Achse { $axis } des Ergebnisses
# of d1d1ce7c
trace-contract-multiplied = wird multipliziert, dann aufsummiert
# of 0cf18624
trace-contract-summed = wird aufsummiert
# of 17f7d119
trace-contract-products = { $count ->
    [one] Eine Zelle
   *[other] { $count } Zellen
}, { $inner ->
    [one] je ein Produkt
   *[other] je eine Summe aus { $inner } Produkten
}.
# of 1fe977cb
trace-contract-elements = { $count ->
    [one] Eine Zelle
   *[other] { $count } Zellen
}, { $inner ->
    [one] je ein Element
   *[other] je eine Summe aus { $inner } Elementen
}.

# of 9bece1a5
trace-accumulate-axis = Entlang Achse { $axis } der Größe { $size } steht an jeder Stelle die Summe oder das Produkt aller Stellen bis dorthin. Die Form bleibt { $from }.
# of b1389cd0
trace-accumulate-flat = Keine Achse ist genannt: Die Zahlen von { $from } werden in Leserichtung genommen, und das Ergebnis hat eine Achse, { $to }.
# of 567cd872
trace-accumulate-line = Die erste Reihe: { $line }

# of 1ca1f8fe
trace-reshape-boxes = { $count ->
    [one] eine Zahl
   *[other] { $count } Zahlen
} in { $from }, dieselben in { $to }.
# of 6c336d0b
trace-reshape-unknown = −1 heißt „rechne es aus“: { $count } / { $known } = { $size }.
# of 436e7a9b
trace-reshape-order = Die Lesereihenfolge bleibt: zuerst die letzte Achse entlang. reshape verteilt dieselbe Zahlenreihe neu, es dreht nichts.

# of cf0cf88e
trace-transpose-nothing = `{ $name }` hat nur eine Achse, { $shape }: Da gibt es nichts zu tauschen. `{ $name }[:, None]` macht eine Spalte daraus.
# of c76ce3c5
trace-transpose-move = Achse { $from } (Größe { $size }) wird Achse { $to }
# of 9f0288db
trace-transpose-same = jede Achse bleibt, wo sie ist
# of 1ed0536c
trace-transpose-elements = Element [i, j] kommt nach [j, i]; keine Zahl wird neu verteilt.
# of a2e00796
trace-transpose-numbers = Die Achsen werden neu nummeriert; keine Zahl wird neu verteilt.
# of 89d000f1
trace-and = {", "}

# of ca8177ac
trace-join-more = { $count ->
    [one] ein weiterer Teil
   *[other] { $count } weitere Teile
}
# of 18c3f84d
trace-join-along = Verbunden entlang Achse { $axis }: { $sum }. Alle anderen Achsen müssen übereinstimmen.
# of 44cef403
trace-join-new = { $count ->
    [one] Ein Array
   *[other] { $count } Arrays
} entlang einer neuen Achse { $axis } gelegt: { $shape }.
# of 4f43fa70
trace-join-split = Entlang Achse { $axis } zerlegt in { $count ->
    [one] einen Teil
   *[other] { $count } Teile
}: { $sum }. Jeder Teil ist eine Sicht (View).

# of 9f3833e6
trace-index-item = Index
# of 342bea3f
trace-index-takes = nimmt
# of c1eb85bd
trace-index-gives = ergibt
# of 10d3bdc4
trace-index-shape = { $from } wird { $to }.
# of a4f63dcf
trace-index-one = { $from } wird ein einzelnes Element.
# of cdf1f390
trace-index-moved = Die Index-Arrays stehen nicht nebeneinander, darum kommen ihre Achsen zuerst.
# of a25b0e40
trace-index-axis = Achse { $axis } (Größe { $size })
# of fb6272ab
trace-index-axes = { $count ->
    [0] keine Achse
    [one] Achse { $axes }
   *[other] Achsen { $axes }
}
# of 3d18762c
trace-index-integer = Element { $index }; die Achse verschwindet
# of 421e242a
trace-index-newaxis = eine neue Achse der Größe 1
# of f4dd02ac
trace-index-whole = { $count ->
    [0] nichts
    [one] die ganze Achse
   *[other] die ganzen Achsen
}
# of ecc21cfe
trace-index-integers = je Zahl eine Auswahl, { $shape }
# of 4a2f1745
trace-index-rows = Zeilen { $rows } von { $name }
# of 37a989f7
trace-index-mask = { $count } von { $size } sind True: eine Achse der Größe { $count }
# of 4bdd78a2
trace-index-bool = { $value }: eine Achse der Größe 1 oder 0
# of bad9c982
trace-index-slice = { $first } bis { $last }: { $count } Elemente
# of 5a841959
trace-index-slice-step = { $first } bis { $last } in Schritten von { $step }: { $count } Elemente
# of 20ea4a49
trace-index-slice-one = nur Element { $first }; die Achse bleibt, mit Größe 1
# of 31d676d8
trace-index-slice-all = die ganze Achse
# of ef16896e
trace-index-slice-empty = nichts: eine Achse der Größe 0
# of a08f247f
trace-index-beyond = ; { $beyond } liegt hinter dem Ende, ein Ausschnitt verzeiht das

# of 1f44b5ff
trace-write-into = Geschrieben in { $count ->
    [one] ein Element
   *[other] { $count } Elemente
} von { $name }, an Ort und Stelle.
# of 6c01c9e6
trace-write-stretched = Der Wert { $shape } wird über sie gedehnt.
# of 9314fdaa
trace-write-others = { $count ->
    [one] { $names } schaut in denselben Speicher und ändert sich mit.
   *[other] { $names } schauen in denselben Speicher und ändern sich mit.
}

# of 24061dda
trace-promote-division = { $met }: `/` ergibt immer Kommazahlen, darum werden ganze Zahlen zu { $to }. Mit `//` blieben sie ganz.
# of 53daa5f5
trace-promote-met = { $met }: Das Ergebnis bekommt den Datentyp, der beide fasst, { $to }.
# of 51cc77fc
trace-promote-weak = { $met }: Eine Python-Zahl hat keinen eigenen dtype, nur eine Art; das Ergebnis ist { $to }.
# of 4de65e41
trace-promote-asked = { $from } wird { $to }, wie verlangt: ein neues Array.
# of d0b46e7f
trace-promote-cut = { $from } wird { $to }: Was hinter dem Komma steht, wird abgeschnitten, nicht gerundet.
# of af9cb8b3
trace-promote-truth = { $from } wird { $to }: 0 ist False, alles andere True.
# of cb829698
trace-promote-narrow = { $from } wird { $to }: Zahlen, die nicht passen, laufen stillschweigend über.

# of e44b24bf
trace-memory-view = Das Ergebnis ist eine Sicht (View): ein Fenster auf den Speicher von { $name }, kopiert wurde nichts.
# of dadd3ebb
trace-memory-copy = Das Ergebnis ist eine Kopie: { $name } merkt nichts davon, wenn du hineinschreibst.
# of 6b925e22
trace-memory-copied = Eine Kopie von { $name } mit eigenem Speicher: Was du in das eine schreibst, ändert das andere nicht.
# of a10cfc22
trace-memory-in-place = { $sign } schreibt in den Speicher, den { $name } schon hat; der dtype bleibt { $dtype }, und es entsteht kein neues Array.

# of e4e79fe2
trace-list-joined = `+` hängt zwei Listen aneinander: { $left } und { $right } Einträge ergeben { $count }. Arrays würden Element für Element addiert.
# of 5c10a57a
trace-list-repeated = `*` wiederholt eine Liste: { $items ->
    [one] ein Eintrag
   *[other] { $items } Einträge
}, { $times }-mal, ergibt { $count }. Ein Array würde Element für Element multipliziert.
# of b475c82c
trace-list-sliced = Der Ausschnitt einer Liste ist eine neue Liste mit { $count ->
    [one] einem Eintrag
   *[other] { $count } Einträgen
}: Schreibst du hinein, bleibt { $name }, wie es ist. Der Ausschnitt eines Arrays wäre ein Fenster darauf.

# of 76d91c9b
trace-magic-why = zeichnet, was eine Zeile getan hat (ohne Zeile: die letzte), oder erklärt einen Code wie SW310
# of 3bf0c459
trace-magic-trace = zeigt nach jeder Zeile, was sie getan hat
# of 2786d00f
trace-magic-notes = leise Hinweise, wenn etwas läuft und wohl trotzdem falsch ist
# of 952fa49c
trace-magic-mem = Namen, der Speicher dahinter und wer ihn mit wem teilt
