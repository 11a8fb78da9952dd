import type { Telling } from '../../cards/telling';
import type { Strings } from '../../texts/da';
import type { Moved } from '../case/moved';

/** Why something was not done to a screening. */
type Refused = NonNullable<Moved<keyof Strings['screeningMoves']['refusals']>['refused']>;

/** Says why something was not done; with what was typed for it, so that it is not lost, unless it was for nothing of theirs. */
export function refusalInWords(refused: Refused, { strings }: Telling, typed = ''): string {
  const { screening, screeningMoves } = strings;
  const said =
    refused === 'unknown-screening' || refused === 'not-yours'
      ? screening.refusals[refused]
      : screeningMoves.refusals[refused];
  const text = typed.trim();
  return text === '' || refused === 'not-yours' ? said : `${said} ${screeningMoves.youWrote(text)}`;
}
