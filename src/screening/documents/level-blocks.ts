import { formatPercent } from '../../cards/bar';
import type { RenderContext } from '../../cards/render-context';
import { isLink } from '../../lib/text';
import type { Block } from '../../documents/block';
import { formatList } from '../../lib/format';
import { formatCarried } from '../cards/format-case';
import { formatFlips, formatLevel, reasonsOf } from '../cards/result/format-result';
import type { LevelNote, NotedAnswer, QuestionNote } from '../result/case-note';
import type { Values } from '../result/values';

function formatAnswer(
  { question }: QuestionNote,
  { value }: NotedAnswer,
  renderContext: RenderContext,
) {
  const { strings, language } = renderContext;
  if (value === undefined) return strings.screening.result.noAnswer;
  const level = question.levels.find((one) => one.value === value);
  return level === undefined
    ? strings.screening.unknown
    : strings.export.checklist.level(
        level.value,
        `${level.label[language]}: ${level.description[language]}`,
      );
}

function answerBlocks(
  noted: QuestionNote,
  answer: NotedAnswer,
  renderContext: RenderContext,
): Block[] {
  const { checklist } = renderContext.strings.export;
  const { comment = '', evidence = '' } = answer.note ?? {};
  const line = checklist.answer(answer.name, formatAnswer(noted, answer, renderContext));
  const carried = formatCarried(answer.carried, renderContext);
  return [
    { kind: 'text', text: line },
    ...(carried === '' ? [] : [{ kind: 'text', look: 'quote', text: carried } as const]),
    ...(comment === ''
      ? []
      : [{ kind: 'text', look: 'quote', text: checklist.comment(comment) } as const]),
    ...evidenceBlocks(evidence, checklist.evidence),
  ];
}

/** A link to evidence, or the case that holds it as it was written. */
function evidenceBlocks(evidence: string, label: string): Block[] {
  if (evidence === '') return [];
  return isLink(evidence)
    ? [{ kind: 'link', label, url: evidence }]
    : [{ kind: 'text', look: 'quote', text: `${label}: ${evidence}` }];
}

function contributionBlocks(
  { question }: QuestionNote,
  { explanation }: LevelNote,
  renderContext: RenderContext,
): Block[] {
  const { strings } = renderContext;
  const found = explanation.contributions.find((one) => one.question.id === question.id);
  if (found?.value === undefined) return [];
  const points = strings.screening.result.explanation.points(
    formatLevel(found.points, renderContext),
    formatLevel(found.possible, renderContext),
  );
  return [{ kind: 'text', look: 'quiet', text: strings.export.checklist.points(points) }];
}

/** Every question of a checklist with all answers and their points. */
function questionBlocks(level: LevelNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const all = level.questions.flatMap((noted, index): Block[] => {
    const { question, criterion } = noted;
    const begins = level.questions[index - 1]?.criterion.id !== criterion.id;
    return [
      ...(begins ? [{ kind: 'heading', level: 3, text: criterion.title[language] } as const] : []),
      { kind: 'text', look: 'strong', text: `${index + 1}. ${question.text[language]}` },
      ...noted.answers.flatMap((answer) => answerBlocks(noted, answer, renderContext)),
      ...contributionBlocks(noted, level, renderContext),
    ];
  });
  return [{ kind: 'heading', level: 2, text: strings.export.checklist.answers }, ...all];
}

const BULLET = '• ';

/** Converts the lines of a card to blocks; a bullet starts a list item. */
function lineBlocks(lines: readonly string[]): Block[] {
  return lines.map((line) =>
    line.startsWith(BULLET)
      ? { kind: 'list', items: [line.slice(BULLET.length)] }
      : { kind: 'text', text: line },
  );
}

function scoreBlocks({ checklist, score }: LevelNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { part, weight, score: scored } = strings.export.checklist;
  const { result } = strings.screening;
  const rows = score.criteria.map(({ criterion, percent }) => [
    criterion.title[language],
    result.percent(criterion.weight),
    formatPercent(percent, renderContext),
  ]);
  const overall = [
    result.overall,
    result.percent(100),
    formatPercent(score.percent, renderContext),
  ];
  return [
    { kind: 'text', look: 'strong', text: result.recommendation[score.recommendation] },
    ...lineBlocks(reasonsOf(score, checklist, renderContext)),
    { kind: 'table', head: [part, weight, scored], widths: [60, 20, 20], rows: [...rows, overall] },
    { kind: 'text', look: 'quiet', text: checklist.origin[language] },
  ];
}

/** The known values that assessors gave for each question. */
function valuesOf({ questions }: LevelNote): Values {
  return new Map(
    questions.map(({ question, answers }) => [
      question.id,
      answers.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
    ]),
  );
}

/**
 * What the score depends on: the weakest answers, top answers without evidence and, once nobody can
 * answer by them, the smallest changes that would bring another recommendation.
 */
function explanationBlocks(level: LevelNote, renderContext: RenderContext): Block[] {
  const { checklist, explanation, flips, bareTops } = level;
  const { strings, language } = renderContext;
  const { explanation: words, bareTops: bare } = strings.screening.result;
  const weakest = explanation.weakest.map(({ question, points, possible }) => {
    const contributed = words.points(
      formatLevel(points, renderContext),
      formatLevel(possible, renderContext),
    );
    return `${question.text[language]} ${strings.export.checklist.points(contributed)}`;
  });
  return [
    ...(weakest.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: words.weakest } as const,
          { kind: 'list', items: weakest } as const,
        ]),
    ...(bareTops.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: bare.heading } as const,
          { kind: 'list', items: bareTops.map(({ text }) => text[language]) } as const,
        ]),
    ...(flips === undefined
      ? []
      : [
          { kind: 'heading', level: 2, text: words.flip } as const,
          ...lineBlocks(formatFlips(flips, checklist, renderContext, valuesOf(level))),
        ]),
  ];
}

/** How far several assessors agree; empty for a single assessor. */
function agreementBlocks({ agreement }: LevelNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { agreement: words } = strings.screening.result;
  if (agreement.assessors.length < 2) return [];
  const differing = agreement.mostDiffering.map(({ question, values }) => {
    const given = values.map(({ name, value }) => {
      const answered =
        value === undefined || value === 'unknown' ? strings.screening.unknown : value;
      return strings.export.agreement(name, String(answered));
    });
    return `${question.text[language]} ${formatList(given, language)}`;
  });
  return [
    { kind: 'heading', level: 2, text: words.heading },
    ...(agreement.agreeing === undefined
      ? []
      : [
          {
            kind: 'text',
            text: words.share(formatPercent(agreement.agreeing, renderContext)),
          } as const,
        ]),
    ...(differing.length === 0
      ? []
      : [{ kind: 'text', text: words.most } as const, { kind: 'list', items: differing } as const]),
  ];
}

/** One checklist of a screening: its result, the reasons and every answer. */
export function levelBlocks(level: LevelNote, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { version, assessors } = strings.export.checklist;
  const { title, version: number } = level.checklist;
  const { assessors: names } = level.agreement;
  const assessorNames = names.length === 0 ? '' : ` ${assessors(formatList(names, language))}`;
  return [
    { kind: 'heading', level: 1, text: strings.screening.result.comparison[level.level] },
    { kind: 'text', look: 'quiet', text: version(title[language], number) + assessorNames },
    ...scoreBlocks(level, renderContext),
    ...explanationBlocks(level, renderContext),
    ...agreementBlocks(level, renderContext),
    ...questionBlocks(level, renderContext),
  ];
}
