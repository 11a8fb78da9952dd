import type { Button } from '../../cards/card';
import { renderMessage } from '../../cards/command-cards';
import type { RenderContext } from '../../cards/render-context';
import { reportCard, messageCard } from '../../cards/templates';
import { caseButtons, formatCases } from '../../catalogue/cards/format-cases';
import { formatDate } from '../../lib/format';
import { truncate } from '../../lib/text';
import { answerRow } from '../../questionnaire/cards/question-cards';
import {
  concernsCoordinator,
  explainedAt,
  sharedQuestionOf,
  unansweredIn,
} from '../guide/guide-steps';
import { answerOf } from '../../questionnaire/questionnaire';
import { isEndDecidedInCase } from '../rounds/case-of-round';
import { isConfirming } from '../rounds/finish-conclusion';
import { type Correction, type Round, CORRECTIONS, SHARING, SUMMARY } from '../rounds/round';
import { formatFactValue, type RoundRenderContext, dayOf } from './format-monitoring';
import { formatChoice, type ScreenedView } from './guide-context';
import {
  guideStepData,
  renderCorrections,
  renderGuideNote,
  renderGuideQuestion,
  renderSharing,
} from './guide-step-cards';

const LONGEST_NOTE = 150;
const LONGEST_FACT = 150;

function formatCorrection(
  { fact, before, after }: Correction,
  renderContext: RoundRenderContext,
): string {
  const { summary, corrections } = renderContext.strings.monitoringGuide;
  const short = (text: string) =>
    truncate(formatFactValue(fact, text, renderContext), LONGEST_FACT);
  return summary.correction(corrections.labels[fact], short(before), short(after));
}

/** What was said to each question: the answer, and below it the note. */
function answersOf(round: Round, renderContext: RoundRenderContext) {
  const { language, strings } = renderContext;
  return round.guide.questions.map((question) => {
    const { choice, note = '' } = answerOf(round, question.id) ?? {};
    const said =
      choice === undefined
        ? strings.monitoringGuide.summary.unanswered
        : formatChoice(question, choice, renderContext);
    return {
      id: question.id,
      text: question.text[language],
      lines: [said, truncate(note, LONGEST_NOTE)].filter((one) => one !== ''),
    };
  });
}

/** The corrections of a round, each with what it was before and is now. */
const correctionsOf = (round: Round, renderContext: RoundRenderContext) =>
  round.corrections.map((one) => formatCorrection(one, renderContext));

/** All answers before they are sent in, each to be tapped and changed. */
function renderGuideSummary(
  round: Round,
  renderContext: RoundRenderContext,
  notice: string,
): object {
  const { language, strings } = renderContext;
  const { summary: texts, pause } = strings.monitoringGuide;
  const [missing, ...others] = unansweredIn(round);
  const at = guideStepData(round);
  const onward: Button =
    missing === undefined
      ? { title: texts.send, data: { action: 'guide-complete', ...at } }
      : {
          title: texts.firstMissing,
          data: { action: 'guide-go', to: missing, ...at },
          role: 'primary',
        };
  const corrected = correctionsOf(round, renderContext);
  const row = (text: string, lines: readonly string[], to: string) =>
    answerRow(text, lines, texts.change(text), { action: 'guide-go', to, ...at });
  const answers = answersOf(round, renderContext).map(({ id, text, lines }) =>
    row(text, lines, id),
  );
  return reportCard.render({
    notice,
    title: texts.title(round.name[language]),
    lines: [{ text: missing === undefined ? texts.ready : texts.missing(1 + others.length) }],
    sections: [
      { rows: answers },
      ...(corrected.length === 0
        ? []
        : [{ rows: [row(texts.corrections, corrected, CORRECTIONS)] }]),
    ],
    footer: round.guide.origin[language],
    groups: [
      { buttons: [onward, { title: pause, data: { action: 'guide-pause', round: round.id } }] },
    ],
  });
}

/** Whether a round has led to a case, where it is not the one that it has opened. */
function caseLines(
  { caseOutcome: outcome, conclusion, kind }: Round,
  { strings }: Pick<RenderContext, 'strings'>,
): string[] {
  const { adjust, toCase, noCase } = strings.monitoringGuide.done;
  if (kind === 'yearly' && conclusion === 'adjust') return [adjust];
  if (outcome === undefined || outcome.did === 'opened') return [];
  return [outcome.did === 'refused' ? noCase[outcome.why] : toCase(outcome.number)];
}

