pasted-where = in { $file }, line { $line }
pasted-same-shapes = Shown again here with arrays of the same shapes:
pasted-torch-rule = torch follows the same rule; the calls are written with NumPy's names here.
pasted-unknown = Shapewise does not know this message. It passes it on as it is.
pasted-nothing = No NumPy or PyTorch error was found in this text.
pasted-page = { $code }: `shapewise explain { $code }` tells more.

pasted-many-shapes = Shapes are lined up at the right end. On every axis the sizes must be equal, or 1, or missing. Print the `.shape` of each operand and compare them from the right.
pasted-einsum-sizes = One letter stands for one size. Here the same letter met two different sizes, so the operands cannot be walked together.
pasted-value-does-not-fit = The place on the left of `=` has shape `{ $into }`, the value has shape `{ $from }`. Lined up at the right end, each size of the value must equal the place's, or be 1.
pasted-inner-known = The left operand has { $columns } columns, the right one { $rows } rows. These two numbers must be equal; the other sizes do not matter here.
pasted-matmul-number = `@` multiplies vectors and matrices, and one operand is a single number. For a number, write `*`.
pasted-concatenate-sizes = Joined arrays may differ only along the axis that is joined. On axis { $axis } array { $first } has size { $m } and array { $second } has { $n }. Was another `axis=` meant?
pasted-concatenate-ranks = All joined arrays need the same number of axes: array { $first } has { $m }, array { $second } has { $n }. To add one row to a matrix, write `row[None, :]`.
pasted-stack-shapes = `np.stack` lays arrays on a new axis, so all must have exactly the same shape. To put arrays of different length end to end, use `np.concatenate`.
pasted-nothing-to-join = The list given is empty, so there is nothing to join. Was it filled before this line?
pasted-axis = The array has { $ndim } { $ndim ->
    [one] axis
   *[other] axes
}, numbered from 0. Axis { $axis } does not exist; the last one is also called −1.
pasted-index = Positions are counted from 0. With size { $size } the last one is { $size } − 1, so { $index } is outside. Labels that start at 1 are a frequent reason.
pasted-too-many-indices = The array has { $ndim } { $ndim ->
    [one] axis
   *[other] axes
}, and { $given } were given in the brackets. Look at its `.shape`: was an axis lost on the way, for example by `sum` or by taking one row?
pasted-mask = A mask says yes or no for every position of an axis. Axis { $axis } has { $size } positions, the mask has { $mask }. It was probably made from another array.
pasted-index-arrays = Arrays of indices are paired element by element, and `{ $left }` and `{ $right }` cannot be paired. To pick rows and columns crosswise, use `np.ix_(rows, columns)`.
pasted-index-type = Positions are whole numbers. These indices are floats or texts; `.astype(int)` makes integers of them.
pasted-array-for-number = One whole number was expected here, and an array came. In `np.concatenate(a, b)` the second array is taken for the axis: write `np.concatenate([a, b])`.
pasted-scalar-conversion = `math`, `int()` and `float()` take one number; here they were given a whole array. For every element use NumPy's own: `np.sqrt(x)`, `x.astype(int)`.
pasted-ragged = The rows have different lengths, so they are no grid. Make all rows equally long, for example by padding, or keep a list of arrays.
pasted-element-sequence = One box of an array holds one number, and a list came. Either the rows have different lengths, or a list was assigned to a single position.
pasted-copy-sequence = { $m } values were given for a place with room for { $n }.
pasted-truth = `if`, `and`, `or`, `not` want one yes or no, and there is one answer per element. Element by element: `(x > 1) & (x < 3)`, with the brackets. For the whole: `.any()` or `.all()`.
pasted-truth-empty = The array is empty, so it is neither yes nor no. Ask `x.size > 0`.
pasted-in-place-cast = `+=` writes into the `{ $target }` array that is there, and a `{ $dtype }` result does not fit into it. `a = a + b` makes a new array of the right type.
pasted-no-loop = `{ $ufunc }` has no rule for these data types. Usually one array holds text or mixed objects: look at its `.dtype`.
pasted-out-of-bounds = `{ $value }` does not fit into `{ $dtype }`. Choose a larger type, for example `.astype(np.int64)`, before calculating.
pasted-not-a-dtype = The second argument is the data type here. A shape is one tuple: `np.zeros((2, 3))`.
pasted-not-an-integer = A whole number was expected, and a `{ $type }` came. `np.random.randn(3, 3)` takes sizes one by one; `np.zeros((3, 3))` takes one tuple; `np.linspace` wants a count.
pasted-array-arguments = `np.array` takes one list: `np.array([1, 2, 3])`.
pasted-negative-power = Integers to a negative power would be fractions, which integers cannot hold. Write `2.0 ** x` or `x.astype(float)`.
pasted-nan-integer = NaN and infinity exist for floats alone. Clean them (`np.nan_to_num`, a mask) before converting to integers.
pasted-singular = This matrix has no inverse: one of its rows is a combination of the others. Check for duplicated columns, or use `np.linalg.lstsq` or `pinv`.
pasted-not-square = Inverse, determinant and eigenvalues exist for square matrices. For others: `np.linalg.pinv`, `svd`, `lstsq`.
pasted-not-a-matrix = A matrix with two axes is wanted, and the array has { $ndim }.
pasted-memory = An array of shape `({ $into })` and type `{ $dtype }` takes { $amount }. Did broadcasting make it larger than meant? Otherwise work in batches, or use `float32`.
pasted-split = The axis cannot be divided into equal parts. `np.array_split` allows parts of unequal length.
pasted-empty-reduction = An empty array has no largest element: check the mask or the slice that made it.
pasted-transpose = `transpose` needs every axis exactly once: for three axes a permutation of `(0, 1, 2)`.
pasted-squeeze = Only axes of size 1 can be squeezed out.
pasted-probabilities = `p` must add up to 1. Divide it by its sum: `p / p.sum()`.
pasted-choice-sizes = There must be one probability for each element of `a`.
pasted-choice-larger = Without replacement one cannot draw more elements than there are. Draw fewer, or say `replace=True`.
pasted-plot = The two lists of coordinates have different lengths: every x needs one y.
pasted-einsum = In `einsum` every operand needs exactly one letter per axis.
pasted-removed-alias = `np.{ $name }` was removed in NumPy 1.24. Write Python's own `{ $name }`, or `np.float64`, `np.int64`, `np.bool_`.
pasted-no-such-function = NumPy has no such name in this version. Look for a typing mistake, or at what replaced it.
pasted-list-attribute = This is a list, not an array. Make one of it: `x = np.array(x)`; then `.{ $name }` works if arrays have it.
pasted-array-attribute = Arrays have no `.{ $name }`. Instead of `append`: `np.append` or `np.concatenate`; or was this meant to be a tensor or a list?
pasted-array-called = The name is followed by round brackets, so it was called like a function. Square brackets pick elements: `x[0]`.
pasted-shape-called = `.shape` is a property: write `x.shape` without brackets, and `x.shape[0]` for one size.
pasted-size-called = In NumPy `.size` is a number, without brackets. In torch `.size()` is a method.
pasted-list-arithmetic = Lists do not calculate: `+` joins and `*` repeats. Make an array first: `np.array(x)`.
pasted-bool-minus = True and False cannot be subtracted. For "not" write `~mask`; to compare two masks write `a ^ b`.
pasted-read-only = This array is a window that must not be written through (from `broadcast_to` or another library). Take a copy: `x = x.copy()`.
pasted-samples = There are { $m } samples in one array and { $n } in the other. Rows of X and entries of y belong together: look at both `.shape`s.
pasted-two-axes = A table with two axes is wanted: samples and features. One feature: `x.reshape(-1, 1)`; one sample: `x.reshape(1, -1)`.
pasted-negative-size = A size came out negative. Print what it is computed from.
pasted-invalid-value = `{ $ufunc }` met a value it has no answer for (0/0, a negative root, inf − inf). The result holds NaN there; `np.isnan(x).any()` finds it.
pasted-divide-by-zero = Something was divided by zero in `{ $ufunc }`, the result is inf. A small epsilon below the line helps: `x / (s + 1e-8)`.
pasted-overflow = The result of `{ $ufunc }` is larger than the type can hold. For softmax subtract the maximum first: `np.exp(x - x.max())`. For small integers choose a larger type.
pasted-empty-mean = The mean of nothing is NaN. The slice or mask selected no element.
pasted-import = `np` is bound by `import numpy as np`.

