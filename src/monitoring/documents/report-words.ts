import { labelOf, type RenderContext } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import { answerOf } from '../../questionnaire/questionnaire';
import { answeredOn } from '../report/report-rounds';
import type { ReportRequest } from '../report/report-request';
import type { Round } from '../rounds/round';
import { guideFor } from '../guide/guide-for';
import type { Entry } from '../../catalogue/entry';

/** What a report is called, on its first page and as a file. */
export function reportTitle(
  { year, level, area }: ReportRequest,
  renderContext: RenderContext,
): string {
  const { strings, knowledge } = renderContext;
  const { title, about, levels } = strings.monitoringReport;
  const parts = [
    area && labelOf(area, knowledge.vocabulary.areas, renderContext),
    level && levels[level],
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? title(year) : about(title(year), parts.join(', '));
}

/** Who answers for a round: a coordinator where nobody is named. */
export function formatReportOwner({ ownerName }: Round, { strings }: RenderContext): string {
  return ownerName ?? strings.monitoringReport.coordinator;
}

/** The day on which a round was sent in; nothing before. */
export function formatAnswered(round: Round, { language }: RenderContext): string {
  const day = answeredOn(round);
  return day === undefined ? '' : formatDate(day, language);
}

/** Since when the facts of an entry are vouched for, and by whom. */
export function formatConfirmed(
  { confirmed }: Entry,
  { strings, language }: RenderContext,
): string {
  const { confirmedBy, unconfirmed } = strings.monitoringReport;
  return confirmed === undefined
    ? unconfirmed
    : confirmedBy(formatDate(confirmed.on, language), confirmed.name);
}

/** One question of a round as it was put, and what was said. */
interface Said {
  readonly question: string;
  readonly answer: string;
  readonly note: string;
}

/** Everything that was said in a round, in the guide's order. */
export function saidIn(round: Round, { strings, language }: RenderContext): Said[] {
  return guideFor(round.kind, round.guide).questions.map(({ id, text, choices }) => {
    const given = answerOf(round, id);
    const chosen = choices.find((choice) => choice.id === given?.choice)?.label[language];
    return {
      question: text[language],
      answer: chosen ?? strings.monitoringReport.unknown,
      note: given?.note ?? '',
    };
  });
}
