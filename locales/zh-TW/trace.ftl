# 一行程式做了什麼。對齊、比較、延展、計算，四個詞到處都一樣。
# of 1e352cc4
trace-topic-broadcast = 廣播
# of 5279781b
trace-topic-matmul = 矩陣乘法
# of 6f904512
trace-topic-reduce = 縮減
# of 2fe91185
trace-topic-reshape = 改變形狀
# of c03183c0
trace-topic-transpose = 轉置
# of 847db527
trace-topic-join = 接合
# of dea654f9
trace-topic-stack = 堆疊
# of f04bd78b
trace-topic-split = 切分
# of 0d36116d
trace-topic-index = 索引
# of c15e37a7
trace-topic-promote = 資料型別
# of 84e9f1ae
trace-topic-view = 記憶體
# of 0cfb5881
trace-topic-list = 列表
# of ef57e2cf
trace-topic-contract = 愛因斯坦求和
# of 4b64751a
trace-topic-accumulate = 累積
# of 4097fc5e
trace-times = ×{ $count }
# of 8e82910d
trace-left-out = 另外還執行了 { $count } 個運算，沒有列出。
# of 36a374c7
trace-nothing = 這裡沒有可畫的：這一行沒有做陣列運算。
# of fba89d16
trace-second-name = { $name } 是 { $of } 那個陣列的第二個名稱：什麼都沒有複製，透過任何一個名稱寫入，兩邊都看得到。
# of 8bd5c097
trace-is-on = 追蹤已開啟：每一行之後會顯示值得看的部分。%trace off 可關閉。
# of 7b7b89be
trace-is-off = 追蹤已關閉。

# of 2d2ac980
trace-line-up = 對齊
# of d57a0a54
trace-compare = 比較
# of 03d3b9ca
trace-stretch = 延展
# of 5bc0161a
trace-compute = 計算
# of ebfe629b
trace-batch = 批次
# of 7e9b6ec7
trace-inner = 內側
# of 2e7a8214
trace-outer = 外側
# of 0fe07306
trace-name = 指名
# of 21a5901d
trace-remove = 移除
# of cf019dae
trace-left = 剩下什麼

# of 248235df
trace-right-end = 形狀從右端開始對齊
# of 8594fd73
trace-same-shape = 形狀相同，逐元素計算
# of 59ea12c2
trace-missing-is-one = 缺少的軸當作 1
# of c85a2826
trace-one-stretches = 大小為 1 的軸可以延展
# of 1c9df88f
trace-read-again = { $to }：{ $name } 被讀取 { $count } 次，沒有複製
# of 8aec96e0
trace-computed = { $operations }，{ $dtypes }
# of be19b1ed
trace-count-add = { $count } 次加法
# of c7b4c7a7
trace-count-subtract = { $count } 次減法
# of e62ffdd5
trace-count-multiply = { $count } 次乘法
# of 9704efa7
trace-count-divide = { $count } 次除法
# of 47200813
trace-count-compare = { $count } 次比較
# of 8b1f2847
trace-count-other = { $count } 次運算
# of 48aebe4b
trace-result-shape = 結果的形狀是 { $shape }。
# of 0422e19f
trace-result-dtype = 結果的資料型別是 { $to }，形狀是 { $shape }。

# of fafe267c
trace-matmul-batch = 批次 { $left } 與 { $right } → { $shape }：{ $count } 個乘積
# of 30838b55
trace-matmul-inner = { $left } 的 { $inner } 行遇上 { $right } 的 { $inner } 列
# of 46817c9a
trace-matmul-outer = 剩下 { $rows } 列、{ $columns } 行：{ $shape }
# of bec913ab
trace-matmul-outer-rows = 剩下 { $rows } 列：{ $shape }
# of d3aed98b
trace-matmul-outer-columns = 剩下 { $columns } 行：{ $shape }
# of 9ac040ec
trace-matmul-outer-none = 什麼軸都不剩：一個數
# of f1bfd2b7
trace-matmul-row = 當作一列，{ $shape }
# of 9cbb2a95
trace-matmul-column = 當作一行，{ $shape }
# of 1bef1a97
trace-matmul-compute = { $count } 格，每格是 { $inner ->
    [1] 1 個乘積
   *[other] { $inner } 個乘積的和
}
# of 14205d47
trace-matmul-cell = { $place } 這一格是列乘以行：{ $cell }
# of a3459ab9
trace-matmul-number = 這個數是 { $cell }

