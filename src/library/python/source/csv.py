"""Tables as texts with commas."""

__all__ = ['reader', 'writer', 'DictReader', 'DictWriter', 'QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC',
           'QUOTE_NONE', 'Error']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


class reader:
    """The rows of a table, each a list of texts."""

    def __init__(self, csvfile, dialect='excel', *, delimiter=None, quotechar='"', skipinitialspace=False,
                 quoting=QUOTE_MINIMAL, escapechar=None, lineterminator='\r\n', doublequote=True, strict=False):
        self._lines = iter(csvfile)
        self._delimiter = delimiter or ('\t' if dialect == 'excel-tab' else ',')
        self._quote = quotechar
        self._skip = skipinitialspace
        self._quoting = quoting
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines)
        self.line_num += 1
        cells, cell, inside, was_quoted, at = [], '', False, False, 0
        while True:
            if at >= len(line):
                if not inside:
                    break
                try:
                    line = next(self._lines)
                except StopIteration:
                    break
                self.line_num += 1
                at = 0
                continue
            c = line[at]
            at += 1
            if inside:
                if c == self._quote:
                    if line[at:at + 1] == self._quote:
                        cell += c
                        at += 1
                    else:
                        inside = False
                else:
                    cell += c
            elif c == self._quote and not cell and self._quoting != QUOTE_NONE:
                inside = was_quoted = True
            elif c == self._delimiter:
                cells.append(self._cell(cell, was_quoted))
                cell, was_quoted = '', False
            elif c in '\r\n':
                break
            elif c == ' ' and self._skip and not cell:
                pass
            else:
                cell += c
        if not cells and not cell and not was_quoted:
            return []
        cells.append(self._cell(cell, was_quoted))
        return cells

    def _cell(self, cell, was_quoted):
        return float(cell) if self._quoting == QUOTE_NONNUMERIC and not was_quoted else cell


class writer:
    """Writes rows of a table."""

    def __init__(self, csvfile, dialect='excel', *, delimiter=None, quotechar='"', quoting=QUOTE_MINIMAL,
                 lineterminator='\r\n', skipinitialspace=False, escapechar=None, doublequote=True, strict=False):
        self._file = csvfile
        self._delimiter = delimiter or ('\t' if dialect == 'excel-tab' else ',')
        self._quote = quotechar
        self._quoting = quoting
        self._end = lineterminator

    def _cell(self, value, alone):
        text = '' if value is None else str(value)
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        special = any(c in text for c in (self._delimiter, self._quote, '\n', '\r'))
        if self._quoting == QUOTE_NONE:
            if special:
                raise Error('need to escape, but no escapechar set')
            return text
        if self._quoting == QUOTE_ALL or self._quoting == QUOTE_NONNUMERIC and not number or special or alone and not text:
            return self._quote + text.replace(self._quote, self._quote * 2) + self._quote
        return text

    def writerow(self, row):
        row = list(row)
        line = self._delimiter.join([self._cell(value, len(row) == 1) for value in row]) + self._end
        return self._file.write(line)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    """The rows of a table as dicts; the first row has the names."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self.reader = reader(f, dialect, *args, **kwds)
        self._names = list(fieldnames) if fieldnames is not None else None
        self.restkey = restkey
        self.restval = restval

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self.reader, None)
        return self._names

    @property
    def line_num(self):
        return self.reader.line_num

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        entry = dict(zip(names, row))
        if len(row) > len(names):
            entry[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            entry[name] = self.restval
        return entry


class DictWriter:
    """Writes dicts as rows of a table."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)
