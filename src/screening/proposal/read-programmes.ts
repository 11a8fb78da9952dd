import type { Programme } from '../../catalogue/vocabulary';
import { fold } from '../../lib/text';
import { plain } from '../../questionnaire/read-typed';
import type { Period, Proposal } from './proposal';
import { namesOf } from './read-choice';
import type { ProposalReading } from './reading';

/** The years of the EU's budgets: right behind a name they are the programme's, not the collaboration's. */
const BUDGET = String.raw`(?:2007|2014|2021|2028)\s*[-–]\s*(?:20)?(?:13|20|27|34)(?!\d)`;
/** The rest of the word, and what else a programme is called: "Europe", "VI A", "2021-2027". */
const REST = new RegExp(
  String.raw`^(\p{L}*)((?:[\s-]+(?:(?:\d?\p{Lu}[\p{L}\d]*|europ[ae])\+?(?![\p{L}\d])|\(?${BUDGET}\)?))*)`,
  'u',
);

/** Folded letter by letter, so that a place in it is the same place in the text. */
const letters = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^ -~]/gu, (letter) => fold(letter).charAt(0) || letter);

/** Where a text has a name, as a word or the beginning of one: "Interreg-projekt". */
const placeOf = (name: string, text: string) => {
  const [wanted, folded] = [letters(name), letters(text)];
  let at = folded.indexOf(wanted);
  while (at > 0 && /[\p{L}\d]/u.test(folded.charAt(at - 1))) at = folded.indexOf(wanted, at + 1);
  return at;
};

/** What a programme is called, also without what stands in brackets behind its name. */
const programmeNames = (programme: Programme) => [
  ...namesOf(programme),
  ...[programme.label.da, programme.label.en].map((one) => plain(one.replace(/\s*\(.*$/u, ''))),
];

const namedIn = (text: string) => (name: string) => placeOf(name, text) !== -1;

/** The longest of some names that a text has, as it was written, and what it is called besides. */
function writtenAs(names: readonly string[], text: string) {
  const [longest] = names.filter(namedIn(text)).toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return undefined;
  const from = placeOf(longest, text);
  const [, ending = '', rest = ''] = REST.exec(text.slice(from + longest.length)) ?? [];
  const name = text.slice(from, from + longest.length) + ending;
  return { name, rest, whole: name + rest };
}

/** "Interreg VI A" and "interreg 6a" are the sixth, and "2021-27" the years of 2021-2027. */
const wordsIn = (rest: string) =>
  letters(plain(rest))
    .replace(/[()]/g, '')
    .split(/[\s–-]+/)
    .filter((word) => word !== '');

/** Whether a text goes on to name another one: "Horizon" is not all of "Horizon Europe". */
function isMeant(programme: Programme, text: string): boolean {
  const { rest = '' } = writtenAs(programmeNames(programme), text) ?? {};
  const labels = letters(plain(`${programme.label.da} ${programme.label.en}`));
  return wordsIn(rest).every((word) => labels.includes(word));
}

/** Whether a programme can pay for what is done in a period: money of 2021-2027 is spent until 2029. */
function fits({ period }: Programme, { start, end }: Partial<Period> = {}): boolean {
  if (period === undefined) return true;
  if (start !== undefined) return period.from <= yearOf(start) && yearOf(start) <= period.to;
  return end === undefined || (period.from <= yearOf(end) && yearOf(end) <= period.to + 2);
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** A programme, and where a text has the longest of its names. */
interface Named {
  readonly programme: Programme;
  readonly from: number;
  readonly to: number;
}

function placed(programme: Programme, text: string): Named {
  const name = writtenAs(programmeNames(programme), text)?.name ?? '';
  const from = placeOf(name, text);
  return { programme, from, to: from + name.length };
}

const startOf = ({ programme }: Named) => programme.period?.from ?? 0;

/** Whether a name is part of a longer one, or of one as long of a later programme: a proposed collaboration is new. */
function isOutdone(one: Named, all: readonly Named[]): boolean {
  return all.some(
    (other) =>
      other.from <= one.from &&
      one.to <= other.to &&
      (other.to - other.from > one.to - one.from || startOf(other) > startOf(one)),
  );
}

/** The programmes that are meant of those that a text may name; none of several with the same name. */
function meantOf(programmes: readonly Programme[], text: string): readonly Programme[] {
  const all = programmes.map((one) => placed(one, text));
  const named = all.filter((one) => !isOutdone(one, all));
  const isAlone = (one: Named) =>
    named.every(
      ({ from, to, programme }) =>
        programme === one.programme || from !== one.from || to !== one.to,
    );
  return named.filter(isAlone).map(({ programme }) => programme);
}

/** The programmes that a text may name. */
function foundIn(text: string, reading: ProposalReading): readonly Programme[] {
  const recognised = new Set(reading.recognise(text).programmes);
  const isNamed = namedIn(text);
  return reading.vocabulary.programmes.filter(
    (one) => recognised.has(one.id) || programmeNames(one).some(isNamed),
  );
}

/** What a text calls a programme, with its years: "Interreg North Sea 2021-2027". */
export function programmeWrittenIn(text: string, reading: ProposalReading): string {
  return writtenAs(foundIn(text, reading).flatMap(programmeNames), text)?.whole ?? '';
}

/**
 * Which programmes a text names for a proposal of this period. A name of several, such as
 * "Interreg", one that is longer than those that are known, and one whose programme has ended by
 * then is kept as it was written and taken for none of them.
 */
export function readProgrammes(
  text: string,
  reading: ProposalReading,
  period?: Period,
): { readonly text: string; readonly ids: string[] } | undefined {
  const found = foundIn(text, reading);
  const [first, another] = found;
  if (first === undefined) return undefined;
  const terms = found.filter((one) => isMeant(one, text) && fits(one, period));
  const ids = meantOf(terms, text).map(({ id }) => id);
  if (ids.length > 0) return { text: '', ids };
  const label = another === undefined ? first.label.da : '';
  return { text: writtenAs(found.flatMap(programmeNames), text)?.whole ?? label, ids };
}

const NO_NAME = String.raw`(?:program|project|projekt|pulje|(?:og|and|or|eller|fra|from|for|via|under|i|in|the|den|det)(?!\p{L}))`;

/** Which programmes a text names that is all name, in capitals or not: "horizon europe". */
export function readNamedProgrammes(
  text: string,
  reading: ProposalReading,
  period?: Period,
): readonly string[] {
  const initials = new RegExp(String.raw`(?<!\p{L})(?!${NO_NAME})\p{Ll}`, 'gu');
  const named = text.replace(initials, (letter) => letter.toUpperCase());
  return readProgrammes(named, reading, period)?.ids ?? [];
}

/** A text without the years that are part of the name of a programme: "2021-2027", "Horizon 2020". */
export function withoutBudgetYears(text: string, programme: string): string {
  const years = new RegExp(String.raw`\s*\(?(?:${BUDGET}|20\d{2}(?!\d))\)?`, 'gu');
  const short = programme.replace(years, '');
  return programme === '' ? text : text.replace(programme, short);
}

/** A proposal whose programme may have another period than the collaboration: then it is only what was written. */
export function withProgrammeOfPeriod(
  proposal: Proposal,
  { vocabulary: { programmes } }: ProposalReading,
): Proposal {
  const { programme, period } = proposal;
  if (programme === undefined || period === undefined) return proposal;
  const terms = programmes.filter(({ id }) => programme.ids.includes(id));
  if (terms.every((one) => fits(one, period))) return proposal;
  const text = programme.text || terms.map(({ label }) => label.da).join(', ');
  return { ...proposal, programme: { text, ids: [] } };
}
