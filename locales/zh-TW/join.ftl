# of e05fbb41
join-ranks = { $first } 是 { $firstshape }，{ $other } 是 { $othershape }：軸數不同，沒有共同的軸可以接合。
# of 17126011
join-sizes = 沿著軸 { $axis } 可以不同，但在軸 { $odd } 上 { $first } 是 { $a }，{ $other } 是 { $b }。
# of 53baced1
join-numbers = `concatenate` 沿著軸接合，而單獨的數沒有軸。
# of 3743e9f9
join-stack = `stack` 把形狀相同的陣列疊起來，但 { $first } 是 { $firstshape }，{ $other } 是 { $othershape }。
# of 8cd3e66d
join-ragged-rows = 第 0 列有 { $first } 個元素，第 { $row } 列有 { $other } 個。方格的每一列都要一樣長。
# of 81dc89a8
join-ragged-number = 有些元素是列表，有些是數字。方格裡要全是同一種。
# of a8725286
join-ragged = 到形狀 { $shape } 為止，列表都一致；再往內，長度就不同了。
