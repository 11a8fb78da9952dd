import { fold } from '../../lib/text';

const MONITORING =
  /\b(?:monitorer\w*|monitor(?:ing|ed)?|opfolgning\w*|folge?[rst]? op|fulgt op|follow(?:s|ed|ing)?[ -]?up)\b/u;
/** Other kinds of monitoring: of patients at home, and of programmes by their committee. */
const NOT_OURS = [
  /\b(?:home|patients?|remote|hjemme)(?: (?:is|are|being|der|bliver))?[ -]?monitor\w*/gu,
  /\bmonitor\w* (?:(?:of |af )?patient\w*|(?:at |in |i )(?:their own |the )?(?:home|hjem)\w*)/gu,
  /\b(?:monitor\w*|opfolgning\w*|follow-up) ?-?(?:committee|udvalg|komite)\w*/gu,
];
/** Words that ask when monitoring is due, who is responsible, or how it went. */
const ASKED =
  /\b(?:hvornar|hvem|sidste?|naste|frist\w*|forfald\w*|mangler|ansvarlig\w*|status|kom der ud|konklusion\w*|when|who|last|next|due|overdue|deadline|responsible|came out|conclusions?)\b/u;

/**
 * Returns whether a question about collaborations asks about their monitoring: "hvornår skal CPMR
 * monitoreres?"
 */
export function asksAboutRounds(text: string): boolean {
  const folded = NOT_OURS.reduce((left, other) => left.replace(other, ''), fold(text));
  return MONITORING.test(folded) && ASKED.test(folded);
}