# of 8f188612
trace-reduce-name = { $count ->
   *[other] 軸 { $axes }（大小 { $sizes }）會消失
}
# of 3f4f58ad
trace-reduce-all = 沒有指名軸：{ $count ->
    [1] 唯一的軸消失
   *[other] { $count } 個軸全部消失
}
# of deb3d776
trace-reduce-python = Python 自己的 `sum` 沿著軸 0 走，把整列相加；`np.sum` 則會全部加起來
# of 83343944
trace-reduce-removed = { $function } 把每 { $count } 個數變成一個
# of 76190e1c
trace-reduce-kept = { $function } 把每 { $count } 個數變成一個；keepdims 留下 1
# of 27ad6a1e
trace-reduce-left = { $shape }
# of 18b62c18
trace-reduce-number = 一個數
# of 94281cbf
trace-reduce-cell = { $place } 這一格：{ $cell }
# of b2c7113c
trace-reduce-flat = { $flat } 是依讀取順序數的位置；換成各軸的位置是 { $places }。

# of 1d808e5b
trace-contract-same = 等同於 { $code }。
# of 0964bc5d
trace-contract-letter = 字母
# of 23a0d95c
trace-contract-size = 大小
# of 4af5011f
trace-contract-where = 代表
# of c8075467
trace-contract-fate = 結果如何
# of 17c669e1
trace-contract-axis = { $name } 的軸 { $axis }
# of 1548e584
trace-contract-kept = 留下：結果的軸 { $axis }
# of d1d1ce7c
trace-contract-multiplied = 相乘後加總
# of 0cf18624
trace-contract-summed = 加總
# of 17f7d119
trace-contract-products = { $count } 格，每格是 { $inner ->
    [1] 一個乘積
   *[other] { $inner } 個乘積的和
}。
# of 1fe977cb
trace-contract-elements = { $count } 格，每格是 { $inner ->
    [1] 一個元素
   *[other] { $inner } 個元素的和
}。

# of 9bece1a5
trace-accumulate-axis = 沿著軸 { $axis }（大小 { $size }），每個位置存的是到該位置為止所有元素累積的結果。形狀仍是 { $from }。
# of b1389cd0
trace-accumulate-flat = 沒有指定軸：{ $from } 的數依閱讀順序取出，結果只有一個軸，{ $to }。
# of 567cd872
trace-accumulate-line = 第一排：{ $line }

# of 1ca1f8fe
trace-reshape-boxes = { $from } 裡有 { $count } 個數，{ $to } 裡也是同樣這些數。
# of 6c336d0b
trace-reshape-unknown = −1 表示「幫我算」：{ $count } / { $known } = { $size }。
# of 436e7a9b
trace-reshape-order = 讀取順序不變：先沿著最後一個軸。reshape 只是把同一串數字重新排放，並不轉動任何東西。

# of cf0cf88e
trace-transpose-nothing = `{ $name }` 只有一個軸，{ $shape }：沒有東西可以交換。`{ $name }[:, None]` 會變成一行。
# of c76ce3c5
trace-transpose-move = 軸 { $from }（大小 { $size }）變成軸 { $to }
# of 9f0288db
trace-transpose-same = 每個軸都留在原位
# of 1ed0536c
trace-transpose-elements = 元素 [i, j] 移到 [j, i]；數字沒有重新排放。
# of a2e00796
trace-transpose-numbers = 軸重新編號；數字沒有重新排放。
# of 89d000f1
trace-and = 、

# of ca8177ac
trace-join-more = 還有 { $count } 個部分
# of 18c3f84d
trace-join-along = 沿著軸 { $axis } 接合：{ $sum }。其他的軸都必須相同。
# of 44cef403
trace-join-new = { $count } 個陣列沿著新的軸 { $axis } 排好：{ $shape }。
# of 4f43fa70
trace-join-split = 沿著軸 { $axis } 切成 { $count } 個部分：{ $sum }。每個部分都是視圖（view）。

