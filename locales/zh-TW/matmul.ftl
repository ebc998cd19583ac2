# of 3fb442d5
matmul-inner = { $left } 的行數（{ $columns }）要等於 { $right } 的列數（{ $rows }）：左邊每一列和右邊每一行逐數相乘再相加。
# of a4f3c708
matmul-vectors = 兩個向量逐數相乘再相加：{ $left } 有 { $columns } 個，{ $right } 有 { $rows } 個。
# of 208e453c
matmul-vector-matrix = 左邊的向量遇到矩陣的行：{ $left } 有 { $columns } 個數字，{ $right } 的一行（沿著軸 0）有 { $rows } 個。
# of bcfa2361
matmul-matrix-vector = 右邊的向量遇到矩陣的列：{ $left } 的一列（沿著軸 1）有 { $columns } 個數字，{ $right } 有 { $rows } 個。
# of 0f93d27e
matmul-batch = 矩陣本身（{ $left } 和 { $right }）沒問題。批次 { $leftstack } 和 { $rightstack } 無法廣播。
# of fc3dfa92
matmul-not-square = 矩陣有 { $rows } 列、{ $columns } 行；只有方陣才有反矩陣或行列式。
