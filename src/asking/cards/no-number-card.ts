import type { Answer } from '../answer/answer';
import type { Collaboration } from '../../catalogue/collaboration';
import type { AnswerFooter } from './answer-footer';
import { chips, MOST_SHOWN, shortName, showButton } from '../../cards/show-button';
import { truncate } from '../../lib/text';
import { formatFact } from './facts/format-facts';
import { formatCost } from '../../catalogue/cards/format-costs';
import { kindOf, formatOperation } from './question/format-operation';
import { formatFilters } from './question/format-filters';
import { formatSources } from '../../catalogue/cards/format-sources';
import type { RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

const MOST_NAMED = 6;
const LONGEST = 90;

/** A collaboration, and what its source states about money instead. */
function lineOf(entry: Collaboration, isMoney: boolean, renderContext: RenderContext): string {
  const name = shortName(entry.name[renderContext.language]);
  const known =
    entry.costs.map((cost) => formatCost(cost, renderContext)).join('; ') ||
    formatFact('funding', entry, renderContext);
  return isMoney && known !== '' ? `${name}: ${truncate(known, LONGEST)}` : name;
}

/** Reports that no source states the number, and lists the collaborations in question. */
export function renderNoNumber(
  { query, entries }: Extract<Answer, { kind: 'no-number' }>,
  renderContext: RenderContext,
  { notice, other, instead }: AnswerFooter,
): object {
  const { answers, asking } = renderContext.strings;
  const kind = kindOf(query.measure);
  const filters = formatFilters(query.of.filters, renderContext);
  const named = entries.slice(0, MOST_NAMED);
  return messageCard.render({
    notice,
    title: formatOperation(query, renderContext),
    paragraphs: [
      ...(filters === '' ? [] : [answers.understood(filters)]),
      asking.noNumber[kind](entries.length),
      ...named.map((entry) => lineOf(entry, kind === 'money', renderContext)),
      ...(entries.length > named.length ? [asking.others(entries.length - named.length)] : []),
    ].map((text) => ({ text })),
    footer: formatSources(
      entries.map(({ source }) => source),
      renderContext,
    ),
    buttons: chips(
      other,
      entries
        .slice(0, MOST_SHOWN)
        .map((entry) => showButton(entry, renderContext, entries.length === 1)),
      instead,
    ),
  });
}
