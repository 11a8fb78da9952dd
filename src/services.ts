import type { SourceReference } from './action-plans/cards/plan-actions';
import type { InitiativeSource, ReadInitiativeCosts } from './action-plans/initiative/read-facts';
import type { LiveKnowledge } from './asking/answer/live-knowledge';
import { isStopWord } from './asking/language/stop-words';
import { entriesNamedIn, recogniser } from './asking/slots/recognise';
import type { CaseUnderWay } from './catalogue/later-decision';
import type { RenderContext } from './cards/render-context';
import type { Content } from './content/content';
import { initiativeCosts, initiativeSource } from './initiative-sources';
import type { LanguageModel } from './asking/interpreter/interpret';
import { informOfDecision } from './catalogue/information';
import type { Clock } from './lib/clock';
import { copenhagen } from './lib/dates';
import type { Log } from './lib/log';
import { changeOwner } from './monitoring/owners/change-owner';
import type { RoundCase } from './monitoring/rounds/case-of-round';
import type { CaseOutcome } from './monitoring/rounds/case-outcome';
import { nextDue } from './monitoring/rounds/list-rounds';
import type { ListRejected } from './monitoring/report/rejected-case';
import type { Outbox } from './outbox/outbox';
import type { LiveCoordinators } from './people/coordinators';
import type { Roles } from './people/roles';
import type { EntryHandOver } from './screening/decision/finish-decision';
import { casesAbout, isEndUnderWay, listEndsUnderWay } from './screening/entry/cases-under-way';
import { openEntryCase } from './screening/entry/open-entry-case';
import { readRegister } from './screening/register/register';
import { caseNumberOf } from './screening/case/case-number';
import { mainLevel, screeningsOf } from './screening/case/screening';
import { type FrozenScreening, frozenScreening } from './screening/case/frozen-screening';
import type { ProposalReading } from './screening/proposal/reading';
import type { DocumentStore } from './store/document-store';

/**
 * What one room needs from another. Rooms do not import each other, so it is passed as functions.
 */
export interface RoomLinks {
  /** How screening reads texts: with the current vocabulary of the catalogue. */
  readonly reading: () => ProposalReading;
  /** The ids of the collaborations that a text names. */
  readonly entriesNamedIn: (text: string) => readonly string[];
  /** The day of a collaboration's next follow-up, if one is planned. */
  readonly nextFollowUp: (collaboration: string) => Promise<string | undefined>;
  /** Changes the owner of an entry and of its open rounds, after that of its case. */
  readonly handEntryOver: (change: EntryHandOver) => Promise<void>;
  /** Makes it a duty to inform a body of a decision about an entry. */
  readonly informOfDecision: (entry: string, screening: string) => Promise<void>;
  /** The cases that were rejected in a year, as the report on monitoring names them. */
  readonly rejectedCases: ListRejected;
  /** The screening that a collaboration is based on, as a given reader may see it. */
  readonly basisScreening: (id: string, reader: string) => Promise<FrozenScreening | undefined>;
  /** The cases under way about a collaboration, as a given reader may see them. */
  readonly casesAbout: (collaboration: string, reader: string) => Promise<readonly CaseUnderWay[]>;
  /** Opens the case that the conclusion of a round calls for; safe to repeat. */
  readonly openRoundCase: (roundCase: RoundCase) => Promise<CaseOutcome>;
  /** Whether it is being decided how a collaboration goes on. */
  readonly isEndUnderWay: (collaboration: string) => Promise<boolean>;
  /** The collaborations of which it is being decided how they go on. */
  readonly endsUnderWay: () => Promise<ReadonlySet<string>>;
  /** What an initiative can be made of, as a given reader may see it. */
  readonly initiativeSource: (
    source: SourceReference,
    reader: string,
    renderContext: RenderContext,
  ) => Promise<InitiativeSource | undefined>;
  /** Reads what an initiative costs as screening reads the money of a proposal. */
  readonly readCosts: ReadInitiativeCosts;
}

