broadcast-differ = { $first } und { $second } sind verschieden, und keine ist 1
broadcast-rows = Formen treffen sich am rechten Ende: Die { $met } von { $small } trafen die { $size } Spalten von { $big }, nicht die { $met } Zeilen.
broadcast-other-axis = Formen treffen sich am rechten Ende: Die { $met } von { $small } traf die { $size } von { $big }, nicht Achse { $axis }, die auch { $met } hat.
broadcast-vectors = Element trifft Element: { $small } hat { $met }, { $big } hat { $size }. Nur ein einzelnes Element würde wiederholt.
broadcast-met = Formen treffen sich am rechten Ende. Dort hat { $small } { $met } und { $big } { $size }, und nur eine 1 wird gedehnt.
broadcast-in-place = Das Ergebnis ist { $result }, aber { $target } hat nur Platz für { $room }: Ein Operator wie `+=` macht ein Array nie größer.
broadcast-assign = { $target } ist ein Platz der Form { $room }; ein Wert der Form { $value } lässt sich nicht darauf dehnen.
broadcast-into = Etwas von der Form { $value } lässt sich nicht auf { $room } dehnen.
broadcast-one-cell = { $target } ist ein Kästchen; { $count } Zahlen gehen nicht hinein.
