import { caseNumberOf } from '../case/case-number';
import { isAssessed, mainLevel, checklistOf, type Screening } from '../case/screening';
import { isUndecided } from '../case/states';
import { endMatterOf } from '../entry/subject';
import { transitionsOf } from '../case/transition-screening';
import { flipsOf } from '../result/explain';
import { countedAssessments, scoreOf } from '../result/score';
import { bareTopAnswers } from '../result/top-answers';
import { valuesOf } from '../result/values';
import type { Level } from '../proposal/proposal';
import type { Button } from '../../cards/card';
import { amendButtons, formatChain } from './decision-cards';
import { giveButton } from './give-cards';
import { originButton, originLines, proposalPairs } from './proposal-card';
import { screeningName } from './format-proposal';
import { reportCard } from '../../cards/templates';
import { endLines, endQuestion, entryPairs, subjectButtons } from './entry/entry-case-parts';
import { agreementLines, bareTopSection, ownerButtons } from './result/result-cards';
import { agreementOf } from '../result/agreement';
import { formatProposalRouting } from './format-proposal-routing';
import { flipSection, reasonsOf, scoreBars } from './result/format-result';
import { amendedLines, carriedLines, formatChanges, formatState, threadLines } from './format-case';
import { formatList } from '../../lib/format';
import { truncate } from '../../lib/text';
import type { RenderContext } from '../../cards/render-context';

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** What records what a body recommends or decides. */
function recordButtons({ id }: Screening, { strings }: RenderContext): Button[] {
  const { submission: texts } = strings.screening.cases;
  const form = { action: 'decide-form', screening: id } as const;
  return [
    { title: texts.recommend, data: { ...form, outcome: 'recommended' } },
    { title: texts.approve, data: { ...form, outcome: 'approved' } },
    { title: texts.reject, data: { ...form, outcome: 'rejected' }, role: 'destructive' },
  ];
}

/**
 * What a coordinator can do with a screening in its current state; none if they do not handle it.
 */
function transitionButtons(
  screening: Screening,
  { viewer, recorders }: SubmissionState,
  renderContext: RenderContext,
): Button[] {
  const { handler } = screening;
  const { submission: texts } = renderContext.strings.screening.cases;
  const one = { screening: screening.id };
  const transition = { ...one, seen: transitionsOf(screening) };
  if (screening.state === 'more-information')
    return [{ title: texts.resume, data: { action: 'resume', ...transition } }];
  if (screening.state !== 'submitted') return amendButtons(screening, renderContext);
  const take: Button = {
    title: handler === undefined ? texts.take : texts.takeOver,
    data: { action: 'take', ...transition },
  };
  return [
    // Whoever handles it has taken it.
    ...(handler !== undefined && handler.id === viewer ? [] : [take]),
    { title: texts.ask, data: { action: 'request-form', ...one } },
    ...(recorders === undefined ? recordButtons(screening, renderContext) : []),
  ];
}

function readButtons(
  { id, checklists, assessments }: Screening,
  level: 'administrative' | 'political',
  { strings }: RenderContext,
): Button[] {
  const { actions } = strings.screening.result;
  const one = { screening: id };
  const caseNote: Button = { title: actions.caseNote, data: { action: 'case-note', ...one } };
  if (checklists.length === 0) return [caseNote];
  const several = assessments.filter((other) => other.level === level).length > 1;
  return [
    {
      title: strings.screening.cases.submission.answers,
      data: { action: 'overview', level, ...one },
    },
    { title: actions.explain, data: { action: 'explain', level, ...one } },
    ...(several
      ? [{ title: actions.agreement, data: { action: 'agreement' as const, level, ...one } }]
      : []),
    ...(checklists.length > 1
      ? [{ title: actions.compare, data: { action: 'compare' as const, ...one } }]
      : []),
    caseNote,
  ];
}

function overlapLines({ overlaps }: Screening, { knowledge, language }: RenderContext): string[] {
  return (overlaps?.ids ?? []).map((id) => {
    const found = knowledge.collaborations.find((one) => one.id === id);
    return `• ${found?.name[language] ?? id}`;
  });
}

