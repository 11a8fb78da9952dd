import { plain } from '../../questionnaire/read-typed';
import { programmeWrittenIn } from './read-programmes';
import type { ProposalReading } from './reading';

const BETWEEN = /\s*,\s*(?:(?:og|and)\s+)?|\s+(?:og|and)\s+|\s*&\s*/iu;

/** Some parts of a list as they were written, without those that do not belong in it. */
function listed(text: string, belongs: (part: string) => boolean): string | undefined {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  const kept = parts.filter(belongs);
  if (kept.length === parts.length) return text;
  const and = /\sand\s/iu.test(text) ? 'and' : 'og';
  const last = kept.at(-1);
  if (last === undefined || kept.length === 1) return last;
  return `${kept.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Whether a part of a list is the name of a programme, and no more. */
const isProgramme = (part: string, reading: ProposalReading) =>
  plain(programmeWrittenIn(part, reading)) === plain(part);

/** Who or which countries take part, as a title says it: a programme that pays does not. */
export function namedAsPartners(
  text: string | undefined,
  reading: ProposalReading,
): string | undefined {
  if (text === undefined) return undefined;
  const takePart = listed(text, (part) => !isProgramme(part, reading));
  return partnersIn(takePart, reading) ?? takePart;
}

/** States by their ISO code; "Skotland" has none, and is a partner as any other region is. */
const isState = ({ id }: { readonly id: string }) => /^[a-z]{2}$/u.test(id);

/** The partners of a list: "Norge og Sverige" says in which countries, and a programme only pays. */
export function partnersIn(text: string | undefined, reading: ProposalReading): string | undefined {
  if (text === undefined) return undefined;
  const states = new Set(
    reading.vocabulary.countries
      .filter(isState)
      .flatMap(({ label }) => [label.da, label.en].map(plain)),
  );
  return listed(text, (part) => !states.has(plain(part)) && !isProgramme(part, reading));
}
