import type { RenderContext } from '../../cards/render-context';
import { concernsCoordinator } from '../guide/guide-steps';
import type { MonitoringReport } from '../report/report';
import type { Round } from '../rounds/round';
import type { Block } from '../../documents/block';
import { formatConclusion } from '../cards/format-monitoring';
import { formatAnswered, answersIn } from './report-words';

function table({ monitored }: MonitoringReport, renderContext: RenderContext): Block {
  const { strings, language } = renderContext;
  const { columns, kinds } = strings.monitoringReport;
  return {
    kind: 'table',
    head: [columns.collaboration, columns.conclusion, columns.kind, columns.answered, columns.by],
    widths: [30, 20, 13, 20, 17],
    rows: monitored.map((round) => [
      round.name[language],
      formatConclusion(round, renderContext),
      kinds[round.kind],
      formatAnswered(round, renderContext),
      round.completed?.name ?? '',
    ]),
  };
}

function roundBlocks(round: Round, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const { attention, columns, answerBy } = strings.monitoringReport;
  const { name = '' } = round.completed ?? {};
  return [
    {
      kind: 'heading',
      level: 2,
      text: attention(formatConclusion(round, renderContext), round.name[language]),
    },
    {
      kind: 'table',
      head: [columns.question, answerBy(name, formatAnswered(round, renderContext))],
      widths: [50, 50],
      rows: answersIn(round, renderContext).map(({ question, answer, note }) => [
        question,
        note === '' ? answer : `${answer}\n${note}`,
      ]),
    },
  ];
}

/**
 * What was recommended for each collaboration; where somebody has to decide something, with every
 * answer.
 */
export function conclusionBlocks(report: MonitoringReport, renderContext: RenderContext): Block[] {
  const { monitored, noneMonitored } = renderContext.strings.monitoringReport;
  const heading = { kind: 'heading', level: 1, text: monitored } as const;
  if (report.monitored.length === 0) return [heading, { kind: 'text', text: noneMonitored }];
  const attention = report.monitored.filter(concernsCoordinator);
  return [
    heading,
    table(report, renderContext),
    ...attention.flatMap((round) => roundBlocks(round, renderContext)),
  ];
}

/** How often each answer was given, by guide. */
export function answerBlocks({ answers }: MonitoringReport, renderContext: RenderContext): Block[] {
  const { strings, language } = renderContext;
  const words = strings.monitoringReport;
  if (answers.length === 0) return [];
  const guides = answers.flatMap(({ kind, guide, rounds, questions }): Block[] => [
    {
      kind: 'heading',
      level: 2,
      text: words.answersOf(guide.title[language], words.kinds[kind], rounds),
    },
    {
      kind: 'table',
      head: [words.columns.question, words.columns.answer, words.columns.count],
      widths: [50, 38, 12],
      rows: questions.flatMap(({ question, counts, unknown }) => {
        const given = counts
          .filter(({ count }) => count > 0)
          .map(({ choice, count }) => [choice.label[language], String(count)] as const);
        const all = unknown === 0 ? given : [...given, [words.unknown, String(unknown)] as const];
        return all.map(([answer, count], index) => [
          index === 0 ? question.text[language] : '',
          answer,
          count,
        ]);
      }),
    },
    { kind: 'text', look: 'quiet', text: guide.origin[language] },
  ]);
  return [{ kind: 'heading', level: 1, text: words.answers }, ...guides];
}
