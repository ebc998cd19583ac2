# of a525e6bf
block-items = { $count } 個元素
# of 4a65583e
block-shape = { $name } 的形狀是 { $shape }。
# of a9c7ce43
block-fix = { $code } 得到 { $shape }。
# of f3ce1336
block-fix-meaning = { $code } 得到 { $shape }：{ $meaning }。
# of ce750779
block-head = 軸 { $axis }
