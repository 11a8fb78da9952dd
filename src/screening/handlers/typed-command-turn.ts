import { renderMessage } from '../../cards/command-cards';
import { fold } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import { reply, type Turn } from '../../teams/turn';
import { screeningName } from '../cards/format-proposal';
import { renderProposalRouting } from '../cards/format-proposal-routing';
import { renderWhichCase } from '../cards/give-cards';
import { caseNumberOf } from '../case/case-number';
import { listQueue, listScreenings } from '../case/list-screenings';
import { isOpen, mainLevel, readScreening, type Screening, screeningsOf } from '../case/screening';
import { isRestorable, type State, STATES, TRANSITIONS } from '../case/states';
import {
  asksHowToScreen,
  asksWhatWaits,
  type CaseCommand,
  type CaseVerb,
  readCaseCommand,
  yearOfDecided,
} from '../case/typed-command';
import type { ProposalReading } from '../proposal/reading';
import { readRegister } from '../register/register';
import { type ScreeningAction, screeningActionTurn } from './screening-action-turn';
import { showQueue } from './register-turn';
import { showScreenings } from './screening-turn';
import { hasPart } from './show-screening';
import { screeningCard } from './step-turn';

interface Rule {
  readonly from: readonly State[];
  readonly part: readonly ('owner' | 'coordinator' | 'reader')[];
  /** The button that does it; one that opens a form where the button does. */
  readonly action: (screening: Screening, person: string) => ScreeningAction;
}

const OPEN_STATES: readonly State[] = ['draft', 'more-information'];

/** What each request about a case does, for whom, and when: the same as a button of the case. */
const RULES: Readonly<Record<Exclude<CaseVerb, 'undo' | 'route'>, Rule>> = {
  submit: {
    from: TRANSITIONS.submit.from,
    part: ['owner'],
    action: ({ id }) => ({ action: 'submit-form', screening: id }),
  },
  invite: {
    from: OPEN_STATES,
    part: ['owner'],
    action: ({ id }, name) => ({ action: 'invite-form', screening: id, name }),
  },
  give: {
    from: TRANSITIONS.give.from,
    part: ['owner', 'coordinator'],
    action: ({ id }, name) => ({ action: 'give-form', screening: id, name }),
  },
  withdraw: {
    from: TRANSITIONS.withdraw.from,
    part: ['owner'],
    action: ({ id }) => ({ action: 'withdraw-form', screening: id }),
  },
  reopen: {
    from: TRANSITIONS.reopen.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'reopen-form', screening: id }),
  },
  take: {
    from: TRANSITIONS.take.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'take', screening: id }),
  },
  ask: {
    from: TRANSITIONS.ask.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'request-form', screening: id }),
  },
  approve: {
    from: TRANSITIONS.approve.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'decide-form', screening: id, outcome: 'approved' }),
  },
  reject: {
    from: TRANSITIONS.reject.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'decide-form', screening: id, outcome: 'rejected' }),
  },
  recommend: {
    from: TRANSITIONS.recommend.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'decide-form', screening: id, outcome: 'recommended' }),
  },
  correct: {
    from: TRANSITIONS.correct.from,
    part: ['coordinator'],
    action: ({ id }) => ({ action: 'correct-form', screening: id }),
  },
  note: {
    from: STATES,
    part: ['reader'],
    action: ({ id }) => ({ action: 'case-note', screening: id, full: false }),
  },
  explain: {
    from: STATES,
    part: ['reader'],
    action: (one) => ({ action: 'explain', screening: one.id, level: mainLevel(one) }),
  },
  copy: {
    from: STATES,
    part: ['owner'],
    action: ({ id }) => ({ action: 'duplicate', screening: id }),
  },
  open: {
    from: STATES,
    part: ['reader'],
    action: ({ id }) => ({ action: 'view-screening', screening: id }),
  },
};

/** Requests whose words may as well be about something else: only with "the case". */
const NEEDS_NOUN: readonly CaseVerb[] = ['open', 'take', 'copy'];

/** The case under way, the person's own, those they assess, and for a coordinator all; the last changed first. */
async function visibleTo({ state }: OpenConversation, turn: Turn): Promise<Screening[]> {
  const { person, renderContext, roles } = turn;
  const year = Number(renderContext.day.slice(0, 4));
  const { mine, invited } = await listScreenings(person.id, turn);
  const underWay =
    state.screening === undefined ? undefined : await readScreening(state.screening, turn);
  const queue = isCoordinator(person.id, roles)
    ? await listQueue(person.id, year, roles, turn)
    : undefined;
  const handled =
    queue?.ok === true
      ? [...queue.submitted, ...queue.asked, ...queue.approved, ...queue.rejected]
      : [];
  const all = [...(underWay ? [underWay.document] : []), ...mine, ...invited, ...handled];
  return all
    .filter((one, index) => all.findIndex(({ id }) => id === one.id) === index)
    .filter((one) => hasPart('reader', one, turn));
}

