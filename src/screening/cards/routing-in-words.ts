import { formatList } from '../../lib/format';
import type { Proposal } from '../proposal/proposal';
import { type Cause, routeProposal } from '../proposal/route-proposal';
import { proposalInWords } from './proposal-in-words';
import { labelOf, type Telling } from '../../cards/telling';

function documentOf(id: string, { language, strings, knowledge }: Telling): string {
  const found = knowledge.organisation.documents.find((one) => one.id === id);
  const title = strings.common.from(found?.title[language] ?? id, found?.published?.[language]);
  return `${strings.common.source}: ${title}`;
}

/** Why a row applies: "Fordi området er Sundhed". */
export function causeInWords(because: Cause, proposal: Proposal, telling: Telling): string {
  const { routing } = telling.strings.screening.result;
  return routing.because(routing.causes[because](proposalInWords(because, proposal, telling)));
}

/** Who decides on a proposal and who recommends, by which row of the plan and why; and what the extract does not say, with what to do then. */
export function routingInWords(proposal: Proposal, telling: Telling, advice?: string): string[] {
  const { language, knowledge, strings } = telling;
  const { routing } = strings.screening.result;
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
        causeInWords(because, proposal, telling),
      ].join('. '),
    ]),
    ...(missing ? [routing.missing(area, advice ?? routing.ask(routing.coordinator))] : []),
    ...sources,
  ];
}
