import { people, type Person } from '../../src/people/person';
import type { MessageKind } from '../../src/outbox/outbox';
import type { Delivery } from '../../src/outbox/sending';
import type { Roles } from '../../src/people/roles';
import type { DocumentStore } from '../../src/store/document-store';
import { correctDecision, reopenScreening } from '../../src/screening/decision/amend-decision';
import {
  requestInformation,
  resumeScreening,
  takeScreening,
} from '../../src/screening/case/coordinator-transitions';
import { recordDecision, type StepRequest } from '../../src/screening/decision/record-decision';
import { declineInvitation, inviteAssessor } from '../../src/screening/case/assessors';
import {
  deleteDraft,
  replyInformation,
  submitScreening,
  restoreScreening,
  withdrawScreening,
} from '../../src/screening/case/owner-transitions';
import { giveScreening } from '../../src/screening/owners/give-screening';
import type { EntryHandOver } from '../../src/screening/decision/finish-decision';
import { changeOwner } from '../../src/monitoring/owners/change-owner';
import type { CatalogueContent, CompetenceRule } from '../../src/catalogue/content';
import { policyWith } from '../builders/policy';
import { postNotices } from '../../src/screening/case/announce';
import { kindOfNotice, type NoticeName, NOTICES } from '../../src/screening/case/notices';
import { mayBeNeeded, noticeToSend } from '../../src/screening/case/read-notice';
import {
  assessmentOf,
  type Screening,
  createScreening,
  readScreening,
} from '../../src/screening/case/screening';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { checklist } from '../builders/checklist';
import { localized } from '../builders/localized';
import { knowledge, term, theme } from '../builders/knowledge';
import { person } from '../builders/person';
import { assessment, proposal, screening } from '../builders/screening';
import { failingDocumentStore } from '../fakes/failing-document-store';
import { recordingLog } from '../fakes/recording-log';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { settableClock } from '../fakes/settable-clock';

export const NOW = '2027-03-01T08:00:00.000Z';
export const ID = 'screening-1';

/** Mette is the owner, Bent a colleague, Anna and Dan are coordinators, and Eva has no access. */
export const PEOPLE = {
  mette: { id: 'mette', name: 'Mette Sørensen' },
  bent: { id: 'bent', name: 'Bent Holm' },
  anna: { id: 'anna', name: 'Anna Krog' },
  dan: { id: 'dan', name: 'Dan Lund' },
  eva: { id: 'eva', name: 'Eva Friis' },
} as const;
export type Who = keyof typeof PEOPLE;
export const ROLES = { coordinators: ['anna', 'dan'], everybodyCoordinates: false };

export const VOCABULARY = knowledge({
  vocabulary: {
    bodies: [
      term('council', 'Regionsrådet', 'The Council'),
      term('committee', 'Udvalget', 'The committee'),
    ],
    countries: [term('sweden', 'Sverige', 'Sweden')],
    kinds: [term('project', 'Projekt', 'Project'), term('other', 'Andet', 'Other')],
    themes: [theme('robotics', 'Robotkirurgi', 'Robot surgery')],
    units: [term('surgery', 'Klinik Kirurgi', 'Surgery')],
  },
}).vocabulary;

export const CHECKLISTS = {
  political: checklist(),
  administrative: checklist({ id: 'administrative', level: 'administrative', version: 4 }),
};

/** The Council decides on taking part, in every area, and the committee recommends. */
const RULES: readonly CompetenceRule[] = [
  {
    id: 'participation',
    number: 8,
    part: localized('Udvikling'),
    matter: localized('Deltagelse i samarbejder'),
    decides: 'council',
    recommends: ['committee'],
    appliesWhen: 'participation',
    source: { document: 'plan', place: localized('Bilag 6') },
  },
];

const GOOD = { strategy: 3, focus: 3, problem: 2, unit: 3, hours: 2, financing: 2 } as const;

/** Mette's draft with all facts and good answers, and the given fields. */
export const ready = (given: Partial<Screening> = {}): Screening =>
  screening({
    id: ID,
    proposal: proposal(),
    assessments: [assessment(GOOD, { step: { kind: 'result' } })],
    unasked: 'keep',
    ...given,
  });

/** The same after submission. */
export const submitted = (given: Partial<Screening> = {}): Screening =>
  ready({ state: 'submitted', submittedAt: NOW, ...given });

/** A notice that went out: what it said to whom, and the screening as it was then. */
export interface Notice {
  readonly what: NoticeName;
  readonly to: string;
  readonly screening: Screening;
  /** The name of whoever caused it. */
  readonly by: string | undefined;
}

interface Life {
  readonly known?: readonly Partial<Person>[];
  readonly answer?: (notice: Notice) => Delivery;
  readonly roles?: Roles;
  readonly store?: (documents: DocumentStore) => DocumentStore;
}

