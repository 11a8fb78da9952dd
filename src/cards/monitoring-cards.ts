import { formatDate } from '../i18n/format';
import type { Strings } from '../i18n/da';
import type { Language } from '../language';
import { nextQuestionOf } from '../monitoring/answer-guide';
import { daysBetween } from '../monitoring/copenhagen-time';
import type { Round } from '../monitoring/round';
import { listCard, messageCard, questionCard, reminderCard } from './templates';

const SHOWN = 8;

interface Telling {
  readonly language: Language;
  readonly strings: Strings;
  readonly day: string;
}

/** The reminder that a round is due: why, when, what it takes, and what one can do. */
export function renderReminder(round: Round, step: string, telling: Telling): object {
  const { language, strings, day } = telling;
  const { monitoring } = strings;
  return reminderCard.render({
    title: monitoring.title(round.name[language]),
    due: monitoring.due(formatDate(round.dueOn, language), daysBetween(day, round.dueOn)),
    why: monitoring.why,
    effort: monitoring.effort(round.guide.questions.length, round.guide.minutes),
    buttons: [
      { title: monitoring.begin, data: { action: 'open-guide', round: round.id } },
      { title: monitoring.snooze, data: { action: 'snooze', round: round.id, step } },
    ],
  });
}

function renderAnswered(round: Round, { language, strings }: Telling): object {
  const answers = round.guide.questions.map((question) => {
    const given = round.answers.find((one) => one.question === question.id)?.choice;
    const choice = question.choices.find(({ id }) => id === given);
    return { text: `${question.text[language]} ${choice?.label[language] ?? ''}` };
  });
  return messageCard.render({
    title: strings.monitoring.answered(round.name[language]),
    paragraphs: [{ text: strings.monitoring.summary }, ...answers],
    footer: round.guide.origin[language],
    buttons: [],
  });
}

/** The next question of a round's guide; when all are answered, the answers. */
export function renderGuide(round: Round, telling: Telling, notice = ''): object {
  const { language, strings } = telling;
  const question = nextQuestionOf(round);
  if (question === undefined) return renderAnswered(round, telling);
  const number = round.guide.questions.indexOf(question) + 1;
  return questionCard.render({
    progress: strings.screening.progress(
      number,
      round.guide.questions.length,
      round.name[language],
    ),
    notice,
    question: question.text[language],
    help: strings.monitoring.helpWithPurpose(question.help[language], question.purpose[language]),
    choices: question.choices.map(({ id, label }) => ({
      label: label[language],
      button: label[language],
      description: '',
      data: {
        action: 'guide-answer',
        round: round.id,
        question: question.id,
        choice: id,
        revision: round.revision,
      },
    })),
    buttons: [],
  });
}

/** The rounds that a person has ahead of them, soonest first, each to be tapped to begin. */
export function renderDuties(duties: readonly Round[], telling: Telling): object {
  const { language, strings } = telling;
  const { monitoring } = strings;
  return listCard.render({
    title: monitoring.mine,
    understood: duties.length === 0 ? monitoring.none : '',
    items: duties.slice(0, SHOWN).map(({ id, name, dueOn }) => ({
      name: name[language],
      line: monitoring.dueOn(formatDate(dueOn, language)),
      action: `${monitoring.begin}: ${name[language]}`,
      data: { action: 'open-guide', round: id },
    })),
    footer: duties.length === 0 ? '' : monitoring.tapToBegin,
    buttons: [],
  });
}
