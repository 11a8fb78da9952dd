import { labelOf, type RenderContext } from '../../cards/render-context';
import { formatDate } from '../../lib/format';
import { answerOf } from '../../questionnaire/questionnaire';
import { answeredOn } from '../report/report-rounds';
import type { ReportRequest } from '../report/report-request';
import type { Round } from '../rounds/round';
import { guideFor } from '../guide/guide-for';
import type { Entry } from '../../catalogue/entry';

/** The title of a report, on its first page and in its file name. */
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

/** Who is responsible for a round; a coordinator if nobody is named. */
export function formatReportOwner({ ownerName }: Round, { strings }: RenderContext): string {
  return ownerName ?? strings.monitoringReport.coordinator;
}

/** The day on which a round was submitted; empty if it was not. */
export function formatAnswered(round: Round, { language }: RenderContext): string {
  const day = answeredOn(round);
  return day === undefined ? '' : formatDate(day, language);
}

/** When the facts of an entry were last confirmed, and by whom. */
export function formatConfirmed(
  { confirmed }: Entry,
  { strings, language }: RenderContext,
): string {
  const { confirmedBy, unconfirmed } = strings.monitoringReport;
  return confirmed === undefined
    ? unconfirmed
    : confirmedBy(formatDate(confirmed.on, language), confirmed.name);
}

/** One question of a round as it was asked, and its answer. */
interface QuestionAnswer {
  readonly question: string;
  readonly answer: string;
  readonly note: string;
}

/** Every answer of a round, in the guide's order. */
export function answersIn(round: Round, { strings, language }: RenderContext): QuestionAnswer[] {
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
