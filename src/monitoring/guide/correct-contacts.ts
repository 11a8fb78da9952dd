import type { Collaboration, Contact } from '../../catalogue/collaboration';
import type { GuideRefusal } from './guide-input';
import { listed, sameText } from './listed-names';

const VACANT = /^(?:ingen|ubesat|vakant|nobody|none|vacant)[.!]?$/iu;
const LEFT =
  String.raw`(?:(?:er|har|is|has|have|nu|now)\s+)*(?:findes ikke|ikke længere|fratrådt|stoppet|sluttet|rejst|opsagt|pensioneret|forladt|flyttet|død|` +
  String.raw`gået (?:på pension|af)|holdt op|sagt op|no longer|left|retired|resigned|does(?: not|n't) exist)(?![\p{L}-])`;
const BEGINS_LEFT = new RegExp(`^${LEFT}`, 'iu');
/** After a name it is in lower case: "Per Rejst" is a name too. */
const HAS_LEFT = new RegExp(`[\\s,]${LEFT}`, 'u');
/** Words of a sentence, which no name has. */
const SENTENCE =
  /(?<!\p{L})(?:er|har|som|bliver|efter at|fordi|afløs\p{L}*|erstat\p{L}*|overtag\p{L}*|tager over|i stedet for|tidl(?:igere)?|start(?:et|er)|begynder|is|has|who|after|because|replac\p{L}*|instead of|takes? over|former(?:ly)?|succe\p{L}*)(?!\p{L})/u;
/** What follows "er stoppet" when somebody else is named too. */
const GOES_ON = /(?<!\p{L})(?:af|by|og|and|men|but|ny|new)(?!\p{L})/u;

/** Writes a remark in brackets as words behind the name; one about somebody else is left out. */
const withoutBrackets = (text: string) =>
  text.replace(/\s*\(([^)]*)\)/gu, (whole, remark: string) => {
    if (BEGINS_LEFT.test(remark)) return ' fratrådt';
    return HAS_LEFT.test(remark) ? '' : whole;
  });

/** Joins "Ole Jensen, fratrådt" again where commas separate the names. */
const withRemarks = (items: readonly string[]) =>
  items.reduce<string[]>((all, item) => {
    const before = all.at(-1);
    if (before === undefined || !BEGINS_LEFT.test(item)) return [...all, item];
    return [...all.slice(0, -1), `${before}, ${item.toLowerCase()}`];
  }, []);

/** Lists the contacts as written, without those who are said to have left. */
function contactNames(text: string, known: readonly Contact[]): readonly string[] | 'names-only' {
  const items = withRemarks(listed(withoutBrackets(text)));
  const names: string[] = [];
  for (const item of items) {
    if (VACANT.test(item) || BEGINS_LEFT.test(item)) continue;
    const left = known.some(({ name }) => sameText(name, item)) ? null : HAS_LEFT.exec(item);
    const name = left === null ? item : item.slice(0, left.index);
    const rest = left === null ? '' : item.slice(left.index + left[0].length);
    const isKnown = known.some((one) => sameText(one.name, name));
    if ((!isKnown && SENTENCE.test(name)) || SENTENCE.test(rest) || GOES_ON.test(rest))
      return 'names-only';
    if (left === null) names.push(name);
  }
  return names;
}

/** The facts with the people of a level as they were written; some may be said to have left. */
export function withContacts(
  facts: Collaboration,
  level: 'administrative' | 'political',
  text: string,
): Collaboration | GuideRefusal {
  const { contacts } = facts;
  const names = contactNames(text, contacts[level]);
  if (names === 'names-only') return names;
  const found = names.map(
    (name): Contact => contacts[level].find((one) => sameText(one.name, name)) ?? { name },
  );
  const isKnown = contacts.vacancies.some((one) => one.level === level);
  const saysVacant = found.length === 0 && text !== '' && !isKnown;
  const isFilled = level === 'political' && found.length > 0;
  const wasEmpty = contacts.appointment !== 'ad-hoc';
  return {
    ...facts,
    contacts: {
      ...contacts,
      [level]: found,
      ...(isFilled && wasEmpty && { appointment: 'appointed' as const }),
      // Naming the people also answers who fills the vacancies.
      vacancies: [
        ...contacts.vacancies.filter((one) => found.length === 0 || one.level !== level),
        ...(saysVacant ? [{ level }] : []),
      ],
    },
  };
}
