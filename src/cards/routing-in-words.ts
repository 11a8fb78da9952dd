import { formatList } from '../i18n/format';
import type { Proposal } from '../screening/proposal';
import { routeProposal } from '../screening/route-proposal';
import { proposalInWords } from './proposal-in-words';
import { labelOf, type Telling } from './telling';

function documentOf(id: string, { language, strings, knowledge }: Telling): string {
  const found = knowledge.organisation.documents.find((one) => one.id === id);
  const title = strings.common.from(found?.title[language] ?? id, found?.published?.[language]);
  return `${strings.common.source}: ${title}`;
}

/** Who decides on a proposal and who recommends, by which row of the plan and why; and what the extract does not say. */
export function routingInWords(
  proposal: Proposal,
  telling: Telling,
  coordinator?: string,
): string[] {
  const { language, knowledge, strings } = telling;
  const { routing } = strings.screening.result;
  const { facts } = strings.screening;
  const { rows, missing } = routeProposal(proposal, knowledge.rules);
  const bodyOf = (id: string) => labelOf(id, knowledge.vocabulary.bodies, telling);
  const area = proposalInWords('area', proposal, telling) || routing.areaMissing;
  const sources = [...new Set(rows.map(({ rule }) => documentOf(rule.source.document, telling)))];
  return [
    ...rows.flatMap(({ rule, because }) => [
      `${rule.matter[language]} (${rule.source.place[language]})`,
      [
        routing.decides(bodyOf(rule.decides)),
        ...(rule.recommends.length === 0
          ? []
          : [routing.recommends(formatList(rule.recommends.map(bodyOf), language))]),
        routing.because(`${facts[because].label} – ${proposalInWords(because, proposal, telling)}`),
      ].join('. '),
    ]),
    ...(missing ? [routing.missing(area, coordinator ?? routing.coordinator)] : []),
    ...sources,
  ];
}
