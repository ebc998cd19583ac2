# of 78d56a5f
reshape-boxes = { $count } 個數字放不進形狀 { $shape } 的 { $boxes } 個格子。
# of 634dddad
reshape-unknown = -1 的意思是「算出來」：{ $count } / { $boxes } 不是整數。
# of 47028ed3
reshape-two-unknown = 只能有一個 -1；兩個的話答案就不只一個。
