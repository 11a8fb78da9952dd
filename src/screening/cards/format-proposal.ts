import { labelOf, type RenderContext } from '../../cards/render-context';
import type { Term } from '../../catalogue/vocabulary';
import type { Overlap } from '../../catalogue/overlap/find-overlaps';
import { statusOn } from '../../catalogue/collaboration';
import { formatList, formatDate, formatMoney } from '../../lib/format';
import type { Screening } from '../case/screening';
import { truncate } from '../../lib/text';
import {
  type Fact,
  FACTS,
  isGiven,
  type Money,
  type Period,
  type Proposal,
} from '../proposal/proposal';

const KINDS = ['name', 'partner', 'theme', 'programme', 'country'] as const;

function reasonName(reason: Overlap['reasons'][number], renderContext: RenderContext): string {
  const { themes, countries, programmes } = renderContext.knowledge.vocabulary;
  switch (reason.by) {
    case 'theme':
      return labelOf(reason.id, themes, renderContext);
    case 'country':
      return labelOf(reason.id, countries, renderContext);
    case 'programme':
      return labelOf(reason.id, programmes, renderContext);
    case 'partner':
    case 'name':
      return reason.label[renderContext.language];
  }
}

/** Why a collaboration resembles a proposal: "samme emne: robotter · samme land: Sverige". */
function formatReasons({ reasons }: Overlap, renderContext: RenderContext): string {
  const { shares } = renderContext.strings.screening.proposalCard;
  return KINDS.flatMap((kind) => {
    const names = reasons
      .filter(({ by }) => by === kind)
      .map((reason) => reasonName(reason, renderContext));
    return names.length === 0 ? [] : [shares[kind](formatList(names, renderContext.language))];
  }).join(' · ');
}

