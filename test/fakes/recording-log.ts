import type { Log } from '../../src/lib/log';

/** One line of a log, with the fields of the child that wrote it. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A log that records its lines, including those of its children. */
export function recordingLog(
  lines: LogLine[] = [],
  own: object = {},
): Log & { readonly lines: readonly LogLine[] } {
  const at = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, fields: { ...own, ...fields }, message });
  };
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => recordingLog(lines, { ...own, ...fields }),
  };
}
