import { answerOf, concernsCoordinator, sharedQuestionOf } from '../guide/guide-steps';
import type { Round } from '../rounds/round';
import { isConfirming } from '../rounds/settled-entry';
import { answersOf, correctionsOf } from './guide-answers';
import { dayOf, type RoundTelling } from './monitoring-in-words';
import { reportCard } from '../../cards/templates';

/** What follows from a round that was sent in. */
function consequences(round: Round, telling: RoundTelling): string[] {
  const { done } = telling.strings.monitoringGuide;
  const { completed, corrections, told, unsettled } = round;
  if (completed === undefined) return [];
  const day = dayOf(completed.at, telling);
  const { name } = completed;
  const shared = sharedQuestionOf(round);
  const isShared = shared !== undefined && answerOf(round, shared.id)?.note !== undefined;
  return [
    done.by(name, day),
    ...(told === undefined ? [] : [done.told(told)]),
    ...(unsettled === 'conclusion' && concernsCoordinator(round) ? [done.toCoordinator] : []),
    ...(isConfirming(round)
      ? [corrections.length > 0 ? done.corrected(day, name) : done.confirmed(day, name)]
      : []),
    ...(isShared ? [done.shared] : []),
  ];
}

/** What was answered and corrected, and the way to the catalogue. */
function partsOf(round: Round, telling: RoundTelling) {
  const { done, summary } = telling.strings.monitoringGuide;
  const corrected = correctionsOf(round, telling);
  return {
    sections: [
      {
        heading: done.answers,
        lines: answersOf(round, telling).map(({ text, lines }) => ({
          text: [text, ...lines].join(' · '),
        })),
      },
      ...(corrected.length === 0 ? [] : [{ heading: summary.corrections, lines: corrected }]),
    ],
    groups: [
      {
        buttons: [
          {
            title: done.show,
            data: { action: 'show' as const, collaboration: round.collaboration },
          },
        ],
      },
    ],
  };
}

/** A round that is sent in: the answers, and what follows from them. */
export function renderGuideDone(round: Round, telling: RoundTelling, notice = ''): object {
  const { language, strings } = telling;
  return reportCard.render({
    notice,
    title: strings.monitoringGuide.done.title(round.name[language]),
    lines: consequences(round, telling).map((text) => ({ text })),
    footer: round.guide.origin[language],
    ...partsOf(round, telling),
  });
}

/** Tells a coordinator of a round that asks for a decision. */
export function renderConcluded(round: Round, telling: RoundTelling): object {
  const { language, strings } = telling;
  const { concluded, done } = strings.monitoringGuide;
  const { completed, conclusion = 'unknown' } = round;
  return reportCard.render({
    title: concluded.title[round.kind][conclusion](round.name[language]),
    lines: [
      ...(completed === undefined
        ? []
        : [{ text: done.by(completed.name, dayOf(completed.at, telling)) }]),
      { text: concluded.help[round.kind] },
    ],
    ...partsOf(round, telling),
  });
}
