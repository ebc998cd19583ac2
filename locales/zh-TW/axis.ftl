# of cd756ea5
axis-out = { $ndim ->
    [1] 有 { $ndim } 個軸的陣列只有軸 0
   *[other] 有 { $ndim } 個軸的陣列，軸是 0 到 { $last }
}；沒有軸 { $axis }。
# of 2eaad6d3
axis-none = 單一數字沒有軸：第二個引數被當成了軸。
# of afc5bdb0
axis-transpose = { $name } 有 { $ndim } 個軸，這裡寫了 { $given } 個。每個軸都要寫一次。
