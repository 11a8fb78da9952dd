import type { IndexedKnowledge } from './index-knowledge';
import type { Memory, Query } from './query';
import { type Parts, takeApart } from './understanding/parts';
import { readAggregate } from './understanding/read-aggregate';
import { readCommand } from './understanding/read-command';
import { readContactDetail } from './understanding/read-contact-detail';
import { readDecisions, readFactOfList, readOfFew } from './understanding/read-fact-of-list';
import { readFilters } from './understanding/read-filters';
import { readFollowUp } from './understanding/read-follow-up';
import { readNamed } from './understanding/read-named';
import { type Named, readNames } from './understanding/read-names';
import { readPassage } from './understanding/read-passage';

/** A question understood: what it asks, and what was guessed on the way. */
export interface Understanding {
  readonly query: Query;
  /** Collaborations named by part of their name or with a typo. */
  readonly guessed: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly parts: Parts;
}

function readQuestion(parts: Parts, named: Named): Query {
  const direct = readContactDetail(parts, named) ?? readNamed(parts, named);
  if (direct !== undefined) return direct;
  const filters = readFilters(parts);
  const followUp = readFollowUp(parts, filters) ?? readDecisions(parts, filters);
  if (followUp !== undefined) return followUp;
  const all = [...filters.filters, ...filters.words];
  const number = readAggregate(parts, { filters: [...filters.filters] });
  if (number !== undefined && number.operation !== 'count' && number.measure !== 'cost')
    return number;
  const ofFew = readOfFew(parts, filters);
  if (ofFew !== undefined) return ofFew;
  const passage = readPassage(parts, filters);
  if (passage !== undefined) return passage;
  if (number !== undefined) return number;
  if (all.length === 0) return { intent: 'unknown' };
  return readFactOfList(parts, all) ?? { intent: 'find', filters: all };
}

/** Turns a text into a query; pure: the same text, day and memory always give the same query. */
export function understand(
  text: string,
  index: IndexedKnowledge,
  context: { readonly day: string; readonly memory?: Memory | undefined },
): Understanding {
  const parts = takeApart(text, index, { day: context.day, memory: context.memory });
  const named = readNames(parts);
  const query = readCommand(parts) ?? readQuestion(parts, named);
  return {
    query,
    guessed: named.guessed ? named.collaborations : [],
    corrections: parts.corrections,
    parts,
  };
}
