# of d51d91dd
broadcast-differ = { $first } und { $second } sind verschieden, und keine ist 1
# of d9a5614c
broadcast-rows = Formen treffen sich am rechten Ende: Die { $met } von { $small } trafen die { $size } Spalten von { $big }, nicht die { $met } Zeilen.
# of 0ffd01df
broadcast-other-axis = Formen treffen sich am rechten Ende: Die { $met } von { $small } traf die { $size } von { $big }, nicht Achse { $axis }, die auch { $met } hat.
# of 5a54ac1f
broadcast-vectors = Element trifft Element: { $small } hat { $met }, { $big } hat { $size }. Nur ein einzelnes Element würde wiederholt.
# of cce6203f
broadcast-met = Formen treffen sich am rechten Ende. Dort hat { $small } { $met } und { $big } { $size }, und nur eine 1 wird gedehnt.
# of 3eb935c4
broadcast-in-place = Das Ergebnis ist { $result }, aber { $target } hat nur Platz für { $room }: Ein Operator wie `+=` macht ein Array nie größer.
# of 01b20905
broadcast-assign = { $target } ist ein Platz der Form { $room }; ein Wert der Form { $value } lässt sich nicht darauf dehnen.
# of e03f649c
broadcast-into = Etwas von der Form { $value } lässt sich nicht auf { $room } dehnen.
# of 5f1d0524
broadcast-one-cell = { $target } ist ein Kästchen; { $count } Zahlen gehen nicht hinein.
