import { fold } from '../../lib/text';
import type { Command } from '../answer/query';
import type { Reading } from '../slots/reading';
import {
  COMMAND_FRAMES,
  type CommandFrame,
  POLITE,
  SMALL_TALK,
} from '../slots/phrases/command-frames';
import { coveredBy, isOf, mostSpecific, positionsOf } from '../slots/slot';
import type { Candidate } from './candidate';

/** Words of small talk that by themselves do not make a message small talk: "god", "for now". */
const OPENING_ONLY = new Set([
  'god',
  'good',
  'dag',
  'morgen',
  'aften',
  'mange',
  'later',
  'flot',
  'fint',
  'super',
  'great',
  'perfect',
  'perfekt',
  'fine',
  'nice',
  'cool',
]);
const LONGEST_SMALL_TALK = 14;

function smallTalk({ words }: Reading): Candidate[] {
  if (words.length === 0 || words.length > LONGEST_SMALL_TALK) return [];
  return SMALL_TALK.flatMap(({ command, needs, allows }) => {
    // "I morgen" is a day, and no greeting.
    const needed = words.filter(
      ({ word }, at) => needs.has(word) && !(OPENING_ONLY.has(word) && words[at - 1]?.word === 'i'),
    );
    const allowed = words.filter(({ word }) => allows.has(word)).length / words.length;
    const begins = words.slice(0, 2).some(({ word }) => needs.has(word) && !OPENING_ONLY.has(word));
    const isOnly = allowed === 1 || (begins && allowed >= 0.5 && command === 'smalltalk-thanks');
    const isClear = needed.some(({ word }) => !OPENING_ONLY.has(word)) || words.length <= 3;
    if (needed.length === 0 || !isOnly || !isClear) return [];
    return [
      {
        query: { intent: 'command', command },
        explains: new Map(words.map((_, at) => [at, 1])),
        features: { 'is-command': 1, whole: allowed, cue: allowed },
      } satisfies Candidate,
    ];
  });
}

/** Commands that are followed by what they are about: a proposal, a question. */
const TAKES_NOTHING: readonly Command[] = ['change-language', 'forget', 'help'];
const WITH_OBJECT: readonly Command[] = ['start-screening', 'ask-coordinator'];
/** Commands that a question never gives. */
const ORDERED: readonly Command[] = ['start-screening', 'cannot'];
/** Question words of a message that gives no order. */
const ASKING = ['what', 'which', 'why', 'who', 'how'] as const;
/** How much of a message a command covers together with what it is about. */
const OBJECT = 0.95;

/** Where the words of a frame stand, if they are all there and near enough to each other. */
function placesOf(
  { groups, within }: CommandFrame,
  { words, language }: Reading,
): readonly number[] | undefined {
  // The Danish "i" is a preposition.
  const isMeant = (word: string) => word !== 'i' || language !== 'da';
  const from = (start: number): readonly number[] | undefined => {
    const used: number[] = [];
    for (const group of groups) {
      const at = words.findIndex(
        ({ word }, position) =>
          position >= start && !used.includes(position) && group.test(word) && isMeant(word),
      );
      if (at === -1) return undefined;
      used.push(at);
    }
    if (Math.max(...used) - Math.min(...used) < within) return used;
    return from(Math.min(...used) + 1);
  };
  return from(0);
}