pasted-torch-broadcast = Shapes are lined up at the right end. On axis { $axis } one tensor has size { $m }, the other { $n }; neither is 1. One value per row needs `v[:, None]` or `keepdim=True` where it was computed.
pasted-torch-linear = A linear layer of torch keeps its weight as (outputs, inputs) and multiplies by its transpose. So the last size of the input must be the layer's number of inputs.
pasted-torch-bmm = `bmm` multiplies matrix by matrix. Here { $batch } matrices with inner size { $inner } met { $others } with { $their }: both pairs must be equal.
pasted-torch-bmm-rank = `bmm` wants tensors with three axes (batch, rows, columns). For anything else use `torch.matmul` or `@`.
pasted-torch-view = After `transpose` or `permute` the numbers do not lie in the order this view needs. `.reshape(...)` copies when it must; or `.contiguous().view(...)`.
pasted-torch-cat-sizes = Joined tensors may differ only on axis { $axis }. On another axis one has size { $m } and another { $n }.
pasted-torch-collate = If a DataLoader says this, the samples of a batch have different sizes: resize, crop or pad them, or give a `collate_fn`.
pasted-torch-cat-ranks = The tensors have { $m } and { $n } axes. Give the smaller one an axis: `x.unsqueeze(0)`.
pasted-torch-cat-call = `torch.cat` takes one list of tensors: `torch.cat([a, b])`.
pasted-torch-axis = Allowed: { $low } to { $high }; { $axis } was given. Axes are counted from 0, −1 is the last.
pasted-torch-too-many-indices = The tensor has { $ndim } { $ndim ->
    [one] axis
   *[other] axes
}, more were given in the brackets. Look at its `.shape`.
pasted-torch-mask = The mask has shape `{ $right }`, the tensor `{ $left }`. A mask needs the sizes of the axes it is laid on.
pasted-torch-expand = `expand` stretches axes of size 1 alone. The axis has size { $n } and { $m } was wanted.
pasted-torch-index-type = Positions must be whole numbers: `.long()`, or a mask of bools.
pasted-torch-item = `.item()`, `int()` and `float()` take a tensor with one element. For many: `.tolist()`, or reduce it first with `.mean()`.
pasted-torch-in-place-cast = In place writes into the `{ $target }` tensor that is there, and `{ $dtype }` does not fit. `a = a + b` makes a new one.
pasted-torch-dtypes = Two data types met that torch does not mix here. NumPy makes float64 (Double), layers are float32 (Float): convert the data with `.float()`.
pasted-torch-numpy-gradient = NumPy cannot record gradients. `.detach().numpy()` takes the numbers out of the record.
pasted-torch-numpy-device = The numbers lie on `{ $device }`; NumPy works in main memory. `.cpu().numpy()` brings them there (with gradients: `.detach().cpu().numpy()`).
pasted-torch-devices = The operands lie on different devices. Move both to the same one: `x.to(device)` for the data, `model.to(device)` for the model.
pasted-torch-input-weight = The input is `{ $dtype }`, the weights are `{ $target }`. Make them equal: `.float()` for the type, `.to(device)` for the device.
pasted-torch-one-hot-large = A label is as large as `num_classes` or larger. Classes count from 0, so with 4 classes the largest label is 3. One more class would only hide labels that start at 1.
pasted-torch-one-hot-negative = A label is negative. NumPy would silently take the last class; torch refuses. Look for a marker such as −1 for "unknown".
pasted-torch-one-hot-type = `one_hot` takes class numbers of type int64: `labels.long()`.
pasted-torch-target = Label { $index } does not exist: with C classes labels run from 0 to C − 1. Check whether they start at 1, and the size of the last layer.
pasted-torch-target-dtype = `cross_entropy` wants class numbers of type int64 (Long): `target.long()`.
pasted-torch-target-shape = `cross_entropy` wants one class number per sample, shape (N,). From one-hot rows: `target.argmax(dim=1)`; from (N, 1): `target.squeeze(1)`.
pasted-torch-batch-sizes = Predictions and targets must have the same number of samples. A `view` or `reshape` that mixed the batch axis with another one is the usual reason.
pasted-torch-loss-shapes = Prediction `{ $left }` and target `{ $right }` are stretched against each other, so every prediction meets every target. Make the shapes equal: `target.view_as(input)` or `input.squeeze(1)`.
pasted-torch-embedding = An index is not smaller than `num_embeddings`, or negative. The largest allowed index is `num_embeddings - 1`.
pasted-torch-ragged = The lists have different lengths: { $m } and { $n } on axis { $axis }. A tensor is a grid; pad the short ones.
pasted-torch-mean = The mean of integers is no integer. Convert first: `x.float().mean()`.
pasted-torch-keyword = NumPy says `axis` and `keepdims`, torch says `dim` and `keepdim`. `{ $name }` belongs to the other library: which one does this object come from?
pasted-torch-attribute = Tensors have no `.{ $name }`. Frequent pairs: `astype` → `to`, `copy` → `clone`, `transpose(0, 1, 2)` → `permute`, `expand_dims` → `unsqueeze`.
pasted-torch-channels = The layer was built for { $channels } channels and got { $given }. Images are (batch, channels, height, width) in torch; from NumPy (height, width, channels) use `.permute(2, 0, 1)`.
pasted-torch-image-axes = The number of axes is not what the layer wants: images come as (batch, channels, height, width). One image: `x.unsqueeze(0)`.
pasted-torch-backward-twice = `backward()` frees what it recorded. Compute the loss anew in every step; `detach()` what is carried from one step to the next.
pasted-torch-no-gradient = Nothing on the way to this value asks for gradients. Was it computed under `no_grad`, through `.item()` or NumPy, or do the parameters lack `requires_grad`?
pasted-torch-scalar-loss = `backward()` starts from one number. Reduce the loss first: `loss.mean().backward()`.
pasted-torch-leaf = A parameter was changed in place while gradients are recorded. Do updates under `with torch.no_grad():`, or through an optimizer.
pasted-torch-modified = A value that the gradient still needs was overwritten by `+=` or an in-place method. Write `x = x + y`.
pasted-torch-memory = The device's memory is full. Smaller batches help; so do `torch.no_grad()` while evaluating, and adding up `loss.item()` instead of `loss`.
pasted-torch-assert = The device noticed a wrong index, usually a label out of range. Run the same on the CPU: there the message names it.
pasted-torch-softmax = Softmax must be told over which axis the classes lie; the values add up to 1 along it. For (samples, classes): `dim=1`.
pasted-torch-batchnorm = Batch normalisation needs more than one sample while training. Often the last batch has a single one: `drop_last=True`, or `model.eval()` for prediction.
pasted-torch-checkpoint = The saved `{ $name }` has shape `{ $left }`, the model's has `{ $right }`: the model was built with other sizes than the one saved.
pasted-torch-permute = `permute` needs every axis exactly once: for four axes for example `(0, 2, 3, 1)`.
pasted-torch-t = `.t()` swaps two axes and this tensor has { $ndim }. Say which: `.transpose(-2, -1)`.
pasted-torch-dot = `dot` takes two vectors of the same length. For matrices use `@`.
pasted-torch-not-implemented = This operation does not exist for `{ $dtype }`. Convert first, usually with `.float()`.
