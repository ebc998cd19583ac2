# of 33f962c4
pasted-where = в { $file }, строка { $line }
# of 5aa37c56
pasted-same-shapes = То же самое здесь, с массивами тех же форм:
# of 251948db
pasted-torch-rule = В torch действует то же правило; вызовы здесь записаны именами NumPy.
# of 04028fbd
pasted-unknown = Этого сообщения Shapewise не знает. Оно передано дальше без изменений.
# of 8003b9d4
pasted-nothing = В этом тексте не найдено ошибок NumPy или PyTorch.
# of 6e105a8c
pasted-page = { $code }: подробнее — `shapewise explain { $code }`.

# of 92d218cf
pasted-many-shapes = Формы выравниваются по правому краю. На каждой оси размеры должны быть равны, или быть 1, или отсутствовать. Выведите `.shape` каждого операнда и сравните справа налево.
# of efad6437
pasted-einsum-sizes = Одна буква — один размер. Здесь одна и та же буква встретила два разных размера, поэтому пройти по операндам вместе нельзя.
# of 5d3616bd
pasted-value-does-not-fit = Место слева от `=` имеет форму `{ $into }`, значение — `{ $from }`. При выравнивании справа каждый размер значения должен равняться размеру места или быть 1.
# of d4bf6075
pasted-inner-known = У левого операнда столбцов { $columns }, у правого строк { $rows }. Эти два числа должны совпадать; остальные размеры здесь не важны.
# of f3d6b73c
pasted-matmul-number = `@` умножает векторы и матрицы, а один из операндов — просто число. Для числа пишите `*`.
# of 86abcba8
pasted-concatenate-sizes = Соединяемые массивы могут отличаться только вдоль оси соединения. На оси { $axis } у массива { $first } размер { $m }, у массива { $second } — { $n }. Может быть, имелось в виду другое `axis=`?
# of 9957f502
pasted-concatenate-ranks = У всех соединяемых массивов должно быть одинаковое число осей: у массива { $first } их { $m }, у массива { $second } — { $n }. Строку к матрице добавляют как `row[None, :]`.
# of 4745077c
pasted-stack-shapes = `np.stack` кладёт массивы вдоль новой оси, поэтому формы должны совпадать полностью. Массивы разной длины соединяет встык `np.concatenate`.
# of 97da71ae
pasted-nothing-to-join = Список пуст, соединять нечего. Заполнялся ли он до этой строки?
# of 743e34cf
pasted-axis = У массива { $ndim } { $ndim ->
    [one] ось
    [few] оси
    [many] осей
   *[other] оси
}, счёт с 0. Оси { $axis } нет; последнюю можно назвать и −1.
# of 8bdeb840
pasted-index = Позиции считаются с 0. При размере { $size } последняя — это { $size } − 1, значит { $index } снаружи. Частая причина — метки, начинающиеся с 1.
# of 58d7c4e3
pasted-too-many-indices = У массива { $ndim } { $ndim ->
    [one] ось
    [few] оси
    [many] осей
   *[other] оси
}, а в скобках указано { $given }. Посмотрите на `.shape`: не потерялась ли ось по дороге, например из-за `sum` или выбора одной строки?
# of f7306b15
pasted-mask = Маска говорит «да» или «нет» для каждой позиции оси. На оси { $axis } позиций { $size }, а в маске { $mask }. Скорее всего, она построена по другому массиву.
# of 29aeefce
pasted-index-arrays = Массивы индексов берутся попарно, а `{ $left }` и `{ $right }` в пары не складываются. Выбрать строки и столбцы крест-накрест: `np.ix_(rows, columns)`.
# of c3de59c4
pasted-index-type = Позиции — целые числа. Здесь индексы дробные или текстовые; `.astype(int)` сделает их целыми.
# of 93ab42dd
pasted-array-for-number = Здесь ожидалось одно целое число, а пришёл массив. В `np.concatenate(a, b)` второй массив принимается за ось: пишите `np.concatenate([a, b])`.
# of 09c66758
pasted-scalar-conversion = `math`, `int()` и `float()` принимают одно число, а получили целый массив. Для каждого элемента есть средства NumPy: `np.sqrt(x)`, `x.astype(int)`.
# of 3291f7b0
pasted-ragged = Строки разной длины, сетки не получается. Сделайте их одинаковыми, например дополнив, или оставьте список массивов.
# of e22e3327
pasted-element-sequence = В одну ячейку массива входит одно число, а пришёл список. Либо строки разной длины, либо список присвоен одной позиции.
# of f3bbc96d
pasted-copy-sequence = Значений { $m }, а место рассчитано на { $n }.
# of 16649332
pasted-truth = `if`, `and`, `or`, `not` ждут одно «да» или «нет», а ответов столько, сколько элементов. Поэлементно: `(x > 1) & (x < 3)`, со скобками. Для целого: `.any()` или `.all()`.
# of 93b8a109
pasted-truth-empty = Массив пуст — это ни «да», ни «нет». Спросите `x.size > 0`.
# of 8f3ceca3
pasted-in-place-cast = `+=` пишет в существующий массив `{ $target }`, а результат `{ $dtype }` в него не помещается. `a = a + b` создаёт новый массив нужного типа.
# of 99db9df9
pasted-no-loop = Для этих типов данных у `{ $ufunc }` нет правила. Обычно в одном из массивов текст или смесь: посмотрите на `.dtype`.
# of 0fa12159
pasted-out-of-bounds = `{ $value }` не помещается в `{ $dtype }`. Выберите тип побольше до вычислений, например `.astype(np.int64)`.
# of 8eecd720
pasted-not-a-dtype = Второй аргумент здесь — тип данных. Форма — это один кортеж: `np.zeros((2, 3))`.
# of 8c891024
pasted-not-an-integer = Ожидалось целое число, а пришло `{ $type }`. `np.random.randn(3, 3)` принимает размеры по отдельности, `np.zeros((3, 3))` — одним кортежем, `np.linspace` — количество.
# of bc0e0960
pasted-array-arguments = `np.array` принимает один список: `np.array([1, 2, 3])`.
# of 3c21d336
pasted-negative-power = Целое в отрицательной степени — это дробь, целые числа её не вмещают. Пишите `2.0 ** x` или `x.astype(float)`.
# of bd6b43d2
pasted-nan-integer = NaN и бесконечность бывают только у дробных чисел. Уберите их (`np.nan_to_num`, маска) до перевода в целые.
# of 54d6669f
pasted-singular = У этой матрицы нет обратной: одна из строк складывается из других. Поищите повторяющиеся столбцы или возьмите `np.linalg.lstsq` либо `pinv`.
# of 742ab37a
pasted-not-square = Обратная матрица, определитель и собственные значения есть только у квадратных матриц. Для прочих: `np.linalg.pinv`, `svd`, `lstsq`.
# of 2ed51a70
pasted-not-a-matrix = Нужна матрица с двумя осями, а у массива их { $ndim }.
# of 64f87a2b
pasted-memory = Массив формы `({ $into })` типа `{ $dtype }` занимает { $amount }. Не вырос ли он из-за бродкастинга? Иначе работайте батчами или с `float32`.
# of 6f376f10
pasted-split = Ось не делится на равные части. `np.array_split` допускает неравные части.
# of dfa56f2d
pasted-empty-reduction = У пустоты нет наибольшего элемента. Массив пуст: проверьте маску или срез, из которого он получен.
# of ccc5e1e4
pasted-transpose = `transpose` требует каждую ось ровно один раз: для трёх осей — перестановку `(0, 1, 2)`.
# of 0a893f1a
pasted-squeeze = Убрать можно только оси размера 1.
# of 89fe7775
pasted-probabilities = Сумма `p` должна быть 1. Разделите на сумму: `p / p.sum()`.
# of f51b73f6
pasted-choice-sizes = На каждый элемент `a` нужна ровно одна вероятность.
# of 8083b967
pasted-choice-larger = Без возвращения нельзя вытянуть больше, чем есть. Тяните меньше или укажите `replace=True`.
# of c3186208
pasted-plot = Списки координат разной длины: каждому x нужен один y.
# of 180c201a
pasted-einsum = В `einsum` каждому операнду нужна ровно одна буква на ось.
# of 8ac09613
pasted-removed-alias = `np.{ $name }` убрали в NumPy 1.24. Пишите обычный `{ $name }` из Python или `np.float64`, `np.int64`, `np.bool_`.
# of acbcc535
pasted-no-such-function = Такого имени в этой версии NumPy нет. Поищите опечатку или то, что пришло на смену.
# of 00ea7913
pasted-list-attribute = Это список, а не массив. Сделайте массив: `x = np.array(x)`; тогда `.{ $name }` сработает, если у массивов оно есть.
# of 275f9705
pasted-array-attribute = У массивов нет `.{ $name }`. Вместо `append`: `np.append` или `np.concatenate`; а может, здесь ждали тензор или список?
# of 893525e4
pasted-array-called = После имени стоят круглые скобки, то есть его вызвали как функцию. Элементы выбирают квадратными: `x[0]`.
# of 5b3489cd
pasted-shape-called = `.shape` — свойство: `x.shape` без скобок, один размер — `x.shape[0]`.
# of a5bef288
pasted-size-called = В NumPy `.size` — число, без скобок. В torch `.size()` — метод.
# of 2a914377
pasted-list-arithmetic = Списки не считают: `+` соединяет, `*` повторяет. Сначала сделайте массив: `np.array(x)`.
# of 9cb282a7
pasted-bool-minus = True и False не вычитаются. «Не» пишется `~mask`, две маски сравнивает `a ^ b`.
# of 1ccdbbbc
pasted-read-only = Через это окно писать нельзя (оно из `broadcast_to` или другой библиотеки). Возьмите копию: `x = x.copy()`.
# of e63b515f
pasted-samples = В одном массиве примеров { $m }, в другом { $n }. Строки X и элементы y идут парами: посмотрите на обе `.shape`.
# of aa3fdd72
pasted-two-axes = Нужна таблица с двумя осями: примеры и признаки. Один признак: `x.reshape(-1, 1)`; один пример: `x.reshape(1, -1)`.
# of 109cb09b
pasted-negative-size = Размер получился отрицательным. Выведите то, из чего он вычисляется.
# of 18c80e97
pasted-invalid-value = `{ $ufunc }` встретил значение без ответа (0/0, корень из отрицательного, inf − inf). Там теперь NaN; его найдёт `np.isnan(x).any()`.
# of 858813e4
pasted-divide-by-zero = В `{ $ufunc }` было деление на ноль, получилась бесконечность. Помогает малый эпсилон в знаменателе: `x / (s + 1e-8)`.
# of 9ab91e45
pasted-overflow = Результат `{ $ufunc }` больше, чем вмещает тип. Для softmax сначала вычтите максимум: `np.exp(x - x.max())`. Для малых целых возьмите тип побольше.
# of f5566196
pasted-empty-mean = Среднее пустоты — NaN. Срез или маска не выбрали ни одного элемента.
# of 6bd96b98
pasted-import = `np` появляется после `import numpy as np`.

