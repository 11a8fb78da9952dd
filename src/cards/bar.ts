import { formatNumber } from '../lib/format';
import type { RenderContext } from './render-context';

const BLOCKS = 10;

/** With one decimal, rounded down where it would otherwise look like the whole number above it, which may be a threshold. */
function withOneDecimal(percent: number): number {
  const rounded = Math.round(percent * 10) / 10;
  return Number.isInteger(rounded) && rounded > percent ? rounded - 0.1 : rounded;
}

/** Formats a percentage with at most one decimal: "67 %", "65,8 %". */
export function formatPercent(
  percent: number | undefined,
  { strings, language }: RenderContext,
): string {
  const { result } = strings.screening;
  return percent === undefined
    ? result.noAnswer
    : result.percent(formatNumber(withOneDecimal(percent), language));
}

/** A bar of ten blocks and the percentage, readable on a phone and by a screen reader. */
export function barOf(percent: number | undefined, renderContext: RenderContext): string {
  if (percent === undefined) return formatPercent(percent, renderContext);
  const full = Math.round((percent / 100) * BLOCKS);
  return `${'█'.repeat(full)}${'░'.repeat(BLOCKS - full)} ${formatPercent(percent, renderContext)}`;
}
