import { renderMessage } from '../../cards/command-cards';
import { type ReportLinks, renderMonitoringReport } from '../cards/monitoring-report-card';
import { createDownload, type Download } from '../../documents/download';
import { reportTitle } from '../documents/report-words';
import { reportId, type ReportRequest } from '../report/report-request';
import { monitoringReport } from '../report/report';
import { isCoordinator } from '../../people/roles';
import { openChatCard } from '../../teams/open-chat-card';
import { reply, type Turn } from '../../teams/turn';

/** Creates temporary links to the report; `undefined` if the bot's public address is not known. */
async function linksTo(request: ReportRequest, turn: Turn): Promise<ReportLinks | undefined> {
  const { person, publicUrl, renderContext } = turn;
  if (publicUrl === undefined) return undefined;
  const base = {
    subject: reportId(request),
    language: renderContext.language,
    person: person.id,
  };
  const link = (what: Download['what']) => createDownload({ ...base, what }, publicUrl, turn);
  return { word: await link('monitoring-report'), sheet: await link('monitoring-sheet') };
}

/**
 * Shows the figures of a year's monitoring with links to the report, to a coordinator in their
 * private chat.
 */
export async function showReport(request: ReportRequest, turn: Turn): Promise<void> {
  const { person, roles, renderContext } = turn;
  const { reportInOwnChat, onlyCoordinators } = renderContext.strings.monitoring;
  if (!turn.personal) {
    await turn.context.sendActivity(openChatCard(turn, reportInOwnChat));
    return;
  }
  if (!isCoordinator(person.id, roles)) return reply(turn, renderMessage(onlyCoordinators));
  const report = await monitoringReport(request, turn);
  const links = await linksTo(request, turn);
  const title = reportTitle(request, renderContext);
  return reply(turn, renderMonitoringReport(title, report, links, renderContext));
}
