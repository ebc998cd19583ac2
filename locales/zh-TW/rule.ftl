# of dd1aab6d
rule-SW100 = 上一行說明了 Python 或 NumPy 拒絕的是什麼。
# of 2fd66133
rule-SW101 = 名稱要先有值才能使用。大小寫不同就是不同的名稱。
# of ef3a488c
rule-SW102 = 點的後面必須是這個物件有的東西。
# of 5f1d053e
rule-SW103 = 關鍵字引數的名稱要和函式所用的一樣。
# of e590647b
rule-SW104 = 呼叫時，沒有預設值的參數都要給，也不能多給。
# of 59cf5dd1
rule-SW105 = 這兩種型別之間沒有這個運算。先轉換其中一個。
# of a99b0874
rule-SW106 = 圓括號用來呼叫函式，但它前面的東西不是函式。
# of ae5cce65
rule-SW107 = 要找的不在裡面。`in` 可以先問，`.get(key, default)` 找不到時會給備用的值。
# of a70aac4f
rule-SW108 = 位置從 0 數起，所以最後一個是長度減 1。`[-1]` 是最後一個元素。
# of 5bdacee2
rule-SW109 = 這段文字或物件無法讀成一個數字。
# of 0f9233e2
rule-SW110 = Shapewise 沒有這個名稱的模組或成員。可以用 `np`、`math`、`random`、`itertools` 和標準函式庫的其他一些模組。
# of 13c337ea
rule-SW111 = `assert` 說的是必須成立的事，在這裡不成立。
# of 7dc5c193
rule-SW112 = 不能除以 0。換成陣列時，NumPy 只會警告，並給出 `inf` 或 `nan`。
# of 84dfb2e2
rule-SW113 = 呼叫自己的函式需要一個不再呼叫自己的情況。
# of 4cc144f9
rule-SW114 = 左邊每個名稱拿右邊一個值，所以兩邊要一樣多。
# of b9f48490
rule-SW115 = `for`、`list`、`sum` 等會逐一取出元素。這個物件沒有元素。
# of dc0cb8dd
rule-SW116 = 程式自己用 `raise` 引發了這個錯誤；訊息說明了原因。
# of fcf7967b
rule-SW117 = 型別正確，但函式不接受這個值。
# of cbfe2c8f
rule-SW118 = 格式的冒號後面說明值怎麼顯示：整數用 `d`，兩位小數用 `.2f`，文字不用寫。
# of ddfd381c
rule-SW119 = 這個函式不接受這種型別的值。
# of b1df4960
rule-SW120 = 標示的地方無法當成 Python 來讀。這一段完全沒有執行。
# of 6f100944
rule-SW121 = 元組、文字和數字不會改變。建立新的值，或改用列表。
# of 77cb138d
rule-SW122 = 字典的鍵和集合的元素不能改變，所以列表不行，元組可以。
# of c85cd303
rule-SW123 = 方括號取出元素，但這個物件沒有元素。
# of ae126ce2
rule-SW124 = 結果超過浮點數的上限（約 1.8e308）。
# of 07ef4244
rule-SW125 = 這個迭代器已經給完所有元素。`next(it, default)` 會改給別的值。
# of faa440f5
rule-SW126 = 函式在這裡沒有實數值，例如負數的平方根或對數。
# of 71a677b1
rule-SW127 = 執行被外部停止。各名稱保留原來的值。
# of 33ab3fd0
rule-SW128 = 檔案無法開啟或讀取。檔名以啟動 Shapewise 的資料夾為準。
# of f2471ae0
rule-SW130 = Python 或 NumPy 有這個，Shapewise 沒有。
# of e3c8005d
rule-SW131 = 這個類別或函式要在別處補完。
# of c714c681
rule-SW132 = 呼叫本身沒有問題，但物件目前的狀態不允許；例如迴圈走訪字典時，字典的鍵不能增減。
# of ef3fafa4
rule-SW133 = 程式要求把警告當成錯誤引發，而這就是其中之一。
# of 49629f1f
rule-SW199 = 這是 Shapewise 的錯，不是這一行的錯。工作階段會繼續。
# of eb0c8855
rule-SW201 = 形狀從右端對齊。每個軸的大小要相同，或其中一個是 1，或沒有這個軸。
# of b99a661e
rule-SW202 = 寫入的東西要能廣播到那個位置；位置本身不會變大。
# of 31c84078
rule-SW203 = `A @ B` 中，`A` 的行數（軸 1）要等於 `B` 的列數（軸 0）：(n, k) @ (k, m) 得到 (n, m)。
# of 96c1e191
rule-SW204 = 最後兩個軸是矩陣，前面的軸是批次，批次要能廣播。
# of c460bf4a
rule-SW205 = `np.dot` 把左邊的最後一軸和右邊的倒數第二軸（或唯一的軸）相乘相加，兩者的大小要相同。
# of 985d0abb
rule-SW206 = 改變形狀是把同樣的數字放進另一些格子，所以格子要和數字一樣多。
# of 6b425642
rule-SW207 = -1 代表剛好除得盡的大小，而且只能有一個 -1。
# of 95b64ed3
rule-SW208 = 陣列沿著一個軸接合，其他軸的大小都要相同。
# of 73855962
rule-SW209 = `concatenate` 要軸數相同的陣列，`stack` 要形狀相同的陣列。
# of 7d1dd34c
rule-SW210 = 有 n 個軸的陣列，軸是 0 到 n-1，或 -1（最後一個）到 -n。
# of f8d60d15
rule-SW211 = 大小為 n 的軸，索引是 0 到 n-1，或 -1（最後一個）到 -n。
# of d31f2c3f
rule-SW212 = 每個軸最多一個索引。
# of f77be3e7
rule-SW213 = 遮罩對所選軸的每個元素都有一個 True 或 False。
# of 7a57f1cd
rule-SW214 = 索引是整數、切片、`...`、`None`，或是由整數、或由 True 和 False 組成的陣列。
# of c9fbe451
rule-SW215 = 標籤選出單位矩陣的一列，所以 n 個類別的標籤是 0 到 n-1。
# of 26e1282f
rule-SW216 = 索引陣列是成對讀取的，所以形狀要能廣播。`np.ix_` 取每一列配每一行。
# of 94433cf5
rule-SW217 = 這個陣列只是顯示另一個陣列的數字。`.copy()` 給你自己的數字。
# of 616d9340
rule-SW218 = 空陣列沒有最小或最大的元素。`initial=` 可以指定這種情況的值。
# of ba8f041a
rule-SW219 = `squeeze` 移除大小為 1 的軸；這個軸比較長。
# of d864a101
rule-SW220 = 陣列是整齊的方格：每一列都要一樣長。
# of 625e9ae2
rule-SW221 = `and`、`or`、`not` 和 `if` 要一個是或否。陣列的每個元素各有一個：用 `&`、`|`、`~` 組合，或用 `.any()`、`.all()` 合成一個。
# of 1dfc05b1
rule-SW222 = `a < x < b` 的意思是 `(a < x) and (x < b)`，而 `&` 的優先順序高於 `<`。每個比較都加括號，中間用 `&`。
# of 646eefc6
rule-SW223 = `int`、`float` 和 `math` 的函式只接受一個數字。陣列有 NumPy 自己的函式。
# of 23f8e8ac
rule-SW224 = `a += b` 寫進 `a` 原有的格子。`a = a + b` 建立新陣列，資料型別依結果而定。
# of ee84555d
rule-SW225 = 每種整數型別都有最小和最大的數字。
# of d69ff693
rule-SW226 = 形狀是一個引數，寫成元組；要接合的陣列是一個引數，寫成列表。
# of 614fd453
rule-SW227 = 列表用來存放，陣列用來計算。`np.array(...)` 把列表變成陣列。
# of c8c2fc1c
rule-SW228 = 2 的 -1 次方是 0.5，不是整數。把其中一個變成浮點數。
# of ce4b9bdd
rule-SW229 = NaN 和無限大只有浮點數才有，整數陣列放不下。
# of 29c3ddb3
rule-SW230 = 矩陣的某一列或某一行可以由其他的列或行組合而成，所以無法唯一地反推。
# of 9e408a1e
rule-SW231 = 只有方陣才有反矩陣或行列式。
# of a7a50bb2
rule-SW232 = `np.errstate` 或 `np.seterr` 要求在 NumPy 本來只會警告的地方引發錯誤。
# of da90254d
rule-SW233 = 機率在 0 和 1 之間，加起來是 1。
# of fc1c7e38
rule-SW234 = 每個元素要有一個權重，或軸的每個索引有一個。
# of 34018286
rule-SW235 = 這個資料型別沒有這種運算。
# of dc4fe147
rule-SW236 = `@` 用於矩陣和向量相乘。乘以單一數字用 `*`。
# of 0992c482
rule-SW237 = `np.linalg` 的函式接受有兩個軸的陣列（或它們的批次）。
# of 92221d0f
rule-SW240 = 這個陣列需要的記憶體比現有的多。
# of 336d3c74
rule-SW241 = 有其他陣列看著同一塊記憶體，或數字在其中不是連續排列，所以這裡不能改變它的大小或種類。
