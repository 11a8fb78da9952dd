import type { Attribute } from '../../answer/filter';
import type { Collaboration } from '../../../catalogue/collaboration';
import type { CorrectedFact, Entry } from '../../../catalogue/entry';
import { formatDate, formatList, writeOutDates } from '../../../lib/format';
import { labelOf, type RenderContext } from '../../../cards/render-context';

type Corrected = NonNullable<Entry['corrected']>[number];

/** The correctable fact behind each attribute. */
const FACT_OF: Readonly<Partial<Record<Attribute, CorrectedFact>>> = {
  'contacts-administrative': 'administrative-contact',
  'contacts-political': 'political-contact',
  unit: 'unit',
  period: 'end',
  end: 'end',
  status: 'end',
  cost: 'cost',
  fee: 'cost',
  'co-financing': 'cost',
  partners: 'partners',
  'partner-count': 'partners',
};

const correctedOf = ({ id }: Collaboration, { knowledge }: RenderContext): readonly Corrected[] =>
  knowledge.provenance?.get(id)?.corrected ?? [];

/**
 * The latest correction if every requested attribute was corrected; `undefined` if any of them is
 * as the source states it.
 */
export function correctionOf(
  entry: Collaboration,
  asked: readonly Attribute[],
  renderContext: RenderContext,
): Corrected | undefined {
  const all = correctedOf(entry, renderContext);
  const own = asked.map((attribute) => all.find(({ fact }) => fact === FACT_OF[attribute]));
  return own.includes(undefined)
    ? undefined
    : own.toSorted((one, other) => (one?.on ?? '').localeCompare(other?.on ?? '')).at(-1);
}

/** Whether an entry also shows older lines of a corrected cost, which keep their own source. */
export function hasFormerCosts(entry: Collaboration, asked: readonly Attribute[]): boolean {
  return (
    asked.some((attribute) => FACT_OF[attribute] === 'cost') &&
    entry.costs.some(({ source = entry.source }) => source.document !== 'udsyn')
  );
}

/** The changes of decided facts among these attributes, or of all, that await a coordinator. */
export function formatProposals(
  { id }: Collaboration,
  asked: readonly Attribute[],
  { knowledge, language, strings }: RenderContext,
): string[] {
  const facts = asked.map((attribute) => FACT_OF[attribute]);
  return (knowledge.provenance?.get(id)?.proposals ?? [])
    .filter(({ fact }) => asked.length === 0 || facts.includes(fact))
    .map(({ fact, after, name, on }) =>
      strings.proposals.pending(
        strings.monitoringReport.facts[fact],
        writeOutDates(after, language),
        name,
        formatDate(on, language),
      ),
    );
}

/** "Rettet 3. marts 2027 af Mette Holm", with the decision that it rests on. */
export function formatCorrected(
  { on, name, decision }: Pick<Corrected, 'on' | 'name' | 'decision'>,
  renderContext: RenderContext,
): string {
  const { knowledge, language, strings } = renderContext;
  const corrected = strings.asking.correctedOn(formatDate(on, language), name);
  if (decision === undefined) return corrected;
  const body = labelOf(decision.by, knowledge.vocabulary.bodies, renderContext);
  return `${corrected}, ${strings.money.decided(body, formatDate(decision.on, language))}`;
}

/**
 * The corrected facts of an entry, one line per person and date: "Rettet 3. marts 2027 af Mette
 * Holm: slutdato".
 */
export function formatCorrections(entry: Collaboration, renderContext: RenderContext): string[] {
  const { language, strings } = renderContext;
  const facts = new Map<string, string[]>();
  for (const one of correctedOf(entry, renderContext)) {
    const line = formatCorrected(one, renderContext);
    facts.set(line, [...(facts.get(line) ?? []), strings.monitoringReport.facts[one.fact]]);
  }
  return [...facts].map(([line, labels]) => `${line}: ${formatList(labels, language)}`);
}
