lesson-title = { $lesson } · 第 { $step } 步,共 { $count } 步 · { $kind }
lesson-kind-say = 閱讀
lesson-kind-show = 觀看
lesson-kind-twin = 對照
lesson-kind-fails = 看它出錯
lesson-kind-predict = 預測
lesson-kind-do = 動手寫
lesson-kind-fix = 修好它
lesson-kind-order = 排順序
lesson-kind-choose = 選擇
lesson-kind-boss = 弄出錯誤
lesson-enter = 按 Enter 繼續。
lesson-go-on = 按 Enter 繼續,%retry 再做一次。
lesson-ask-shape = 形狀是什麼?例如輸入 2x3,或「error」。
lesson-ask-dtype = dtype 是什麼?例如輸入 int64,或「error」。
lesson-ask-value = 值是什麼?照印出來的樣子輸入,或輸入「error」。
lesson-ask-error = 會出錯嗎?輸入 是 或 否。
lesson-ask-do = 寫寫看,想試什麼都可以。%hint 會提示。
lesson-ask-fix = 修好它:輸入正確的那一行。%hint 會提示。
lesson-ask-choose = 輸入號碼。
lesson-ask-order = 依順序輸入號碼,例如 3 1 2。不一定每一行都用得到。
lesson-ask-boss = 寫一行會出現 { $code } 的程式。
lesson-need = 要用到 { $what }。
lesson-need-no-loop = 不使用迴圈。
lesson-need-no = 不要用 { $what }。
lesson-unmet = 結果對了,但題目要求用到 { $what }。
lesson-unmet-no = 結果對了,但題目要求不用 { $what }。
lesson-you = 你:
lesson-it-is = 實際:
lesson-an-error = 錯誤
lesson-no-error = 沒有錯誤
lesson-right = 對了。
lesson-right-shown = 對了。因為看過解答,之後會再問一次。
lesson-well-done = 對了,而且一次就成功。
lesson-not-yet = 還不對。
lesson-other-ways = 這樣也可以:
lesson-missed-go-on = 按 Enter 繼續,%retry 再問一次。複習時會再出現。
lesson-still-open = 還沒有回答。%hint 會提示,%skip 跳過這一步。
lesson-shown-go-on = 自己輸入一次,或按 Enter 繼續。
lesson-solution-shown = 解答(已記為看過):
lesson-rung = 提示 { $rung }/{ $count }
lesson-try-hint = %hint 會一點一點提示。
lesson-nothing-asked = 這一步沒有問題。按 Enter 繼續。
lesson-already-answered = 已經回答了。按 Enter 繼續,%retry 再問一次。
lesson-first-step = 這是第一步。
lesson-no-step = 這裡沒有「{ $name }」這一步,共有 { $count } 步:
lesson-end = { $lesson }:完成 { $done }/{ $count } 步。
lesson-end-next = %learn 列出課程,%review 複習到期的內容。
lesson-left = 已離開。%learn { $lesson } 會從剛才的地方繼續。
lesson-defect = 問題出在這一步,不在你:它自己的程式沒有照預期執行。%skip 跳過它。
lesson-setup-failed = 無法準備這一步的資料({ $file },第 { $line } 行)。還是可以閱讀,%skip 跳過它。
lesson-not-saved = 無法把進度存到 { $path }:{ $reason }。課程照常繼續,只是不會保存。
lesson-not-read = 無法從 { $path } 讀取進度:{ $reason }。
lesson-damaged = { $count ->
   *[other] 進度中有 { $count } 行無法讀取,檔案的複本在 { $path }。
}
lesson-aspect-kind = 種類
lesson-aspect-value = 值
lesson-aspect-shape = 形狀
lesson-aspect-dtype = dtype
lesson-aspect-alias = 記憶體
lesson-aspect-bound = 不存在
lesson-wanted = { $got },應為 { $wanted }
lesson-first-at = 第一個不同處在 { $index }
lesson-a-view = 視圖
lesson-view-of = { $name } 的視圖
lesson-a-copy = 複本
lesson-elsewhere = 對這份資料是對的,換了資料就不對。用 { $data } 時:
lesson-order-effect = 這幾行可以執行,但做的不是題目要的事。
lesson-other-error = 的確出錯了,但不是 { $code }。
lesson-worked = 這樣不會出錯。題目要的是 { $code }。
lesson-which-belief = 這個答案可能來自不只一種想法。哪一個最接近你的?輸入號碼。
lesson-which-number = 輸入最接近你想法的那一句的號碼。
lesson-neither = 都不是。
lesson-no-belief = 好。看看結果,再看看是哪些形狀碰在一起。