# of 9f3833e6
trace-index-item = 索引
# of 342bea3f
trace-index-takes = 取用
# of c1eb85bd
trace-index-gives = 得到
# of 10d3bdc4
trace-index-shape = { $from } 變成 { $to }。
# of a4f63dcf
trace-index-one = { $from } 變成單一元素。
# of cdf1f390
trace-index-moved = 索引陣列沒有並排，所以它們的軸排在最前面。
# of a25b0e40
trace-index-axis = 軸 { $axis }（大小 { $size }）
# of fb6272ab
trace-index-axes = { $count ->
    [0] 沒有軸
   *[other] 軸 { $axes }
}
# of 3d18762c
trace-index-integer = 元素 { $index }；這個軸消失
# of 421e242a
trace-index-newaxis = 一個大小為 1 的新軸
# of f4dd02ac
trace-index-whole = { $count ->
    [0] 沒有
   *[other] 整個軸
}
# of ecc21cfe
trace-index-integers = 每個數取一次，{ $shape }
# of 4a2f1745
trace-index-rows = { $name } 的第 { $rows } 列
# of 37a989f7
trace-index-mask = { $size } 個當中有 { $count } 個是 True：大小為 { $count } 的軸
# of 4bdd78a2
trace-index-bool = { $value }：大小為 1 或 0 的軸
# of bad9c982
trace-index-slice = { $first } 到 { $last }：{ $count } 個元素
# of 5a841959
trace-index-slice-step = { $first } 到 { $last }，間隔 { $step }：{ $count } 個元素
# of 20ea4a49
trace-index-slice-one = 只有元素 { $first }；軸保留，大小為 1
# of 31d676d8
trace-index-slice-all = 整個軸
# of ef16896e
trace-index-slice-empty = 沒有元素：大小為 0 的軸
# of a08f247f
trace-index-beyond = ；{ $beyond } 超出結尾，切片容許這樣

# of 1f44b5ff
trace-write-into = 直接寫入 { $name } 的 { $count } 個元素。
# of 6c01c9e6
trace-write-stretched = 形狀 { $shape } 的值延展到這些元素上。
# of 9314fdaa
trace-write-others = { $count ->
   *[other] { $names } 看的是同一塊記憶體，也跟著改變。
}

# of 24061dda
trace-promote-division = { $met }：`/` 一定得到小數，所以整數變成 { $to }。用 `//` 會保持整數。
# of 53daa5f5
trace-promote-met = { $met }：結果採用兩者都裝得下的資料型別 { $to }。
# of 51cc77fc
trace-promote-weak = { $met }：Python 的數沒有自己的 dtype，只有種類；結果是 { $to }。
# of 4de65e41
trace-promote-asked = { $from } 依要求變成 { $to }：這是一個新陣列。
# of d0b46e7f
trace-promote-cut = { $from } 變成 { $to }：小數部分直接捨去，不是四捨五入。
# of af9cb8b3
trace-promote-truth = { $from } 變成 { $to }：0 是 False，其他都是 True。
# of cb829698
trace-promote-narrow = { $from } 變成 { $to }：裝不下的數會無聲地繞回。

# of e44b24bf
trace-memory-view = 結果是視圖（view）：它是開在 { $name } 記憶體上的一扇窗，什麼都沒有複製。
# of dadd3ebb
trace-memory-copy = 結果是複本：寫入它不會影響 { $name }。
# of 6b925e22
trace-memory-copied = { $name } 的複本，有自己的記憶體：寫入其中一個，另一個不會變。
# of a10cfc22
trace-memory-in-place = { $sign } 寫進 { $name } 原有的記憶體；dtype 仍是 { $dtype }，沒有產生新陣列。

# of e4e79fe2
trace-list-joined = `+` 把兩個列表接起來：{ $left } 個加 { $right } 個，共 { $count } 個。陣列則會逐元素相加。
# of 5c10a57a
trace-list-repeated = `*` 把列表重複：{ $items } 個，重複 { $times } 次，共 { $count } 個。陣列則會逐元素相乘。
# of b475c82c
trace-list-sliced = 列表的切片是新的列表，有 { $count } 個：寫入它，{ $name } 不會變。陣列的切片則是開在它上面的一扇窗。

# of 76d91c9b
trace-magic-why = 畫出一行做了什麼（不給程式就是上一行），或說明像 SW310 這樣的代碼
# of 3bf0c459
trace-magic-trace = 每一行之後顯示它做了什麼
# of 2786d00f
trace-magic-notes = 程式跑得過卻可能有錯時，輕聲提醒
# of 952fa49c
trace-magic-mem = 名稱、背後的記憶體、哪些共用同一塊
