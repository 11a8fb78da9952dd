import { fold } from '../../lib/text';

const COUNCIL = '(?:regionsrad(?:et)?|radet|rr|(?:the )?(?:regional )?council)';
const ABOUT = '(?: (?:for|om|til|ved|about|for|on) (?<about>.+?))?';
const OWED = '(?:mangler|udestar|skyldes|er (?:abne|udestaende|forfaldne|over fristen)|skal gives)';
const STILL =
  '(?:is|are) (?:still )?(?:missing|open|owed|overdue|due|outstanding|needed)|(?:must|should) be given';

const PATTERNS = [
  `hvad (?:skal|bor|mangler) (?:vi|jeg)(?: at)? (?:orientere|informere|underrette) ${COUNCIL} om`,
  `hvad (?:skal|bor|mangler) ${COUNCIL} (?:stadig |at blive )?(?:orienteres|informeres|underrettes|orienteret|informeret) om`,
  `hvilke orienteringer(?: (?:af|til) ${COUNCIL})?(?: der)? ${OWED}${ABOUT}`,
  `(?:vis )?(?:de )?(?:manglende|abne|udestaende|forfaldne) orienteringer(?: (?:af|til) ${COUNCIL})?${ABOUT}`,
  `(?:vis )?orienteringer(?: (?:af|til) ${COUNCIL})?`,
  `(?:mangler|skylder) vi (?:en orientering|nogen orienteringer|at orientere ${COUNCIL})(?: af ${COUNCIL})?${ABOUT}`,
  `what (?:must|should) we (?:still )?(?:inform|tell|notify) ${COUNCIL} (?:about|of)`,
  `what (?:must|should) ${COUNCIL} (?:still )?be (?:informed|told|notified) (?:about|of)`,
  `(?:which|what) information(?: to ${COUNCIL})? (?:${STILL})${ABOUT}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** A question about what a body must still be informed of. */
export interface InformationRequest {
  /** Whether it names something that the information is about. */
  readonly isAbout: boolean;
}

/**
 * Reads a question about what Regionsrådet must still be informed of; `undefined` if the text says
 * anything else, such as what it was told in a year or what the strategy says about it.
 */
export function readInformationRequest(text: string): InformationRequest | undefined {
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const pattern of PATTERNS) {
    const found = pattern.exec(folded);
    if (found !== null) return { isAbout: found.groups?.['about'] !== undefined };
  }
  return undefined;
}
