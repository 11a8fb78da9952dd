import type { Collaboration } from '../../catalogue/collaboration';
import { LANGUAGES, type Language, type Localized } from '../../lib/language';
import type { Attribute } from '../answer/filter';
import { tokenise, type Token } from '../language/tokens';

const same = (text: string): Localized => ({ da: text, en: text });
const named = (contacts: Collaboration['contacts']['political']) =>
  contacts.flatMap(({ name, role }) => [same(name), ...(role ? [role] : [])]);

/** The texts of an entry that state each attribute. */
const TEXTS: Partial<
  Readonly<Record<Attribute, (entry: Collaboration) => readonly (Localized | undefined)[]>>
> = {
  recurrence: ({ recurrence }) => [recurrence?.text],
  cost: ({ costs }) =>
    costs.flatMap(({ label, note, years }) => [
      label,
      note,
      ...(years ? [same(`${years.from} ${years.to}`)] : []),
    ]),
  funding: ({ funding }) => [funding.text],
  period: ({ period }) => [period.text],
  partners: ({ partners }) => partners,
  roles: ({ contacts }) =>
    [...contacts.political, ...contacts.administrative].map(({ role }) => role),
  'contacts-political': ({ contacts }) => named(contacts.political),
  'contacts-administrative': ({ contacts }) => named(contacts.administrative),
  outcome: ({ outcome }) => [outcome],
  purpose: ({ purpose }) => [purpose],
  remarks: ({ notes }) => notes,
  discrepancies: ({ discrepancies }) =>
    discrepancies.flatMap(({ readings, note }) => [
      note,
      ...readings.flatMap(({ value, place }) => [value, place]),
    ]),
};

/** Attributes whose text can be searched for what a question asks. */
export const TEXT_ATTRIBUTES = Object.keys(TEXTS) as Attribute[];

type Stems = Readonly<Record<Language, ReadonlySet<string>>>;
const known = new WeakMap<Collaboration, Map<Attribute, Stems>>();

function stemsOf(attribute: Attribute, entry: Collaboration): Stems {
  const own = known.get(entry) ?? new Map<Attribute, Stems>();
  known.set(entry, own);
  const before = own.get(attribute);
  if (before !== undefined) return before;
  const texts = (TEXTS[attribute]?.(entry) ?? []).filter((text) => text !== undefined);
  const inLanguage = (language: Language) =>
    new Set(texts.flatMap((text) => tokenise(text[language])).map((token) => token[language]));
  const stems = { da: inLanguage('da'), en: inLanguage('en') };
  own.set(attribute, stems);
  return stems;
}

/** Whether the text of an attribute contains a number. */
export const hasNumber = (attribute: Attribute, entry: Collaboration): boolean =>
  [...stemsOf(attribute, entry).da].some((stem) => /\d/.test(stem));

/** Whether the text of an attribute contains a word in either language. */
export function states(attribute: Attribute, entry: Collaboration, token: Token): boolean {
  const stems = stemsOf(attribute, entry);
  return LANGUAGES.some((language) => stems[language].has(token[language]));
}
