import { fold } from '../../lib/text';

const COUNCIL = '(?:regionsrad(?:et)?|radet|rr|(?:the )?(?:regional )?council)';
const ABOUT = '(?: (?:for|om|til|ved|about|for|of|on) (?<about>.+?))?';
const OWED = '(?:mangler|udestar|skyldes|er (?:abne|udestaende|forfaldne|over fristen)|skal gives)';
const STILL =
  '(?:is|are) (?:still )?(?:missing|open|owed|overdue|due|outstanding|needed)|(?:must|should) be given';
const INFORMED = '(?:orienteret|informeret|underrettet)';
const TOLD = '(?:informed|told|notified)';

const patternsOf = (patterns: readonly string[]) =>
  patterns.map((pattern) => new RegExp(`^${pattern}$`, 'u'));

const OPEN = patternsOf([
  `hvad (?:skal|bor|mangler) (?:vi|jeg)(?: at)? (?:orientere|informere|underrette) ${COUNCIL} om`,
  `hvad (?:skal|bor|mangler) ${COUNCIL} (?:stadig |at blive )?(?:orienteres|informeres|underrettes|orienteret|informeret) om`,
  `hvilke orienteringer(?: (?:af|til) ${COUNCIL})?(?: der)? ${OWED}${ABOUT}`,
  `(?:vis )?(?:de )?(?:manglende|abne|udestaende|forfaldne) orienteringer(?: (?:af|til) ${COUNCIL})?${ABOUT}`,
  `(?:vis )?orienteringer(?: (?:af|til) ${COUNCIL})?`,
  `(?:mangler|skylder) vi (?:en orientering|nogen orienteringer|at orientere ${COUNCIL})(?: af ${COUNCIL})?${ABOUT}`,
  `what (?:must|should) we (?:still )?(?:inform|tell|notify) ${COUNCIL} (?:about|of)`,
  `what (?:must|should) ${COUNCIL} (?:still )?be ${TOLD} (?:about|of)`,
  `(?:which|what) information(?: to ${COUNCIL})? (?:${STILL})${ABOUT}`,
]);

const GIVEN = patternsOf([
  `(?:hvornar )?(?:er|blev) ${COUNCIL} (?:allerede |blevet )?${INFORMED}${ABOUT}`,
  `(?:hvornar )?har vi (?:allerede )?${INFORMED} ${COUNCIL}${ABOUT}`,
  `hvad er ${COUNCIL} (?:allerede )?(?:blevet )?${INFORMED} om`,
  `hvad har vi ${INFORMED} ${COUNCIL} om`,
  `(?:when )?(?:is|was|has) ${COUNCIL} (?:already )?(?:been )?${TOLD}${ABOUT}`,
  `(?:when )?have we (?:already )?${TOLD} ${COUNCIL}${ABOUT}`,
  `what (?:is|was|has) ${COUNCIL} (?:already )?(?:been )?${TOLD} (?:about|of)`,
  `what have we ${TOLD} ${COUNCIL} (?:about|of)`,
]);

/** Words that restrict nothing, with what may follow them ("noget om sundhed"). */
const ANYTHING =
  /^(?:noget som helst|noget|nogen|nogle|alt|anything|something|everything|any|all)(?: (?:(?:om|inden for|for|about|on) )?|$)/u;

/** A question about what a body must still be informed of, or has been. */
export interface InformationRequest {
  /** What the information is about, as it was written; absent for everything. */
  readonly about?: string;
  /** Whether it asks what the body has been informed of. */
  readonly isGiven: boolean;
}

/**
 * Reads a question about what Regionsrådet must still be informed of, or has been; `undefined` if
 * the text says anything else, such as what it was told in a year or what the strategy says about it.
 */
export function readInformationRequest(text: string): InformationRequest | undefined {
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [patterns, isGiven] of [[OPEN, false] as const, [GIVEN, true] as const])
    for (const pattern of patterns) {
      const found = pattern.exec(folded);
      if (found === null) continue;
      const about = (found.groups?.['about'] ?? '').replace(ANYTHING, '').trim();
      return { isGiven, ...(about !== '' && { about }) };
    }
  return undefined;
}
