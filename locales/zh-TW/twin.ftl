# %twin：列表與陣列並排，迴圈與向量形式並排。
twin-magic = 同一行，列表與陣列並排；迴圈與向量形式並排
twin-none = 沒有可以並排的東西：%twin 接受含有列表或陣列的運算式、簡單的迴圈，或是「迴圈 || 向量形式」。
twin-lists = 用列表
twin-arrays = 用陣列
twin-loop = 用迴圈
twin-vector = 用陣列，不用迴圈
twin-value = 值
twin-steps = 直譯器的步數
twin-elements = 元素運算次數
twin-fails = 這樣會失敗
twin-joined = + 把兩個列表接起來：{ $left } 個和 { $right } 個 → { $count } 個
twin-repeated = * 把列表重複：{ $items } × { $times } → { $count } 個
twin-elementwise = { $op } 逐元素：{ $shapes } → { $shape }
twin-summary = 迴圈要走 { $steps } 步直譯器，向量形式只要 { $fewer } 步：它的 { $elements } 次元素運算在 NumPy 自己的迴圈裡進行。
twin-times = 此時此地：迴圈 { $loop }，向量形式 { $vector }。
twin-differ = 兩者得到的數不一樣。