lesson-hint-broadcast = 形狀從右端對齊。兩個大小相等,或其中一個是 1,就合得來;缺少的軸當作 1。
lesson-hint-matmul = 左邊的最後一軸遇上右邊(兩軸中)的第一軸:這兩個內側大小必須相等,相乘後就消失。外側的留下。
lesson-hint-reduction = 指名的軸就是消失的那一軸。其他的照原來的順序留下。
lesson-hint-reshape = 數字照閱讀順序重新分配,所以各軸大小相乘必須等於原來的個數。
lesson-hint-indexing = 一個數字取出一個位置,那一軸就消失;切片會保留軸;每個索引從左起各管一軸。
lesson-hint-other = 拆開來看:每一部分的值是什麼?形狀呢?

lesson-belief-left-aligned = 形狀從左端對齊。
lesson-belief-must-be-equal = 形狀相同才能一起運算。
lesson-belief-any-sizes-stretch = 大小不同時會延展或截短到合適為止。
lesson-belief-named-axis-kept = 我指名的軸會留下來。
lesson-belief-reduction-keeps-axis = 縮減之後會留下大小為 1 的軸。
lesson-belief-flat-is-column = 形狀 (n,) 的陣列是直的一行。
lesson-belief-t-makes-column = `.T` 會把 (n,) 變成直的一行。
lesson-belief-star-is-matmul = 矩陣之間的 `*` 是矩陣乘法。
lesson-belief-at-is-elementwise = `@` 是逐元素相乘。
lesson-belief-reshape-is-transpose = 改成轉置後的形狀,就等於轉置。
lesson-belief-plus-joins = `+` 會像串接列表一樣串接陣列。
lesson-belief-slices-copy = 切片是複本。
lesson-belief-assignment-copies = `b = a` 會複製一份。
lesson-belief-ints-grow = 陣列裡的整數要多大就有多大。
lesson-belief-labels-from-one = 從 1 開始數。
lesson-belief-normalise-over-all = 對全部取一次總和或平均,每一列就都處理好了。

lesson-reply-left-aligned = 你把形狀從左端對齊了。形狀是從右端對齊:先看最後一軸。
lesson-reply-must-be-equal = 形狀不必相同。大小為 1 的軸,或缺少的軸,會延展。
lesson-reply-any-sizes-stretch = 只有大小為 1 的軸會延展。其他大小不相等就對不上。
lesson-reply-named-axis-kept = 你把指名的軸留下來了。消失的正是它,其他的軸才留下。
lesson-reply-reduction-keeps-axis = 那一軸會完全消失;只有加上 `keepdims=True` 才會以大小 1 留下。
lesson-reply-flat-is-column = 形狀 (n,) 的陣列只有一軸,不是列也不是行。遇上兩軸時,它的那一軸對齊最後一軸。
lesson-reply-t-makes-column = `.T` 把軸的順序反過來。只有一軸時沒有東西可以反:`v[:, None]` 才會變成直的一行。
lesson-reply-star-is-matmul = `*` 是逐元素相乘。矩陣乘法是 `@`。
lesson-reply-at-is-elementwise = `@` 是矩陣乘法:列(軸 0)乘行(軸 1)再加總。逐元素相乘是 `*`。
lesson-reply-reshape-is-transpose = 改變形狀是照閱讀順序重新分配數字。要讓列變成行,只能用 `.T`。
lesson-reply-plus-joins = `+` 會串接列表,對陣列則是逐元素相加。串接陣列要用 `np.concatenate`。
lesson-reply-slices-copy = 陣列的切片是同一塊記憶體上的一扇窗。`.copy()` 才會有自己的複本。
lesson-reply-assignment-copies = `b = a` 只是給同一個陣列第二個名字。`.copy()` 才會複製。
lesson-reply-ints-grow = 每種 dtype 的空間是固定的,超過盡頭就會從頭繞回來。先用 `.astype` 轉換。
lesson-reply-labels-from-one = 從 0 開始數:標籤 0 是第一個,n 個之中的最後一個是 n − 1。
lesson-reply-normalise-over-all = 這樣是對全部一起算。要讓每一列各自處理,請指名軸,並用 `keepdims=True` 保留它。