const section = (heading: string, lines: readonly { text: string }[]) =>
  lines.length === 0 ? [] : [{ heading, lines: [...lines] }];

/** The most changes that the card names; the case note has all of them. */
const MOST_CHANGES = 12;
const LONGEST_CHANGE = 300;

/** What changed since the last submission, once a case is submitted again. */
function changeLines(screening: Screening, renderContext: RenderContext): string[] {
  const { cases } = renderContext.strings.screening;
  const last = screening.history.findLast(({ did }) => did === 'replied' || did === 'resumed');
  if (screening.state !== 'submitted' || last?.changed === undefined) return [];
  const changes = formatChanges(screening, last.changed, renderContext);
  const more = changes.length - MOST_CHANGES;
  if (changes.length === 0) return [cases.changes.none];
  return [
    ...changes.slice(0, MOST_CHANGES).map((one) => `• ${truncate(one, LONGEST_CHANGE)}`),
    ...(more > 0 ? [cases.queue.more(more)] : []),
  ];
}

/** The state of the case and its name: "Godkendt: Robotkirurgi". */
function caseTitle(screening: Screening, renderContext: RenderContext): string {
  const { cases, states } = renderContext.strings.screening;
  const name = screeningName(screening, renderContext);
  if (screening.state === 'submitted')
    return endMatterOf(screening) === undefined ? cases.submission.title(name) : name;
  const state = states[screening.state];
  return `${state.charAt(0).toUpperCase()}${state.slice(1)}: ${name}`;
}

/** What the answers come to beyond the recommendation: scores, bare top answers, what would change it, agreement. */
function scoreSections(screening: Screening, level: Level, renderContext: RenderContext) {
  const { result } = renderContext.strings.screening;
  const checklist = checklistOf(screening, level);
  const counted = countedAssessments(screening, level);
  const flips = screening.decision === undefined ? flipsOf(screening, level) : undefined;
  return [
    { heading: result.scores, bars: scoreBars(scoreOf(screening, level), renderContext) },
    ...bareTopSection(bareTopAnswers(screening, level, counted), renderContext),
    ...flipSection(flips, checklist, renderContext, valuesOf(counted)),
    ...section(
      result.agreement.heading,
      asLines(agreementLines(agreementOf(screening, level), renderContext)),
    ),
  ];
}

/** Who handles the case, who records its decision, what it waits for, and why it was withdrawn. */
function handlingLines(
  { decision, handler, state, withdrawn }: Screening,
  { recorders }: SubmissionState,
  { strings, language }: RenderContext,
): string[] {
  const { cases, decisions } = strings.screening;
  const { submission: texts } = cases;
  return [
    ...(handler === undefined && decision !== undefined
      ? []
      : [handler === undefined ? texts.untaken : texts.handledBy(handler.name)]),
    ...(recorders === undefined || state !== 'submitted'
      ? []
      : [decisions.recorders(formatList(recorders, language))]),
    ...(state === 'more-information' ? [texts.waiting] : []),
    ...(state === 'withdrawn' && withdrawn?.reason !== undefined
      ? [decisions.reasonLine(withdrawn.reason)]
      : []),
  ];
}

/** The way to the original of a copy, and to another owner while nothing is decided. */
function moreButtons(screening: Screening, renderContext: RenderContext): Button[] {
  const { copyOf, state } = screening;
  return [
    ...(copyOf?.submitted === true ? originButton(screening, renderContext) : []),
    ...(isUndecided(state) ? [giveButton(screening, renderContext)] : []),
  ];
}

/** What it is a copy of; a change says first what it changes. */
function originSection(screening: Screening, renderContext: RenderContext) {
  const { copies } = renderContext.strings.screening.lifecycle;
  const { copyOf } = screening;
  const lines = asLines(amendedLines(screening, renderContext).map((one) => `• ${one}`));
  if (copyOf?.amends !== true)
    return section(copies.heading, originLines(screening, renderContext));
  const { heading } = copies.carried;
  return [
    { heading: copies.amends(copyOf.name), lines },
    ...section(heading, asLines(carriedLines(screening, renderContext))),
  ];
}

