# of 3fb442d5
matmul-inner = { $left } muss so viele Spalten haben ({ $columns }), wie { $right } Zeilen hat ({ $rows }): Jede Zeile links trifft jede Spalte rechts, Zahl für Zahl.
# of a4f3c708
matmul-vectors = Zwei Vektoren werden Zahl für Zahl multipliziert und summiert: { $left } hat { $columns }, { $right } hat { $rows }.
# of 208e453c
matmul-vector-matrix = Ein Vektor links trifft die Spalten der Matrix: { $left } hat { $columns } Zahlen, eine Spalte von { $right } hat { $rows }.
# of bcfa2361
matmul-matrix-vector = Ein Vektor rechts trifft die Zeilen der Matrix: Eine Zeile von { $left } hat { $columns } Zahlen, { $right } hat { $rows }.
# of 0f93d27e
matmul-batch = Die Matrizen selbst ({ $left } und { $right }) passen. Die Stapel { $leftstack } und { $rightstack } passen nicht zusammen.
# of fc3dfa92
matmul-not-square = Die Matrix hat { $rows } Zeilen und { $columns } Spalten; nur quadratische Matrizen haben eine Inverse oder Determinante.
