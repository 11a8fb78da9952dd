import { renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Download, OpenedDownload } from '../../documents/download';
import { SHEET_TYPE } from '../../documents/sheet-document';
import { wordDocument, WORD_TYPE } from '../../documents/word-document';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { Log } from '../../lib/log';
import type { DocumentStore } from '../../store/document-store';
import { planTitle } from '../cards/format-initiative';
import { readPlan } from '../plan/plan';
import { planFromId } from '../plan/plan-request';
import { actionPlanBlocks } from './action-plan-blocks';
import { actionPlanSheet } from './action-plan-sheet';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
  readonly log: Log;
}

/** Builds the action plan of a download as it is now; `undefined` if the download is not one. */
export async function openActionPlan(
  { what, subject, language }: Pick<Download, 'what' | 'subject' | 'language'>,
  { clock, documents, knowledge, log }: Ports,
): Promise<OpenedDownload | undefined> {
  const request = planFromId(subject);
  if (request === undefined) return undefined;
  const known = knowledge.current().knowledge;
  const plan = await readPlan(known.organisation.id, request, { documents, log });
  const renderContext = renderContextFor(language, known, copenhagen(clock.now()).day);
  const title = planTitle(plan, renderContext);
  if (what === 'action-plan-sheet')
    return {
      title,
      extension: 'xlsx',
      type: SHEET_TYPE,
      body: await actionPlanSheet(plan, renderContext),
    };
  const body = await wordDocument(actionPlanBlocks(plan, renderContext), {
    title,
    language,
    foot: `Udsyn · ${title}`,
    page: renderContext.strings.export.page,
  });
  return { title, extension: 'docx', type: WORD_TYPE, body };
}
