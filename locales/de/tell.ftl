# of 0462e176
tell-SW100 = Lies die letzte Zeile des Fehlers; schau dir die Werte mit `print` oder `%whos` an.
# of 2b294bb0
tell-SW101 = Ist es ein Tippfehler, ein Name aus einer anderen Zelle oder ein Modul, das nie importiert wurde?
# of ba7c38b1
tell-SW102 = `dir(x)` zählt auf, was es gibt. Eine Funktion wie `np.append` ist keine Methode von Arrays.
# of 25ce228f
tell-SW103 = `help(f)` zeigt die Namen. NumPy sagt `axis` und `keepdims`, wo PyTorch `dim` und `keepdim` sagt.
# of 985b4c76
tell-SW104 = Vergleiche die Argumente mit der Signatur: `help(f)` zeigt sie.
# of 1984be3b
tell-SW105 = Ist ein Text gemeint? Wandle mit `str` um. Eine Zahl? Mit `float`. Ist es `None`? Dann fehlt einer Funktion das `return`.
# of 47bc06ef
tell-SW106 = Ein Wert braucht keine Klammern (`x.shape`), ein Element eckige (`x[0]`), ein Produkt `*`.
# of 45c0f1c8
tell-SW107 = Schau dir die vorhandenen Schlüssel an: `list(d)`. Leerzeichen und Großbuchstaben zählen.
# of 344bf0ff
tell-SW108 = Ist die Liste kürzer als gedacht, oder hast du ab 1 gezählt?
# of 334fcb73
tell-SW109 = Nimm zuerst Leerzeichen, Einheiten und Kommas heraus; `float` liest Nachkommastellen, `int` nicht.
# of 4486b0da
tell-SW110 = Vergleiche die Schreibweise. Was Shapewise fehlt, läuft in Python mit NumPy.
# of 47d59921
tell-SW111 = Entweder stimmt der Wert nicht oder die Behauptung: Gib beide Seiten aus.
# of b43668d6
tell-SW112 = Entscheide, was beim Teiler 0 herauskommen soll, und schreib es hin.
# of 74f284f7
tell-SW113 = Such den Fall, der sie beendet, und sorge dafür, dass jeder Aufruf ihm näher kommt.
# of 817187d0
tell-SW114 = Nimm alle Werte, oder die ersten (`[:2]`), oder den Rest in einem Namen mit Stern (`*rest`).
# of 85bb2f92
tell-SW115 = Ist eine Anzahl gemeint? `range(n)`. Ein einzelnes Element? Setz es in eine Liste.
# of 2b8ce473
tell-SW116 = Der Text des Fehlers und die Zeilen über dem `raise` sagen, welche Eingabe gewünscht ist.
# of e0780359
tell-SW117 = Die Meldung nennt, was erlaubt ist.
# of f94ef83b
tell-SW118 = Ganze Zahl: `d`. Nachkommastellen: `.2f`. Text: gar kein Buchstabe.
# of 2b867afe
tell-SW119 = `type(x)` zeigt, was es ist; wandle es zuerst um.
# of 8ffeca0f
tell-SW120 = Schau auf die Markierung und die Zeile davor: Meist fehlt eine Klammer, ein Anführungszeichen oder ein Doppelpunkt.
# of 106ce28e
tell-SW121 = Soll es sich ändern? Dann nimm eine Liste. Wenn nicht, gib dem Namen einen neuen Wert.
# of 14e8de6c
tell-SW122 = Für einen Schlüssel aus mehreren Teilen nimm ein Tupel.
# of 2b9df24f
tell-SW123 = `type(x)` zeigt, was es ist; vielleicht ist es schon ein einzelnes Element.
# of b1072e8f
tell-SW124 = Rechne mit Logarithmen oder mit Pythons ganzen Zahlen, die keine Grenze haben.
# of 13f0667b
tell-SW125 = Mach einen neuen Iterator oder gib `next` einen Vorgabewert.
# of 2e35ea15
tell-SW126 = Prüf das Vorzeichen der Eingabe; mit komplexen Zahlen (`-1 + 0j`) gibt es jede Wurzel.
# of 8ad0f775
tell-SW127 = Versuch es mit weniger Daten, oder such eine Schleife ohne Ende.
# of 952de6c1
tell-SW128 = `import os; os.listdir()` zeigt die Dateien des Ordners.
# of b751121c
tell-SW130 = Was Shapewise fehlt, läuft in Python mit NumPy; das Nächstliegende hier steht beim Fehler.
# of bf0c7c30
tell-SW131 = Eine abgeleitete Klasse soll die Methode definieren.
# of 9ec93a15
tell-SW132 = Sieh nach, was noch offen, noch in Gebrauch oder schon verbraucht ist; eine Schleife, die ein Dict ändert, läuft über `list(…)` davon.
# of 26d1e490
tell-SW133 = Behebe, wovor die Warnung warnt; mit `warnings.simplefilter("default")` werden Warnungen wieder nur ausgegeben.
# of 34dd845c
tell-SW199 = Bitte melde es mit der Zeile, die es ausgelöst hat.
# of 02331003
tell-SW201 = Eine Zahl pro Zeile? Mach eine Spalte daraus: `m[:, None]` oder `keepdims=True`. Eine Zahl pro Spalte? Fasse über `axis=0` zusammen. Frag dich, zu welcher Achse die Zahlen gehören.
# of 74581118
tell-SW202 = Soll das Array wachsen? Mach ein neues. Soll sich nur ein Teil ändern? Benenne diesen Teil.
# of 07cc9be1
tell-SW203 = `A @ B.T` kombiniert die Zeilen beider Matrizen, `A.T @ B` die Spalten. Frag dich, was eine Zelle des Ergebnisses bedeuten soll.
# of 0824fbcd
tell-SW204 = Gehört Matrix i links zu Matrix i rechts? Dann müssen es auf beiden Seiten gleich viele sein.
# of 04398900
tell-SW205 = Sag, über welche Achse summiert wird: Diese müssen beide gemeinsam haben.
# of d4c77059
tell-SW206 = Behalte die Größe, bei der du sicher bist, und überlass die andere der -1.
# of 027dd0b0
tell-SW207 = Wähl eine Größe, die die Anzahl der Elemente teilt.
# of 2b3e42f5
tell-SW208 = Untereinander ist Achse 0, nebeneinander ist Achse 1.
# of f94ccedc
tell-SW209 = Um ein Beispiel an einen Batch zu hängen, mach einen Batch mit einem Beispiel daraus: `row[None, :]`.
# of bcb91bb6
tell-SW210 = Die Achse, die du nennst, verschwindet: `axis=0` lässt eine Zahl pro Spalte übrig.
# of d78db2e8
tell-SW211 = Hast du ab 1 gezählt, oder sind Zeile und Spalte vertauscht?
# of c9a6de74
tell-SW212 = `x[0, 1]` fragt nach Zeile 0, Spalte 1. Mehrere Elemente einer Achse schreibst du als Liste: `x[[0, 1]]`.
# of 03b4603d
tell-SW213 = Zeilen wählst du mit `X[mask]`, Spalten mit `X[:, mask]`.
# of 32e4ea68
tell-SW214 = `/` ergibt immer einen Float; `//` ergibt eine ganze Zahl.
# of 1feeea6b
tell-SW215 = Labels, die bei 1 anfangen, brauchen `labels - 1`. Mehr Klassen geben nur eine Spalte, die nie 1 ist.
# of 1c9d5f4e
tell-SW216 = Einzelne Zellen: gleich lange Listen. Ein ganzer Block: `np.ix_(rows, columns)`.
# of cc36ddce
tell-SW217 = Soll sich das Original ändern? Schreib hinein. Wenn nicht, schreib in eine Kopie.
# of 562c9b32
tell-SW218 = Finde heraus, warum nichts übrig ist: oft eine Maske, die kein Element wählt.
# of b8ca9da4
tell-SW219 = `x.shape` zeigt, welche Achsen Größe 1 haben; ohne `axis` gehen alle.
# of 7f42e35e
tell-SW220 = Sollen die Zeilen gleich lang sein? Dann füll sie auf. Wenn nicht, behalte eine Liste von Arrays.
# of 604a705b
tell-SW221 = Für jedes Element: `&`. Für alle zusammen: `.all()` (jedes) oder `.any()` (mindestens eines).
# of 0b59aac7
tell-SW222 = Schreib die beiden Vergleiche einzeln, jeden in Klammern, mit `&` dazwischen.
# of f889aab1
tell-SW223 = Ein Ergebnis pro Zahl: die NumPy-Funktion. Eine Zahl aus dem Array: ein Index oder `.item()`.
# of 9c770790
tell-SW224 = Soll das Array ganzzahlig bleiben? Nimm `//` oder runde. Wenn nicht, mach ein neues Array.
# of 9fb01caf
tell-SW225 = Pixel sind uint8, 0 bis 255; rechne in `int` oder `float` und wandle am Ende zurück.
# of 024ae54b
tell-SW226 = Zähl die Klammern: Das äußere Paar ruft auf, das innere macht das Tupel oder die Liste.
# of f78dc29e
tell-SW227 = Listen verbinden: `+` mit Listen. Zahlen addieren: Arrays.
# of e23a14a9
tell-SW228 = `a ** -1.0` oder `1 / a` gibt Floats.
# of 8e569d61
tell-SW229 = Fehlende Werte brauchen ein Float-Array: `a.astype(float)`.
# of 54553a45
tell-SW230 = Such Zeilen, die sich wiederholen; `np.linalg.matrix_rank` sagt, wie viele unabhängig sind.
# of b32a27a9
tell-SW231 = Bei mehr Gleichungen als Unbekannten nimm `np.linalg.lstsq`.
# of 1b7943cb
tell-SW232 = Korrigiere die Eingabe, oder lass NumPy wieder warnen: `np.seterr(all='warn')`.
# of 32d51c4a
tell-SW233 = Teile die Gewichte durch ihre Summe.
# of 8aec701e
tell-SW234 = Nenn die Achse, zu der die Gewichte gehören: `axis=0` für ein Gewicht pro Zeile.
# of 7792de50
tell-SW235 = Für Masken nimm `~`, `&`, `|`, `^`; zum Zählen wandle mit `.astype(int)` um.
# of ebed4cd0
tell-SW236 = Skalieren ist `*`; ein Matrixprodukt braucht auf beiden Seiten mindestens eine Achse.
# of de839fed
tell-SW237 = Ein Vektor wird mit `[:, None]`, `[None, :]` oder `np.diag` zur Matrix.
# of 1add3430
tell-SW240 = Ein kleinerer Datentyp (`float32` halbiert), weniger Zeilen auf einmal, oder Broadcasting statt eines großen Arrays.
# of be72e3ba
tell-SW241 = Mach stattdessen ein neues Array: `np.resize(a, shape)` oder `a.copy()`.
