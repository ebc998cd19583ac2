matmul-inner = Столбцов у { $left } ({ $columns }) должно быть столько, сколько строк у { $right } ({ $rows }): каждая строка слева встречает каждый столбец справа, число за числом.
matmul-vectors = Два вектора перемножаются число за числом и складываются: у { $left } их { $columns }, у { $right } — { $rows }.
matmul-vector-matrix = Вектор слева встречает столбцы матрицы: у { $left } чисел { $columns }, в столбце { $right } их { $rows }.
matmul-matrix-vector = Вектор справа встречает строки матрицы: в строке { $left } чисел { $columns }, у { $right } их { $rows }.
matmul-batch = Сами матрицы ({ $left } и { $right }) подходят. Пакеты { $leftstack } и { $rightstack } не сочетаются.
matmul-not-square = В матрице строк { $rows }, столбцов { $columns }; обратная и определитель есть только у квадратных.
