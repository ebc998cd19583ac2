# of ade7540e
cast-refused = Zahlen vom Typ { $from } gehen nicht ohne Verlust in { $to }, deshalb bittet NumPy dich, sie selbst umzuwandeln.
# of f19861d9
cast-in-place = Das Ergebnis ist { $from }, aber { $target } hat Kästchen für { $to }, und ein Operator wie `+=` behält die Kästchen.
# of 4f4c6bd5
cast-bounds = { $dtype } reicht von { $low } bis { $high }; { $value } passt nicht hinein.
# of 67af2328
cast-memory = { $shape } sind { $count } Zahlen vom Typ { $dtype }, zusammen { $gib } GiB.
# of 124d9e80
cast-minus-bool = Eine Maske hat kein Vorzeichen. Das Gegenteil einer Maske ist `~`.
# of 5106fd09
cast-subtract-bool = Masken werden nicht subtrahiert. Wo sie sich unterscheiden, sagt `^`.
# of dd6f3adc
cast-texts = { $name } enthält Texte, keine Zahlen. Ein Text unter den Elementen macht alle zu Texten.
# of e7b2923c
cast-with-text = { $name } ist ein Text, und mit Texten und Zahlen zusammen wird nicht gerechnet.
# of 1bf69090
cast-dates = Datum minus Datum ist eine Zeitspanne, Datum plus Zeitspanne ist ein Datum, und Zeitspannen rechnen mit Zahlen: `*`, `/`. Ein Datum wird nicht zu einem Datum addiert und nicht multipliziert.
# of 673343c7
cast-units = Jahre und Monate sind nicht alle gleich lang. Eine Zeitspanne in ihnen hat keine feste Länge in Tagen oder Stunden, deshalb mischt NumPy beide nicht.
# of b37253df
cast-too-large = int64 reicht bis 9223372036854775807. Größere Zahlen passen gerundet in einen float, oder sie bleiben ganze Zahlen von Python.
