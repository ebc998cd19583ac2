# of 78d56a5f
reshape-boxes = { $count ->
    [one] { $count } число
    [few] { $count } числа
    [many] { $count } чисел
   *[other] { $count } числа
} не разложить по форме { $shape }, где { $boxes ->
    [one] { $boxes } ячейка
    [few] { $boxes } ячейки
    [many] { $boxes } ячеек
   *[other] { $boxes } ячейки
}.
# of 634dddad
reshape-unknown = -1 значит «вычисли сам»: { $count } / { $boxes } не целое.
# of 47028ed3
reshape-two-unknown = Только один размер может быть -1; с двумя ответов было бы много.
