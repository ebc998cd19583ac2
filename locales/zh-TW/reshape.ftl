reshape-boxes = { $count } 個數字放不進形狀 { $shape } 的 { $boxes } 個格子。
reshape-unknown = -1 的意思是「算出來」:{ $count } / { $boxes } 不是整數。
reshape-two-unknown = 只能有一個 -1;兩個的話答案就不只一個。
