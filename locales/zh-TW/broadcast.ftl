broadcast-differ = { $first } 和 { $second } 不同,也都不是 1
broadcast-rows = 形狀從右端對齊:{ $small } 的 { $met } 遇到 { $big } 的 { $size } 行(軸 1),而不是它的 { $met } 列(軸 0)。
broadcast-other-axis = 形狀從右端對齊:{ $small } 的 { $met } 遇到 { $big } 的 { $size },而不是同樣是 { $met } 的軸 { $axis }。
broadcast-vectors = 元素對元素:{ $small } 有 { $met } 個,{ $big } 有 { $size } 個。只有單一元素才會重複使用。
broadcast-met = 形狀從右端對齊。在那裡 { $small } 是 { $met },{ $big } 是 { $size },而只有 1 會延展。
broadcast-in-place = 結果是 { $result },但 { $target } 只放得下 { $room }:`+=` 這類運算子不會讓陣列變大。
broadcast-assign = { $target } 是形狀 { $room } 的位置;形狀 { $value } 的值無法延展過去。
broadcast-into = 形狀 { $value } 無法延展成 { $room }。
broadcast-one-cell = { $target } 是一個格子,放不下 { $count } 個數字。
