# of dd1aab6d
rule-SW100 = Die Zeile darüber sagt, was Python oder NumPy ablehnt.
# of 2fd66133
rule-SW101 = Ein Name braucht einen Wert, bevor du ihn benutzt. Auf Groß- und Kleinschreibung kommt es an.
# of ef3a488c
rule-SW102 = Hinter dem Punkt muss etwas stehen, das das Objekt hat.
# of 5f1d053e
rule-SW103 = Schlüsselwort-Argumente müssen so heißen, wie die Funktion sie nennt.
# of e590647b
rule-SW104 = Ein Aufruf muss jeden Parameter angeben, der keinen Vorgabewert hat, und darf nicht mehr angeben, als es gibt.
# of 59cf5dd1
rule-SW105 = Für diese beiden Typen gibt es den Operator nicht. Wandle einen davon zuerst um.
# of a99b0874
rule-SW106 = Runde Klammern rufen eine Funktion auf. Was davor steht, ist keine.
# of ae5cce65
rule-SW107 = Das Gesuchte ist nicht da. `in` fragt vorher, `.get(key, default)` liefert sonst einen Ersatzwert.
# of a70aac4f
rule-SW108 = Positionen zählen ab 0, die letzte ist also die Länge minus 1. `[-1]` ist das letzte Element.
# of 5bdacee2
rule-SW109 = Der Text oder das Objekt lässt sich nicht als eine Zahl lesen.
# of 0f9233e2
rule-SW110 = Shapewise hat kein Modul oder Mitglied mit diesem Namen. `np`, `math`, `random`, `itertools` und mehr aus der Standardbibliothek sind da.
# of 13c337ea
rule-SW111 = `assert` sagt, was gelten muss, und hier gilt es nicht.
# of 7dc5c193
rule-SW112 = Durch 0 lässt sich nicht teilen. Bei Arrays warnt NumPy und gibt `inf` oder `nan`.
# of 84dfb2e2
rule-SW113 = Eine Funktion, die sich selbst aufruft, braucht einen Fall, in dem sie es nicht tut.
# of 4cc144f9
rule-SW114 = Jeder Name links nimmt einen Wert von rechts, also müssen es gleich viele sein.
# of b9f48490
rule-SW115 = `for`, `list`, `sum` und andere gehen Elemente durch. Dieses Objekt hat keine.
# of dc0cb8dd
rule-SW116 = Das Programm selbst hat diesen Fehler mit `raise` ausgelöst; sein Text sagt, warum.
# of fcf7967b
rule-SW117 = Der Typ stimmt, aber die Funktion nimmt diesen Wert nicht an.
# of cbfe2c8f
rule-SW118 = Nach dem Doppelpunkt eines Formats steht, wie der Wert gezeigt wird: `d` für ganze Zahlen, `.2f` für zwei Nachkommastellen, nichts für Texte.
# of ddfd381c
rule-SW119 = Die Funktion nimmt keinen Wert dieses Typs.
# of b1df4960
rule-SW120 = An der markierten Stelle ist die Zeile kein lesbares Python. Nichts davon wurde ausgeführt.
# of 6f100944
rule-SW121 = Tupel, Texte und Zahlen bleiben, wie sie sind. Mach einen neuen Wert oder nimm eine Liste.
# of 77cb138d
rule-SW122 = Schlüssel eines Dicts und Elemente einer Menge dürfen sich nie ändern, Listen gehen also nicht. Ein Tupel geht.
# of c85cd303
rule-SW123 = Eckige Klammern greifen ein Element heraus. Dieses Objekt hat keine.
# of ae126ce2
rule-SW124 = Das Ergebnis ist größer, als ein Float sein kann (etwa 1.8e308).
# of 07ef4244
rule-SW125 = Der Iterator hat alle Elemente gegeben. `next(it, default)` gibt stattdessen etwas anderes.
# of faa440f5
rule-SW126 = Hier hat die Funktion keinen reellen Wert, etwa Wurzel oder Logarithmus einer negativen Zahl.
# of 71a677b1
rule-SW127 = Der Lauf wurde von außen gestoppt. Die Namen behalten ihre Werte.
# of 33ab3fd0
rule-SW128 = Die Datei lässt sich nicht öffnen oder lesen. Namen gelten ab dem Ordner, in dem Shapewise gestartet wurde.
# of f2471ae0
rule-SW130 = Python oder NumPy hat das, Shapewise nicht.
# of e3c8005d
rule-SW131 = Die Klasse oder Funktion soll an anderer Stelle vervollständigt werden.
# of c714c681
rule-SW132 = Der Aufruf selbst ist erlaubt, aber nicht in dem Zustand, in dem die Objekte gerade sind; ein Dict etwa behält seine Schlüssel, solange eine Schleife es durchläuft.
# of ef3fafa4
rule-SW133 = Das Programm hat verlangt, dass Warnungen als Fehler ausgelöst werden, und dies ist eine.
# of 49629f1f
rule-SW199 = Das ist ein Fehler in Shapewise, nicht in deiner Zeile. Deine Sitzung geht weiter.
# of eb0c8855
rule-SW201 = Formen werden am rechten Ende ausgerichtet. Auf jeder Achse müssen die Größen gleich sein, oder eine davon ist 1 oder fehlt.
# of b99a661e
rule-SW202 = Was geschrieben wird, muss sich auf seinen Platz dehnen lassen; der Platz selbst wächst nie.
# of 31c84078
rule-SW203 = Bei `A @ B` muss `A` so viele Spalten haben wie `B` Zeilen: (n, k) @ (k, m) ergibt (n, m).
# of 96c1e191
rule-SW204 = Die letzten beiden Achsen sind die Matrizen. Die Achsen davor sind Stapel, und für die gilt Broadcasting.
# of c460bf4a
rule-SW205 = `np.dot` verrechnet die letzte Achse links mit der vorletzten rechts (oder ihrer einzigen). Beide müssen gleich groß sein.
# of 985d0abb
rule-SW206 = Umformen verteilt dieselben Zahlen auf andere Kästchen, also braucht es so viele Kästchen wie Zahlen.
# of 6b425642
rule-SW207 = -1 steht für die Größe, mit der es aufgeht, und nur eine Größe darf -1 sein.
# of 95b64ed3
rule-SW208 = Arrays werden entlang einer Achse verbunden. Auf allen anderen Achsen müssen die Größen gleich sein.
# of 73855962
rule-SW209 = `concatenate` will Arrays mit gleich vielen Achsen, `stack` Arrays gleicher Form.
# of 7d1dd34c
rule-SW210 = Ein Array mit n Achsen hat die Achsen 0 bis n-1, oder -1 (die letzte) bis -n.
# of f8d60d15
rule-SW211 = Eine Achse der Größe n hat die Indizes 0 bis n-1, oder -1 (der letzte) bis -n.
# of d31f2c3f
rule-SW212 = Für jede Achse gibt es höchstens einen Index.
# of f77be3e7
rule-SW213 = Eine Maske hat ein True oder False für jedes Element der Achse, aus der sie auswählt.
# of 7a57f1cd
rule-SW214 = Ein Index ist eine ganze Zahl, ein Ausschnitt, `...`, `None` oder ein Array aus ganzen Zahlen oder aus True und False.
# of c9fbe451
rule-SW215 = Ein Label wählt eine Zeile der Einheitsmatrix, also haben n Klassen die Labels 0 bis n-1.
# of 26e1282f
rule-SW216 = Index-Arrays werden paarweise gelesen, ihre Formen müssen also zusammenpassen. `np.ix_` nimmt jede Zeile mit jeder Spalte.
# of 94433cf5
rule-SW217 = Dieses Array zeigt nur Zahlen, die einem anderen gehören. `.copy()` gibt dir eigene.
# of 616d9340
rule-SW218 = Ein leeres Array hat kein kleinstes oder größtes Element. `initial=` gibt für diesen Fall einen Wert an.
# of ba8f041a
rule-SW219 = `squeeze` entfernt Achsen der Größe 1; diese ist länger.
# of d864a101
rule-SW220 = Ein Array ist ein Gitter: Alle Zeilen müssen gleich lang sein.
# of 625e9ae2
rule-SW221 = `and`, `or`, `not` und `if` wollen ein Ja oder Nein. Ein Array hat eines pro Element: Verknüpfe sie mit `&`, `|`, `~`, oder mach mit `.any()` oder `.all()` eines daraus.
# of 1dfc05b1
rule-SW222 = `a < x < b` heißt `(a < x) and (x < b)`, und `&` bindet stärker als `<`. Setz jeden Vergleich in Klammern und `&` dazwischen.
# of 646eefc6
rule-SW223 = `int`, `float` und die Funktionen von `math` nehmen eine Zahl. NumPy hat für Arrays eine eigene Funktion.
# of 23f8e8ac
rule-SW224 = `a += b` schreibt in die Kästchen, die `a` hat. `a = a + b` macht ein neues Array mit dem Datentyp, den das Ergebnis braucht.
# of ee84555d
rule-SW225 = Jeder ganzzahlige Datentyp hat eine kleinste und eine größte Zahl.
# of d69ff693
rule-SW226 = Eine Form ist ein Argument, als Tupel geschrieben; Arrays zum Verbinden sind ein Argument, als Liste geschrieben.
# of 614fd453
rule-SW227 = Listen bewahren auf, Arrays rechnen. `np.array(...)` macht aus einer Liste ein Array.
# of c8c2fc1c
rule-SW228 = 2 hoch -1 ist 0.5, und das ist keine ganze Zahl. Mach eine der beiden zu einem Float.
# of ce4b9bdd
rule-SW229 = NaN und unendlich gibt es nur als Floats; ein ganzzahliges Array hat keinen Platz dafür.
# of 29c3ddb3
rule-SW230 = Eine Zeile oder Spalte der Matrix setzt sich aus anderen zusammen, der Weg zurück ist also nicht eindeutig.
# of 9e408a1e
rule-SW231 = Nur quadratische Matrizen haben eine Inverse oder Determinante.
# of a7a50bb2
rule-SW232 = `np.errstate` oder `np.seterr` verlangt einen Fehler, wo NumPy sonst nur warnt.
# of da90254d
rule-SW233 = Wahrscheinlichkeiten liegen zwischen 0 und 1, zusammen ergeben sie 1.
# of fc1c7e38
rule-SW234 = Es braucht ein Gewicht für jedes Element oder eines für jeden Index der Achse.
# of 34018286
rule-SW235 = Für diesen Datentyp gibt es die Operation nicht.
# of dc4fe147
rule-SW236 = `@` multipliziert Matrizen und Vektoren. Mit einer einzelnen Zahl multipliziert `*`.
# of 0992c482
rule-SW237 = Die Funktionen von `np.linalg` nehmen Arrays mit zwei Achsen (oder Stapel davon).
# of 92221d0f
rule-SW240 = Das Array bräuchte mehr Speicher, als da ist.
# of 336d3c74
rule-SW241 = Andere Arrays schauen in denselben Speicher, oder die Zahlen liegen nicht nebeneinander; deshalb ändert er hier weder Größe noch Art.
