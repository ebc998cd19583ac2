"""Lists as heaps: heap[0] is always the smallest item, and item n is never larger than items 2n+1 and 2n+2."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop', 'merge', 'nlargest', 'nsmallest']


def _check(heap, function):
    if not isinstance(heap, list):
        raise TypeError(f'{function} must be list, not {type(heap).__name__}')


def _rise(heap, at, top=0):
    item = heap[at]
    while at > top:
        parent = (at - 1) // 2
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    # The hole goes down to a leaf along the smaller children, then the item rises from there.
    start, end = at, len(heap)
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, at, start)


def heappush(heap, item):
    """Add an item to the heap."""
    _check(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap):
    """Take the smallest item off the heap."""
    _check(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapify(x):
    """Turn a list into a heap, in place."""
    _check(x, 'heapify() argument')
    for at in reversed(range(len(x) // 2)):
        _sink(x, at)


def heapreplace(heap, item):
    """Take the smallest item off, then add another."""
    _check(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Add an item, then take the smallest off."""
    _check(heap, 'heappushpop()')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables, in order."""
    heads = []
    for iterable in iterables:
        rest = iter(iterable)
        for item in rest:
            heads.append((item, rest))
            break
    rank = key if key is not None else lambda item: item
    while heads:
        best = 0
        for at in range(1, len(heads)):
            ours, theirs = rank(heads[at][0]), rank(heads[best][0])
            if theirs < ours if reverse else ours < theirs:
                best = at
        item, rest = heads[best]
        yield item
        for item in rest:
            heads[best] = (item, rest)
            break
        else:
            del heads[best]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    """The n smallest items, the smallest first."""
    return sorted(iterable, key=key)[:max(n, 0)]
