# of e05fbb41
join-ranks = { $first } — { $firstshape }, { $other } — { $othershape }: число осей разное, общей оси для соединения нет.
# of 17126011
join-sizes = Вдоль оси { $axis } размеры могут различаться, но на оси { $odd } у { $first } размер { $a }, а у { $other } — { $b }.
# of 53baced1
join-numbers = `concatenate` соединяет вдоль оси, а у отдельных чисел осей нет.
# of 3743e9f9
join-stack = `stack` кладёт друг на друга массивы одной формы, но { $first } — { $firstshape }, а { $other } — { $othershape }.
# of 8cd3e66d
join-ragged-rows = В строке 0 элементов { $first }, в строке { $row } — { $other }. Сетке нужны строки одной длины.
# of 81dc89a8
join-ragged-number = Одни элементы — списки, другие — числа. Сетке нужно везде одно и то же.
# of a8725286
join-ragged = До формы { $shape } списки совпадают; глубже их длины различаются.