# of ea425f09
pasted-torch-broadcast = Формы выравниваются по правому краю. На оси { $axis } у одного тензора размер { $m }, у другого { $n }; ни один не 1. Одно значение на строку — это `v[:, None]` или `keepdim=True` там, где оно вычислялось.
# of 35cff58d
pasted-torch-linear = Линейный слой torch хранит вес как (выходы, входы) и умножает на транспонированный. Поэтому последний размер входа должен равняться числу входов слоя.
# of 06326a7e
pasted-torch-bmm = `bmm` умножает матрицу на матрицу попарно. Здесь слева матриц { $batch } с внутренним размером { $inner }, справа { $others } с размером { $their }: обе пары должны совпадать.
# of f49860ac
pasted-torch-bmm-rank = `bmm` нужны тензоры с тремя осями (пакет, строки, столбцы). Для остального есть `torch.matmul` или `@`.
# of f69424b1
pasted-torch-view = После `transpose` или `permute` числа лежат не в том порядке, который нужен этому представлению. `.reshape(...)` скопирует, если надо; или `.contiguous().view(...)`.
# of 61fab2f3
pasted-torch-cat-sizes = Соединяемые тензоры могут отличаться только на оси { $axis }. На другой оси у одного размер { $m }, у другого { $n }.
# of 6761a2c7
pasted-torch-collate = Если это пишет DataLoader, примеры батча разного размера: приведите, обрежьте или дополните их, либо задайте `collate_fn`.
# of ad0ac9a7
pasted-torch-cat-ranks = Число осей у тензоров разное: { $m } и { $n }. Добавьте ось меньшему: `x.unsqueeze(0)`.
# of f2683f4c
pasted-torch-cat-call = `torch.cat` принимает один список тензоров: `torch.cat([a, b])`.
# of 2cee0015
pasted-torch-axis = Допустимо от { $low } до { $high }, задано { $axis }. Оси считаются с 0, последняя — −1.
# of 925becc4
pasted-torch-too-many-indices = У тензора { $ndim } { $ndim ->
    [one] ось
    [few] оси
    [many] осей
   *[other] оси
}, в скобках указано больше. Посмотрите на `.shape`.
# of 3465a46c
pasted-torch-mask = У маски форма `{ $right }`, у тензора `{ $left }`. Маске нужны размеры тех осей, на которые она ложится.
# of 0607d924
pasted-torch-expand = `expand` растягивает только оси размера 1. У оси размер { $n }, а требовался { $m }.
# of 1a41669d
pasted-torch-index-type = Позиции должны быть целыми: `.long()`, или маска из логических значений.
# of 03618982
pasted-torch-item = `.item()`, `int()` и `float()` принимают тензор с одним элементом. Для многих: `.tolist()`, или сначала сверните, например `.mean()`.
# of d229553b
pasted-torch-in-place-cast = Запись на месте идёт в существующий тензор `{ $target }`, а `{ $dtype }` в него не помещается. `a = a + b` создаёт новый.
# of d5022416
pasted-torch-dtypes = Встретились два типа данных, которые torch здесь не смешивает. NumPy даёт float64 (Double), слои — float32 (Float): переведите данные через `.float()`.
# of e5ecf47f
pasted-torch-numpy-gradient = NumPy не умеет записывать градиенты. `.detach().numpy()` вынимает числа из записи.
# of 4c2ebf3b
pasted-torch-numpy-device = Числа лежат на `{ $device }`, а NumPy работает в основной памяти. `.cpu().numpy()` перенесёт их (с градиентами: `.detach().cpu().numpy()`).
# of c1dd00d7
pasted-torch-devices = Операнды лежат на разных устройствах. Перенесите оба на одно: `x.to(device)` для данных, `model.to(device)` для модели.
# of 70cb52ce
pasted-torch-input-weight = Вход — `{ $dtype }`, веса — `{ $target }`. Сделайте их одинаковыми: `.float()` для типа, `.to(device)` для устройства.
# of 1b4fff21
pasted-torch-one-hot-large = Метка не меньше `num_classes`. Классы считаются с 0: при 4 классах наибольшая метка 3. Лишний класс лишь скрыл бы, что метки начинаются с 1.
# of ef662fc5
pasted-torch-one-hot-negative = Метка отрицательная. NumPy молча взял бы последний класс, torch отказывается. Поищите отметку вроде −1 для «неизвестно».
# of 3044321f
pasted-torch-one-hot-type = `one_hot` принимает номера классов типа int64: `labels.long()`.
# of 8c1a9651
pasted-torch-target = Метки { $index } нет: при C классах метки идут от 0 до C − 1. Проверьте, не начинаются ли они с 1, и размер последнего слоя.
# of 05b4cc81
pasted-torch-target-dtype = `cross_entropy` ждёт номера классов типа int64 (Long): `target.long()`.
# of d6f27c19
pasted-torch-target-shape = `cross_entropy` ждёт один номер класса на пример, форма (N,). Из строк one-hot: `target.argmax(dim=1)`; из (N, 1): `target.squeeze(1)`.
# of 9fb08a42
pasted-torch-batch-sizes = У предсказаний и целей должно быть поровну примеров. Обычно `view` или `reshape` смешали ось батча с другой.
# of a63d35b7
pasted-torch-loss-shapes = Предсказание `{ $left }` и цель `{ $right }` растягиваются друг о друга, и каждое предсказание встречает каждую цель. Сделайте формы равными: `target.view_as(input)` или `input.squeeze(1)`.
# of 809740ff
pasted-torch-embedding = Индекс не меньше `num_embeddings` или отрицателен. Наибольший допустимый — `num_embeddings - 1`.
# of 153eee29
pasted-torch-ragged = Списки разной длины: { $m } и { $n } на оси { $axis }. Тензор — это сетка; дополните короткие.
# of 0517aed0
pasted-torch-mean = Среднее целых — не целое. Сначала переведите: `x.float().mean()`.
# of b9f71898
pasted-torch-keyword = NumPy говорит `axis` и `keepdims`, torch — `dim` и `keepdim`. `{ $name }` из другой библиотеки: откуда этот объект?
# of 7d8fe0ed
pasted-torch-attribute = У тензоров нет `.{ $name }`. Частые пары: `astype` → `to`, `copy` → `clone`, `transpose(0, 1, 2)` → `permute`, `expand_dims` → `unsqueeze`.
# of 1b8fb5e7
pasted-torch-channels = Слой построен на число каналов { $channels }, а получил { $given }. В torch изображения — (батч, каналы, высота, ширина); из порядка NumPy (высота, ширина, каналы): `.permute(2, 0, 1)`.
# of 924aad22
pasted-torch-image-axes = Число осей не то, которого ждёт слой: изображения приходят как (батч, каналы, высота, ширина). Одно изображение: `x.unsqueeze(0)`.
# of 178d3975
pasted-torch-backward-twice = `backward()` освобождает записанное. Вычисляйте потери заново на каждом шаге; то, что переходит между шагами, отделяйте через `detach()`.
# of a42b695b
pasted-torch-no-gradient = Ничто на пути к этому значению не просит градиентов. Его вычислили под `no_grad`, через `.item()` или NumPy, или у параметров нет `requires_grad`?
# of 7df3d79e
pasted-torch-scalar-loss = `backward()` начинается с одного числа. Сначала сверните потери: `loss.mean().backward()`.
# of 6e7a74e4
pasted-torch-leaf = Параметр изменили на месте, пока записываются градиенты. Меняйте под `with torch.no_grad():` или через оптимизатор.
# of a14a9f29
pasted-torch-modified = Значение, ещё нужное градиенту, перезаписано через `+=` или метод на месте. Пишите `x = x + y`.
# of 46d85461
pasted-torch-memory = Память устройства заполнена. Помогут батчи поменьше, `torch.no_grad()` при оценке и сложение `loss.item()` вместо `loss`.
# of 82b4ddaf
pasted-torch-assert = Устройство заметило неверный индекс, обычно метку вне диапазона. Запустите то же на CPU: там сообщение назовёт его.
# of e70bd668
pasted-torch-softmax = Для softmax нужно указать ось, на которой лежат классы; вдоль неё сумма равна 1. Для (примеры, классы): `dim=1`.
# of 63eb4b93
pasted-torch-batchnorm = Батч-нормализации при обучении нужно больше одного примера. Часто в последнем батче он один: `drop_last=True`, а для предсказания — `model.eval()`.
# of 7d01572a
pasted-torch-checkpoint = У сохранённого `{ $name }` форма `{ $left }`, у модели `{ $right }`: модель построена с другими размерами, чем сохранённая.
# of 13d76fd1
pasted-torch-permute = `permute` требует каждую ось ровно один раз: для четырёх осей, например, `(0, 2, 3, 1)`.
# of 1fe44bce
pasted-torch-t = `.t()` меняет местами две оси, а у этого тензора их { $ndim }. Укажите, какие: `.transpose(-2, -1)`.
# of 16ef4e42
pasted-torch-dot = `dot` принимает два вектора одинаковой длины. Для матриц — `@`.
# of 05db8f39
pasted-torch-not-implemented = Для `{ $dtype }` этой операции нет. Сначала переведите, обычно через `.float()`.