lesson-review-title = 複習
lesson-review-data = 已知:
lesson-review-later = { $days ->
   *[other] 今天沒有要複習的,下一題在 { $days } 天後。
}
lesson-review-nothing = 還沒有可以複習的內容。先從課程開始:shapewise learn。
lesson-head-number = 編號
lesson-head-lesson = 課程
lesson-head-title = 標題
lesson-head-done = 完成
lesson-list-end = `shapewise learn NAME` 開始或繼續一課;在提示字元下是 `%learn NAME`。
lesson-due = { $count ->
    [0] 目前沒有要複習的概念。
   *[other] 有 { $count } 個概念該複習了:`shapewise review`。
}
lesson-owed = 看過解答的步驟:{ $steps }
lesson-notes-title = 我的 Shapewise 筆記
lesson-notes-empty = 這裡還沒有內容:還沒開始任何課程。
lesson-note-passed = 答對:
lesson-note-missed = 預測:
lesson-note-refused = 嘗試:
lesson-note-shown = 看了解答
lesson-note-skipped = 跳過

lesson-unknown = 沒有「{ $name }」這一課,也沒有這個名稱的資料夾。有的是:{ $known }。
lesson-unknown-near = 你是不是要找 { $name }?
lesson-unknown-step = { $lesson } 裡沒有「{ $name }」這一步。有的是:{ $known }。
lesson-no-folder = 沒有 { $path } 這個資料夾。
lesson-empty-folder = { $path } 不能當作課程:{ $what }(課程是含有 lesson.md 的資料夾,或由這種資料夾組成的資料夾)。
lesson-none-under-way = %{ $name } 要在課程中使用,而現在沒有進行中的課程。%learn 列出課程。
lesson-answers-unknown = { $file } 第 { $line } 行:這一課沒有「{ $name }」這一步。
lesson-answers-end = { $file } 太早結束:{ $count ->
   *[other] { $count } 個答案
}用完之後,{ $steps } 沒有答案。
lesson-answers-left = { $file }:{ $count ->
   *[other] 有 { $count } 個答案
}沒有用到。
lesson-batch-end = { $count } 步中通過 { $passed } 步。

lesson-check-end = 檢查了 { $lessons } 課、{ $languages } 種語言、{ $steps } 步、{ $answers } 個答案:{ $broken ->
    [0] 全部成立。
   *[other] 違反 { $broken } 條規則。
}
lesson-new-name = 「{ $name }」不能當課程名稱:只能用小寫字母、數字和連字號。
lesson-new-exists = { $path } 已經存在,沒有更動任何東西。
lesson-new-done = { $path } 是可以著手修改的課程。shapewise learn { $folder } 執行它,shapewise lessons check { $folder } 檢查它。

lesson-magic-learn = 列出課程,或開始其中一課
lesson-magic-hint = 提示,每次多一點
lesson-magic-solution = 顯示這一步的解答
lesson-magic-skip = 不回答就繼續
lesson-magic-back = 前一步
lesson-magic-goto = 依號碼或名稱前往某一步
lesson-magic-retry = 重做這一步,資料恢復原樣
lesson-magic-steps = 這一課的所有步驟
lesson-magic-quit = 離開課程
lesson-magic-review = 再問一次到期的內容
lesson-magic-progress = 你目前的進度

