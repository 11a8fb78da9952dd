import { percentInWords } from '../../cards/bar';
import type { Telling } from '../../cards/render-context';
import type { Block } from '../../documents/block';
import { formatList } from '../../lib/format';
import { levelInWords, flipInWords, reasonsOf } from '../cards/format-result';
import type { LevelNote, NotedAnswer, QuestionNote } from '../result/case-note';
import type { Values } from '../result/score';

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
function questionBlocks(level: LevelNote, telling: Telling): Block[] {
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

const BULLET = '• ';

/** Lines as the cards have them, where a bullet begins an item of a list. */
function lineBlocks(lines: readonly string[]): Block[] {
  return lines.map((line) =>
    line.startsWith(BULLET)
      ? { kind: 'list', items: [line.slice(BULLET.length)] }
      : { kind: 'text', text: line },
  );
}

function scoreBlocks({ checklist, score }: LevelNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { part, weight, score: scored } = strings.export.checklist;
  const { result } = strings.screening;
  const rows = score.criteria.map(({ criterion, percent }) => [
    criterion.title[language],
    result.percent(criterion.weight),
    percentInWords(percent, telling),
  ]);
  const overall = [result.overall, result.percent(100), percentInWords(score.percent, telling)];
  return [
    { kind: 'text', look: 'strong', text: result.recommendation[score.recommendation] },
    ...lineBlocks(reasonsOf(score, checklist, telling)),
    { kind: 'table', head: [part, weight, scored], widths: [60, 20, 20], rows: [...rows, overall] },
    { kind: 'text', look: 'quiet', text: checklist.origin[language] },
  ];
}

/** The known values that assessors gave to each question. */
function valuesOf({ questions }: LevelNote): Values {
  return new Map(
    questions.map(({ question, answers }) => [
      question.id,
      answers.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
    ]),
  );
}

/** What the score hangs on: the weakest answers, and the smallest change that would turn the recommendation. */
function explanationBlocks(level: LevelNote, telling: Telling): Block[] {
  const { checklist, explanation } = level;
  const { strings, language } = telling;
  const { explanation: words } = strings.screening.result;
  const weakest = explanation.weakest.map(({ question, points, possible }) => {
    const gave = words.points(levelInWords(points, telling), levelInWords(possible, telling));
    return `${question.text[language]} ${strings.export.checklist.points(gave)}`;
  });
  return [
    ...(weakest.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: words.weakest } as const,
          { kind: 'list', items: weakest } as const,
        ]),
    { kind: 'heading', level: 2, text: words.flip },
    ...lineBlocks(flipInWords(explanation, checklist, telling, valuesOf(level))),
  ];
}

/** How far several assessors agree; nothing where there is only one. */
function agreementBlocks({ agreement }: LevelNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { agreement: words } = strings.screening.result;
  if (agreement.assessors.length < 2) return [];
  const differing = agreement.mostDiffering.map(({ question, values }) => {
    const given = values.map(({ name, value }) => {
      const told = value === undefined || value === 'unknown' ? strings.screening.unknown : value;
      return strings.export.agreement(name, String(told));
    });
    return `${question.text[language]} ${formatList(given, language)}`;
  });
  return [
    { kind: 'heading', level: 2, text: words.heading },
    ...(agreement.agreeing === undefined
      ? []
      : [
          { kind: 'text', text: words.share(percentInWords(agreement.agreeing, telling)) } as const,
        ]),
    ...(differing.length === 0
      ? []
      : [{ kind: 'text', text: words.most } as const, { kind: 'list', items: differing } as const]),
  ];
}

/** One checklist of a screening: what it came to, why, and every answer. */
export function levelBlocks(level: LevelNote, telling: Telling): Block[] {
  const { strings, language } = telling;
  const { version, assessors } = strings.export.checklist;
  const { title, version: number } = level.checklist;
  const { assessors: names } = level.agreement;
  const told = names.length === 0 ? '' : ` ${assessors(formatList(names, language))}`;
  return [
    { kind: 'heading', level: 1, text: strings.screening.result.comparison[level.level] },
    { kind: 'text', look: 'quiet', text: version(title[language], number) + told },
    ...scoreBlocks(level, telling),
    ...explanationBlocks(level, telling),
    ...agreementBlocks(level, telling),
    ...questionBlocks(level, telling),
  ];
}
