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
