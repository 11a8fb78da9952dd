import { renderMessage } from '../../cards/command-cards';
import { fold } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import { reply, type Turn } from '../../teams/turn';
import { screeningName } from '../cards/format-proposal';
import { renderProposalRouting } from '../cards/format-proposal-routing';
import { renderWhichCase } from '../cards/give-cards';
import { listQueue, listScreenings } from '../case/list-screenings';
import { isOpen, mainLevel, readScreening, type Screening } from '../case/screening';
import { isRestorable, type State, STATES, TRANSITIONS } from '../case/states';
import {
  asksHowManyDecided,
  asksHowToScreen,
  asksWhatWaits,
  type CaseCommand,
  type CaseVerb,
  readCaseCommand,
} from '../case/typed-command';
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

/** The cases that a request means: those of the name, the one under way, the person's own, or all. */
function meantBy(
  { called }: CaseCommand,
  candidates: readonly Screening[],
  { state }: OpenConversation,
  { person, renderContext }: Turn,
): readonly Screening[] {
  const wanted = fold(called);
  if (wanted !== '')
    return candidates.filter((one) => fold(screeningName(one, renderContext)).includes(wanted));
  const underWay = candidates.filter(({ id }) => id === state.screening);
  if (underWay.length > 0) return underWay;
  const own = candidates.filter(({ owner }) => owner === person.id);
  return own.length > 0 ? own : candidates;
}

/** Whether a request for a case that was not found is still about a case: "sagsnotat" always is, "show case studies" is not. */
const isAboutCase = ({ called, isClear, verb }: CaseCommand) =>
  verb === 'note' || (isClear && (verb !== 'open' || called === ''));

type RuledCommand = CaseCommand & { readonly verb: Exclude<CaseVerb, 'undo' | 'route'> };

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

async function carryOut(
  command: RuledCommand,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { from, part } = RULES[command.verb];
  if (!command.isClear && NEEDS_NOUN.includes(command.verb)) return false;
  const visible = await visibleTo(conversation, turn);
  const named = meantBy(command, visible, conversation, turn);
  if (named.length === 0 && !isAboutCase(command)) return false;
  const may = (one: Screening) =>
    from.includes(one.state) && part.some((as) => hasPart(as, one, turn));
  const possible = meantBy(command, visible.filter(may), conversation, turn);
  await doWith(named, possible, command, turn);
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
  if (meant === undefined || (underWay !== undefined && isOpen(underWay.state))) return false;
  const { decided, nothingToUndo } = turn.renderContext.strings.screening.lifecycle.inWords;
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

/** Whether a question names a case: all of its name, or enough of its beginning. */
function isNamedBy(wanted: string, name: string): boolean {
  if (wanted.includes(name)) return true;
  return wanted.length >= LEAST_PART_OF_NAME && name.startsWith(wanted);
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
            one.proposal.name !== undefined && isNamedBy(fold(called), fold(one.proposal.name)),
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
  if (asksHowManyDecided(text)) {
    await showQueue(turn);
    return true;
  }
  const command = readCaseCommand(text);
  if (command === undefined) return false;
  const { verb } = command;
  if (verb === 'route') return showRouting(command, conversation, turn);
  return verb === 'undo'
    ? undoLast(conversation, turn)
    : carryOut({ ...command, verb }, conversation, turn);
}
