import { formatPercent } from '../../../cards/bar';
import type { RenderContext } from '../../../cards/render-context';
import { reportCard } from '../../../cards/templates';
import { formatList } from '../../../lib/format';
import { truncate } from '../../../lib/text';
import { caseNumberOf } from '../../case/case-number';
import { isAssessed, mainLevel, type Screening } from '../../case/screening';
import { entryOf } from '../../decision/finish-decision';
import { overlapsOf } from '../../proposal/overlaps-of';
import { scoreOf } from '../../result/score';
import { formatState } from '../format-case';
import { formatProposal, screeningName } from '../format-proposal';
import { formatProposalRouting } from '../format-proposal-routing';

/** One fact of the compared proposals, with the value of each in their order. */
export interface ComparedFact {
  readonly label: string;
  readonly values: readonly string[];
}

/** What the checklist comes to: "Anbefales (78 %)"; empty for a case without one. */
export function formatCaseResult(screening: Screening, renderContext: RenderContext): string {
  if (!isAssessed(screening)) return '';
  const { result } = renderContext.strings.screening;
  const { recommendation, percent } = scoreOf(screening, mainLevel(screening));
  return `${result.recommendation[recommendation]} (${formatPercent(percent, renderContext)})`;
}

/** What each assessor comes to alone; empty for a single one. */
function assessorsOf(screening: Screening, renderContext: RenderContext): string {
  if (!isAssessed(screening)) return '';
  const { result } = renderContext.strings.screening;
  return scoreOf(screening, mainLevel(screening))
    .assessors.map(
      ({ name, percent, recommendation }) =>
        `${name}: ${result.recommendation[recommendation]} (${formatPercent(percent, renderContext)})`,
    )
    .join('; ');
}

/** The collaborations that a proposal resembles, without what it has become itself. */
function overlapsIn(screening: Screening, { knowledge, language, strings }: RenderContext): string {
  const own = entryOf(screening);
  const collaborations = knowledge.collaborations.filter(({ id }) => id !== own);
  const names = overlapsOf(screening, { ...knowledge, collaborations }).map(
    ({ collaboration }) => collaboration.name[language],
  );
  return names.length === 0
    ? strings.screening.register.comparison.noneOf
    : formatList(names, language);
}

const FACTS = ['level', 'area', 'countries', 'period', 'total', 'cost', 'years', 'grant'] as const;

/** Everything that proposals are compared by, fact by fact. */
export function comparedFacts(
  compared: readonly Screening[],
  renderContext: RenderContext,
): ComparedFact[] {
  const { facts, unknown } = renderContext.strings.screening.register.comparison;
  const fact = (label: string, valueOf: (screening: Screening) => string): ComparedFact => ({
    label,
    values: compared.map((one) => valueOf(one) || unknown),
  });
  const all = [
    fact(facts.state, (one) => formatState(one, renderContext)),
    ...FACTS.map((name) =>
      fact(facts[name], ({ proposal }) => formatProposal(name, proposal, renderContext)),
    ),
    fact(facts.result, (one) => formatCaseResult(one, renderContext)),
    fact(facts.assessors, (one) => assessorsOf(one, renderContext) || one.ownerName),
    fact(facts.overlaps, (one) => overlapsIn(one, renderContext)),
    fact(facts.routing, (one) => formatProposalRouting(one, renderContext).join('\n')),
  ];
  // Amounts by budget year are rare.
  return all.filter(
    ({ label, values }) => label !== facts.years || values.some((value) => value !== unknown),
  );
}

/** The names of the compared proposals, by the numbers that stand for them. */
export function comparedNames(
  compared: readonly Screening[],
  renderContext: RenderContext,
): string[] {
  const { named } = renderContext.strings.screening.register.comparison;
  return compared.map((one, index) =>
    named(index + 1, screeningName(one, renderContext), caseNumberOf(one)),
  );
}

/** The maximum length of a value on the card; the documents have all of it. */
const LONGEST_VALUE = 400;
const LONGEST_NAME = 120;

/** Links to the comparison as documents. */
export interface ComparisonLinks {
  readonly word: string;
  readonly sheet: string;
}

/** Renders proposals side by side: fact after fact, each with the value of every proposal. */
export function renderComparedCases(
  compared: readonly Screening[],
  links: ComparisonLinks | undefined,
  renderContext: RenderContext,
): object {
  const { comparison: texts, ...register } = renderContext.strings.screening.register;
  const documents =
    links === undefined
      ? []
      : [
          {
            heading: texts.links,
            links: [
              { label: texts.word, url: links.word },
              { label: texts.sheet, url: links.sheet },
            ],
          },
        ];
  return reportCard.render({
    title: texts.title,
    lines: comparedNames(compared, renderContext).map((name) => ({
      text: truncate(name, LONGEST_NAME),
    })),
    sections: [
      ...comparedFacts(compared, renderContext).map(({ label, values }) => ({
        heading: label,
        lines: values.map((value, index) => ({
          text: texts.value(index + 1, truncate(value.replaceAll('\n', ' '), LONGEST_VALUE)),
        })),
      })),
      ...documents,
    ],
    groups: [
      {
        buttons: [
          ...compared.map((one, index) => ({
            title: register.row(index + 1, truncate(screeningName(one, renderContext), 40)),
            data: { action: 'view-screening' as const, screening: one.id },
          })),
        ],
      },
    ],
  });
}
