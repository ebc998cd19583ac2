# of 443691f7
lesson-title = { $lesson } · 第 { $step } 步，共 { $count } 步 · { $kind }
# of cedfa3c5
lesson-kind-say = 閱讀
# of 5fb7b228
lesson-kind-show = 觀看
# of 2bea5572
lesson-kind-twin = 對照
# of 80b319bb
lesson-kind-fails = 看它出錯
# of 1c4d962a
lesson-kind-predict = 預測
# of caa183e9
lesson-kind-do = 動手寫
# of 9416a77a
lesson-kind-fix = 修好它
# of d4273ca1
lesson-kind-order = 排順序
# of 46ff9c40
lesson-kind-choose = 選擇
# of 16cf1ac5
lesson-kind-boss = 弄出錯誤
# of 0968fff0
lesson-enter = 按 Enter 繼續。
# of 75262293
lesson-go-on = 按 Enter 繼續，%retry 再做一次。
# of b4516751
lesson-ask-shape = 形狀是什麼？例如輸入 2x3，或「error」。
# of 5f6b1962
lesson-ask-dtype = dtype 是什麼？例如輸入 int64，或「error」。
# of 3c56ce03
lesson-ask-value = 值是什麼？照印出來的樣子輸入，或輸入「error」。
# of e2d8e09e
lesson-ask-error = 會出錯嗎？輸入「是」或「否」。
# of e6ea0a5c
lesson-ask-do = 寫寫看，想試什麼都可以。%hint 會提示。
# of 7e7b1b0c
lesson-ask-fix = 修好它：輸入正確的那一行。%hint 會提示。
# of 462103f7
lesson-ask-choose = 輸入號碼。
# of 641d7f9d
lesson-ask-order = 依順序輸入號碼，例如 3 1 2。不一定每一行都用得到。
# of 95d7d874
lesson-ask-boss = 寫一行會出現 { $code } 的程式。
# of 6004864c
lesson-need = 要用到 { $what }。
# of 1bd21f78
lesson-need-no-loop = 不使用迴圈。
# of f37ce957
lesson-need-no = 不要用 { $what }。
# of 9b259e7f
lesson-unmet = 結果對了，但題目要求用到 { $what }。
# of ec7e7dea
lesson-unmet-no = 結果對了，但題目要求不用 { $what }。
# of b8f07552
lesson-you = 你：
# of 1f0b3386
lesson-it-is = 實際：
# of 388e4474
lesson-an-error = 錯誤
# of 665a0f18
lesson-no-error = 沒有錯誤
# of f1bf6d13
lesson-right = 對了。
# of e8760941
lesson-right-shown = 對了。因為看過解答，之後會再問一次。
# of fb223f28
lesson-well-done = 對了，而且一次就成功。
# of d0421716
lesson-not-yet = 還不對。
# of a33ba987
lesson-other-ways = 這樣也可以：
# of 589c3352
lesson-missed-go-on = 按 Enter 繼續，%retry 再問一次。複習時會再出現。
# of f7507097
lesson-still-open = 還沒有回答。%hint 會提示，%skip 跳過這一步。
# of 33064953
lesson-shown-go-on = 自己輸入一次，或按 Enter 繼續。
# of 5f2ba236
lesson-solution-shown = 解答（已記為看過）：
# of edb01f0a
lesson-rung = 提示 { $rung }/{ $count }
# of b6e18823
lesson-try-hint = %hint 會一點一點提示。
# of 949a6e27
lesson-nothing-asked = 這一步沒有問題。按 Enter 繼續。
# of bb3f50f5
lesson-already-answered = 已經回答了。按 Enter 繼續，%retry 再問一次。
# of 72dcd706
lesson-first-step = 這是第一步。
# of 71b08ca8
lesson-no-step = 這裡沒有「{ $name }」這一步，共有 { $count } 步：
# of 98e32868
lesson-end = { $lesson }：完成 { $done }/{ $count } 步。
# of 07a46a60
lesson-end-next = %learn 列出課程，%review 複習到期的內容。
# of 574850c1
lesson-left = 已離開。%learn { $lesson } 會從剛才的地方繼續。
# of 8885eef3
lesson-defect = 問題出在這一步，不在你：它自己的程式沒有照預期執行。%skip 跳過它。
# of 6f3dc406
lesson-setup-failed = 無法準備這一步的資料（{ $file }，第 { $line } 行）。還是可以閱讀，%skip 跳過它。
# of ec61aa17
lesson-not-saved = 無法把進度存到 { $path }：{ $reason }。課程照常繼續，只是不會保存。
# of 86e3b4a0
lesson-not-read = 無法從 { $path } 讀取進度：{ $reason }。
# of a5b790e6
lesson-damaged = { $count ->
   *[other] 進度中有 { $count } 行無法讀取，檔案的複本在 { $path }。
}
# of d913e243
lesson-aspect-kind = 種類
# of 425ed3ca
lesson-aspect-value = 值
# of 9dc3d926
lesson-aspect-shape = 形狀
# of 4a45ae4b
lesson-aspect-dtype = dtype
# of 84e9f1ae
lesson-aspect-alias = 記憶體
# of 939ae0b0
lesson-aspect-bound = 不存在
# of 5e1e7757
lesson-wanted = { $got }，應為 { $wanted }
# of 5b1f5a57
lesson-first-at = 第一個不同處在 { $index }
# of a7d5f17d
lesson-a-view = 視圖
# of 1c2614d5
lesson-view-of = { $name } 的視圖
# of 5cf3eee9
lesson-a-copy = 複本
# of 0e94f3f9
lesson-elsewhere = 對這份資料是對的，換了資料就不對。用 { $data } 時：
# of 5a481fb0
lesson-order-effect = 這幾行可以執行，但做的不是題目要的事。
# of 26241f80
lesson-other-error = 的確出錯了，但不是 { $code }。
# of 8ee86ac5
lesson-worked = 這樣不會出錯。題目要的是 { $code }。
# of 7b20d562
lesson-which-belief = 這個答案可能來自不只一種想法。哪一個最接近你的？輸入號碼。
# of 7b970707
lesson-neither = 都不是。
# of 9cfd1c82
lesson-no-belief = 好。看看結果，再看看是哪些形狀碰在一起。

