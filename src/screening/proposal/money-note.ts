import { LONGEST_TEXT } from '../checklist/input';

/** What is paid once, whatever else the collaboration costs. */
const ONCE = String.raw`(?:engangs\p{L}*|(?:medlems)?indskud\p{L}*|indmeldelse\p{L}*|oprettelse\p{L}*|opstart\p{L}*|etablering\p{L}*|tilmelding\p{L}*|(?:joining|entry|entrance|registration|start-up|set-up)(?:\s+(?:fees?|costs?))?|one[- ]off(?:\s+(?:payments?|costs?|fees?|grants?))?)`;
const JOINED = String.raw`(?:\s*,)?\s*(?:(?:plus|og|and|samt|foruden|ud over|med|with)\s+)*(?:(?:et|en|an?|ca\.?)\s+)*`;

/** The amounts that are paid once, and a text without them; `money` and `amount`: one amount as a pattern, and as it is searched for. */
export function cutOnce(
  text: string,
  money: string,
  amount: RegExp,
): { readonly once: readonly string[]; readonly rest: string } {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d])${JOINED}(?:(?:${money})\s+(?:(?:i|som|til|in|as|for)\s+)?(?:(?:et|en|an?)\s+)?${ONCE}|${ONCE}\s*(?:(?:på|of|er|is|:)\s*)?(?:${money}))(?!\p{L})`,
    'giu',
  );
  const rest = text.replace(pattern, ', ');
  // Alone it is what the collaboration costs in all.
  if (rest === text || rest.search(amount) === -1) return { once: [], rest: text };
  return { once: (text.match(pattern) ?? []).map((one) => one.trim()), rest };
}

/** What says beside an amount that there is more to pay, or that it changes. */
const MORE = String.raw`(?:plus|oveni|derudover|desuden|dertil|hertil|yderligere|foruden|udover|ud over|derefter|herefter|efterfølgende|ekskl\p{L}*|inkl\p{L}*|excl\p{L}*|incl\p{L}*|moms|VAT|rejser|rejseudgifter|additionally|in addition|besides|on top|thereafter|travel)`;
const MORE_AFTER = new RegExp(String.raw`(?<!\p{L})${MORE}(?!\p{L})`, 'iu');
const MORE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})${MORE}(?!\p{L})(?:\s+(?:et|en|an?|ca\.?|er|is|der|kommer))*\s*$`,
  'iu',
);
/** Not at "kr. om": a sentence begins with a capital. */
const CLAUSES = new RegExp(
  String.raw`;\s*|[!?]\s+|\.\s+(?=\p{Lu})|,\s+(?!(?:og|and|samt|heraf|deraf|hvoraf|of which|${MORE})(?!\p{L}))`,
  'u',
);

/** Whether a clause says more about an amount than the amount. */
function saysMore(clause: string, amount: string): boolean {
  const at = clause.indexOf(amount);
  if (at === -1) return false;
  return MORE_AFTER.test(clause.slice(at)) || MORE_BEFORE.test(clause.slice(0, at));
}

/**
 * The clauses of a text that say more about money than the figures that were read from it, as they
 * were written; `unread`: amounts that became no figure.
 */
export function moneyNoteOf(
  text: string,
  { unread, amounts }: { readonly unread: readonly string[]; readonly amounts: readonly string[] },
): string | undefined {
  const clauses = text.split(CLAUSES).map((clause) => clause.trim());
  const noted = clauses.filter(
    (clause) =>
      unread.some((one) => clause.includes(one)) || amounts.some((one) => saysMore(clause, one)),
  );
  // What spans several clauses is in none of them.
  const others = unread.filter((one) => !noted.some((clause) => clause.includes(one)));
  const note = [...noted, ...others].join('; ').slice(0, LONGEST_TEXT);
  return note === '' ? undefined : note;
}

/** The note that a proposal gets from another one beside its own, each once. */
export function withNote(note = '', more = ''): { readonly moneyNote?: string } {
  if (more === '' || note.includes(more)) return {};
  const both = note === '' || more.includes(note) ? more : `${note}; ${more}`;
  return { moneyNote: both.slice(0, LONGEST_TEXT) };
}