/** What follows from a round that was sent in. */
function consequences(round: Round, renderContext: RoundRenderContext): string[] {
  const { done } = renderContext.strings.monitoringGuide;
  const { completed, corrections, told, unsettled } = round;
  if (completed === undefined) return [];
  const day = dayOf(completed.at, renderContext);
  const { name } = completed;
  const shared = sharedQuestionOf(round);
  const isShared = shared !== undefined && answerOf(round, shared.id)?.note !== undefined;
  return [
    done.by(name, day),
    ...caseLines(round, renderContext),
    ...(told === undefined ? [] : [done.told(told)]),
    ...(unsettled !== undefined && concernsCoordinator(round) ? [done.toCoordinator] : []),
    ...(isConfirming(round)
      ? [corrections.length > 0 ? done.corrected(day, name) : done.confirmed(day, name)]
      : []),
    ...(corrections.some(
      ({ fact, proposed }) => proposed && !(fact === 'end' && isEndDecidedInCase(round)),
    )
      ? [done.proposed]
      : []),
    ...(isShared ? [done.shared] : []),
  ];
}

/** What was answered and corrected, and the way to the catalogue. */
function partsOf(round: Round, renderContext: RoundRenderContext) {
  const { actionPlans, monitoringGuide } = renderContext.strings;
  const { done, summary } = monitoringGuide;
  const source = { kind: 'monitoring' as const, id: round.id };
  const corrected = correctionsOf(round, renderContext);
  return {
    sections: [
      {
        heading: done.answers,
        lines: answersOf(round, renderContext).map(({ text, lines }) => ({
          text: [text, ...lines].join(' · '),
        })),
      },
      ...(corrected.length === 0
        ? []
        : [{ heading: summary.corrections, lines: corrected.map((text) => ({ text })) }]),
    ],
    groups: [
      {
        buttons: [
          {
            title: done.show,
            data: { action: 'show' as const, collaboration: round.collaboration },
          },
          { title: actionPlans.proposeFrom, data: { action: 'initiative-form' as const, source } },
        ],
      },
    ],
  };
}

/** A round that is sent in: the answers, and what follows from them. */
function renderGuideDone(
  { round, cases = [] }: ScreenedView,
  renderContext: RoundRenderContext,
  notice = '',
): object {
  const { language, strings } = renderContext;
  const { sections, groups } = partsOf(round, renderContext);
  return reportCard.render({
    notice,
    title: strings.monitoringGuide.done.title(round.name[language]),
    lines: [...formatCases(cases, renderContext), ...consequences(round, renderContext)].map(
      (text) => ({ text }),
    ),
    footer: round.guide.origin[language],
    sections,
    groups: [{ buttons: caseButtons(cases, renderContext) }, ...groups],
  });
}

/** Informs a coordinator of a round that asks for a decision. */
export function renderConcluded(round: Round, renderContext: RoundRenderContext): object {
  const { language, strings } = renderContext;
  const { concluded, done } = strings.monitoringGuide;
  const { completed, conclusion = 'unknown' } = round;
  return reportCard.render({
    title: concluded.title[round.kind][conclusion](round.name[language]),
    lines: [
      ...(completed === undefined
        ? []
        : [{ text: done.by(completed.name, dayOf(completed.at, renderContext)) }]),
      ...caseLines(round, renderContext).map((text) => ({ text })),
      { text: concluded.help[round.kind] },
    ],
    ...partsOf(round, renderContext),
  });
}

/** The round where it stands: its step, or what it came to. */
export function renderGuide(view: ScreenedView, renderContext: RenderContext, notice = ''): object {
  const { round, cases = [] } = view;
  const { language, strings } = renderContext;
  const name = round.name[language];
  const said = [notice, ...formatCases(cases, renderContext)].filter((one) => one !== '').join(' ');
  if (round.state === 'skipped') return renderMessage(strings.monitoring.alreadySkipped(name));
  if (round.state === 'answered') return renderGuideDone(view, renderContext, notice);
  switch (round.step) {
    case SHARING:
      return renderSharing(round, renderContext, { notice });
    case CORRECTIONS:
      return renderCorrections(view, renderContext, { notice });
    case SUMMARY:
      return renderGuideSummary(round, renderContext, notice);
    default: {
      const explained = explainedAt(round.step);
      return explained === undefined
        ? renderGuideQuestion(view, round.step, renderContext, said)
        : renderGuideNote(round, explained, renderContext, { notice });
    }
  }
}

/** Says that everything is saved, and how to go on. */
export function renderGuidePaused(
  { id, name, dueOn }: Round,
  { language, strings }: RenderContext,
): object {
  const { paused, resume } = strings.monitoringGuide;
  return messageCard.render({
    title: '',
    paragraphs: [{ text: paused(name[language]) }],
    footer: strings.monitoringWheel.due(formatDate(dueOn, language)),
    buttons: [{ title: resume, data: { action: 'open-guide', round: id } }],
  });
}
