matmul-inner = { $left } muss so viele Spalten haben ({ $columns }), wie { $right } Zeilen hat ({ $rows }): Jede Zeile links trifft jede Spalte rechts, Zahl für Zahl.
matmul-vectors = Zwei Vektoren werden Zahl für Zahl multipliziert und summiert: { $left } hat { $columns }, { $right } hat { $rows }.
matmul-vector-matrix = Ein Vektor links trifft die Spalten der Matrix: { $left } hat { $columns } Zahlen, eine Spalte von { $right } hat { $rows }.
matmul-matrix-vector = Ein Vektor rechts trifft die Zeilen der Matrix: Eine Zeile von { $left } hat { $columns } Zahlen, { $right } hat { $rows }.
matmul-batch = Die Matrizen selbst ({ $left } und { $right }) passen. Die Stapel { $leftstack } und { $rightstack } passen nicht zusammen.
matmul-not-square = Die Matrix hat { $rows } Zeilen und { $columns } Spalten; nur quadratische Matrizen haben eine Inverse oder Determinante.