/** A store with one screening, and the transitions of it by the named person. */
export async function live(
  start: Screening | undefined,
  {
    known = Object.values(PEOPLE),
    answer,
    roles = ROLES,
    store = (documents) => documents,
  }: Life = {},
) {
  const clock = settableClock(NOW);
  const memory = createMemoryDocumentStore(clock);
  for (const one of known) await memory.create(people, person(one));
  if (start !== undefined) await createScreening(start, { documents: memory });
  const log = recordingLog();
  const documents = store(memory);
  const kind: MessageKind = {
    mayBeNeeded: (message, reader) => mayBeNeeded(message, reader, { clock, documents, roles }),
    compose: async (message, reader) => {
      if (reader === undefined) return undefined;
      const notice = await noticeToSend(message, reader, { documents, roles });
      if (notice === undefined) return undefined;
      const { name: what, screening, event } = notice;
      return { what, to: reader.id, screening, by: event?.name } satisfies Notice;
    },
  };
  const kinds = Object.fromEntries(NOTICES.map((name) => [kindOfNotice(name), kind]));
  const { outbox, sent } = recordedOutbox<Notice>({ clock, documents, log }, roles, kinds, answer);
  const ports = {
    clock,
    documents,
    log,
    outbox,
    vocabulary: VOCABULARY,
    rules: RULES,
    checklists: CHECKLISTS,
    informOfDecision: () => Promise.resolve(),
    handEntryOver: async (change: EntryHandOver) => {
      const content = { organisation: { id: 'nordjylland' } as CatalogueContent['organisation'] };
      const given = { ...change, did: 'handed-over' as const };
      await changeOwner(given, policyWith(), { clock, content, documents });
    },
  };
  const request = (who: Who, seen?: number) => ({
    screening: ID,
    person: PEOPLE[who],
    ...(seen !== undefined && { seen }),
  });
  return {
    ...ports,
    ports,
    memory,
    submit: (who: Who = 'mette', seen?: number) =>
      submitScreening(request(who, seen), roles, ports),
    take: (who: Who = 'anna', seen?: number) => takeScreening(request(who, seen), roles, ports),
    request: (text: string, who: Who = 'anna', seen?: number, answerBy = '') =>
      requestInformation({ ...request(who, seen), text, answerBy }, roles, ports),
    reply: (text: string, who: Who = 'mette', seen?: number) =>
      replyInformation({ ...request(who, seen), text }, roles, ports),
    resume: (who: Who = 'anna', seen?: number) => resumeScreening(request(who, seen), roles, ports),
    decide: (decisionRequest: Partial<StepRequest> = {}, who: Who = 'anna', seen?: number) =>
      recordDecision(
        {
          outcome: 'approved',
          body: 'council',
          on: '2027-03-01',
          reason: '',
          ...request(who, seen),
          ...decisionRequest,
        },
        roles,
        ports,
      ),
    correct: (given: Partial<Parameters<typeof correctDecision>[0]> = {}, who: Who = 'anna') =>
      correctDecision(
        {
          body: 'council',
          on: '2027-03-01',
          item: '',
          reason: '',
          why: 'Der stod en forkert dato.',
          ...request(who),
          ...given,
        },
        roles,
        ports,
      ),
    reopen: (text: string, who: Who = 'anna', seen?: number) =>
      reopenScreening({ ...request(who, seen), text }, roles, ports),
    give: (to: string, who: Who = 'mette', seen?: number) =>
      giveScreening({ ...request(who, seen), to }, roles, ports),
    withdraw: (who: Who = 'mette', seen?: number, text = 'Det er ikke aktuelt mere.') =>
      withdrawScreening({ ...request(who, seen), text }, roles, ports),
    deleteDraft: (who: Who = 'mette', seen?: number) =>
      deleteDraft(request(who, seen), roles, ports),
    restore: (who: Who = 'mette', seen?: number) =>
      restoreScreening(request(who, seen), roles, ports),
    invite: (invite: string, who: Who = 'mette') =>
      inviteAssessor({ screening: ID, person: PEOPLE[who], invite }, ports),
    /** With the current card, unless an older one is given. */
    decline: async (who: Who, at?: string) => {
      const stored = await readScreening(ID, { documents: memory });
      const shown = stored && assessmentOf(stored.document, who)?.at;
      return declineInvitation({ screening: ID, person: PEOPLE[who], at: at ?? shown }, ports);
    },
    stored: async (): Promise<Screening> => {
      const found = await readScreening(ID, { documents: memory });
      if (found === undefined) throw new Error('the screening is gone');
      return found.document;
    },
    notices: sent,
    told: () => sent().map(({ what, to }) => `${what} ${to}`),
    /** What a tick does about notices. */
    tick: async () => {
      await postNotices(ports);
      return outbox.sendDue();
    },
    unreachable: async () =>
      (await memory.query(people, { limit: 50 })).items
        .filter(({ document }) => document.unreachable !== undefined)
        .map(({ document }) => document.id),
  };
}

/**
 * A screening whose invitation Bent declined, where the process died before the invitation was
 * deleted.
 */
export async function partiallyDeclined() {
  let broken = true;
  const all = await live(ready(), {
    store: (documents) =>
      failingDocumentStore(documents, (write) =>
        broken && write === 'delete invitations' ? 'lost-before' : 'well',
      ),
  });
  await all.invite('bent');
  await expect(all.decline('bent')).rejects.toThrow('invitations');
  broken = false;
  return all;
}
