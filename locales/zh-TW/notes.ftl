# 對可疑成功的提醒：安靜的一行，每條規則在一次工作階段中只說一次。
# of df7c178d
notes-is-on = 提醒已開啟。
# of 0c0f6339
notes-is-off = 提醒已關閉。
# of eb7a43d6
notes-line = 提醒 { $code }：{ $text }   (%why { $code })

# of 69b0e08a
notes-grew = { $left } { $op } { $right } 讓兩邊都擴大成 { $shape }：{ $leftcount } 個和 { $rightcount } 個數變成 { $count } 個。你想寫的是 { $column } 還是 { $flat }？
# of 222fa3f1
notes-grew-apart = { $left } { $op } { $right } 讓兩邊都擴大成 { $shape }：{ $leftcount } 個和 { $rightcount } 個數變成 { $count } 個，兩兩配對。這是你要的嗎？
# of b3638846
notes-square = { $matrix } 是方陣（{ $size }×{ $size }），所以沒有出錯：{ $vector } 每列（軸 0）一個數，卻對到了行。你想寫的是 { $meant } 嗎？
# of a153f396
notes-softmax-columns = { $call } 沿著 { $shape } 的每一行往下加，所以總和為 1 的是每行，不是每列。若要按列計算：{ $meant }
# of c93561cc
notes-softmax-all = { $call } 把 { $shape } 全部加起來，所以沒有一列的總和是 1。若要按列計算：{ $meant }
# of 3678a82f
notes-normalised-sum = { $call } 把 { $shape } 全部加起來：整體總和為 1，單獨一列則不是。若要按列計算：{ $meant }
# of c4e95855
notes-normalised-all = { $call } 是整個 { $shape } 共用的一個數。如果每行是一個特徵，各行要有自己的：{ $meant }
# of 7c97aecf
notes-axis-rows = { $name } 聽起來是列，但 { $call } 移除的是軸 0，也就是列：剩下每行一個數。若要每列一個數：axis={ $right }，共 { $count } 個。
# of c8c4a662
notes-axis-columns = { $name } 聽起來是行，但 { $call } 移除的是軸 { $axis }，也就是行：剩下每列一個數。若要每行一個數：axis={ $right }，共 { $count } 個。
# of f5000768
notes-wrapped = { $of } 個數當中有 { $wrapped } 個裝不進 { $dtype }（{ $low } 到 { $high }）而繞回：{ $exact } 變成了 { $stored }。請先轉換：{ $convert }
# of 43330247
notes-wrapped-far = { $of } 個數當中有 { $wrapped } 個裝不進 { $dtype }（{ $low } 到 { $high }）而繞回；其中一個只剩下 { $stored }。請先轉換：{ $convert }
# of 52c122a0
notes-wrapped-asked = { $of } 個數當中有 { $wrapped } 個裝不進 { $dtype }（{ $low } 到 { $high }）而繞回：{ $exact } 變成了 { $stored }。先用 `.min()` 和 `.max()` 看看範圍。
# of 14f93e19
notes-cut = { $value } 存成了 { $stored }：`{ $name }` 裝的是 { $dtype }，放不下小數。`{ $name }.astype(float)` 會得到放得下小數的陣列。
# of 5c14df1d
notes-label = 標籤 { $index } 是從尾端取的：{ $size } 個類別中的類別 { $class }。負的標籤在這裡不算錯誤，但多半不是你要的類別。
# of 37d5db39
notes-lost = { $copy } 是複本，所以這次寫入沒有改變 { $name }。一步完成就可以：{ $meant }
# of 4c6c5f20
notes-repeated = 索引 { $index } 出現 { $times } 次，卻只改了一次：最後一次寫入才算數。{ $meant } 會每次都算。
# of d8f5eb76
notes-shared-view = 透過 `{ $name }` 寫入也改變了 `{ $other }`：兩者看的是同一塊記憶體。`{ $name }.copy()` 有自己的記憶體。
# of eb3e0ba5
notes-shared-name = 寫入 `{ $name }` 也改變了 `{ $other }`：兩個名稱，同一個陣列。`{ $other }.copy()` 才是第二個。
# of 00c392d6
notes-shared-argument = 在函式裡，`{ $name }` 就是呼叫端的 `{ $other }`，這次寫入改變了它。在函式裡先複製就不會動到它。
# of 794f3086
notes-precedence = { $code } 被讀成 { $read }，因為 { $op } 的優先順序比比較運算高。請把每個比較用括號括起來。

# of fcb68f0f
notes-title-grew = 兩邊都變大了
# of 06c7856e
notes-title-square = 方陣的陷阱
# of 0952aa3c
notes-title-wrapped = 整數繞回
# of 00136856
notes-title-shared = 另一個名字看得到的寫入
# of 4e090a29
notes-title-precedence = & 和 | 比比較先結合
# of 99544db6
notes-title-normalised = 沿著錯誤的軸正規化
# of b74689b1
notes-title-label = 負的標籤
# of 564e9858
notes-title-cut = 小數被捨去
# of 64d8f061
notes-title-lost = 寫進了複本
# of 544e6718
notes-title-repeated = 出現兩次的索引

