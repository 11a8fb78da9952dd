import { fold } from '../../lib/text';
import { isCoordinator } from '../../people/roles';
import type { OpenConversation } from '../../teams/conversation';
import type { Turn } from '../../teams/turn';
import { screeningName } from '../cards/format-proposal';
import { caseNumberOf } from '../case/case-number';
import {
  type AnyScreening,
  findScreenings,
  listQueue,
  listScreenings,
} from '../case/list-screenings';
import { readScreening, type Screening } from '../case/screening';
import type { ProposalReading } from '../proposal/reading';
import { hasPart } from './show-screening';

/** The case under way, the person's own, those they assess, and for a coordinator all; the last changed first. */
export async function visibleTo({ state }: OpenConversation, turn: Turn): Promise<Screening[]> {
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

/** Whether a case is what a request calls it: by its number, or a part of its name. */
export const isCalled = (called: string, one: AnyScreening, { renderContext }: Turn) =>
  caseNumberOf(one) === called.toUpperCase() ||
  fold(screeningName(one, renderContext)).includes(fold(called));

/** Whether a case has just the name or number that a request calls it. */
export const hasName = (called: string, one: AnyScreening, { renderContext }: Turn) =>
  caseNumberOf(one) === called.toUpperCase() ||
  fold(screeningName(one, renderContext)) === fold(called);

/** All cases of a name that the person may see, however old. */
export const foundByName = (called: string, turn: Turn): Promise<Screening[]> =>
  findScreenings(turn.person.id, (one) => isCalled(called, one, turn), turn.roles, turn);

/** Text as words with a space around each, so that whole words can be found in it. */
const asWords = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
/** A word with fewer letters may be said of many things. */
const SHORTEST_WORD = 6;

/** "Which collaborations …?": a word in it says what they are about, and is no name. */
const ASKS_FOR_SEVERAL =
  /(?<!\p{L})(?:hvilke|hvor mange|alle|how many|all|(?:which|what|any)(?: \p{L}+)? \p{L}{3,}s)(?!\p{L})/iu;

/**
 * The cases that a question names and that the person may see: by the whole name, or by a word of it
 * that the answer could not use; `doubted` are the words that the answer does not explain.
 */
export function casesNamedIn(
  text: string,
  doubted: readonly string[],
  turn: Turn,
): Promise<Screening[]> {
  const reading = turn.reading();
  const said = asWords(text);
  const unexplained = asWords(doubted.join(' '))
    .split(' ')
    .filter((one) => one !== '');
  const isSaid = (name: string) => said.includes(` ${name} `) || said.includes(` ${name}s `);
  const isDoubted = (word: string) =>
    unexplained.some((one) => one === word || one === `${word}s`) && !reading.isFunctionWord(word);
  const fits = ({ proposal: { name = '' } }: AnyScreening) => {
    const words = asWords(name).trim().split(' ');
    const content = words.filter((word) => word !== '' && !reading.isFunctionWord(word));
    const [first = ''] = content;
    if (isSaid(words.join(' '))) return content.length > 1 || content.some(isDoubted);
    if (ASKS_FOR_SEVERAL.test(text)) return false;
    return first.length >= SHORTEST_WORD && isSaid(first) && isDoubted(first);
  };
  return findScreenings(turn.person.id, fits, turn.roles, turn);
}

const LEAST_PART_OF_NAME = 8;

/** Whether a question names a case: all of its name and little else, or enough of its beginning. */
export function isNamedBy(wanted: string, name: string, reading: ProposalReading): boolean {
  const contentOf = (text: string) =>
    text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !reading.isFunctionWord(word))
      .length;
  if (` ${wanted} `.includes(` ${name} `)) return contentOf(name) * 2 >= contentOf(wanted);
  return wanted.length >= LEAST_PART_OF_NAME && `${name} `.startsWith(`${wanted} `);
}
