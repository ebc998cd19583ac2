matmul-inner = The columns of { $left } ({ $columns }) must be as many as the rows of { $right } ({ $rows }): each row of the left meets each column of the right, number by number.
matmul-vectors = Two vectors are multiplied number by number and summed: { $left } has { $columns }, { $right } has { $rows }.
matmul-vector-matrix = A vector on the left meets the columns of the matrix: { $left } has { $columns } numbers, a column of { $right } has { $rows }.
matmul-matrix-vector = A vector on the right meets the rows of the matrix: a row of { $left } has { $columns } numbers, { $right } has { $rows }.
matmul-batch = The matrices themselves ({ $left } and { $right }) are fine. The stacks { $leftstack } and { $rightstack } do not broadcast.
matmul-not-square = The matrix has { $rows } rows and { $columns } columns; only square matrices have an inverse or a determinant.
