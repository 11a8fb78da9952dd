/** Facts that a sentence may name like a form: "partnere: Göteborg og Agder". */
const LABELS = {
  partners: '(?:samarbejds)?partnere?|partners?',
  subject: 'emner?|tema(?:er)?|themes?|topics?|subjects?',
  purpose: 'formål|purpose',
  unit: '(?:ansvarlig )?enhed|(?:responsible )?unit',
  responsible: 'ansvarlig(?: person)?|responsible(?: person)?',
} as const;
type Labelled = keyof typeof LABELS;

/** Where the next thing begins: a list of names goes on after a comma. */
const END = String.raw`\s*(?=;|[.!?](?:\s|$)|,(?!\s*\p{Lu})|,\s*\p{L}+(?:\s\p{L}+)?\s*:|$)`;

const patternOf = (label: string) =>
  new RegExp(String.raw`(?<!\p{L})(?:${label})\s*:\s*(?<value>[^:]+?)${END}`, 'iu');
const PATTERNS = (Object.keys(LABELS) as Labelled[]).map(
  (fact) => [fact, patternOf(LABELS[fact])] as const,
);

/** Reads what a sentence names with a label and a colon, and cuts it out. */
export function cutLabelled(text: string): {
  readonly facts: Readonly<Partial<Record<Labelled, string>>>;
  readonly rest: string;
} {
  const facts: Partial<Record<Labelled, string>> = {};
  let rest = text;
  for (const [fact, pattern] of PATTERNS) {
    const value = pattern.exec(rest)?.groups?.['value']?.trim();
    if (value === undefined) continue;
    facts[fact] = value;
    rest = rest.replace(pattern, '');
  }
  return { facts, rest };
}
