import { fold } from '../../lib/text';

const MONITORING =
  /\b(?:monitorer\w*|monitor(?:ing|ed)?|opfolgning\w*|folge?[rst]? op|fulgt op|follow(?:s|ed|ing)?[ -]?up)\b/u;
/** Monitoring of other things: patients at home, and programmes by their committee. */
const NOT_OURS = [
  /\b(?:home|patients?|remote|hjemme)(?: (?:is|are|being|der|bliver))?[ -]?monitor\w*/gu,
  /\bmonitor\w* (?:(?:of |af )?patient\w*|(?:at |in |i )(?:their own |the )?(?:home|hjem)\w*)/gu,
  /\b(?:monitor\w*|opfolgning\w*|follow-up) ?-?(?:committee|udvalg|komite)\w*/gu,
];
/** Asks when it is, whose it is, or how it went. */
const ASKED =
  /\b(?:hvornar|hvem|sidste?|naste|frist\w*|forfald\w*|mangler|ansvarlig\w*|status|kom der ud|konklusion\w*|when|who|last|next|due|overdue|deadline|responsible|came out|conclusions?)\b/u;

/** Whether a question about collaborations asks for their monitoring: "hvornår skal CPMR monitoreres?" */
export function asksAboutRounds(text: string): boolean {
  const folded = NOT_OURS.reduce((left, other) => left.replace(other, ''), fold(text));
  return MONITORING.test(folded) && ASKED.test(folded);
}
