import { randomInt } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { detectLanguage } from '../lib/language';
import { stringsFor } from '../texts/strings';
import type { Log } from '../lib/log';
import { incomingSchema } from './incoming';
import { languageOfTurn } from './turn';
import { languageFor } from '../people/person';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 6;

/** A short code that can be read aloud, without 0, O, 1 and I. */
function createErrorId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** Logs an error with a code and sends the person only the code, once per turn. */
export function createTurnErrorHandler(log: Log) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    const id = createErrorId();
    log.error({ err: error, errorId: id, activity: context.activity.type }, 'A turn failed');
    const { text, locale } = incomingSchema.safeParse(context.activity).data ?? {};
    const guessed = languageFor(undefined, detectLanguage(text ?? ''), locale);
    const strings = stringsFor(languageOfTurn(context) ?? guessed);
    await context.sendActivity(strings.errors.turn(id));
  };
}
