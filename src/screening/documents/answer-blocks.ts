import { levelInWords } from '../cards/score-in-words';
import type { Telling } from '../../cards/telling';
import type { LevelNote, NotedAnswer, QuestionNote } from '../result/case-note';
import type { Block } from '../../documents/block';

function answerInWords({ question }: QuestionNote, { value }: NotedAnswer, telling: Telling) {
  const { strings, language } = telling;
  if (value === undefined) return strings.screening.result.noAnswer;
  const level = question.levels.find((one) => one.value === value);
  return level === undefined
    ? strings.screening.unknown
    : strings.export.checklist.level(
        level.value,
        `${level.label[language]}: ${level.description[language]}`,
      );
}

function answerBlocks(noted: QuestionNote, answer: NotedAnswer, telling: Telling): Block[] {
  const { checklist } = telling.strings.export;
  const { comment = '', evidence = '' } = answer.note ?? {};
  const said = checklist.answer(answer.name, answerInWords(noted, answer, telling));
  return [
    { kind: 'text', text: said },
    ...(comment === ''
      ? []
      : [{ kind: 'text', look: 'quote', text: checklist.comment(comment) } as const]),
    ...(evidence === ''
      ? []
      : [{ kind: 'link', label: checklist.evidence, url: evidence } as const]),
  ];
}

function contributionBlocks(
  { question }: QuestionNote,
  { explanation }: LevelNote,
  telling: Telling,
): Block[] {
  const { strings } = telling;
  const found = explanation.contributions.find((one) => one.question.id === question.id);
  if (found?.value === undefined) return [];
  const points = strings.screening.result.explanation.points(
    levelInWords(found.points, telling),
    levelInWords(found.possible, telling),
  );
  return [{ kind: 'text', look: 'quiet', text: strings.export.checklist.points(points) }];
}

/** Every question of a checklist with all that was answered, and what it gave. */
export function questionBlocks(level: LevelNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const all = level.questions.flatMap((noted, index): Block[] => {
    const { question, criterion } = noted;
    const begins = level.questions[index - 1]?.criterion.id !== criterion.id;
    return [
      ...(begins ? [{ kind: 'heading', level: 3, text: criterion.title[language] } as const] : []),
      { kind: 'text', look: 'strong', text: `${index + 1}. ${question.text[language]}` },
      ...noted.answers.flatMap((answer) => answerBlocks(noted, answer, telling)),
      ...contributionBlocks(noted, level, telling),
    ];
  });
  return [{ kind: 'heading', level: 2, text: strings.export.checklist.answers }, ...all];
}