/** Candidates for commands: phrases that mean one, and sentences that give one. */
export function commands(reading: Reading): Candidate[] {
  const { words, slots } = reading;
  const found = new Map<Command, { positions: Set<number>; cue: number; sentence: number }>();
  const add = (command: Command, positions: Iterable<number>, cue: number, sentence = 0) => {
    const before = found.get(command) ?? { positions: new Set<number>(), cue: 0, sentence: 0 };
    for (const at of positions) before.positions.add(at);
    before.cue = Math.max(before.cue, cue);
    before.sentence = Math.max(before.sentence, sentence);
    found.set(command, before);
  };
  const beginsAt = (from: number) => words.slice(0, from).every(({ word }) => POLITE.has(word));
  for (const slot of slots
    .filter(isOf('command'))
    .filter(({ meaning }) => !meaning.id.startsWith('smalltalk')))
    add(
      slot.meaning.id,
      coveredBy([slot]),
      slot.exact ? Math.min(1, 0.4 + 0.2 * (slot.to - slot.from)) : 0.3,
      beginsAt(slot.from) && (slot.to - slot.from > 1 || words.length === 1) ? 1 : 0,
    );
  for (const frame of COMMAND_FRAMES) {
    const used = placesOf(frame, reading);
    if (used === undefined) continue;
    const { command, groups } = frame;
    // "Wipe everything we talked about": every word that belongs to the order is part of it.
    const others = words.flatMap(({ word }, at) =>
      groups.some((group) => group.test(word)) ? [at] : [],
    );
    add(command, [...used, ...others], 1, beginsAt(Math.min(...used)) ? 1 : 0);
  }
  const candidates = [...found].flatMap(([command, { positions, cue, sentence }]): Candidate[] => {
    const covered = words.filter(({ word }, at) => positions.has(at) || POLITE.has(word)).length;
    const takesObject = sentence > 0 && WITH_OBJECT.includes(command);
    const whole = takesObject ? Math.max(OBJECT, covered / words.length) : covered / words.length;
    const dropped = mostSpecific(
      slots
        .filter(isOf('collaboration', 'person', 'attribute', 'command'))
        .filter(({ share }) => share === undefined),
    )
      .filter(isOf('collaboration', 'person', 'attribute'))
      .filter((slot) =>
        positionsOf(slot).every(
          (at) =>
            !positions.has(at) &&
            reading.content.includes(at) &&
            !POLITE.has(words[at]?.word ?? ''),
        ),
      );
    if (command === 'more' && whole < 1) return [];
    // "What should we consider before we join?" asks, and orders nothing.
    if (ORDERED.includes(command) && ASKING.some((word) => reading.asks.has(word))) return [];
    // "Can we speak English in ISAAC?" is a question.
    if (TAKES_NOTHING.includes(command) && dropped.some(isOf('collaboration'))) return [];
    return [
      {
        query: { intent: 'command', command },
        explains: new Map([...positions].map((at) => [at, 1])),
        features: {
          'is-command': 1,
          whole,
          cue: cue * whole,
          'command-sentence': sentence,
          dropped: new Set(dropped.map(({ from }) => from)).size,
        },
      },
    ];
  });
  return [...candidates, ...smallTalk(reading)];
}

const AGREES = '(?:ja|jep|yes|yep|yeah|ok|okay|nej|nej tak|no|nope|no thanks)';
const MEANT =
  '(?:jeg mente|jeg mener|det var|vis|tag|i meant|i mean|show(?: me)?|take|rather|hellere)';
const OTHER = '(?:(?:den|det) and(?:en|et)(?: betydning)?|the other(?: one| meaning)?)';
const POLITELY = '(?:tak|i stedet|i stedet for|please|instead|thanks|then)';
const YES = '(?:ja|jep|yes|yep|yeah)(?:,? (?:tak|please|det gjorde jeg|det mente jeg|i did))?';

/**
 * "No, the other one", or "yes" to "did you mean …?". It must match the whole message, because a
 * longer one may mean the second item of a list.
 */
const PATTERN = new RegExp(
  `^(?:(?:${AGREES}[ ,.!]+)?(?:${MEANT} )?${OTHER}(?:,? ${POLITELY})?|${YES})[ .!?]*$`,
  'u',
);

/** Whether a message chooses the alternative that was offered. */
export function asksForOtherReading(text: string): boolean {
  return PATTERN.test(fold(text.trim()).replace(/\s+/g, ' '));
}
