import { z } from 'zod';
import { UdsynError } from '../../lib/errors';

const UNWRITABLE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|NOTADB|CORRUPT|PERM)|^E[A-Z]+$/;
const BUSY = /^SQLITE_(BUSY|LOCKED)/;
// The driver's own words for SQLITE_CANTOPEN, which come without that code.
const CANNOT_OPEN = 'ConnectionFailed';
const CLOSED = 'database connection is not open';

const errorSchema = z.object({ code: z.string().default(''), message: z.string() });

/** What a failure of the file means to the person who runs Udsyn; any other error as it is. */
export function toSqliteFailure(error: unknown, file: string): unknown {
  const { code, message } = errorSchema.safeParse(error).data ?? { code: '', message: '' };
  if (BUSY.test(code))
    return unreachable(`Another process holds the database file ${file}: wait, or stop it.`, error);
  if (message.includes(CLOSED))
    return unreachable(`The database file ${file} is closed: start Udsyn again.`, error);
  if (!UNWRITABLE.test(code) && !message.startsWith(CANNOT_OPEN)) return error;
  return new UdsynError(
    'storage/unwritable',
    `The database file ${file} cannot be written (${message}): give Udsyn a folder that it may write to and that has room, or set SQLITE_FILE to another file.`,
    { cause: error },
  );
}

const unreachable = (sentence: string, cause: unknown): UdsynError =>
  new UdsynError('storage/unreachable', sentence, { cause });
