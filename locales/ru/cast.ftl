# of ade7540e
cast-refused = Числа { $from } не входят в { $to } без потерь, поэтому NumPy просит преобразовать их явно.
# of f19861d9
cast-in-place = Результат — { $from }, а у { $target } ячейки для { $to }, и операция вроде `+=` сохраняет ячейки.
# of 4f4c6bd5
cast-bounds = { $dtype } — от { $low } до { $high }; { $value } не помещается.
# of 67af2328
cast-memory = { $shape } — это { $count } чисел { $dtype }, всего { $gib } ГиБ.
# of 124d9e80
cast-minus-bool = У маски нет знака. Противоположная маска — `~`.
# of 5106fd09
cast-subtract-bool = Маски не вычитают. Где они различаются, скажет `^`.
