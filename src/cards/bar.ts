import { formatNumber } from '../lib/format';
import type { Telling } from './render-context';

const BLOCKS = 10;

/** A percentage in words: "67 %", or with so many decimals at most. */
export function percentInWords(
  percent: number | undefined,
  { strings, language }: Telling,
  decimals = 0,
): string {
  const { result } = strings.screening;
  return percent === undefined
    ? result.noAnswer
    : result.percent(formatNumber(Number(percent.toFixed(decimals)), language));
}

/** A bar of ten blocks and the percentage: readable on a phone and by a screen reader. */
export function barOf(percent: number | undefined, telling: Telling): string {
  if (percent === undefined) return percentInWords(percent, telling);
  const full = Math.round((percent / 100) * BLOCKS);
  return `${'█'.repeat(full)}${'░'.repeat(BLOCKS - full)} ${percentInWords(percent, telling)}`;
}