/** Who decides; whom to ask only before it is decided. */
function wayToDecision(screening: Screening, renderContext: RenderContext) {
  const { routing } = renderContext.strings;
  const advice = screening.decision === undefined ? routing.clarify : '';
  return {
    heading: routing.heading,
    lines: asLines(formatProposalRouting(screening, renderContext, advice)),
  };
}

/** The number of a case, who sent it and when. */
function progressOf(screening: Screening, renderContext: RenderContext): string {
  const { note, submission } = renderContext.strings.screening.cases;
  const from = submission.from(screening.ownerName, formatState(screening, renderContext));
  const { journal } = screening;
  return [
    note.number(caseNumberOf(screening)),
    ...(journal === undefined ? [] : [note.journal(journal)]),
    from,
  ].join(' · ');
}

/** What the checklist of a case comes to. */
function assessedParts(screening: Screening, renderContext: RenderContext) {
  const { result, proposal } = renderContext.strings.screening;
  const level = mainLevel(screening);
  const checklist = checklistOf(screening, level);
  const score = scoreOf(screening, level);
  return {
    headline: result.recommendation[score.recommendation],
    lines: asLines(reasonsOf(score, checklist, renderContext)),
    sections: scoreSections(screening, level, renderContext),
    facts: { heading: proposal, pairs: proposalPairs(screening, renderContext) },
    footer: checklist.origin[renderContext.language],
  };
}

/** What is to be decided in a case that has no checklist. */
function entryCaseParts(screening: Screening, renderContext: RenderContext) {
  const { facts } = renderContext.strings.screening.entryCases;
  return {
    headline: endQuestion(screening, renderContext),
    lines: endLines(screening, renderContext),
    sections: [],
    facts: { heading: facts, pairs: entryPairs(screening, renderContext) },
    footer: '',
  };
}

/** What a submission shows in addition to the case. */
interface SubmissionState {
  readonly notice?: string;
  /** Set for the owner of a case without a checklist, who does not decide it. */
  readonly own?: boolean;
  /** Who sees it, where that is known. */
  readonly viewer?: string;
  /** The names of those who record decisions, where the viewer may not in their own case. */
  readonly recorders?: readonly string[] | undefined;
}

/**
 * Renders a screening for a coordinator: its facts and result, with buttons to take it, ask about
 * it and decide.
 */
export function renderSubmission(
  screening: Screening,
  renderContext: RenderContext,
  state: SubmissionState = {},
): object {
  const { notice = '', own = false } = state;
  const { strings } = renderContext;
  const { cases } = strings.screening;
  const isChecked = isAssessed(screening);
  const parts = isChecked
    ? assessedParts(screening, renderContext)
    : entryCaseParts(screening, renderContext);
  const moves = own
    ? ownerButtons(screening, renderContext)
    : transitionButtons(screening, state, renderContext);
  return reportCard.render({
    progress: progressOf(screening, renderContext),
    notice,
    title: caseTitle(screening, renderContext),
    headline: parts.headline,
    lines: [...parts.lines, ...asLines(handlingLines(screening, state, renderContext))],
    sections: [
      ...originSection(screening, renderContext),
      ...section(cases.submission.thread, threadLines(screening, renderContext)),
      ...section(cases.changes.heading, asLines(changeLines(screening, renderContext))),
      ...section(strings.screening.decisions.chain, asLines(formatChain(screening, renderContext))),
      ...parts.sections,
      wayToDecision(screening, renderContext),
      ...section(cases.submission.overlaps, asLines(overlapLines(screening, renderContext))),
      parts.facts,
    ],
    footer: parts.footer,
    groups: [
      { buttons: moves },
      { buttons: readButtons(screening, mainLevel(screening), renderContext) },
      {
        buttons: [
          ...subjectButtons(screening, renderContext),
          ...(own ? [] : moreButtons(screening, renderContext)),
        ],
      },
    ],
  });
}
