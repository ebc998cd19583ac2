python-never-closed = 標示的括號打開後一直沒有關上。
python-unterminated = 引號打開後,在這一行沒有關上。
python-colon = 開始一個區塊的行(`if`、`for`、`def` 等)以冒號結尾。
python-indent = 冒號之後,下一行要往右縮排。
python-unindent = 這一行的縮排要和它所屬區塊的其他行一樣。
python-equals = 一個 `=` 是給名稱一個值,兩個是比較。
python-comma = 兩個元素之間要有逗號。
python-print = `print` 是函式:要印的東西放在括號裡。
python-outside = 這個字只在函式或迴圈裡才有意義。
python-none = 其中一邊是 `None`:多半是函式沒有 `return`,或方法是就地修改。
python-keys = 有的鍵是 { $keys }。
python-no-keys = 字典是空的。
python-empty = 它是空的。
python-length = 它有 { $length } 個元素,位置是 0 到 { $last }。
python-unpack = 有 { $values } 個值,{ $names } 個名稱。
