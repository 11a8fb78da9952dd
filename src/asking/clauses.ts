/** Boundaries between clauses. */
const CLAUSE_BOUNDARY =
  /[.;!?:]\s+|\s+[-–]\s+|,?\s+(?:men|but)\s+|,\s+(?=(?:og|and|så|so|har|hvad|what|do|is|er)\s)/iu;
const SHORTEST = 2;

/** The clauses of a long message, last first, because people usually end with the question. */
export function clausesOf(text: string): string[] {
  const clauses = text.split(CLAUSE_BOUNDARY).map((clause) => clause.trim());
  return clauses.length < 2
    ? []
    : clauses.filter((clause) => clause.split(/\s+/).length >= SHORTEST).toReversed();
}

const SELF_DESCRIPTION =
  /^(?:(?:og|and|men|but|da|as|since|fordi|because)\s+)?(?:jeg|vi|i|i['’]m|we|we['’]re|min|mit|mine|my|our|vores|vore)\s/iu;
const REQUEST =
  /^(?:jeg|vi|i|we)\s.*(?:\?|(?<!\p{L})(?:vil|gerne|søger|leder efter|mangler|brug|ønsker|skal|undrer|spekulerer|want|need|look|looking|search|searching|wonder|wondering|would|like|interested|interesseret|nysgerrig|curious)(?!\p{L}))/iu;
const COMMA = /[.;!]\s+|\s+[-–]\s+|,\s+/u;

/**
 * The message without the clauses in which the writer describes themselves; `undefined` if there
 * are none.
 */
export function withoutSelfDescription(text: string): string | undefined {
  const clauses = text.split(COMMA).map((clause) => clause.trim());
  const kept = clauses.filter((clause) => !SELF_DESCRIPTION.test(clause) || REQUEST.test(clause));
  return kept.length === 0 || kept.length === clauses.length ? undefined : kept.join(', ');
}
