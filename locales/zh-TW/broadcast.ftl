# of d51d91dd
broadcast-differ = { $first } 和 { $second } 不同，也都不是 1
# of d9a5614c
broadcast-rows = 形狀從右端對齊：{ $small } 的 { $met } 遇到 { $big } 的 { $size } 行（軸 1），而不是它的 { $met } 列（軸 0）。
# of 0ffd01df
broadcast-other-axis = 形狀從右端對齊：{ $small } 的 { $met } 遇到 { $big } 的 { $size }，而不是同樣是 { $met } 的軸 { $axis }。
# of 5a54ac1f
broadcast-vectors = 元素對元素：{ $small } 有 { $met } 個，{ $big } 有 { $size } 個。只有單一元素才會重複使用。
# of cce6203f
broadcast-met = 形狀從右端對齊。在那裡 { $small } 是 { $met }，{ $big } 是 { $size }，而只有 1 會延展。
# of 3eb935c4
broadcast-in-place = 結果是 { $result }，但 { $target } 只放得下 { $room }：`+=` 這類運算子不會讓陣列變大。
# of 01b20905
broadcast-assign = { $target } 是形狀 { $room } 的位置；形狀 { $value } 的值無法延展過去。
# of e03f649c
broadcast-into = 形狀 { $value } 無法延展成 { $room }。
# of 5f1d0524
broadcast-one-cell = { $target } 是一個格子，放不下 { $count } 個數字。
