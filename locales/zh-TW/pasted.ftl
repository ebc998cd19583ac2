# of 33f962c4
pasted-where = 在 { $file } 第 { $line } 行
# of 5aa37c56
pasted-same-shapes = 用相同形狀的陣列在這裡重現：
# of 251948db
pasted-torch-rule = torch 的規則相同；這裡的寫法用的是 NumPy 的名稱。
# of 04028fbd
pasted-unknown = Shapewise 不認得這則訊息，原樣轉出。
# of 8003b9d4
pasted-nothing = 這段文字裡沒有找到 NumPy 或 PyTorch 的錯誤。
# of 6e105a8c
pasted-page = { $code }：`shapewise explain { $code }` 有更多說明。

# of 92d218cf
pasted-many-shapes = 形狀從右端對齊。每個軸上的大小必須相等、是 1，或是缺少。印出每個運算元的 `.shape`，從右邊開始比較。
# of efad6437
pasted-einsum-sizes = 一個字母代表一種大小。這裡同一個字母遇到兩種不同的大小，所以無法一起走訪。
# of 5d3616bd
pasted-value-does-not-fit = `=` 左邊的位置形狀是 `{ $into }`，值的形狀是 `{ $from }`。從右端對齊後，值的每個大小必須等於位置的大小，或是 1。
# of d4bf6075
pasted-inner-known = 左邊的運算元有 { $columns } 行（column），右邊的有 { $rows } 列（row）。這兩個數必須相等；其他大小在這裡沒有關係。
# of f3d6b73c
pasted-matmul-number = `@` 用來乘向量和矩陣，而其中一個運算元只是一個數。乘上一個數請寫 `*`。
# of 86abcba8
pasted-concatenate-sizes = 接合的陣列只能在接合的那個軸上不同。在軸 { $axis } 上，陣列 { $first } 的大小是 { $m }，陣列 { $second } 是 { $n }。是不是想用別的 `axis=`？
# of 9957f502
pasted-concatenate-ranks = 要接合的陣列軸數必須相同：陣列 { $first } 有 { $m } 個，陣列 { $second } 有 { $n } 個。要在矩陣加一列，請寫 `row[None, :]`。
# of 4745077c
pasted-stack-shapes = `np.stack` 把陣列放到新的軸上，所以形狀必須完全相同。長度不同的陣列用 `np.concatenate` 首尾相接。
# of 97da71ae
pasted-nothing-to-join = 給的列表是空的，沒有東西可以接合。這一行之前有放進元素嗎？
# of 743e34cf
pasted-axis = 這個陣列有 { $ndim } 個軸，從 0 開始數。沒有軸 { $axis }；最後一個也叫 −1。
# of 8bdeb840
pasted-index = 位置從 0 開始數。大小是 { $size } 時，最後一個是 { $size } − 1，所以 { $index } 超出範圍。常見原因是標籤從 1 開始。
# of 58d7c4e3
pasted-too-many-indices = 這個陣列有 { $ndim } 個軸，方括號裡卻給了 { $given } 個索引。看看 `.shape`：是不是途中少了一個軸，例如因為 `sum` 或只取了一列？
# of f7306b15
pasted-mask = 遮罩對軸上的每個位置回答是或否。軸 { $axis } 有 { $size } 個位置，遮罩卻有 { $mask } 個。它多半是由別的陣列做出來的。
# of 29aeefce
pasted-index-arrays = 索引陣列會逐元素配對，而 `{ $left }` 和 `{ $right }` 無法配對。要交叉選取列與行，請用 `np.ix_(rows, columns)`。
# of c3de59c4
pasted-index-type = 位置是整數。這裡的索引是浮點數或文字；`.astype(int)` 可以轉成整數。
# of 93ab42dd
pasted-array-for-number = 這裡需要一個整數，來的卻是陣列。在 `np.concatenate(a, b)` 裡，第二個陣列被當成軸：請寫 `np.concatenate([a, b])`。
# of 09c66758
pasted-scalar-conversion = `math`、`int()` 和 `float()` 只接受一個數，這裡卻給了整個陣列。要處理每個元素，請用 NumPy 的：`np.sqrt(x)`、`x.astype(int)`。
# of 3291f7b0
pasted-ragged = 各列的長度不同，排不成方格。把每列補成一樣長，或保留成陣列的列表。
# of e22e3327
pasted-element-sequence = 陣列的一格只放一個數，來的卻是列表。可能是各列長度不同，或把列表指派給單一位置。
# of f3bbc96d
pasted-copy-sequence = 給了 { $m } 個值，位置只放得下 { $n } 個。
# of 16649332
pasted-truth = `if`、`and`、`or`、`not` 要的是一個是或否，這裡每個元素各有一個答案。逐元素請寫 `(x > 1) & (x < 3)`，括號不可少。看整體用 `.any()` 或 `.all()`。
# of 93b8a109
pasted-truth-empty = 陣列是空的，既不是真也不是假。請用 `x.size > 0` 判斷。
# of 8f3ceca3
pasted-in-place-cast = `+=` 會寫進原有的 `{ $target }` 陣列，而 `{ $dtype }` 的結果放不進去。`a = a + b` 會產生型別正確的新陣列。
# of 99db9df9
pasted-no-loop = `{ $ufunc }` 沒有處理這些資料型別的規則。通常有個陣列裝了文字或混合物件：看看 `.dtype`。
# of 0fa12159
pasted-out-of-bounds = `{ $value }` 放不進 `{ $dtype }`。計算前先換成較大的型別，例如 `.astype(np.int64)`。
# of 8eecd720
pasted-not-a-dtype = 第二個引數在這裡是資料型別。形狀是一個元組：`np.zeros((2, 3))`。
# of 8c891024
pasted-not-an-integer = 這裡需要整數，來的是 `{ $type }`。`np.random.randn(3, 3)` 逐一接受大小，`np.zeros((3, 3))` 接受一個元組，`np.linspace` 要的是個數。
# of bc0e0960
pasted-array-arguments = `np.array` 接受一個列表：`np.array([1, 2, 3])`。
# of 3c21d336
pasted-negative-power = 整數的負次方會是分數，整數放不下。請寫 `2.0 ** x` 或 `x.astype(float)`。
# of bd6b43d2
pasted-nan-integer = 只有浮點數有 NaN 和無限大。轉成整數之前先清掉它們（`np.nan_to_num`、遮罩）。
# of 54d6669f
pasted-singular = 這個矩陣沒有反矩陣：有一列是其他列的組合。檢查是否有重複的行，或改用 `np.linalg.lstsq`、`pinv`。
# of 742ab37a
pasted-not-square = 反矩陣、行列式和特徵值只有方陣才有。其他矩陣請用 `np.linalg.pinv`、`svd`、`lstsq`。
# of 2ed51a70
pasted-not-a-matrix = 這裡需要兩個軸的矩陣，而陣列有 { $ndim } 個軸。
# of 64f87a2b
pasted-memory = 形狀 `({ $into })`、型別 `{ $dtype }` 的陣列需要 { $amount }。是不是廣播讓它比預期大？否則就分批處理，或用 `float32`。
# of 6f376f10
pasted-split = 這個軸無法等分。`np.array_split` 允許各份大小不一。
# of dfa56f2d
pasted-empty-reduction = 空的陣列沒有最大的元素。檢查產生它的遮罩或切片。
# of ccc5e1e4
pasted-transpose = `transpose` 需要每個軸剛好一次：三個軸就是 `(0, 1, 2)` 的一種排列。
# of 0a893f1a
pasted-squeeze = 只有大小是 1 的軸可以用 `squeeze` 移除。
# of 89fe7775
pasted-probabilities = `p` 的總和必須是 1。除以總和即可：`p / p.sum()`。
# of f51b73f6
pasted-choice-sizes = `a` 的每個元素都需要剛好一個機率。
# of 8083b967
pasted-choice-larger = 不放回時，不能抽出比現有更多的元素。少抽一些，或指定 `replace=True`。
# of c3186208
pasted-plot = 兩串座標的長度不同：每個 x 都要有一個 y。
# of 180c201a
pasted-einsum = 在 `einsum` 裡，每個運算元的每個軸都需要剛好一個字母。
# of 8ac09613
pasted-removed-alias = `np.{ $name }` 在 NumPy 1.24 移除了。請用 Python 自己的 `{ $name }`，或 `np.float64`、`np.int64`、`np.bool_`。
# of acbcc535
pasted-no-such-function = 這個版本的 NumPy 沒有這個名稱。檢查是否打錯字，或查查取代它的是什麼。
# of 00ea7913
pasted-list-attribute = 這是列表，不是陣列。先轉成陣列：`x = np.array(x)`；若陣列有 `.{ $name }`，之後就能用。
# of 275f9705
pasted-array-attribute = 陣列沒有 `.{ $name }`。`append` 請改用 `np.append` 或 `np.concatenate`；或者這裡本來該是張量或列表？
# of 893525e4
pasted-array-called = 名稱後面是圓括號，所以它被當成函式呼叫。取元素要用方括號：`x[0]`。
# of 5b3489cd
pasted-shape-called = `.shape` 是屬性：寫 `x.shape`，不加括號；單一大小是 `x.shape[0]`。
# of a5bef288
pasted-size-called = 在 NumPy 裡 `.size` 是一個數，不加括號。在 torch 裡 `.size()` 是方法。
# of 2a914377
pasted-list-arithmetic = 列表不會計算：`+` 是相接，`*` 是重複。先做成陣列：`np.array(x)`。
# of 9cb282a7
pasted-bool-minus = True 和 False 不能相減。「非」請寫 `~mask`，比較兩個遮罩請寫 `a ^ b`。
# of 1ccdbbbc
pasted-read-only = 這個陣列是不可寫入的視圖（來自 `broadcast_to` 或其他函式庫）。請先複製：`x = x.copy()`。
# of e63b515f
pasted-samples = 一個陣列有 { $m } 個樣本，另一個有 { $n } 個。X 的列和 y 的元素是成對的：看看兩者的 `.shape`。
# of aa3fdd72
pasted-two-axes = 這裡需要兩個軸的表格：樣本和特徵。單一特徵：`x.reshape(-1, 1)`；單一樣本：`x.reshape(1, -1)`。
# of 109cb09b
pasted-negative-size = 大小算出來是負的。印出它是由什麼算來的。
# of 18c80e97
pasted-invalid-value = `{ $ufunc }` 遇到沒有答案的值（0/0、負數開根號、inf − inf），那裡現在是 NaN；`np.isnan(x).any()` 可以找到。
# of 858813e4
pasted-divide-by-zero = `{ $ufunc }` 裡除以了零，結果是 inf。在分母加上很小的 epsilon 就好：`x / (s + 1e-8)`。
# of 9ab91e45
pasted-overflow = `{ $ufunc }` 的結果超過型別的範圍。softmax 請先減去最大值：`np.exp(x - x.max())`。小整數請換成較大的型別。
# of f5566196
pasted-empty-mean = 沒有元素的平均值是 NaN。切片或遮罩沒有選到任何元素。
# of 6bd96b98
pasted-import = `np` 由 `import numpy as np` 而來。

