# of 0ef27325
coverage-names = 這裡已有的 NumPy 公開名稱：
# of bf9d01fc
coverage-missing = 這裡還沒有的 NumPy 名稱（{ $count } 個）：
# of 07cf5a99
coverage-parameters = 缺少部分參數的函式（{ $count } 個）：
# of 2cda3451
coverage-corpora = 與 CPython 和 NumPy 輸出完全相同的程式（最近一次測量）：
