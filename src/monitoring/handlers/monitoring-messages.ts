import { type RenderContext, renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Content } from '../../content/content';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { DescribedKind, DescribedKinds } from '../../outbox/handlers/message-kinds';
import { type Person, languageToWrite, readPerson } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { stringsFor } from '../../texts/strings';
import { renderMessage } from '../../cards/command-cards';
import { renderPassedOn } from '../cards/claim-cards';
import { renderCondition } from '../cards/condition-card';
import type { RoundRenderContext } from '../cards/format-monitoring';
import { renderConcluded } from '../cards/guide-cards';
import { renderDecidedProposal, renderProposedChange } from '../cards/proposal-card';
import { CONDITION_DUE, openConditionOf } from '../conditions/remind-conditions';
import { departureOf, PASSED_ON } from '../owners/pass-on-duties';
import { UNASSIGNED, unassignedRounds } from '../owners/unassign';
import { CHANGE_PROPOSED, PROPOSAL_DECIDED, proposalOf } from '../proposals/settle-proposals';
import { CONCLUDED, concludedRound, noteNotified } from '../rounds/finish-conclusion';

interface Ports {
  readonly clock: Clock;
  readonly content: Pick<Content, 'organisation'>;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
  readonly roles: Roles;
}

function contextFor(reader: Person, clock: Clock): RoundRenderContext {
  const language = languageToWrite(reader);
  return { language, strings: stringsFor(language), day: copenhagen(clock.now()).day };
}

function concluded(ports: Ports): DescribedKind {
  return {
    compose: async (message, reader) => {
      const round = await concludedRound(message, ports);
      // The person who submitted the round already knows the answers.
      if (round === undefined || reader === undefined || reader.id === round.completed?.by)
        return undefined;
      return renderConcluded(round, contextFor(reader, ports.clock));
    },
    over: (message, reader) => noteNotified(message, reader, ports),
    describe: async (message, { language, strings }) => {
      const round = await concludedRound(message, ports);
      return (
        round && { name: round.name[language], what: strings.monitoringGuide.concluded.message }
      );
    },
  };
}

function passedOn(ports: Ports): DescribedKind {
  return {
    hours: 'office',
    compose: async (message, reader) => {
      const departure = await departureOf(message, ports);
      if (departure === undefined || reader === undefined) return undefined;
      return renderPassedOn(departure, contextFor(reader, ports.clock));
    },
    describe: async ({ subject }, { strings }) => {
      const person = (await readPerson(subject, ports))?.document;
      return person && { name: person.name, what: strings.monitoring.passed.message };
    },
  };
}

function unassigned(ports: Ports): DescribedKind {
  return {
    hours: 'office',
    compose: async (message, reader) => {
      const rounds = await unassignedRounds(message, ports);
      if (rounds.length === 0 || reader === undefined) return undefined;
      const { language, strings } = contextFor(reader, ports.clock);
      const names = rounds.map(({ name }) => name[language]).join('; ');
      return renderMessage(strings.monitoring.assigning.told(String(message.about['by']), names));
    },
    describe: async ({ subject }, { strings }) => {
      const person = (await readPerson(subject, ports))?.document;
      return person && { name: person.name, what: strings.monitoring.assigning.message };
    },
  };
}

function conditionDue(ports: Ports): DescribedKind {
  return {
    hours: 'office',
    compose: async (message, reader) => {
      const open = await openConditionOf(message, ports);
      if (open === undefined || reader === undefined) return undefined;
      const to = knowingContextFor(reader, ports);
      const coordinates = isCoordinator(reader.id, ports.roles);
      return renderCondition(open.entry, open.condition, to, { coordinates });
    },
    describe: async (message, { language, strings }) => {
      const open = await openConditionOf(message, ports);
      return (
        open && { name: open.entry.facts.name[language], what: strings.conditions.due.message }
      );
    },
  };
}

/** The context of a message that names bodies of the vocabulary. */
function knowingContextFor(reader: Person, { clock, knowledge: source }: Ports): RenderContext {
  const { knowledge } = source.current();
  return renderContextFor(languageToWrite(reader), knowledge, copenhagen(clock.now()).day);
}

function changeProposed(ports: Ports): DescribedKind {
  return {
    hours: 'office',
    compose: async (message, reader) => {
      const found = await proposalOf(message, ports);
      if (found?.proposal.status !== 'open' || reader === undefined) return undefined;
      return renderProposedChange(found, knowingContextFor(reader, ports));
    },
    describe: async (message, { language, strings }) => {
      const found = await proposalOf(message, ports);
      if (found?.proposal.status !== 'open') return undefined;
      return { name: found.entry.facts.name[language], what: strings.proposals.message };
    },
  };
}

function proposalDecided(ports: Ports): DescribedKind {
  return {
    hours: 'office',
    compose: async (message, reader) => {
      const found = await proposalOf(message, ports);
      if (found === undefined || reader === undefined) return undefined;
      return renderDecidedProposal(found, knowingContextFor(reader, ports), reader.id);
    },
    describe: async (message, { language, strings }) => {
      const found = await proposalOf(message, ports);
      return (
        found && {
          name: found.entry.facts.name[language],
          what: strings.proposals.decidedMessage,
        }
      );
    },
  };
}

/**
 * Defines the monitoring messages other than reminders, each sent to a coordinator in their private
 * chat and language.
 */
export function monitoringMessages(ports: Ports): DescribedKinds {
  return {
    [CONCLUDED]: concluded(ports),
    [PASSED_ON]: passedOn(ports),
    [UNASSIGNED]: unassigned(ports),
    [CONDITION_DUE]: conditionDue(ports),
    [CHANGE_PROPOSED]: changeProposed(ports),
    [PROPOSAL_DECIDED]: proposalDecided(ports),
  };
}
