# of 3fb442d5
matmul-inner = Столбцов у { $left } ({ $columns }) должно быть столько, сколько строк у { $right } ({ $rows }): каждая строка слева встречает каждый столбец справа, число за числом.
# of a4f3c708
matmul-vectors = Два вектора перемножаются число за числом, и произведения складываются: у { $left } их { $columns }, у { $right } — { $rows }.
# of 208e453c
matmul-vector-matrix = Вектор слева встречает столбцы матрицы: у { $left } чисел { $columns }, в столбце { $right } их { $rows }.
# of bcfa2361
matmul-matrix-vector = Вектор справа встречает строки матрицы: в строке { $left } чисел { $columns }, у { $right } их { $rows }.
# of 0f93d27e
matmul-batch = Сами матрицы ({ $left } и { $right }) подходят. Пакеты { $leftstack } и { $rightstack } не совместимы.
# of fc3dfa92
matmul-not-square = В матрице строк { $rows }, столбцов { $columns }; обратная и определитель есть только у квадратных.
