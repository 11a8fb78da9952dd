import { renderMessage } from '../../cards/command-cards';
import { type ReportLinks, renderMonitoringReport } from '../cards/monitoring-report-card';
import { createDownload } from '../../documents/download';
import type { Download } from '../../documents/download';
import { reportTitle } from '../documents/report-words';
import { readReportWish } from '../report/report-request';
import { monitoringReport } from '../report/report';
import { reportId, type ReportWish } from '../report/report-request';
import { isCoordinator } from '../../people/roles';
import { openChatCard } from '../../teams/open-chat-card';
import { reply, type Turn } from '../../teams/turn';

/** The report that a message asks for, if it does. */
export function reportWishOf({ text, telling }: Turn): ReportWish | undefined {
  return readReportWish(text, telling.knowledge.vocabulary, telling.day);
}

/** Links to the report, for a short time; none where it is not known how the bot is reached. */
async function linksTo(wish: ReportWish, turn: Turn): Promise<ReportLinks | undefined> {
  const { person, publicUrl, telling } = turn;
  if (publicUrl === undefined) return undefined;
  const wanted = { subject: reportId(wish), language: telling.language, person: person.id };
  const link = (what: Download['what']) => createDownload({ ...wanted, what }, publicUrl, turn);
  return { word: await link('monitoring-report'), sheet: await link('monitoring-sheet') };
}

/** Shows the figures of a year's monitoring with links to the report, for coordinators in their own chat. */
export async function showReport(wish: ReportWish, turn: Turn): Promise<void> {
  const { person, roles, telling } = turn;
  const { reportInOwnChat, onlyCoordinators } = telling.strings.monitoring;
  if (!turn.personal) {
    await turn.context.sendActivity(openChatCard(turn, reportInOwnChat));
    return;
  }
  if (!isCoordinator(person.id, roles)) return reply(turn, renderMessage(onlyCoordinators));
  const report = await monitoringReport(wish, turn);
  const links = await linksTo(wish, turn);
  const title = reportTitle(wish, telling);
  return reply(turn, renderMonitoringReport(title, report, links, telling));
}
