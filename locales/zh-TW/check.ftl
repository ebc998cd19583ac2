# of ddae6b7c
check-claimed = 宣稱：
# of caa2cc35
check-got = 實際：
# of ddd19f83
check-nothing = （無）
# of d9ed68e6
check-needs = { $file }{":"}{ $line }{":"} 未檢查：{ $message }
# of a95af8bc
check-summary = { $file }：執行了 { $ran } 段程式碼，比對了 { $claims } 項宣稱，{ $differences ->
    [0] 全部相符
   *[other] 有 { $differences } 項不符
}