# of ea425f09
pasted-torch-broadcast = 形狀從右端對齊。在軸 { $axis } 上，一個張量的大小是 { $m }，另一個是 { $n }，都不是 1。每列一個值要寫 `v[:, None]`，或在計算它的地方加 `keepdim=True`。
# of 35cff58d
pasted-torch-linear = torch 的線性層把權重存成（輸出，輸入），計算時乘上它的轉置。所以輸入的最後一個大小必須等於該層的輸入數。
# of 06326a7e
pasted-torch-bmm = `bmm` 逐個相乘矩陣。這裡 { $batch } 個內側大小為 { $inner } 的矩陣遇到 { $others } 個內側大小為 { $their } 的：兩對數都必須相等。
# of f49860ac
pasted-torch-bmm-rank = `bmm` 需要三個軸的張量（批次、列、行）。其他情況請用 `torch.matmul` 或 `@`。
# of f69424b1
pasted-torch-view = 經過 `transpose` 或 `permute` 之後，數字的排列順序不符合這個視圖。`.reshape(...)` 必要時會複製；或用 `.contiguous().view(...)`。
# of 61fab2f3
pasted-torch-cat-sizes = 要接合的張量只能在軸 { $axis } 上不同。在另一個軸上，一個的大小是 { $m }，另一個是 { $n }。
# of 6761a2c7
pasted-torch-collate = 若這來自 DataLoader，代表同一批的樣本大小不同：調整、裁切或補齊它們，或提供 `collate_fn`。
# of ad0ac9a7
pasted-torch-cat-ranks = 兩個張量分別有 { $m } 和 { $n } 個軸。替較少的加一個軸：`x.unsqueeze(0)`。
# of f2683f4c
pasted-torch-cat-call = `torch.cat` 接受一個張量列表：`torch.cat([a, b])`。
# of 2cee0015
pasted-torch-axis = 允許的範圍是 { $low } 到 { $high }，給的是 { $axis }。軸從 0 開始數，−1 是最後一個。
# of 925becc4
pasted-torch-too-many-indices = 這個張量有 { $ndim } 個軸，方括號裡給得更多。看看 `.shape`。
# of 3465a46c
pasted-torch-mask = 遮罩的形狀是 `{ $right }`，張量是 `{ $left }`。遮罩的大小必須和它所覆蓋的軸相同。
# of 0607d924
pasted-torch-expand = `expand` 只能延展大小是 1 的軸。這個軸的大小是 { $n }，要的是 { $m }。
# of 1a41669d
pasted-torch-index-type = 位置必須是整數：`.long()`，或由布林值組成的遮罩。
# of 03618982
pasted-torch-item = `.item()`、`int()` 和 `float()` 接受只有一個元素的張量。很多元素時用 `.tolist()`，或先用 `.mean()` 縮減。
# of d229553b
pasted-torch-in-place-cast = 就地運算會寫進原有的 `{ $target }` 張量，而 `{ $dtype }` 放不進去。`a = a + b` 會產生新的張量。
# of d5022416
pasted-torch-dtypes = 這裡遇到 torch 不會混用的兩種資料型別。NumPy 產生 float64（Double），層是 float32（Float）：用 `.float()` 轉換資料。
# of e5ecf47f
pasted-torch-numpy-gradient = NumPy 無法記錄梯度。`.detach().numpy()` 把數字從記錄中取出。
# of 4c2ebf3b
pasted-torch-numpy-device = 數字在 `{ $device }` 上，NumPy 在主記憶體工作。`.cpu().numpy()` 會搬過來（有梯度時：`.detach().cpu().numpy()`）。
# of c1dd00d7
pasted-torch-devices = 運算元在不同的裝置上。把兩者移到同一個：資料用 `x.to(device)`，模型用 `model.to(device)`。
# of 70cb52ce
pasted-torch-input-weight = 輸入是 `{ $dtype }`，權重是 `{ $target }`。讓兩者一致：型別用 `.float()`，裝置用 `.to(device)`。
# of 1b4fff21
pasted-torch-one-hot-large = 有個標籤大於或等於 `num_classes`。類別從 0 數起，4 個類別時最大的標籤是 3。多加一個類別只會掩蓋標籤從 1 開始的事實。
# of ef662fc5
pasted-torch-one-hot-negative = 有個標籤是負的。NumPy 會默默取最後一個類別，torch 則拒絕。找找像 −1 這種表示「未知」的記號。
# of 3044321f
pasted-torch-one-hot-type = `one_hot` 接受 int64 的類別編號：`labels.long()`。
# of 8c1a9651
pasted-torch-target = 沒有標籤 { $index }：有 C 個類別時，標籤是 0 到 C − 1。檢查標籤是否從 1 開始，以及最後一層的大小。
# of 05b4cc81
pasted-torch-target-dtype = `cross_entropy` 要 int64（Long）的類別編號：`target.long()`。
# of d6f27c19
pasted-torch-target-shape = `cross_entropy` 要每個樣本一個類別編號，形狀 (N,)。從 one-hot 的列：`target.argmax(dim=1)`；從 (N, 1)：`target.squeeze(1)`。
# of 9fb08a42
pasted-torch-batch-sizes = 預測和目標的樣本數必須相同。常見原因是 `view` 或 `reshape` 把批次軸和別的軸混在一起。
# of a63d35b7
pasted-torch-loss-shapes = 預測 `{ $left }` 和目標 `{ $right }` 會互相延展，於是每個預測都遇到每個目標。讓形狀相同：`target.view_as(input)` 或 `input.squeeze(1)`。
# of 809740ff
pasted-torch-embedding = 有個索引不小於 `num_embeddings`，或是負的。允許的最大值是 `num_embeddings - 1`。
# of 153eee29
pasted-torch-ragged = 列表的長度不同：在軸 { $axis } 上有 { $m } 和 { $n }。張量是整齊的方格；請把短的補齊。
# of 0517aed0
pasted-torch-mean = 整數的平均值不是整數。先轉換：`x.float().mean()`。
# of b9f71898
pasted-torch-keyword = NumPy 用 `axis` 和 `keepdims`，torch 用 `dim` 和 `keepdim`。`{ $name }` 屬於另一個函式庫：這個物件來自哪一個？
# of 7d8fe0ed
pasted-torch-attribute = 張量沒有 `.{ $name }`。常見的對應：`astype` → `to`、`copy` → `clone`、`transpose(0, 1, 2)` → `permute`、`expand_dims` → `unsqueeze`。
# of 1b8fb5e7
pasted-torch-channels = 這一層為 { $channels } 個通道而建，卻收到 { $given } 個。torch 的影像是（批次，通道，高，寬）；NumPy 的（高，寬，通道）請用 `.permute(2, 0, 1)`。
# of 924aad22
pasted-torch-image-axes = 軸數和這一層要的不同：影像以（批次，通道，高，寬）輸入。單張影像：`x.unsqueeze(0)`。
# of 178d3975
pasted-torch-backward-twice = `backward()` 會釋放記錄。每一步都重新計算損失；跨步保留的值要 `detach()`。
# of a42b695b
pasted-torch-no-gradient = 通往這個值的路上沒有東西要求梯度。它是在 `no_grad` 之下、經由 `.item()` 或 NumPy 算出，還是參數少了 `requires_grad`？
# of 7df3d79e
pasted-torch-scalar-loss = `backward()` 從一個數開始。先縮減損失：`loss.mean().backward()`。
# of 6e7a74e4
pasted-torch-leaf = 記錄梯度時，參數被就地修改了。請在 `with torch.no_grad():` 之下更新，或透過最佳化器。
# of a14a9f29
pasted-torch-modified = 梯度還需要的值被 `+=` 或就地方法覆寫了。請寫 `x = x + y`。
# of 46d85461
pasted-torch-memory = 裝置的記憶體滿了。較小的批次有幫助；評估時用 `torch.no_grad()`，累加 `loss.item()` 而不是 `loss` 也有幫助。
# of 82b4ddaf
pasted-torch-assert = 裝置發現錯誤的索引，通常是超出範圍的標籤。在 CPU 上執行同樣的程式：那裡的訊息會指出它。
# of e70bd668
pasted-torch-softmax = softmax 必須知道類別在哪個軸上；沿著它加總等於 1。（樣本，類別）請用 `dim=1`。
# of 63eb4b93
pasted-torch-batchnorm = 訓練時批次正規化需要不只一個樣本。最後一批常只有一個：`drop_last=True`，預測時用 `model.eval()`。
# of 7d01572a
pasted-torch-checkpoint = 存檔中的 `{ $name }` 形狀是 `{ $left }`，模型的是 `{ $right }`：模型建立時的大小和存檔的不同。
# of 13d76fd1
pasted-torch-permute = `permute` 需要每個軸剛好一次：四個軸例如 `(0, 2, 3, 1)`。
# of 1fe44bce
pasted-torch-t = `.t()` 交換兩個軸，這個張量卻有 { $ndim } 個。請指明：`.transpose(-2, -1)`。
# of 16ef4e42
pasted-torch-dot = `dot` 接受兩個等長的向量。矩陣請用 `@`。
# of 05db8f39
pasted-torch-not-implemented = `{ $dtype }` 沒有這個運算。先轉換，通常用 `.float()`。
