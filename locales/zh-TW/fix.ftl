# of a960f6ff
fix-new-array = 新的陣列，名稱是 { $name }；其他名稱仍是舊的
# of 7a4cb674
fix-keepdims = 保留軸 { $axis }，大小為 1，就能和 { $big } 對齊
# of 808f9a44
fix-per-row = { $big } 的每一列遇到自己的數字
# of e2188233
fix-axis-columns = { $big } 的每一行一個數字
# of 1cd6d8d1
fix-axis-rows = { $big } 的每一列一個數字
# of 961c8ddf
fix-aligned = 和 { $big } 的軸 { $axis } 對齊
# of d071650e
fix-every-pair = { $small } 的每個數字配 { $big } 的每個數字
# of 08fbb76b
fix-transposed = { $name } 的列和行對調
# of e9c0f766
fix-matmul = 矩陣乘法
# of fac43fb6
fix-elementwise = 逐元素
# of f9b20a9b
fix-join = 頭尾相接
# of 288a8aa4
fix-reshape = 把 { $count } 個數字排成 { $shape }
# of bc2e6033
fix-first-items = { $name } 的前 { $count } 個
# of 1aa65eec
fix-sum-first = 先沿著軸 { $axis } 加總
# of 47ccaeb5
fix-first-places = 前 { $count } 個位置
# of a0b62eec
fix-right-transposed = { $left } 的列配 { $right } 的列
# of ab9c0b22
fix-left-transposed = { $left } 的行配 { $right } 的行
# of 8ec5ac21
fix-swapped = 順序對調
# of 0c172a81
fix-first-matrices = { $name } 的前 { $count } 個矩陣
# of 315d50e7
fix-every-matrix-pair = 左邊每個矩陣配右邊每個矩陣
# of 36c3c0e8
fix-pinv = 虛反矩陣，每個矩陣都有
# of f4f7cfd1
fix-lstsq = 誤差最小的解
# of d200256a
fix-gram = 由它做成的方陣
# of af95ca4d
fix-dealt = { $count } 個數字排成 { $shape }
# of 50b5d9e4
fix-as-row = { $name } 當作 { $big } 新增的一列
# of 96a21704
fix-as-column = { $name } 當作 { $big } 新增的一行
# of 14ea01f1
fix-vstack = 上下相接
# of 14ea01f1
fix-below = 上下相接
# of 2bea5572
fix-side-by-side = 左右並排
# of 7e1d3f8f
fix-other-axis = 沿著軸 { $axis } 接合
# of 9e10d43e
fix-end-to-end = 頭尾相接
# of fab82991
fix-shortest-row = 每一列的前 { $count } 個
# of 414ac232
fix-axis-is-columns = 每行一個數字
# of ea1c122c
fix-axis-is-rows = 每列一個數字
# of ffbb27b1
fix-axis = 沿著軸 { $axis }
# of ee977c3d
fix-pairwise = 每一對中較大或較小的
# of 687f1a97
fix-one-list = 合成一個列表
# of df5d4e00
fix-last = 最後一個
# of 4a4e0bce
fix-from-zero = 從 0 數起：第 { $index } 個的索引是 { $last }
# of 9b8382a7
fix-index-swapped = 列和行對調
# of b82ad024
fix-labels-from-zero = 標籤從 0 數起
# of 0649d97d
fix-more-classes = { $count } 個類別；標籤從 1 開始時，類別 0 是空的
# of 95cbf1b4
fix-labels-renumbered = 標籤重新連續編號
# of 804f673f
fix-fewer-indices = { $ndim } 個軸各一個索引
# of 69ad54d7
fix-index-list = 同一個軸的這 { $count } 個元素
# of 64cf57dd
fix-mask-axis = 遮罩沿著軸 { $axis } 選取
# of e3998e32
fix-mask-part = 只看前 { $count } 個元素
# of b5fbbade
fix-mask-cut = 只用遮罩的前 { $count } 個答案
# of 69096e7f
fix-ix = 這些列的每一列配這些行的每一行
# of 2371569e
fix-whole-number = 變成整數
# of 1a210b58
fix-int = 變成整數
# of e856b49a
fix-list-as-array = 列表變成陣列
# of 96468d97
fix-lists-as-arrays = 逐元素計算
# of 985619f1
fix-list-steps = 一層一層進入列表
# of 63ecbb36
fix-as-many-places = { $count } 個位置放 { $count } 個數字
# of a6045dfb
fix-first-number = 只有第一個數字
# of 77ae3084
fix-squeeze-ones = 移除所有大小為 1 的軸
# of 5cf1622e
fix-not-empty = 裡面有沒有東西
# of ae701ab1
fix-each-element = 每個元素一個是或否
# of 979af475
fix-all = 是否全部成立
# of fddc24e6
fix-any = 是否至少一個成立
# of 94f845a4
fix-none = 是否沒有一個是真
# of f37e40d9
fix-not-all = 是否至少一個是假
# of c8c6bbf5
fix-brackets = 每個比較都加括號
# of b6d5f172
fix-over-all = 對全部數字
# of 69e1266e
fix-per-column = 逐行
# of d0ed3d0c
fix-convert = 用 { $dtype } 計算
# of 6a923e7f
fix-whole-division = 整數除法；資料型別不變
# of adf89229
fix-cut-off = 先轉成 { $dtype }，捨去小數
# of efb97cec
fix-bigger-boxes = 更大的格子
# of 0bc342a0
fix-as-float = 變成浮點數
# of 1a210b58
fix-as-int = 變成整數
# of d4a0676b
fix-invert = 是和否對調
# of d042e21b
fix-differ = 兩者不同的地方
# of c393eb19
fix-shape-tuple = 形狀寫成一個元組
# of 4c823b5b
fix-shape-spread = 大小一個一個給
# of ccd1f04e
fix-arange = 間距 { $step }，不含結尾
# of 477b9deb
fix-linspace = { $count } 個數字，含兩端
# of 35fca70c
fix-no-brackets = 值本身
# of 5bef5ea9
fix-square-brackets = 一個元素
# of 77805fdb
fix-times = 乘積
# of 09907277
fix-through-float = 先讀成浮點數，再捨去小數
# of 3daaa56b
fix-decimal-point = 用小數點
# of 7ef7e5e2
fix-array-of = 數字的陣列
# of e7fd471a
fix-numpy-function = NumPy 的函式，一次算全部
# of 4df38d03
fix-convert-all = 每個數字都轉換
# of b8c76db7
fix-item = 裡面唯一的數字
# of bf35a313
fix-its-length = 它的長度
# of 0aa7ab33
fix-spelling = 現有的名稱
# of 67a92470
fix-as-text = 變成文字
# of 0a8521f3
fix-as-number = 變成數字
# of 5144762f
fix-as-list = 變成列表，可以更改
# of 4f3f33e3
fix-get = 沒有這個鍵時是 `None`
# of b6c19df3
fix-rest = 其餘的都放進 { $name }
# of 2aa6e7ef
fix-first-values = 只取前 { $count } 個
# of 95a9579c
fix-range = 從 0 數到 { $count }，不含 { $count }
# of 9c818842
fix-same = 同上
# of 499d5819
fix-whole-division-index = 整數除法
# of 8500f538
fix-copy = 寫進複本；原來的不變
# of 2dc48fdd
fix-enumerate = { $name } 跟著計數
# of 1f4453be
fix-append = 在最後多一個元素
# of 0a5cdb9a
fix-array-split = 各份最多相差一個元素
# of 02f51989
fix-with-replacement = 同一個元素可以抽到多次
# of 71088b0f
fix-random-row = 隨機一列
# of aa46bbc1
fix-rounded = 每個數字四捨五入到小數 { $decimals } 位
# of c38c17ce
fix-last-two = 最後兩個軸互換，其餘不變
# of d799c564
fix-only-these = 只互換這兩個軸
# of 36fff11a
fix-axes-reversed = 所有軸的順序反過來
# of 071d2169
fix-reshaped = 同樣的數字，換一個形狀
# of 7c114fe4
fix-written-out = 寫成完整的式子
# of 378f8a86
fix-item-itself = 元素本身
# of 5640964e
fix-along-axis-one = 沿著軸 1，它有 { $count } 個
# of c7443d2b
fix-from-each-row = 每一列各取一個元素
# of 5cdd8479
fix-without-axis = { $name } 維持原樣，不加新軸
# of 9c2f02fc
fix-as-row-of = 當作 { $name } 的一列
# of f0ca8a12
fix-as-column-of = 當作 { $name } 的一行
# of 850b607d
fix-axis-instead = 改用軸 { $axis }