type RuledCommand = CaseCommand & { readonly verb: Exclude<CaseVerb, 'undo' | 'route'> };

/** Whether a case is what a request calls it: by its number, or a part of its name. */
const isCalled = (called: string, one: Screening, { renderContext }: Turn) =>
  caseNumberOf(one) === called.toUpperCase() ||
  fold(screeningName(one, renderContext)).includes(fold(called));

/** All cases of a name that the person may see, however old: coordinators' from the register, others' their own. */
async function foundByName(called: string, turn: Turn): Promise<Screening[]> {
  const { person, roles } = turn;
  const filter = isCoordinator(person.id, roles) ? {} : { owner: person.id };
  const { cases } = await readRegister(filter, turn);
  const all = await screeningsOf(cases, turn);
  return all.filter((one) => isCalled(called, one, turn) && hasPart('reader', one, turn));
}

/** The cases that a request without a name means: the person's own, or for coordinators' work others'. */
function unnamed(
  candidates: readonly Screening[],
  isForCoordinators: boolean,
  { person }: Turn,
): readonly Screening[] {
  const preferred = candidates.filter(({ owner }) => (owner === person.id) !== isForCoordinators);
  return preferred.length > 0 ? preferred : candidates;
}

/** The cases that a request names or may mean, and those of them that it can be done to. */
async function meantBy(
  { called, verb }: RuledCommand,
  visible: readonly Screening[],
  { state }: OpenConversation,
  turn: Turn,
) {
  const { from, part } = RULES[verb];
  const has = (one: Screening) => part.some((as) => hasPart(as, one, turn));
  const may = (one: Screening) => from.includes(one.state) && has(one);
  if (called !== '') {
    const near = visible.filter((one) => isCalled(called, one, turn));
    const named = near.length > 0 ? near : await foundByName(called, turn);
    return { named, possible: named.filter(may) };
  }
  // What cannot be done to the case under way is refused, and not done to another.
  const underWay = visible.filter((one) => one.id === state.screening && has(one));
  if (underWay.length > 0) return { named: underWay, possible: underWay.filter(may) };
  const isForCoordinators = !part.includes('owner') && !part.includes('reader');
  const named = unnamed(visible, isForCoordinators, turn);
  return { named, possible: unnamed(visible.filter(may), isForCoordinators, turn) };
}

/** Whether a request for a case that was not found is still about a case: "sagsnotat" always is, "show case studies" is not. */
const isAboutCase = ({ called, isClear, verb }: CaseCommand) =>
  verb === 'note' || (isClear && (verb !== 'open' || called === ''));

/** Does what a request asks for, or asks which case it means; what cannot be done is refused by the button itself. */
async function doWith(
  named: readonly Screening[],
  possible: readonly Screening[],
  { called, person = '', verb }: RuledCommand,
  turn: Turn,
): Promise<void> {
  const { action } = RULES[verb];
  const { inWords } = turn.renderContext.strings.screening.lifecycle;
  const [one, another] = possible;
  if (one !== undefined && another !== undefined) {
    const actionFor = (each: Screening) => action(each, person);
    return reply(turn, renderWhichCase(possible, actionFor, turn.renderContext));
  }
  const meant = one ?? (named.length === 1 ? named[0] : undefined);
  if (meant !== undefined) return screeningActionTurn(action(meant, person), turn);
  const isUnknown = named.length === 0 && called !== '';
  return reply(turn, renderMessage(isUnknown ? inWords.noneCalled(called) : inWords.none));
}

/** Whether the message may as well answer what is under way: a step, a round, or a coordinator's question. */
const mayBeAnswer = (
  { called, goesOn }: CaseCommand,
  named: readonly Screening[],
  visible: readonly Screening[],
  { state }: OpenConversation,
  { person }: Turn,
) => {
  const isOnlyCommand = called === '' ? goesOn === undefined : named.length > 0;
  const isOwed = visible.some((one) => one.owner === person.id && one.state === 'more-information');
  return !isOnlyCommand && (isOwed || (state.screening ?? state.round) !== undefined);
};

async function carryOut(
  command: RuledCommand,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { part } = RULES[command.verb];
  if (!command.isClear && NEEDS_NOUN.includes(command.verb)) return false;
  const visible = await visibleTo(conversation, turn);
  const { named, possible } = await meantBy(command, visible, conversation, turn);
  if (mayBeAnswer(command, named, visible, conversation, turn)) return false;
  if (named.length === 0 && !isAboutCase(command)) return false;
  const isRefused =
    part.every((one) => one === 'coordinator') && !isCoordinator(turn.person.id, turn.roles);
  if (isRefused)
    await reply(
      turn,
      renderMessage(turn.renderContext.strings.screening.lifecycle.inWords.onlyCoordinators),
    );
  else await doWith(named, possible, command, turn);
  return true;
}

