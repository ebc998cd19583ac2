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
reshape-unknown = -1 значит «вычисли сам»: { $count } / { $boxes } не целое.
reshape-two-unknown = Только один размер может быть -1; с двумя ответов было бы много.
