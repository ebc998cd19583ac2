coverage-names = 這裡已有的 NumPy 公開名稱：
coverage-missing = 這裡還沒有的 NumPy 名稱（{ $count } 個）：
coverage-parameters = 缺少部分參數的函式（{ $count } 個）：
coverage-corpora = 與 CPython 和 NumPy 輸出完全相同的程式（最近一次測量）：