# of 7669742b
lesson-hint-broadcast = 形狀從右端對齊。兩個大小相等，或其中一個是 1，就對得上；缺少的軸當作 1。
# of ff854122
lesson-hint-matmul = 左邊的最後一軸遇上右邊（兩軸中）的第一軸：這兩個內側大小必須相等，相乘後就消失。外側的留下。
# of a60d9d83
lesson-hint-reduction = 指名的軸就是消失的那一軸。其他的照原來的順序留下。
# of d6df5dad
lesson-hint-reshape = 數字照閱讀順序重新分配，所以各軸大小相乘必須等於原來的個數。
# of b88a854a
lesson-hint-indexing = 一個數字取出一個位置，那一軸就消失；切片會保留軸；每個索引從左起各管一軸。
# of 8bb400ea
lesson-hint-other = 拆開來看：每一部分的值是什麼？形狀呢？

# of faa881c0
lesson-belief-left-aligned = 形狀從左端對齊。
# of c2e1fd15
lesson-belief-must-be-equal = 形狀相同才能一起運算。
# of 831f3b8a
lesson-belief-any-sizes-stretch = 大小不同時會延展或截短到合適為止。
# of 6fe76453
lesson-belief-named-axis-kept = 我指名的軸會留下來。
# of 75394f24
lesson-belief-reduction-keeps-axis = 縮減之後會留下大小為 1 的軸。
# of fecd12ed
lesson-belief-flat-is-column = 形狀 (n,) 的陣列是直的一行。
# of ac528e89
lesson-belief-t-makes-column = `.T` 會把 (n,) 變成直的一行。
# of b95a9636
lesson-belief-star-is-matmul = 矩陣之間的 `*` 是矩陣乘法。
# of 0df31d00
lesson-belief-at-is-elementwise = `@` 是逐元素相乘。
# of 5737dcad
lesson-belief-reshape-is-transpose = 改成轉置後的形狀，就等於轉置。
# of b2551b5e
lesson-belief-plus-joins = `+` 會像串接列表一樣串接陣列。
# of 79bba74c
lesson-belief-slices-copy = 切片是複本。
# of 03d4f0c4
lesson-belief-assignment-copies = `b = a` 會複製一份。
# of d67e1f9f
lesson-belief-ints-grow = 陣列裡的整數要多大就有多大。
# of 5c8e6aed
lesson-belief-labels-from-one = 從 1 開始數。
# of 6e1dc227
lesson-belief-normalise-over-all = 對全部取一次總和或平均，每一列就都處理好了。