lesson-rule-header = 檔案開頭要有夾在兩行 `+++` 之間的標頭。
lesson-rule-header-line = 這不是設定:{ $what }(設定的樣子是 id = "name"、format = 1、concepts = ["a", "b"])。
lesson-rule-header-key = 標頭缺少 { $what }。
lesson-rule-header-unknown = 標頭沒有 { $what } 這個設定。
lesson-rule-format-version = 這個程式讀取格式 1,檔案是 { $what }。
lesson-rule-heading = 步驟以 `## #step-id 標題` 開頭(小寫字母、數字、連字號):{ $what }
lesson-rule-duplicate-step = 代號 #{ $what } 重複了。
lesson-rule-no-steps = 沒有任何步驟。
lesson-rule-open-fence = 程式區塊沒有結束:{ $what }
lesson-rule-unknown-kind = 沒有「{ $what }」這種區塊。
lesson-rule-fence-option = 看不懂區塊種類後面的內容:{ $what }
lesson-rule-two-questions = 步驟 #{ $what } 問了第二個問題,一步只問一題。
lesson-rule-unknown-section = 這種區塊沒有「{ $what }」這一段。
lesson-rule-section-argument = 這一段不完整或無法讀取:{ $what }
lesson-rule-unknown-faulty-rule = 沒有「{ $what }」這條錯誤規則。
lesson-rule-empty-body = 區塊沒有內容:{ $what }
lesson-rule-unknown-concept = 標頭沒有列出概念「{ $what }」。
lesson-rule-options = 選擇題要有編號的選項,答案要是其中一個號碼:{ $what }
lesson-rule-too-many-hints = 一題最多三個提示,第四階就是答案。
lesson-rule-too-many-words = 文字有 { $what } 個詞,最多 40 個。
lesson-rule-too-many-steps = 有 { $what } 步,最多 15 步。
lesson-rule-syntax = 無法讀取程式:{ $what }
lesson-rule-setup-fails = 準備資料時出錯:{ $what }
lesson-rule-show-fails = 要示範的程式出錯:{ $what }
lesson-rule-fails-code = 出現的不是指定的錯誤代碼:{ $what }
lesson-rule-reference-refused = 解答沒有通過:{ $what }
lesson-rule-also-refused = 另一個正確答案沒有通過:{ $what }
lesson-rule-wrong-accepted = 錯誤的答案通過了:{ $what }
lesson-rule-wrong-reply = 錯誤的答案得到的不是它的回應:{ $what }
lesson-rule-rule-silent = 錯誤規則 { $what } 在這裡沒有結果,或給出正確答案。
lesson-rule-rule-reply = 錯誤規則 { $what } 的結果得到的不是它的回應。
lesson-rule-start-accepted = 還沒解的起點就通過了:{ $what }
lesson-rule-hint-tells = 提示裡有答案:{ $what }
lesson-rule-square-sizes = 不同軸的大小相等:{ $what }(如果這正是主題,在種類後面寫 `square`)。
lesson-rule-few-also = 需要另外兩個正確答案(`--- also`),現在有 { $what } 個。
lesson-rule-no-wrong = 沒有為任何錯誤答案準備回應。{ $what }
lesson-rule-no-hidden = 沒有隱藏資料(`--- hidden`)可以擋下碰巧答對的答案。
lesson-rule-missing-step = 步驟 #{ $what } 沒有翻譯。
lesson-rule-extra-step = 這一課沒有步驟 #{ $what }。
lesson-rule-sections = 各段與課程不一致:{ $what }
lesson-rule-stale = 翻譯之後,#{ $what } 的英文改過了(`lessons check FOLDER --update` 會標記為最新)。
lesson-rule-no-translation = 沒有翻譯({ $what })。
lesson-rule-unreadable = 無法讀取:{ $what }
lesson-rule-unknown-need = 前置課程「{ $what }」不存在。
lesson-rule-duplicate-lesson = 另一課已經使用 { $what } 這個代號。
