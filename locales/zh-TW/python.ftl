# of f46cf3c8
python-never-closed = 標示的括號打開後一直沒有關上。
# of 4184d10c
python-unterminated = 引號打開後，在這一行沒有關上。
# of d7d53903
python-colon = 開始一個區塊的行（`if`、`for`、`def` 等）以冒號結尾。
# of 4101f0fc
python-indent = 冒號之後，下一行要往右縮排。
# of cb9f2d2a
python-unindent = 這一行的縮排要和它所屬區塊的其他行一樣。
# of af90d422
python-equals = 一個 `=` 是給名稱一個值，兩個是比較。
# of b71d1e34
python-comma = 兩個元素之間要有逗號。
# of c5177ded
python-print = `print` 是函式：要印的東西放在括號裡。
# of 4fa30550
python-outside = 這個關鍵字只在函式或迴圈裡才有意義。
# of 044ecbbc
python-none = 其中一邊是 `None`：多半是函式沒有 `return`，或方法是就地修改。
# of 05c28526
python-keys = 有的鍵是 { $keys }。
# of c3d81819
python-no-keys = 字典是空的。
# of dc852f85
python-empty = 它是空的。
# of 657af86f
python-length = { $length ->
    [1] 它有 { $length } 個元素，位置是 0。
   *[other] 它有 { $length } 個元素，位置是 0 到 { $last }。
}
# of 34bd1580
python-unpack = 有 { $values } 個值，{ $names } 個名稱。
# of ff9dacf8
python-unpack-items = { $items } 的每個元素都要有 { $names } 個值，每個名稱一個。
# of c91c815b
python-list-plus = `+=` 是把某物的所有元素加進列表。加單一個元素用 `append`。
# of 367b75c7
python-split = { $size } 個元素無法切成 { $parts } 等份。
# of f3c8bbc0
python-sample = 不放回抽樣時，每個元素最多抽一次，而這裡只有 { $size } 個。
# of 48131e6f
python-flat-choice = `choice` 只從一個軸抽取；這個陣列是 { $shape }。
# of 00f2e38a
python-format = 像 `.2f` 這樣的格式只適用於一個數字。
# of d505c837
python-nothing-to-join = 列表是空的：沒有東西可以接。
# of 9595933a
python-repeats = 元素有 { $items } 個，次數有 { $counts } 個。要嘛給一個共用的次數，要嘛每個元素一個。
# of 3bdc0fec
python-einsum = 字母 { $letter } 代表一個大小，這裡卻同時是 { $first } 和 { $second }。