# of fa7485cd
lesson-reply-left-aligned = 你把形狀從左端對齊了。形狀是從右端對齊：先看最後一軸。
# of 40eb9a46
lesson-reply-must-be-equal = 形狀不必相同。大小為 1 的軸，或缺少的軸，會延展。
# of a2af712a
lesson-reply-any-sizes-stretch = 只有大小為 1 的軸會延展。其他大小不相等就對不上。
# of 1950f00d
lesson-reply-named-axis-kept = 你把指名的軸留下來了。消失的正是它，其他的軸才留下。
# of 4ced2fc2
lesson-reply-reduction-keeps-axis = 那一軸會完全消失；只有加上 `keepdims=True` 才會以大小 1 留下。
# of 52f72696
lesson-reply-flat-is-column = 形狀 (n,) 的陣列只有一軸，不是列也不是行。遇上兩軸時，它的那一軸對齊最後一軸。
# of 554b3ab2
lesson-reply-t-makes-column = `.T` 把軸的順序反過來。只有一軸時沒有東西可以反：`v[:, None]` 才會變成直的一行。
# of bdccfebb
lesson-reply-star-is-matmul = `*` 是逐元素相乘。矩陣乘法是 `@`。
# of 6a38b1c6
lesson-reply-at-is-elementwise = `@` 是矩陣乘法：左邊的列乘右邊的行再加總。逐元素相乘是 `*`。
# of 9b82e2e4
lesson-reply-reshape-is-transpose = 改變形狀是照閱讀順序重新分配數字。要讓列變成行，只能用 `.T`。
# of 51176340
lesson-reply-plus-joins = `+` 會串接列表，對陣列則是逐元素相加。串接陣列要用 `np.concatenate`。
# of a2049ce1
lesson-reply-slices-copy = 陣列的切片是同一塊記憶體上的一扇窗。`.copy()` 才會有自己的複本。
# of 68f2343a
lesson-reply-assignment-copies = `b = a` 只是給同一個陣列第二個名稱。`.copy()` 才會複製。
# of af4f6ed8
lesson-reply-ints-grow = 每種 dtype 的空間是固定的，超過盡頭就會從頭繞回來。先用 `.astype` 轉換。
# of 49583790
lesson-reply-labels-from-one = 從 0 開始數：標籤 0 是第一個，n 個之中的最後一個是 n − 1。
# of 158052db
lesson-reply-normalise-over-all = 這樣是對全部一起算。要讓每一列各自處理，請指名軸，並用 `keepdims=True` 保留它。

# of 6ae55601
lesson-review-title = 複習
# of 10def944
lesson-review-data = 已知：
# of 01cbc046
lesson-review-later = { $days ->
   *[other] 今天沒有要複習的，下一題在 { $days } 天後。
}
# of 6178d5a4
lesson-review-nothing = 還沒有可以複習的內容。先從課程開始：shapewise learn。
# of 6fb20abc
lesson-head-number = 編號
# of 1c90ef81
lesson-head-lesson = 課程
# of 9865b509
lesson-head-title = 標題
# of 26f38071
lesson-head-done = 完成
# of b96b2b8a
lesson-list-end = `shapewise learn NAME` 開始或繼續一課；在提示字元下是 `%learn NAME`。
# of ef8edb9b
lesson-due = { $count ->
    [0] 目前沒有要複習的概念。
   *[other] 有 { $count } 個概念該複習了：`shapewise review`。
}
# of 776a8a49
lesson-owed = 看過解答的步驟：{ $steps }
# of 1246d38b
lesson-notes-title = 我的 Shapewise 筆記
# of 11a37b9d
lesson-notes-empty = 這裡還沒有內容：還沒開始任何課程。
# of 2ca1360d
lesson-note-passed = 答對：
# of 2574b413
lesson-note-missed = 預測：
# of 802df57f
lesson-note-refused = 嘗試：
# of cc927573
lesson-note-shown = 看了解答
# of 022ec9b7
lesson-note-skipped = 跳過

