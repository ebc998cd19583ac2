index-out = 軸 { $axis } 有 { $size } 個元素,索引是 0 到 { $last }。{ $index } 在範圍外。
index-empty = 軸 { $axis } 完全沒有元素。
index-label = 標籤 { $label } 太大:{ $size } 個類別的標籤是 0 到 { $last }。
index-label-at = 標籤 { $label }(在索引 { $at })太大:{ $size } 個類別的標籤是 0 到 { $last }。
index-too-many = 陣列有 { $ndim } 個軸,方括號裡卻有 { $given } 個索引。
index-mask = 軸 { $axis } 有 { $size } 個元素,遮罩有 { $mask } 個。遮罩對每個元素說是或否。
index-shapes = 索引陣列的形狀是 { $shapes }。它們成對讀取,但這些配不成對。
index-kind = { $kind } 不是索引。索引是整數、切片,或是整數或 True、False 的陣列。