type CaseLinks = Pick<
  RoomLinks,
  'casesAbout' | 'openRoundCase' | 'isEndUnderWay' | 'endsUnderWay' | 'rejectedCases'
>;

/** Connects monitoring and asking to the cases. */
function linkCases({
  clock,
  content,
  documents,
  log,
  outbox,
  roles,
}: Pick<Services, 'clock' | 'content' | 'documents' | 'log' | 'outbox' | 'roles'>): CaseLinks {
  return {
    casesAbout: (collaboration, reader) => casesAbout(collaboration, reader, { documents, roles }),
    openRoundCase: async (roundCase) => {
      const organisation = content.organisation.id;
      const ports = { clock, documents, log, outbox, vocabulary: content.vocabulary };
      const opened = await openEntryCase({ organisation, ...roundCase }, ports);
      if (!('screening' in opened)) return { did: 'refused', why: opened.reason };
      const { screening } = opened;
      const did = opened.ok ? 'opened' : 'reported';
      return { did, screening: screening.id, number: caseNumberOf(screening) };
    },
    isEndUnderWay: (collaboration) => isEndUnderWay(collaboration, { documents }),
    endsUnderWay: () => listEndsUnderWay({ documents }),
    rejectedCases: async (year) => {
      const { cases } = await readRegister({ state: 'rejected', year }, { documents });
      const rejected = await screeningsOf(cases, { documents });
      return rejected.flatMap((screening) => {
        const { about, copyOf, decision, proposal, id } = screening;
        // Of a case on a collaboration, only the change is rejected: it continues.
        if (decision === undefined || about !== undefined || copyOf?.amends === true) return [];
        const { body, on, reason } = decision;
        const { area, name = id } = proposal;
        return [{ name, level: mainLevel(screening), area, body, on, reason }];
      });
    },
  };
}

/** Connects the rooms. */
export function linkRooms({
  clock,
  content,
  documents,
  knowledge,
  log,
  outbox,
  roles,
}: Pick<
  Services,
  'clock' | 'content' | 'documents' | 'knowledge' | 'log' | 'outbox' | 'roles'
>): RoomLinks {
  const reading = (): ProposalReading => {
    const index = knowledge.current();
    return {
      vocabulary: index.knowledge.vocabulary,
      today: copenhagen(clock.now()).day,
      recognise: recogniser(index),
      isFunctionWord: isStopWord,
    };
  };
  return {
    reading,
    entriesNamedIn: (text) => entriesNamedIn(text, knowledge.current()),
    nextFollowUp: (collaboration) => nextDue(collaboration, { documents }),
    handEntryOver: async (change) => {
      const ports = { clock, content, documents };
      await changeOwner({ ...change, did: 'handed-over' }, content.policy, ports);
    },
    informOfDecision: (id, screening) => {
      const { information, vocabulary } = content;
      const entry = { organisation: content.organisation.id, id };
      const { day } = copenhagen(clock.now());
      return informOfDecision(entry, screening, { documents, information, vocabulary, day });
    },
    basisScreening: (id, reader) => frozenScreening(id, reader, { documents, roles }),
    ...linkCases({ clock, content, documents, log, outbox, roles }),
    initiativeSource: (source, reader, renderContext) =>
      initiativeSource(source, reader, renderContext, { documents, roles }),
    readCosts: (text) => initiativeCosts(text, reading()),
  };
}

/** The services that the handlers of all rooms use. */
export interface Services extends RoomLinks {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly knowledge: LiveKnowledge;
  readonly content: Content;
  readonly roles: Roles;
  readonly coordinators: LiveCoordinators;
  readonly outbox: Outbox;
  /** What interprets questions that the rules are not sure of; absent if it is off. */
  readonly languageModel?: LanguageModel | undefined;
  /** Udsyn's public address for links to documents, without a trailing slash. */
  readonly publicUrl?: string;
}
