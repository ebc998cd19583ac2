# %twin：列表與陣列並排，迴圈與向量形式並排。
# of e06dccd1
twin-magic = 同一行，列表與陣列並排；迴圈與向量形式並排
# of 7f70bd92
twin-none = 沒有可以並排的東西：%twin 接受含有列表或陣列的運算式、簡單的迴圈，或是「迴圈 || 向量形式」。
# of 192719c4
twin-lists = 用列表
# of e360b465
twin-arrays = 用陣列
# of 7a8b3bbc
twin-loop = 用迴圈
# of ca11ac30
twin-vector = 向量形式
# of 425ed3ca
twin-value = 值
# of 4b3dd1e0
twin-steps = 直譯器的步數
# of 447ab769
twin-elements = 元素運算次數
# of 6fdda034
twin-fails = 這樣會失敗
# of 7fe3ada7
twin-joined = + 把兩個列表接起來：{ $left } 個和 { $right } 個 → { $count } 個
# of 1b418797
twin-repeated = * 把列表重複：{ $items } × { $times } → { $count } 個
# of f4c28e36
twin-elementwise = { $op } 逐元素：{ $shapes } → { $shape }
# of c8bed026
twin-summary = 迴圈要走 { $steps } 步直譯器，向量形式只要 { $fewer } 步：它的 { $elements } 次元素運算在 NumPy 自己的迴圈裡進行。
# of b5491244
twin-times = 這次實測：迴圈 { $loop }，向量形式 { $vector }。
# of a4a558da
twin-differ = 兩者得到的數不一樣。
