# of 388e4474
codes-SW100 = ein Fehler
# of 2a965740
codes-SW101 = unbekannter Name
# of 49ce32a1
codes-SW102 = unbekanntes Attribut
# of d798bb76
codes-SW103 = unbekanntes Schlüsselwort
# of 7f9e03b6
codes-SW104 = die Argumente passen nicht
# of aea1984c
codes-SW105 = ein Operator zwischen Typen, die nicht zusammenpassen
# of b8fdb577
codes-SW106 = keine Funktion
# of 89e05c6b
codes-SW107 = nicht enthalten
# of 88e41c7f
codes-SW108 = Index hinter dem Ende
# of 2ec85ef6
codes-SW109 = keine Zahl
# of 7456f1a0
codes-SW110 = nichts zu importieren
# of 3cf4320b
codes-SW111 = eine Zusicherung gilt nicht
# of 9f8eb53f
codes-SW112 = Division durch null
# of 113e4d7d
codes-SW113 = eine Funktion ruft sich endlos selbst auf
# of 3bb678df
codes-SW114 = nicht gleich viele Namen und Werte
# of b046a632
codes-SW115 = nichts zum Durchgehen
# of ddcef001
codes-SW116 = vom Programm ausgelöst
# of 91fb49cf
codes-SW117 = ein Wert wird abgelehnt
# of 403a857b
codes-SW118 = das Format passt nicht zum Wert
# of 8d50475c
codes-SW119 = die falsche Art von Wert
# of 981fa662
codes-SW120 = noch kein Python
# of b5a14487
codes-SW121 = lässt sich nicht ändern
# of d26490a7
codes-SW122 = kann kein Schlüssel sein
# of f0e80836
codes-SW123 = hat keine Elemente
# of a161cbd1
codes-SW124 = Zahl zu groß
# of 0881fbcb
codes-SW125 = nichts mehr übrig
# of bc809095
codes-SW126 = außerhalb des Definitionsbereichs
# of 56215751
codes-SW127 = unterbrochen
# of 1aa06d7c
codes-SW128 = Ärger mit einer Datei
# of 7207ad2c
codes-SW130 = nicht in Shapewise
# of 6a24082e
codes-SW131 = vom Programm offen gelassen
# of b22d15c2
codes-SW132 = in diesem Zustand nicht möglich
# of 8992738f
codes-SW133 = eine Warnung, die das Programm anhält
# of f45d65d4
codes-SW199 = Shapewise hat einen Fehler gemacht
# of 00ffa292
codes-SW201 = die Formen passen nicht zusammen
# of 42025f59
codes-SW202 = passt nicht an seinen Platz
# of bf34f17b
codes-SW203 = die inneren Größen sind verschieden
# of 4c3a225d
codes-SW204 = die Stapel von Matrizen sind verschieden
# of 1795521b
codes-SW205 = die Größen eines Skalarprodukts sind verschieden
# of f1d82092
codes-SW206 = die Zahlen füllen die Form nicht
# of 0445542d
codes-SW207 = -1 geht nicht auf
# of ed3b4215
codes-SW208 = Größen neben der Verbindungsachse sind verschieden
# of 6757e83f
codes-SW209 = die Formen lassen sich nicht verbinden
# of b0baa5ea
codes-SW210 = diese Achse gibt es nicht
# of eb38696d
codes-SW211 = Index außerhalb der Grenzen
# of 5c251c71
codes-SW212 = zu viele Indizes
# of 59abcbe7
codes-SW213 = Maske von anderer Länge
# of bccf4b11
codes-SW214 = kein Index
# of c4a17337
codes-SW215 = Label außerhalb des Bereichs
# of 7325b8f4
codes-SW216 = die Index-Arrays passen nicht zueinander
# of 380bbf87
codes-SW217 = Array ist schreibgeschützt
# of 03af584b
codes-SW218 = nichts zum Zusammenfassen
# of c2b25b1b
codes-SW219 = die Achse ist länger als 1
# of 1c730698
codes-SW220 = verschieden lange Zeilen
# of 1cac423c
codes-SW221 = viele Antworten, eine gefragt
# of 812dc8a3
codes-SW222 = anders gelesen, als es aussieht
# of e678daf7
codes-SW223 = viele Zahlen, eine gewünscht
# of 1d752444
codes-SW224 = das Ergebnis passt nicht zum Datentyp
# of 882b94e8
codes-SW225 = Zahl zu groß für den Datentyp
# of 9f48fdbf
codes-SW226 = Argumente am falschen Platz
# of 369e7d85
codes-SW227 = eine Liste, kein Array
# of 1d79bbfe
codes-SW228 = ganze Zahlen mit negativem Exponenten
# of 106bda80
codes-SW229 = NaN passt nicht in ganze Zahlen
# of 83ad7ecc
codes-SW230 = Matrix ohne Inverse
# of 530932b8
codes-SW231 = die Matrix ist nicht quadratisch
# of c54540ba
codes-SW232 = aus einer Warnung wurde ein Fehler
# of 3c784732
codes-SW233 = das sind keine Wahrscheinlichkeiten
# of 0e9b1fdf
codes-SW234 = die Gewichte passen nicht
# of 23cfd0e9
codes-SW235 = diese Operation gibt es für den Datentyp nicht
# of 73b3a5ef
codes-SW236 = eine einzelne Zahl im Matrixprodukt
# of 34918f6a
codes-SW237 = keine Matrix
# of 5254f6bf
codes-SW240 = zu groß für den Speicher
# of a98429e0
codes-SW241 = der Speicher lässt sich hier nicht ändern