# of 26712462
notes-page-grew = 一行 (n, 1) 和扁平陣列 (n,) 不會逐一配對：兩個都會延展，得到 (n, n)，每個元素和每個元素配對。
    | y = np.array([[1.], [2.], [3.]])
    | p = np.array([1., 2., 3.])
    | (y - p).shape
    這樣算出的損失看起來是個數，其實沒有意義。讓兩者形狀相同：`y - p[:, None]` 維持成行，`y.ravel() - p` 維持扁平。
    如果你要的就是所有配對的表，請寫 `p[None, :]`，這則提醒就不會出現。
# of 307460e3
notes-page-square = 2 列 3 行時 A / A.sum(axis=1) 會失敗，這其實幫了你。方陣時卻會通過：每列一個的總和，對齊到了行。
    | A = np.array([[1., 2.], [3., 4.]])
    | A / A.sum(axis=1, keepdims=True)
    keepdims=True 讓總和保持成一行，每列就會遇到自己的總和。
# of b9b4e956
notes-page-wrapped = 整數陣列的格子大小固定。裝不下的數會像里程表一樣繞回，而陣列什麼都不說。
    | np.array([200], dtype=np.uint8) + np.array([100], dtype=np.uint8)
    | np.array([200], dtype=np.uint8).astype(int) + 100
    要在計算之前轉換，不是之後：已經繞回的數回不來。
# of e683c613
notes-page-shared = 陣列的切片是開在它記憶體上的一扇窗，b = a 只是第二個名稱。透過其中一個寫入，另一個也看得到。
    | a = np.arange(5)
    | b = a[1:3].copy()
    | b[0] = 99
    `.copy()` 會得到自己的記憶體。%mem 會畫出誰看著哪裡。
# of bbce130f
notes-page-precedence = & 和 | 的優先順序高於 < 和 ==。沒有括號時，數字會先逐位元合併，然後才比較。
    | a = np.array([1, 2, 3])
    | (a > 1) & (a < 3)
    請把每個比較用括號括起來。
# of 009b541a
notes-page-normalised = 先想想你要留下哪個軸。X.mean(axis=0) 移除列，留下每行一個平均值；X.mean() 全部只留一個數。
    | X = np.array([[1., 200.], [3., 400.]])
    | (X - X.mean(axis=0)) / X.std(axis=0)
    要每列的比例（softmax）時，移除的是行，keepdims=True 讓總和保持成一行：
    | X / X.sum(axis=1, keepdims=True)
# of e1298f75
notes-page-label = 標籤從 0 開始數。標籤 -1 是從尾端數的索引，會無聲地變成最後一個類別。
    | np.eye(4)[np.array([0, 3, 1])]
    編碼之前，先看看 labels.min() 和 labels.max()。
# of 571aa8a6
notes-page-cut = 寫入陣列時，它的 dtype 不變。整數陣列只收整數部分，不會四捨五入。
    | a = np.array([1, 2, 3]).astype(float)
    | a[0] = 9.9
    先把陣列變成 float。
# of da03046e
notes-page-lost = 用一串索引選取會得到複本。寫進這個複本，改變的只是那份沒有名稱的複本。
    | a = np.arange(6).reshape(3, 2)
    | a[[0, 2], 1] = 5
    用同一對括號索引，寫入就會進到陣列本身。
# of 1ad098e4
notes-page-repeated = a[index] += 1 會讀出所有位置、相加、再全部寫回。出現兩次的位置會被寫兩次同一個數。
    | a = np.zeros(2, dtype=int)
    | np.add.at(a, [0, 0, 1], 1)
    np.add.at 會一個接一個地加。
# of bdf1a428
notes-nan-equal = { $code } 永遠不成立：NaN 不等於任何東西，連自己也不等於。是不是要寫 { $meant }？
# of e580faf6
notes-nan-differs = { $code } 永遠成立：NaN 和任何東西都不同，連和自己也不同。是不是要寫 { $meant }？
# of 902f1acc
notes-default = { $name } 的預設值 { $value } 只建立一次，每次呼叫 { $function } 改的都是同一個。通常寫 `=None`，再到函式裡建立新的。
# of 4ffa95da
notes-title-nan = 和 NaN 比較
# of 0a08daec
notes-title-default = 各次呼叫共用的預設值
# of 077b18b5
notes-page-nan = NaN 代表不知道的數。兩個不知道的數並不相等，所以和 NaN 用 `==` 比較，每個元素都是 False。
    | x = np.array([1., np.nan, 3.])
    | np.isnan(x)
    | x[~np.isnan(x)].mean()
    np.isnan 會找出這些位置。np.nanmean 等函式會略過它們。
# of 0a90950b
notes-page-default = 預設值是在執行 `def` 時建立的，不是在呼叫函式時。某次呼叫改過的列表，下次呼叫時仍然是改過的。
    | def add(x, seen=None): return [x] if seen is None else seen + [x]
    | add(1), add(2)
    用 None 當預設值，再到函式裡建立新列表，每次呼叫就有自己的一個。
