import { FILLERS } from '../language/stop-words';
import { type Reading, wordAt } from '../slots/reading';
import { coveredBy, isOf, mostSpecific, positionsOf, type SlotOf } from '../slots/slot';
import { weightsOf } from '../slots/word-weights';
import { type Candidate, explainedBy, merged } from './candidate';
import { fold } from '../../lib/text';

const MOST = 5;
/** A question of common words must be this long, and a passage must have this much of it. */
const SHORTEST_GENERAL = 4;
const LEAST_GENERAL = 0.7;
const QUALITY_IN_TITLE = 0.95;
const QUALITY_IN_TEXT = 0.6;

const WHO =
  '(?:hvem|who(?:m|se)?|(?:hvilken|hvilket|which|what) (?:instans|udvalg|organ|body|committee|authority))';
const DECIDES =
  '(?:beslutter|bestemmer|godkender|afgor|vedtager|udpeger|valger|indstiller|traffer|(?:skal|kan|ma) (?:godkende|beslutte|bestemme|sige ja|sporges|indstille|vedtage)|decides?|approves?|chooses?|picks|appoints?|has the (?:final |last )?(?:say|word)|signs? (?:\\w+ )?off|gets to|(?:must|has to|have to|needs? to|can|may) (?:\\w+ )?(?:approve|decide|agree|say yes|sign|choose|pick))';
const COMPETENCE =
  '(?:kompetence(?:n|r)?|beslutningskompetence\\w*|competence|decision|beslutning)';

/**
 * "Who has to approve it?", "kan administrationen selv beslutte …?", "whose decision is it?": asks
 * for the rules, not for a decision that was made.
 */
const ASKS_RULE = new RegExp(
  String.raw`\b${WHO}\b.{0,40}\b(?:${DECIDES}|har kompetence\w*|(?:tillagt|har|has|is it|er det|traffer)\b.{0,20}\b${COMPETENCE})\b|\b(?:kan|ma|can|may)\b.{0,40}\b(?:selv|itself|themselves|alone|alene) (?:beslutte|bestemme|godkende|decide|approve)\b|\bwhose (?:decision|call|choice)\b`,
  'u',
);

/** Whether a question asks who may decide, and so for the rules. */
export const asksForRule = (text: string): boolean => ASKS_RULE.test(fold(text));

/** A single everyday word of its text, such as "home", is no evidence for a passage. */
const LEAST_WEIGHT = 0.6;

/** The weight of about three rare words. */
const RARE = 10;

/**
 * Candidates for what the strategy says; `extra` are words of the question that this one continues,
 * and `from` is the document that answered it.
 */
export function passages(
  reading: Reading,
  extra: readonly string[] = [],
  from?: string,
): Candidate[] {
  const { words, content, language, index, slots } = reading;
  const [document] = slots.filter(isOf('document'));
  const named = new Set([
    ...coveredBy(document === undefined ? [] : [document]),
    ...words.flatMap(({ word }, at) => (word.startsWith('strateg') ? [at] : [])),
    ...coveredBy(slots.filter(isOf('cue')).filter(({ meaning }) => meaning.id === 'strategy')),
  ]);
  // "This year" says when, which no passage does.
  const relative = coveredBy(
    slots
      .filter(isOf('time'))
      .filter((slot) => positionsOf(slot).every((at) => !/\d/.test(wordAt(reading, at)))),
  );
  const asked = content.filter((at) => !named.has(at) && !relative.has(at));
  const tokensAt = (positions: readonly number[]) => positions.flatMap((at) => words[at] ?? []);
  // "Why do we work internationally?" consists of common words, and is a title all the same.
  const isGeneral = content.length === 0 && words.length >= SHORTEST_GENERAL;
  const general = words.flatMap(({ word }, at) => (FILLERS.has(word) ? [] : [at]));
  const wanted = asked.length > 0 ? asked : isGeneral ? general : content;
  const hits = index.passages.find(
    {
      tokens: [...words.filter((_, at) => !named.has(at)), ...index.passages.tokens(extra)],
      content: tokensAt(wanted),
    },
    language ?? 'da',
    document?.meaning.id ?? from,
  );
  const phrases = slots.filter(isOf('passage'));
  const weights = weightsOf(reading);
  const entries = mostSpecific(
    slots.filter(isOf('collaboration')).filter(({ exact, share }) => exact && share === undefined),
  );
  const rules = asksForRule(reading.text) ? 1 : 0;
  const best = hits[0]?.score ?? 1;
  const byPhrase = phrases
    .filter(
      ({ from, to, meaning }) =>
        to - from > 1 && !hits.slice(0, MOST).some(({ passage }) => passage.id === meaning.id),
    )
    .map(({ meaning }) => ({ id: meaning.id, coverage: 0, score: 0, weight: 0, stems: undefined }));
  const found = [
    ...hits.slice(0, MOST).map(({ passage, ...hit }) => ({ id: passage.id, ...hit })),
    ...byPhrase,
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].map(
    ({ id, coverage, score, weight, stems }) => {
      const own = phrases.filter(({ meaning }) => meaning.id === id);
      const long = own.filter(({ from, to }) => to - from > 1);
      const isNear = !isGeneral || coverage >= LEAST_GENERAL;
      const held =
        stems === undefined || !isNear
          ? []
          : (isGeneral ? wanted : asked).flatMap((at): (readonly [number, number])[] => {
              const stem = words[at]?.[stems.language] ?? '';
              if (stems.title.has(stem) || stems.words.has(stem)) return [[at, QUALITY_IN_TITLE]];
              return stems.text.has(stem) ? [[at, QUALITY_IN_TEXT]] : [];
            });
      const isEvidence =
        isGeneral ||
        held.some(([, quality]) => quality !== QUALITY_IN_TEXT) ||
        held.reduce((sum, [at]) => sum + (weights[at] ?? 1), 0) >= LEAST_WEIGHT;
      const explains = merged(
        explainedBy(long),
        explainedBy(document === undefined ? [] : [document]),
        new Map([...named].map((at) => [at, 1])),
        new Map(isEvidence ? held : []),
      );
      return {
        query: { intent: 'passage', passage: id },
        explains,
        features: {
          'is-passage': 1,
          'passage-coverage': coverage,
          'passage-rare': Math.min(1, weight / RARE),
          'passage-rank': best === 0 ? 0 : score / best,
          'passage-phrase': Math.min(4, longest(long)),
          'passage-rules': rules,
          'passage-topic': reading.asks.size === 0 ? 1 : 0,
          'passage-title': named.size > 0 ? 1 : 0,
          // "When is CPMR due for monitoring?" is not about monitoring in general.
          dropped: entries.filter((slot) => positionsOf(slot).every((at) => !explains.has(at)))
            .length,
        },
      } satisfies Candidate;
    },
  );
}

/** The number of words that a passage's own phrases explain. */
const longest = (slots: readonly SlotOf<'passage'>[]): number => coveredBy(slots).size;

/** The folded words of a reading, for a question that continues another. */
export const wordsOf = (reading: Reading): string[] =>
  reading.content.map((at) => wordAt(reading, at));
