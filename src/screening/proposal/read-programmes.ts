import type { Term } from '../../catalogue/vocabulary';
import { namesOf, plain } from './read-choice';
import type { Reading } from './recognise';

/** The years of the EU's budgets: right behind a name they are the programme's, not the collaboration's. */
const BUDGET = String.raw`(?:2007|2014|2021|2028)\s*[-–]\s*(?:20)?(?:13|20|27|34)(?!\d)`;
/** The rest of the word, and what else a programme is called: "Europe", "VI A", "2021-2027". */
const REST = new RegExp(
  String.raw`^(\p{L}*)((?:[\s-]+(?:(?:\d?\p{Lu}[\p{L}\d]*|europ[ae])\+?(?![\p{L}\d])|${BUDGET}))*)`,
  'u',
);

const namedIn = (text: string) => (name: string) => plain(text).includes(name);

/** The longest of some names that a text has, as it was written, and what it is called besides. */
function writtenAs(names: readonly string[], text: string) {
  const [longest] = names.filter(namedIn(text)).toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return undefined;
  const from = text.toLowerCase().indexOf(longest);
  const [, ending = '', rest = ''] = REST.exec(text.slice(from + longest.length)) ?? [];
  const name = text.slice(from, from + longest.length) + ending;
  return { name, rest, whole: name + rest };
}

/** Whether a text goes on to name another one: "Horizon" is not all of "Horizon Europe". */
function isMeant(term: Term, text: string): boolean {
  const { rest = '' } = writtenAs(namesOf(term), text) ?? {};
  const labels = plain(`${term.label.da} ${term.label.en}`);
  return plain(rest)
    .split(/[\s-]+/)
    .every((word) => labels.includes(word));
}

/**
 * Which programmes a text names. A name of several, such as "Interreg", and one that is longer than those that are known,
 * such as "Horizon Europe", is kept as it was written and taken for none of them.
 */
export function readProgrammes(
  text: string,
  reading: Reading,
): { readonly text: string; readonly ids: string[] } | undefined {
  const ids = [...reading.recognise(text).programmes];
  const found = reading.vocabulary.programmes.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return undefined;
  const terms = found.filter((term) => isMeant(term, text));
  const asWritten = { text: writtenAs(found.flatMap(namesOf), text)?.whole ?? '', ids: [] };
  if (terms.length < 2)
    return terms.length === 0 ? asWritten : { text: '', ids: terms.map(({ id }) => id) };
  const own = terms.filter((term) =>
    namesOf(term)
      .filter(namedIn(text))
      .some((name) => terms.every((other) => other === term || !namesOf(other).includes(name))),
  );
  return own.length > 0 ? { text: '', ids: own.map(({ id }) => id) } : asWritten;
}

const NO_NAME = String.raw`(?:program|project|projekt|pulje|(?:og|and|or|eller|fra|from|for|via|under|i|in|the|den|det)(?!\p{L}))`;

/** Which programmes a text names that is all name, in capitals or not: "horizon europe". */
export function readNamedProgrammes(text: string, reading: Reading): readonly string[] {
  const initials = new RegExp(String.raw`(?<!\p{L})(?!${NO_NAME})\p{Ll}`, 'gu');
  const named = text.replace(initials, (letter) => letter.toUpperCase());
  return readProgrammes(named, reading)?.ids ?? [];
}

/** A text without the years that are part of the name of a programme. */
export function withoutBudgetYears(text: string, programme: string): string {
  const short = programme.replace(new RegExp(String.raw`\s*${BUDGET}`, 'gu'), '');
  return programme === '' ? text : text.replace(programme, short);
}
