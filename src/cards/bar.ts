import { formatNumber } from '../lib/format';
import type { RenderContext } from './render-context';

const BLOCKS = 10;

/** Formats a percentage: "67 %", with at most the given number of decimals. */
export function formatPercent(
  percent: number | undefined,
  { strings, language }: RenderContext,
  decimals = 0,
): string {
  const { result } = strings.screening;
  return percent === undefined
    ? result.noAnswer
    : result.percent(formatNumber(Number(percent.toFixed(decimals)), language));
}

/** A bar of ten blocks and the percentage, readable on a phone and by a screen reader. */
export function barOf(percent: number | undefined, renderContext: RenderContext): string {
  if (percent === undefined) return formatPercent(percent, renderContext);
  const full = Math.round((percent / 100) * BLOCKS);
  return `${'█'.repeat(full)}${'░'.repeat(BLOCKS - full)} ${formatPercent(percent, renderContext)}`;
}
