import type { Button } from '../../cards/card';
import { labelOf, type RenderContext } from '../../cards/render-context';
import { formCard, messageCard } from '../../cards/templates';
import { caseButtons, formatCases } from '../../catalogue/cards/format-cases';
import type { CaseUnderWay } from '../../catalogue/later-decision';
import { formatDate } from '../../lib/format';
import { factTexts } from '../guide/fact-texts';
import { casesDeciding, type EntryProposal, needsDecision } from '../proposals/decide-proposal';
import { formatFactValue } from './format-monitoring';

/** What was typed on the card so far, and a notice about it. */
interface ProposalState {
  readonly notice?: string;
  readonly reason?: string;
  readonly body?: string;
  readonly date?: string;
  /** The cases under way about the collaboration. */
  readonly cases?: readonly CaseUnderWay[];
}

/** What changes, who proposed it and why. */
function proposalLines({ proposal }: EntryProposal, renderContext: RenderContext): string[] {
  const { strings, language } = renderContext;
  const { proposals: texts, monitoringGuide } = strings;
  const { fact, before, after, name, on, why } = proposal;
  return [
    texts.change(
      monitoringGuide.corrections.labels[fact],
      formatFactValue(fact, before, renderContext),
      formatFactValue(fact, after, renderContext),
    ),
    texts.by(name, formatDate(on, language)),
    why === undefined ? texts.noWhy : texts.why(why),
  ];
}

/** Says that a fact has become newer than a proposed change, with both values. */
export function outdatedNotice(
  { entry, proposal: { fact, before } }: EntryProposal,
  renderContext: RenderContext,
): string {
  const { strings, knowledge, language, day } = renderContext;
  const now = factTexts(entry.facts, knowledge.vocabulary, language, day)[fact];
  const formatted = (text: string) => formatFactValue(fact, text, renderContext);
  return strings.proposals.outdated(formatted(before), formatted(now));
}

const verdictButton = (
  title: string,
  to: 'confirmed' | 'decided' | 'declined',
  { entry, proposal }: EntryProposal,
): Button => ({
  title,
  role: to === 'declined' ? 'destructive' : 'normal',
  data: { action: 'proposal', collaboration: entry.id, proposal: proposal.id, to },
});

function acceptButtons(shown: EntryProposal, { strings }: RenderContext): Button[] {
  const { confirm, decide } = strings.proposals;
  return [
    ...(needsDecision(shown.entry, shown.proposal)
      ? []
      : [verdictButton(confirm, 'confirmed', shown)]),
    verdictButton(decide, 'decided', shown),
  ];
}

/** The decision that a change is accepted with. */
function decisionInputs(
  { body, date }: Required<Pick<ProposalState, 'body' | 'date'>>,
  { knowledge, language, strings }: RenderContext,
) {
  const { proposals: texts } = strings;
  const choices = knowledge.vocabulary.bodies.map(({ id, label }) => ({
    title: label[language],
    value: id,
  }));
  return [
    {
      kind: 'choice' as const,
      id: 'body',
      label: texts.body,
      hint: texts.bodyHint,
      value: body,
      choices,
    },
    { kind: 'date' as const, id: 'date', label: texts.date, hint: texts.dateHint, value: date },
  ];
}

/** Asks a coordinator about a proposed change. */
export function renderProposedChange(
  shown: EntryProposal,
  renderContext: RenderContext,
  { notice = '', reason = '', body = '', date = '', cases = [] }: ProposalState = {},
): object {
  const { strings, language } = renderContext;
  const { proposals: texts } = strings;
  const { entry, proposal } = shown;
  const deciding = casesDeciding(proposal, cases);
  return formCard.render({
    notice,
    title: texts.title(entry.facts.name[language]),
    lines: [
      ...proposalLines(shown, renderContext),
      ...formatCases(deciding, renderContext),
      deciding.length === 0 ? texts.help : texts.inCase,
    ].map((text) => ({ text })),
    inputs: [
      ...(deciding.length === 0 ? decisionInputs({ body, date }, renderContext) : []),
      { kind: 'long', id: 'reason', label: texts.reason, hint: texts.reasonHint, value: reason },
    ],
    groups: [
      {
        buttons: [
          ...(deciding.length === 0
            ? acceptButtons(shown, renderContext)
            : caseButtons(deciding, renderContext)),
          verdictButton(texts.decline, 'declined', shown),
          { title: texts.entry, data: { action: 'show', collaboration: entry.id } },
        ],
      },
    ],
  });
}

/** Who accepted or declined a change, on what decision or for which reason. */
function verdictLines({ proposal }: EntryProposal, renderContext: RenderContext): string[] {
  const { strings, language, knowledge } = renderContext;
  const { proposals: texts } = strings;
  const { status, decided } = proposal;
  if (decided === undefined) return [];
  const { name, on, decision, reason } = decided;
  const day = (date: string) => formatDate(date, language);
  const body = (id: string) => labelOf(id, knowledge.vocabulary.bodies, renderContext);
  return [
    (status === 'accepted' ? texts.acceptedBy : texts.declinedBy)(name, day(on)),
    ...(decision === undefined ? [] : [texts.decision(body(decision.by), day(decision.on))]),
    ...(reason === undefined ? [] : [texts.why(reason)]),
  ];
}

/** Says what became of a proposed change: to whoever proposed it, or to who decided it. */
export function renderDecidedProposal(
  shown: EntryProposal,
  renderContext: RenderContext,
  reader: string,
): object {
  const { proposals: texts } = renderContext.strings;
  const { entry, proposal } = shown;
  const { by, name } = proposal;
  const verdict = proposal.status === 'accepted' ? 'accepted' : 'declined';
  const title = entry.facts.name[renderContext.language];
  const isProposer = reader === by;
  const lines = [
    ...proposalLines(shown, renderContext).slice(0, 1),
    ...verdictLines(shown, renderContext),
    texts.done[verdict],
    ...(isProposer ? [] : [texts.told(name)]),
  ];
  return messageCard.render({
    title: isProposer ? texts[verdict](title) : texts.title(title),
    paragraphs: lines.map((text) => ({ text })),
    footer: '',
    buttons: [{ title: texts.entry, data: { action: 'show', collaboration: entry.id } }],
  });
}