# of a82e0c18
lesson-unknown = 沒有「{ $name }」這一課，也沒有這個名稱的資料夾。有的是：{ $known }。
# of cfd97e96
lesson-unknown-near = 你是不是要找 { $name }？
# of c7e9b762
lesson-unknown-step = { $lesson } 裡沒有「{ $name }」這一步。有的是：{ $known }。
# of 1ab481d1
lesson-no-folder = 沒有 { $path } 這個資料夾。
# of e5a73e82
lesson-empty-folder = { $path } 不能當作課程：{ $what }（課程是含有 lesson.md 的資料夾，或由這種資料夾組成的資料夾）。
# of 4fc23571
lesson-none-under-way = %{ $name } 要在課程中使用，而現在沒有進行中的課程。%learn 列出課程。
# of 80abbaa3
lesson-answers-unknown = { $file } 第 { $line } 行：這一課沒有「{ $name }」這一步。
# of c648ec1c
lesson-answers-end = { $file } 太早結束：{ $count ->
   *[other] { $count } 個答案
}用完之後，{ $steps } 沒有答案。
# of 2c302f74
lesson-answers-left = { $file }：{ $count ->
   *[other] 有 { $count } 個答案
}沒有用到。
# of b58f23e6
lesson-batch-end = { $count } 步中通過 { $passed } 步。

# of f93d3b9e
lesson-check-end = 檢查了 { $lessons } 課、{ $languages } 種語言、{ $steps } 步、{ $answers } 個答案：{ $broken ->
    [0] 全部成立。
   *[other] 違反 { $broken } 條規則。
}
# of c83581af
lesson-new-name = 「{ $name }」不能當課程名稱：只能用小寫字母、數字和連字號。
# of 46d64cff
lesson-new-exists = { $path } 已經存在，沒有更動任何東西。
# of 79525ce4
lesson-new-done = { $path } 是可以著手修改的課程。shapewise learn { $folder } 執行它，shapewise lessons check { $folder } 檢查它。

# of 027b918d
lesson-magic-learn = 列出課程，或開始其中一課
# of 2b6cc383
lesson-magic-hint = 提示，每次多一點
# of 9e1cdc92
lesson-magic-solution = 顯示這一步的解答
# of a59c31ef
lesson-magic-skip = 不回答就繼續
# of 99fadc0d
lesson-magic-back = 前一步
# of a03eff60
lesson-magic-goto = 依號碼或名稱前往某一步
# of e7676a48
lesson-magic-retry = 重做這一步，資料恢復原樣
# of 563aaae0
lesson-magic-steps = 這一課的所有步驟
# of da68946d
lesson-magic-quit = 離開課程
# of 034f8582
lesson-magic-review = 再問一次到期的內容
# of 0f3cebeb
lesson-magic-progress = 你目前的進度

