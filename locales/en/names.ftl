names-unknown = { $name } was never given a value in this session.
names-near = { $name } is unknown. There is { $near }.
names-usual = { $name } usually stands for { $module }, which is not in Shapewise.
names-attribute = { $owner } has nothing called { $name }.
names-attribute-near = { $owner } has nothing called { $name }. There is { $near }.
names-array-method = Arrays have no method { $name }. NumPy does it with a function that gives a new array.
names-none = The value is `None`: most often it is the result of a method that changes its object in place, or of a function without `return`.
names-keyword = { $function } has no parameter { $name }. It has { $parameters }.
names-keyword-near = { $function } has no parameter { $name }. It has { $near }.
names-module = { $what } is not in Shapewise.
names-missing = { $what } is not in Shapewise.
names-missing-near = { $what } is not in Shapewise; nearest: { $near }.
names-unbound-global = Inside a function, assigning to { $name } makes a variable of its own, and that has no value yet. { $code } at the top of the function means the one outside.
names-unbound = { $name } gets a value only further down in this function, or in a branch that did not run.
names-import = { $name } is a module: { $code } comes first.
names-numpy = NumPy is called `np` here, as in `import numpy as np`.
names-inner-module = { $name } is not in `np` itself but in { $module }.
names-written-out = NumPy has no { $name }; it is written with what there is.
names-module-tables = { $what } is not in Shapewise. Tables of numbers come in with `np.genfromtxt("file.csv", delimiter=",")`, or with `-i X=file.csv` on the command line.
names-module-plots = { $what } is not in Shapewise. `%look x` shows an array at a glance.
names-module-tensors = { $what } is not in Shapewise. The shapes of tensors follow the same rules as arrays: try them with `np`. `shapewise explain FILE` explains errors of PyTorch.
names-module-numbers = { $what } is not in Shapewise. Much of it can be written with `np`, `np.linalg` and `np.random`.
names-none-line = { $name } is `None` since line { $line }: { $text }.
names-none-in-place = { $function } changes its object and gives nothing back. It stands on a line of its own, without `=`.
names-none-print = `print` shows its arguments and gives nothing back.
names-none-method = The method { $function } gave nothing back.
names-none-function = { $function } gave nothing back: a function without `return` gives `None`.