/** How what was done last to a case can be undone; an answer under way is undone at its step. */
const UNDONE_BY: Readonly<Record<State, 'step' | 'withdrawal' | 'restoring' | 'correction'>> = {
  draft: 'step',
  submitted: 'withdrawal',
  'more-information': 'withdrawal',
  approved: 'correction',
  rejected: 'correction',
  withdrawn: 'restoring',
};

/** Undoes what was done last to the person's last case, or says what can be done instead. */
async function undoLast(conversation: OpenConversation, turn: Turn): Promise<boolean> {
  const { state } = conversation;
  if (state.round !== undefined) return false;
  const visible = await visibleTo(conversation, turn);
  const own = visible.filter(({ owner }) => owner === turn.person.id);
  const [last] = own.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  const underWay = visible.find(({ id }) => id === state.screening);
  const meant = underWay ?? last;
  // A step undoes its own answers.
  if (underWay !== undefined && isOpen(underWay.state)) return false;
  const { decided, nothingToUndo } = turn.renderContext.strings.screening.lifecycle.inWords;
  if (meant === undefined) {
    await reply(turn, renderMessage(nothingToUndo));
    return true;
  }
  const { id: screening } = meant;
  const by = UNDONE_BY[meant.state];
  if (by === 'withdrawal') await screeningActionTurn({ action: 'withdraw-form', screening }, turn);
  else if (by === 'correction') await reply(turn, screeningCard(meant, turn, decided));
  else if (by === 'restoring' && isRestorable(meant, turn.clock.now().toISOString()))
    await screeningActionTurn({ action: 'restore', screening }, turn);
  else await reply(turn, renderMessage(nothingToUndo));
  return true;
}

const LEAST_PART_OF_NAME = 8;

/** Whether a question names a case: all of its name and little else, or enough of its beginning. */
function isNamedBy(wanted: string, name: string, reading: ProposalReading): boolean {
  const contentOf = (text: string) =>
    text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !reading.isFunctionWord(word))
      .length;
  if (` ${wanted} `.includes(` ${name} `)) return contentOf(name) * 2 >= contentOf(wanted);
  return wanted.length >= LEAST_PART_OF_NAME && `${name} `.startsWith(`${wanted} `);
}

/** Shows who decides on the case that a question names or that is under way; false if it is about none. */
async function showRouting(
  { called, isClear }: CaseCommand,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { renderContext } = turn;
  const visible = await visibleTo(conversation, turn);
  const meant =
    called === '' && isClear
      ? visible.find(({ id }) => id === conversation.state.screening)
      : visible.find(
          (one) =>
            one.proposal.name !== undefined &&
            isNamedBy(fold(called), fold(one.proposal.name), turn.reading()),
        );
  if (meant === undefined) return false;
  await reply(turn, renderProposalRouting(meant, renderContext));
  return true;
}

/** Shows what waits for the person of the turn: for a coordinator the cases to handle, else their own. */
async function showWaiting(turn: Turn): Promise<void> {
  if (!isCoordinator(turn.person.id, turn.roles)) return showScreenings(turn);
  await showQueue(turn, { focus: 'waiting' });
  const { mine, invited } = await listScreenings(turn.person.id, turn);
  if (mine.length + invited.length > 0) await showScreenings(turn);
}

/**
 * Handles what is asked for about a case in words: what a button does ("send ind", "genåbn sagen",
 * "sagsnotat Robotkirurgi"), with the same confirmation; what waits; and how to begin. Returns false
 * if the message asks for none of it.
 */
export async function typedCommandTurn(
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { personal, text, renderContext } = turn;
  if (!personal) return false;
  if (asksHowToScreen(text)) {
    await reply(turn, renderMessage(renderContext.strings.screening.lifecycle.inWords.how));
    return true;
  }
  if (asksWhatWaits(text)) {
    await showWaiting(turn);
    return true;
  }
  const year = yearOfDecided(text, renderContext.day);
  if (year !== undefined) {
    await showQueue(turn, { year });
    return true;
  }
  const command = readCaseCommand(text);
  if (command === undefined) return false;
  const { called, verb } = command;
  const { round, screening } = conversation.state;
  // What names no case belongs to the guide under way.
  if (called === '' && round !== undefined && screening === undefined) return false;
  if (verb === 'route') return showRouting(command, conversation, turn);
  return verb === 'undo'
    ? undoLast(conversation, turn)
    : carryOut({ ...command, verb }, conversation, turn);
}