/** A collaboration that is over, and why it resembles a proposal: "afsluttet 2013 · samme emne: …". */
export function formatOverlap(overlap: Overlap, renderContext: RenderContext): string {
  const { collaboration } = overlap;
  const { end } = collaboration.period;
  const { ended } = renderContext.strings.screening.lifecycle.similar;
  const isOver = end !== undefined && statusOn(renderContext.day, collaboration) === 'ended';
  return [
    ...(isOver ? [ended(formatDate(end, renderContext.language))] : []),
    formatReasons(overlap, renderContext),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A longer text is a sentence that contains terms, not a list of terms. */
const LONGEST_LIST = 80;

/** Formats an amount; one in an unknown currency as it was written, with a remark. */
function formatAmountOfMoney(
  { amount, currency, written }: Money,
  { language, strings }: RenderContext,
): string {
  return written === undefined
    ? formatMoney(amount, currency, language)
    : strings.screening.facts.unknownCurrency(written);
}

/** Formats amounts by budget year: "2027: 200.000 kr., 2028: 250.000 kr.". */
function formatYears({ years = [] }: Proposal, renderContext: RenderContext): string {
  const { inYear } = renderContext.strings.screening.facts;
  return years
    .map((one) => inYear(String(one.year), formatAmountOfMoney(one, renderContext)))
    .join(', ');
}

function formatPeriod(
  { start, end, rolling }: Period,
  { strings, language }: RenderContext,
): string {
  const { facts } = strings;
  const first = start && formatDate(start, language);
  const last = end && formatDate(end, language);
  const between =
    first !== undefined && last !== undefined
      ? first === last
        ? first
        : facts.between(first, last)
      : first !== undefined
        ? facts.since(first)
        : last !== undefined
          ? facts.until(last)
          : '';
  return [between, ...(rolling ? [facts.rolling] : [])].filter((part) => part !== '').join(', ');
}

const TERMS = ['countries', 'themes', 'programme'] as const;
type TermsFact = (typeof TERMS)[number];
const isTerms = (fact: Fact): fact is TermsFact => TERMS.some((one) => one === fact);

/** The written text, with the recognised terms if they add something: "Skåne (Sverige)". */
function formatTerms(fact: TermsFact, proposal: Proposal, renderContext: RenderContext) {
  const { text, ids } = proposal[fact] ?? { text: '', ids: [] };
  const { countries, themes, programmes } = renderContext.knowledge.vocabulary;
  const terms = { countries, themes, programme: programmes }[fact];
  const labels = ids.map((id) => labelOf(id, terms, renderContext));
  const list = formatList(labels, renderContext.language);
  const elsewhere = ['', proposal.name, proposal.partners, proposal.purpose].includes(text);
  if (labels.length > 0 && (elsewhere || text.length > LONGEST_LIST)) return list;
  const written = text.toLowerCase();
  return labels.every((label) => written.includes(label.toLowerCase()))
    ? text
    : `${text} (${list})`;
}

const CHOICES = ['level', 'kind', 'area', 'grant', 'funding', 'appointment', 'travel'] as const;
type ChoiceFact = (typeof CHOICES)[number];
const isChoice = (fact: Fact): fact is ChoiceFact => CHOICES.some((one) => one === fact);

/** The label of the term with an id; empty if there is no id. */
const labelIn = (
  id: string | undefined,
  terms: readonly Term[],
  renderContext: RenderContext,
): string => (id === undefined ? '' : labelOf(id, terms, renderContext));

/** Formats a fact that is chosen from a list; empty if nothing was chosen. */
function formatChosen(fact: ChoiceFact, proposal: Proposal, renderContext: RenderContext): string {
  const { strings, knowledge } = renderContext;
  const { areas, kinds } = knowledge.vocabulary;
  if (fact === 'area') return labelIn(proposal.area, areas, renderContext);
  if (fact === 'kind') return labelIn(proposal.kind, kinds, renderContext);
  const choice = proposal[fact];
  if (choice === undefined) return '';
  if (choice === 'yes' || choice === 'no') return strings.common[choice];
  if (choice === 'administrative' || choice === 'political') return strings.levels[choice];
  return strings.screening.facts.fundingChoices[choice];
}

/** Formats a fact of a proposal as the person gave it; empty if unknown. */
export function formatProposal(
  fact: Fact,
  proposal: Proposal,
  renderContext: RenderContext,
): string {
  if (isTerms(fact)) return formatTerms(fact, proposal, renderContext);
  if (isChoice(fact)) return formatChosen(fact, proposal, renderContext);
  switch (fact) {
    case 'years':
      return formatYears(proposal, renderContext);
    case 'cost':
    case 'total':
    case 'budget': {
      const money = proposal[fact];
      return money === undefined ? '' : formatAmountOfMoney(money, renderContext);
    }
    case 'period':
      return proposal.period === undefined ? '' : formatPeriod(proposal.period, renderContext);
    default:
      return proposal[fact] ?? '';
  }
}

/** A fact as it was typed, for an input, without the recognised terms. */
export function typedFact(fact: Fact, proposal: Proposal, renderContext: RenderContext): string {
  if (fact === 'cost' || fact === 'total' || fact === 'budget') {
    const { written } = proposal[fact] ?? {};
    if (written !== undefined) return written;
  }
  const written = isTerms(fact) ? proposal[fact]?.text : undefined;
  const formatted = formatProposal(fact, proposal, renderContext);
  return written && formatted.startsWith(written) ? written : formatted;
}

const LONGEST_READ = 60;

/** What was read for a fact: "75.000 kr. om året", "Niveau: Politisk"; an amount says what it is. */
function formatReadFact(fact: Fact, proposal: Proposal, renderContext: RenderContext): string {
  const { facts, read } = renderContext.strings.screening;
  const value = truncate(formatProposal(fact, proposal, renderContext), LONGEST_READ);
  if (fact === 'cost') return read.yearly(value);
  if (fact === 'total') return read.inAll(value);
  return read.fact(facts[fact].label, value);
}

/** What was read from what was given last: the facts that differ from those before; empty if none does. */
export function formatRead(
  before: Proposal,
  after: Proposal,
  renderContext: RenderContext,
): string {
  const said = (proposal: Proposal) => (fact: Fact) =>
    isGiven(fact, proposal) ? formatReadFact(fact, proposal, renderContext) : '';
  const [was, is] = [said(before), said(after)];
  const changed = FACTS.filter((fact) => is(fact) !== '' && is(fact) !== was(fact)).map(is);
  return changed.length === 0
    ? ''
    : renderContext.strings.screening.read.facts(changed.join(' · '));
}

/** The name of a screening; one about an existing collaboration says what is to be decided. */
export function screeningName(
  { about, proposal }: Pick<Screening, 'about' | 'proposal'>,
  { knowledge, language, strings }: RenderContext,
): string {
  const { entryCases, unnamed } = strings.screening;
  const name = proposal.name ?? unnamed;
  if (about === undefined) return name;
  const { collaboration, matter } = about;
  const entry = knowledge.collaborations.find(({ id }) => id === collaboration);
  // An amendment may change the name.
  return entryCases.title[matter](matter === 'change' ? name : (entry?.name[language] ?? name));
}
