join-ranks = { $first } — { $firstshape }, { $other } — { $othershape }: число осей разное, общей оси для соединения нет.
join-sizes = Вдоль оси { $axis } размеры могут различаться, но на оси { $odd } у { $first } размер { $a }, а у { $other } — { $b }.
join-stack = `stack` кладёт друг на друга массивы одной формы, но { $first } — { $firstshape }, а { $other } — { $othershape }.
join-ragged-rows = В строке 0 элементов { $first }, в строке { $row } — { $other }. Сетке нужны строки одной длины.
join-ragged-number = Одни элементы — списки, другие — числа. Сетке нужно везде одно и то же.
join-ragged = До формы { $shape } списки согласны; глубже их длины различаются.