# of fffc1ed6
lesson-rule-header = 檔案開頭要有夾在兩行 `+++` 之間的標頭。
# of 8e384581
lesson-rule-header-line = 這不是設定：{ $what }（設定的樣子是 id = "name"、format = 1、concepts = ["a", "b"]）。
# of ba82972f
lesson-rule-header-key = 標頭缺少 { $what }。
# of 1c5abf12
lesson-rule-header-unknown = 標頭沒有 { $what } 這個設定。
# of 81b4e763
lesson-rule-format-version = 這個程式讀取格式 1，檔案是 { $what }。
# of 487206c7
lesson-rule-heading = 步驟以 `## #step-id 標題` 開頭（小寫字母、數字、連字號）：{ $what }
# of cb94409d
lesson-rule-duplicate-step = 代號 #{ $what } 重複了。
# of 47c22e91
lesson-rule-no-steps = 沒有任何步驟。
# of 9000d6fc
lesson-rule-open-fence = 程式區塊沒有結束：{ $what }
# of ce67969f
lesson-rule-unknown-kind = 沒有「{ $what }」這種區塊。
# of c0ff1e61
lesson-rule-fence-option = 看不懂區塊種類後面的內容：{ $what }
# of ad5b022b
lesson-rule-two-questions = 步驟 #{ $what } 問了第二個問題，一步只問一題。
# of 65e1fa1d
lesson-rule-unknown-section = 這種區塊沒有「{ $what }」這一段。
# of b176fcfe
lesson-rule-section-argument = 這一段不完整或無法讀取：{ $what }
# of e09d7418
lesson-rule-unknown-faulty-rule = 沒有「{ $what }」這條錯誤規則。
# of ed8ba1ea
lesson-rule-empty-body = 區塊沒有內容：{ $what }
# of 27f7c962
lesson-rule-unknown-concept = 標頭沒有列出概念「{ $what }」。
# of 471f22b3
lesson-rule-options = 選擇題要有編號的選項，答案要是其中一個號碼：{ $what }
# of 0c9fef4b
lesson-rule-too-many-hints = 一題最多三個提示，第四階就是答案。
# of 5ac44ff5
lesson-rule-too-many-words = 文字有 { $what } 個詞，最多 40 個。
# of ec1d2aff
lesson-rule-too-many-steps = 有 { $what } 步，最多 15 步。
# of dd771637
lesson-rule-syntax = 無法讀取程式：{ $what }
# of 310a8632
lesson-rule-setup-fails = 準備資料時出錯：{ $what }
# of 4a82727f
lesson-rule-show-fails = 要示範的程式出錯：{ $what }
# of 954878de
lesson-rule-fails-code = 出現的不是指定的錯誤代碼：{ $what }
# of a92a5e40
lesson-rule-reference-refused = 解答沒有通過：{ $what }
# of 7ad0c90e
lesson-rule-also-refused = 另一個正確答案沒有通過：{ $what }
# of be230330
lesson-rule-wrong-accepted = 錯誤的答案通過了：{ $what }
# of dbf00f28
lesson-rule-wrong-reply = 錯誤的答案得到的不是它的回應：{ $what }
# of 9b8eced6
lesson-rule-rule-silent = 錯誤規則 { $what } 在這裡沒有結果，或給出正確答案。
# of 80d7c27c
lesson-rule-rule-reply = 錯誤規則 { $what } 的結果得到的不是它的回應。
# of fcdb9a83
lesson-rule-start-accepted = 還沒解的起點就通過了：{ $what }
# of 7fb22815
lesson-rule-hint-tells = 提示裡有答案：{ $what }
# of ac3b28ad
lesson-rule-square-sizes = 不同軸的大小相等：{ $what }（如果這正是主題，在種類後面寫 `square`）。
# of bfa6351f
lesson-rule-few-also = 需要另外兩個正確答案（`--- also`），現在有 { $what } 個。
# of a0029efd
lesson-rule-no-wrong = 沒有為任何錯誤答案準備回應。{ $what }
# of f1e5a758
lesson-rule-no-hidden = 沒有隱藏資料（`--- hidden`）可以擋下碰巧答對的答案。
# of b39ce982
lesson-rule-missing-step = 步驟 #{ $what } 沒有翻譯。
# of 0656ee20
lesson-rule-extra-step = 這一課沒有步驟 #{ $what }。
# of e9cca6f2
lesson-rule-sections = 各段與課程不一致：{ $what }
# of bc3baa93
lesson-rule-stale = 翻譯之後，#{ $what } 的英文改過了（`lessons check FOLDER --update` 會標記為最新）。
# of 4ccd7a64
lesson-rule-no-translation = 沒有翻譯（{ $what }）。
# of 8aa175b9
lesson-rule-unreadable = 無法讀取：{ $what }
# of b02d449f
lesson-rule-unknown-need = 前置課程「{ $what }」不存在。
# of 041b49ce
lesson-rule-duplicate-lesson = 另一課已經使用 { $what } 這個代號。
