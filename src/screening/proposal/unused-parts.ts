import { fold, truncate } from '../../lib/text';
import type { Proposal } from './proposal';
import type { ProposalReading } from './reading';

const LONGEST_PART = 60;
const CLAUSES = /[,.;:!?()]+(?=\s|$)|\s[-–]\s|^[,.;:!?()\s]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’+&/-]*/gu;
/** What a request to screen something is made of, besides function words. */
const OF_REQUESTS =
  /^(?:screen\p{L}*|vurder\p{L}*|assess\p{L}*|evaluat\p{L}*|start\p{L}*|begynd\p{L}*|opret\p{L}*|ny|nyt|new|mulig\p{L}*|eventuel\p{L}*|possible|potential|please|gerne|hej|hi|hello|tak|thanks|brug|behov|ønsk\p{L}*|foresla\p{L}*|propos\p{L}*|suggest\p{L}*|overvej\p{L}*|consider\p{L}*|gang|join\p{L}*|meld\p{L}*|medlem\p{L}*|member\p{L}*|\p{L}*samarbejd\p{L}*|partnerskab\p{L}*|\p{L}*projekt\p{L}*|\p{L}*netværk\p{L}*|\p{L}*aftale\p{L}*|collaborat\p{L}*|cooperat\p{L}*|partnership|project|network|agreement|heraf|deraf|hvoraf|resten|rest|\p{L}{1,4}['’]\p{L}{1,2}|invit\p{L}*|tilbud\p{L}*|offer\p{L}*|kr|dkk|eur|euro|mio|ca|år|year)$/iu;

/** The words of every text of a proposal, folded. */
function wordsIn(proposal: Proposal): ReadonlySet<string> {
  const texts = Object.values(proposal).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && 'text' in value ? [value.text] : [];
  });
  return new Set(texts.flatMap((text) => (text.match(WORD) ?? []).map(fold)));
}

/** The words that the programmes of a proposal are called by, folded. */
function wordsOfProgrammes(
  { programme }: Proposal,
  { vocabulary: { programmes } }: ProposalReading,
): readonly string[] {
  return programmes
    .filter(({ id }) => programme?.ids.includes(id))
    .flatMap(({ label, words }) => [label.da, label.en, ...words.da, ...words.en])
    .flatMap((name) => (name.match(WORD) ?? []).map(fold));
}

/** Whether a word names something that the proposal holds: "Sverige". */
function isRecognised(word: string, proposal: Proposal, reading: ProposalReading): boolean {
  const { areas, countries, themes, programmes } = reading.recognise(word);
  const held = new Set([
    ...(proposal.area === undefined ? [] : [proposal.area]),
    ...[proposal.countries, proposal.themes, proposal.programme].flatMap(
      (terms) => terms?.ids ?? [],
    ),
  ]);
  return [...areas, ...countries, ...themes, ...programmes].some((id) => held.has(id));
}

/**
 * The parts of a sentence that no fact was read from, as they were written and without the function
 * words around them; `text` is what is left of it without what was recognised by its form.
 */
export function unusedParts(
  text: string,
  proposal: Proposal,
  reading: ProposalReading,
): readonly string[] {
  const used = new Set([...wordsIn(proposal), ...wordsOfProgrammes(proposal, reading)]);
  const isUsedAlone = (word: string) =>
    used.has(fold(word)) ||
    /^\d{1,2}$/u.test(word) ||
    OF_REQUESTS.test(word) ||
    (proposal.programme !== undefined && fold(word) === 'eu') ||
    reading.isFunctionWord(word) ||
    isRecognised(word, proposal, reading);
  // "Interreg-projekt" is of two words.
  const isUsed = (word: string) =>
    isUsedAlone(word) || (word.includes('-') && word.split('-').every(isUsedAlone));
  return text.split(CLAUSES).flatMap((clause) => {
    const unused = [...clause.matchAll(WORD)].filter(([word]) => !isUsed(word));
    const [first, last] = [unused[0], unused.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [truncate(clause.slice(first.index, last.index + last[0].length), LONGEST_PART)];
  });
}
