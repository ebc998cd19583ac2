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
# of dd6f3adc
cast-texts = { $name } 裡是文字，不是數字。只要有一個元素是文字，全部都會變成文字。
# of e7b2923c
cast-with-text = { $name } 是文字，文字不能和數字一起計算。
# of 1bf69090
cast-dates = 日期減日期得到時間長度，日期加時間長度得到日期，時間長度可以和數字一起算：`*`、`/`。日期不能和日期相加，也不能相乘。
# of 673343c7
cast-units = 年和月的長短不一，以年、月計的時間長度換不成固定的天數或小時數，所以 NumPy 不把兩者混在一起。
# of b37253df
cast-too-large = int64 最大到 9223372036854775807。更大的數可以四捨五入存成 float，或維持 Python 的整數。
