/** Where one thought ends and the next begins. */
const BETWEEN =
  /[.;!?:]\s+|\s+[-–]\s+|,?\s+(?:men|but)\s+|,\s+(?=(?:og|and|så|so|har|hvad|what|do|is|er)\s)/iu;
const SHORTEST = 2;

/** The parts of a long message that may each be the question, the last first: people come to the point at the end. */
export function clausesOf(text: string): string[] {
  const clauses = text.split(BETWEEN).map((clause) => clause.trim());
  return clauses.length < 2
    ? []
    : clauses.filter((clause) => clause.split(/\s+/).length >= SHORTEST).toReversed();
}
