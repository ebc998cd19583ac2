# of 67cdf3a5
index-out = 軸 { $axis } 有 { $size } 個元素，索引是 0 到 { $last }。{ $index } 在範圍外。
# of af2d98b8
index-empty = 軸 { $axis } 完全沒有元素。
# of 65ab804d
index-label = 標籤 { $label } 太大：{ $size } 個類別的標籤是 0 到 { $last }。
# of b1247414
index-label-at = 標籤 { $label }（在索引 { $at }）太大：{ $size } 個類別的標籤是 0 到 { $last }。
# of ac3cddee
index-too-many = 陣列有 { $ndim } 個軸，方括號裡卻有 { $given } 個索引。
# of bf4c7592
index-mask = 軸 { $axis } 有 { $size } 個元素，遮罩有 { $mask } 個。遮罩對每個元素說是或否。
# of 58d16d32
index-shapes = 索引陣列的形狀是 { $shapes }。它們成對讀取，但這些配不成對。
# of b49d405c
index-kind = { $kind } 不是索引。索引是整數、切片，或是由整數、或由 True 和 False 組成的陣列。
# of cd8032f4
index-value = { $name } 在這裡是 { $index }。
# of c3c549aa
index-value-at = { $index } 在 { $name } 的位置 { $at }。
# of 7ab62c94
index-is-item = { $name } 本身就是 { $array } 的元素，形狀 { $shape }，不是位置。
# of 09fd495b
index-kind-list = { $kind } 不能當列表的索引。索引是一個整數或一個切片。
# of 45538de6
index-list-many = 列表一次只能用一個索引；方括號裡放 { $count } 個是陣列的寫法。
# of 38f216b4
index-slice-bound = { $name } 是 { $kind }；切片的邊界要是整數。
# of 8c5c887c
index-mask-values = { $target } 中遮罩為 True 的位置有 { $want } 個，這裡卻給了 { $have } 個值。要給一樣多，或只給一個值給全部。
