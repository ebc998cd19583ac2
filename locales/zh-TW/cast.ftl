# of ade7540e
cast-refused = { $from } 的數字放進 { $to } 會有損失，所以 NumPy 要你自己轉換。
# of f19861d9
cast-in-place = 結果是 { $from }，但 { $target } 的格子是 { $to }，而 `+=` 這類運算子會保留原來的格子。
# of 4f4c6bd5
cast-bounds = { $dtype } 的範圍是 { $low } 到 { $high }，放不下 { $value }。
# of 67af2328
cast-memory = { $shape } 是 { $count } 個 { $dtype } 數字，共 { $gib } GiB。
# of 124d9e80
cast-minus-bool = 遮罩沒有正負號。要把遮罩取反，用 `~`。
# of 5106fd09
cast-subtract-bool = 遮罩不能相減。兩者不同的地方用 `^`。
