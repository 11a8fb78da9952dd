import { toSqliteFailure } from '../../../src/store/sqlite/sqlite-failure';

const failure = (code: string) => Object.assign(new Error('as SQLite says'), { code });

describe('toSqliteFailure', () => {
  it.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY_DBMOVED', 'EACCES', 'EROFS'])(
    'says of %s which file cannot be written',
    (code) => {
      const told = toSqliteFailure(failure(code), '/data/udsyn.db');

      expect(told).toMatchObject({ code: 'storage/unwritable' });
      expect(String(told)).toContain('/data/udsyn.db');
      expect(String(told)).toContain('SQLITE_FILE');
    },
  );

  it('knows a file that cannot be opened by its words alone', () => {
    const told = toSqliteFailure(new Error('ConnectionFailed("…")'), '/data/udsyn.db');

    expect(told).toMatchObject({ code: 'storage/unwritable' });
  });

  it('says of a file that is held that another process holds it', () => {
    const told = toSqliteFailure(failure('SQLITE_BUSY'), '/data/udsyn.db');

    expect(told).toMatchObject({ code: 'storage/unreachable' });
    expect(String(told)).toContain('Another process holds');
  });

  it.each([failure('SQLITE_ERROR'), failure('ERR_INVALID_ARG_TYPE'), new Error('a bug'), 'text'])(
    'leaves our own faults as they are: %s',
    (error) => {
      expect(toSqliteFailure(error, '/data/udsyn.db')).toBe(error);
    },
  );
});
