import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Clock } from '../../src/lib/clock';
import { type Message, messages } from '../../src/outbox/message';
import { createOutbox, type MessageKind } from '../../src/outbox/outbox';
import { people, type Person } from '../../src/people/person';
import { postNotices } from '../../src/screening/case/announce';
import { invitations } from '../../src/screening/case/invitations';
import { kindOfNotice, NOTICES } from '../../src/screening/case/notices';
import { noticeToSend } from '../../src/screening/case/read-notice';
import { screenings } from '../../src/screening/case/screening';
import { frozenChecklists } from '../../src/screening/checklist/checklist';
import type { DocumentStore } from '../../src/store/document-store';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { recordingLog } from '../fakes/recording-log';
import { ROLES } from '../screening/life';

/** Opens the store of a test, in any process. */
export function openStore(file: string, clock: Clock): DocumentStore {
  const collections = [people, screenings, frozenChecklists, invitations, messages];
  return openSqliteDocumentStore({ file, collections, clock });
}

const sentFile = (file: string) => `${file}.sent`;

/** Returns the messages that were sent by any process. */
export function sentIn(file: string): string[] {
  return existsSync(sentFile(file))
    ? readFileSync(sentFile(file), 'utf8').split('\n').slice(0, -1)
    : [];
}

/** Opens an outbox whose messages are lines of a file next to that of the store. */
export function openFileOutbox(
  file: string,
  { clock, documents }: { readonly clock: Clock; readonly documents: DocumentStore },
  afterSending: () => Promise<void> = () => Promise.resolve(),
) {
  const log = recordingLog();
  const kind: MessageKind = {
    compose: async (message: Message, reader: Person | undefined) => {
      const notice = reader && (await noticeToSend(message, reader, { documents, roles: ROLES }));
      return notice && { line: `${notice.name} ${reader.id}` };
    },
  };
  const outbox = createOutbox({
    clock,
    daysOff: { daysOff: [], quiet: [] },
    documents,
    kinds: Object.fromEntries(NOTICES.map((name) => [kindOfNotice(name), kind])),
    log,
    roles: ROLES,
    send: async (_, compose) => {
      // The only kind above composes nothing else.
      const card = (await compose()) as { readonly line: string } | undefined;
      if (card === undefined) return { kind: 'obsolete' };
      appendFileSync(sentFile(file), `${card.line}\n`);
      await afterSending();
      return { kind: 'delivered' };
    },
  });
  const ports = { clock, documents, log, outbox };
  return {
    ports,
    /** The part of a tick that handles notices. */
    tick: async () => {
      await postNotices(ports);
      return outbox.sendDue();
    },
  };
}
