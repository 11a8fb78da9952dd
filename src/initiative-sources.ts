import { type InitiativeSource, NO_END } from './action-plans/initiative/read-facts';
import type { InitiativeCosts } from './action-plans/initiative/initiative';
import type { SourceReference } from './action-plans/cards/plan-actions';
import type { RenderContext } from './cards/render-context';
import { formatDate } from './lib/format';
import { copenhagen } from './lib/dates';
import { formatConclusion } from './monitoring/cards/format-monitoring';
import { mayAnswer } from './monitoring/owners/may-answer';
import { collaborationOfRound, rounds } from './monitoring/rounds/round';
import type { Roles } from './people/roles';
import { formatProposal, screeningName } from './screening/cards/format-proposal';
import { maySee, readScreening } from './screening/case/screening';
import type { Proposal } from './screening/proposal/proposal';
import { amountPatterns } from './screening/proposal/money-patterns';
import { readCosts } from './screening/proposal/read-money';
import type { ProposalReading } from './screening/proposal/reading';
import type { DocumentStore } from './store/document-store';

interface Ports {
  readonly documents: DocumentStore;
  readonly roles: Roles;
}

/** The years of a period, as the form of an initiative takes them. */
function yearsOf({ period }: Proposal): { readonly from?: string; readonly to?: string } {
  const { start, end, rolling = false } = period ?? {};
  const from = start?.slice(0, 4);
  const to = end?.slice(0, 4) ?? (rolling ? NO_END : undefined);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Reads what an initiative costs as screening reads money: in all where nothing else is said. */
export function initiativeCosts(
  text: string,
  reading: ProposalReading,
): InitiativeCosts | undefined {
  const read = readCosts(text, reading, { unsaid: 'total' });
  // An initiative has no note on money: what is no figure would be left out of its sum unsaid.
  if (!read.ok || read.costs.moneyNote !== undefined) return undefined;
  const { cost, total, years } = read.costs;
  const isNamed = amountPatterns(reading).reader.namesCurrency(text);
  const isNothing = [cost, total].some((money) => money?.amount === 0);
  return {
    ...(cost && { cost }),
    ...(total && { total }),
    ...(years && { years }),
    ...(!isNamed && !isNothing && { assumed: true }),
  };
}

/** What the Region pays: in all if that is known, or else by year. */
function moneyOf(proposal: Proposal, renderContext: RenderContext): string {
  const { per } = renderContext.strings;
  if (proposal.total !== undefined)
    return `${formatProposal('total', proposal, renderContext)} ${per.total}`;
  if (proposal.cost !== undefined)
    return `${formatProposal('cost', proposal, renderContext)} ${per.year}`;
  return formatProposal('years', proposal, renderContext);
}

async function fromScreening(
  id: string,
  reader: string,
  renderContext: RenderContext,
  { documents, roles }: Ports,
): Promise<InitiativeSource | undefined> {
  const screening = (await readScreening(id, { documents }))?.document;
  if (screening?.state !== 'approved' || !maySee(screening, reader, roles)) return undefined;
  const { about, proposal } = screening;
  if (about?.matter === 'exit') return undefined;
  const { area, responsible = '', purpose = '' } = proposal;
  const name = screeningName(screening, renderContext);
  return {
    origin: { kind: 'screening', id, name },
    typed: {
      title: name,
      ...(area !== undefined && { area }),
      ...yearsOf(proposal),
      responsible,
      money: moneyOf(proposal, renderContext),
      why: purpose,
    },
  };
}

async function fromRound(
  id: string,
  reader: string,
  renderContext: RenderContext,
  { documents, roles }: Ports,
): Promise<InitiativeSource | undefined> {
  const round = (await documents.get(rounds, collaborationOfRound(id), id))?.document;
  if (round?.state !== 'answered' || round.completed === undefined) return undefined;
  if (!(await mayAnswer(round, reader, roles, { documents }))) return undefined;
  const { language, strings, day } = renderContext;
  const { area, name, ownerName = '', completed } = round;
  const answeredOn = formatDate(copenhagen(new Date(completed.at)).day, language);
  return {
    origin: { kind: 'monitoring', id, name: name[language] },
    typed: {
      title: name[language],
      area,
      from: String(Number(day.slice(0, 4)) + 1),
      responsible: ownerName,
      why: strings.actionPlans.concluded(answeredOn, formatConclusion(round, renderContext)),
    },
  };
}

/** Reads what an initiative can be made of, as far as a reader may see it; `undefined` if they may not, or it is not decided. */
export function initiativeSource(
  { kind, id }: SourceReference,
  reader: string,
  renderContext: RenderContext,
  ports: Ports,
): Promise<InitiativeSource | undefined> {
  const read = kind === 'screening' ? fromScreening : fromRound;
  return read(id, reader, renderContext, ports);
}
