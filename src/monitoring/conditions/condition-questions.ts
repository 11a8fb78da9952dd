import { changeCondition } from '../../catalogue/change-condition';
import { type ApprovalCondition, isInformation } from '../../catalogue/condition';
import type { Entry } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import { formatDate } from '../../lib/format';
import { answerOf } from '../../questionnaire/questionnaire';
import type { DocumentStore } from '../../store/document-store';
import type { Language, Localized } from '../../lib/language';
import type { Guide, GuideQuestion } from '../guide/guide';
import type { Round } from '../rounds/round';

const PREFIX = 'condition:';
const MET = 'met';
const NOT_YET = 'not-yet';

/** The question about a condition in the guide's wording; stored with the round. */
function questionOf(
  { id, text, deadline }: ApprovalCondition,
  wording: NonNullable<Guide['condition']>,
): GuideQuestion {
  const fill = (template: Localized): Localized => {
    const filled = (language: Language) =>
      template[language]
        .replace('{condition}', () => text)
        .replace('{deadline}', () =>
          deadline === undefined ? wording.noDeadline[language] : formatDate(deadline, language),
        );
    return { da: filled('da'), en: filled('en') };
  };
  return {
    id: `${PREFIX}${id}`,
    text: fill(wording.text),
    help: fill(wording.help),
    purpose: wording.purpose,
    choices: [
      { id: MET, label: wording.met, explains: true },
      { id: NOT_YET, label: wording.notYet },
    ],
  };
}

/** The guide with a question about each open condition before its last one, the recommendation. */
export function withConditionQuestions(guide: Guide, { facts: { conditions = [] } }: Entry): Guide {
  const { condition: wording, questions } = guide;
  const open = conditions.filter((one) => one.status === 'open' && !isInformation(one));
  if (wording === undefined || open.length === 0) return guide;
  const asked = open.map((one) => questionOf(one, wording));
  return { ...guide, questions: [...questions.slice(0, -1), ...asked, ...questions.slice(-1)] };
}

/** Closes the conditions that a submitted round says are met; safe to repeat. */
export async function closeMetConditions(
  round: Round,
  organisation: string,
  ports: { readonly clock: Clock; readonly documents: DocumentStore },
): Promise<void> {
  const { completed, collaboration } = round;
  if (completed === undefined) return;
  const person = { id: completed.by, name: completed.name };
  for (const { id, choices } of round.guide.questions) {
    const answer = id.startsWith(PREFIX) ? answerOf(round, id) : undefined;
    if (answer?.choice !== MET) continue;
    const condition = id.slice(PREFIX.length);
    // A round from before a few words were asked for has only its answer.
    const note = answer.note ?? choices.find((one) => one.id === MET)?.label.da ?? '';
    await changeCondition(
      { organisation, collaboration, condition, person, note, change: { to: MET } },
      ports,
    );
  }
}
