import { renderMessage } from '../../cards/command-cards';
import { fold } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import { reply, type Turn } from '../../teams/turn';
import { renderProposalRouting } from '../cards/format-proposal-routing';
import { renderWhichCase } from '../cards/give-cards';
import { renderNamedCase } from '../cards/proposal-card';
import { isOpen, mainLevel, type Screening } from '../case/screening';
import { isRestorable, type State, STATES, TRANSITIONS } from '../case/states';
import type { CaseCommand, CaseVerb } from '../typed/case-command';
import { casesNamedIn, foundByName, hasName, isCalled, isNamedBy, visibleTo } from './find-cases';
import { type ScreeningAction, screeningActionTurn } from './screening-action-turn';
import { hasPart } from './show-screening';
import { screeningCard } from './step-turn';

interface Rule {
  readonly from: readonly State[];
  readonly part: readonly ('owner' | 'coordinator' | 'reader')[];
  /** The button that does it; one that opens a form where the button does. */
  readonly action: (screening: Screening, person: string) => ScreeningAction;
  /** Says why no button does it; the case is shown with those that there are. */
  readonly instead?: (screening: Screening, turn: Turn) => string;
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
  amend: {
    from: ['approved'],
    part: ['owner', 'coordinator'],
    action: ({ id }) => ({ action: 'amend', screening: id }),
  },
  annul: {
    from: ['approved', 'rejected'],
    part: ['owner', 'coordinator'],
    action: ({ id }) => ({ action: 'view-screening', screening: id }),
    instead: ({ state }, { renderContext }) => {
      const { decided, undecided } = renderContext.strings.screening.lifecycle.inWords;
      return state === 'approved' || state === 'rejected' ? decided : undecided;
    },
  },
  restate: {
    from: ['draft', 'submitted', 'more-information'],
    part: ['owner'],
    action: ({ id }) => ({ action: 'continue-screening', screening: id }),
    instead: ({ state }, { renderContext }) =>
      renderContext.strings.screening.lifecycle.inWords.restate[state],
  },
  open: {
    from: STATES,
    part: ['reader'],
    action: ({ id }) => ({ action: 'view-screening', screening: id }),
  },
};

/** Requests whose words may as well be about something else: only with "the case". */
const NEEDS_NOUN: readonly CaseVerb[] = ['open', 'copy'];
/** Of those, what is done at once to a case that has just the name. */
const NEEDS_NAME: readonly CaseVerb[] = ['take', 'give'];

type RuledCommand = CaseCommand & { readonly verb: Exclude<CaseVerb, 'undo' | 'route'> };

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
  { called, isClear, verb }: RuledCommand,
  visible: readonly Screening[],
  { state }: OpenConversation,
  turn: Turn,
) {
  const { from, part } = RULES[verb];
  const has = (one: Screening) => part.some((as) => hasPart(as, one, turn));
  const may = (one: Screening) => from.includes(one.state) && has(one);
  if (called !== '') {
    const near = visible.filter((one) => isCalled(called, one, turn));
    const found = near.length > 0 ? near : await foundByName(called, turn);
    const needsName = !isClear && NEEDS_NAME.includes(verb);
    const named = needsName ? found.filter((one) => hasName(called, one, turn)) : found;
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
  verb === 'note' || verb === 'annul' || (isClear && (verb !== 'open' || called === ''));

/** Does what a request asks for, or asks which case it means; what cannot be done is refused by the button itself. */
async function doWith(
  named: readonly Screening[],
  possible: readonly Screening[],
  { called, person = '', verb }: RuledCommand,
  turn: Turn,
): Promise<void> {
  const { action, instead } = RULES[verb];
  const { inWords } = turn.renderContext.strings.screening.lifecycle;
  const [one, another] = possible;
  if (one !== undefined && another !== undefined) {
    const actionFor = (each: Screening) => action(each, person);
    return reply(turn, renderWhichCase(possible, actionFor, turn.renderContext));
  }
  const meant = one ?? (named.length === 1 ? named[0] : undefined);
  if (meant !== undefined && instead !== undefined)
    return reply(turn, screeningCard(meant, turn, instead(meant, turn)));
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
  // A draft under way takes the fact itself.
  const isUnderWay = visible.some(
    ({ id, state }) => id === conversation.state.screening && isOpen(state),
  );
  if (command.verb === 'restate' && isUnderWay) return false;
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

/**
 * Does what is asked for about a case in words as a button does it ("send ind", "genåbn sagen",
 * "sagsnotat Robotkirurgi"), with the same confirmation. Returns false if it may mean something else.
 */
export async function caseCommandTurn(
  command: CaseCommand,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { called, verb } = command;
  const { round, screening } = conversation.state;
  // What names no case belongs to the guide under way.
  if (called === '' && round !== undefined && screening === undefined) return false;
  if (verb === 'route') return showRouting(command, conversation, turn);
  return verb === 'undo'
    ? undoLast(conversation, turn)
    : carryOut({ ...command, verb }, conversation, turn);
}

/**
 * Shows the case that a question names, where the catalogue does not know the name; returns false if
 * the person may see none, so that nobody learns that there is one.
 */
export async function namedCaseTurn(doubted: readonly string[], turn: Turn): Promise<boolean> {
  const { renderContext } = turn;
  const found = await casesNamedIn(turn.text, doubted, turn);
  const [one, another] = found;
  if (one === undefined) return false;
  const view = ({ id }: Screening) => ({ action: 'view-screening' as const, screening: id });
  const card =
    another === undefined
      ? renderNamedCase(one, renderContext)
      : renderWhichCase(found, view, renderContext);
  await reply(turn, card);
  return true;
}
