const EMAIL = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.\p{L}{2,}/gu;
const CPR = /(?<!\d)\d{6}[ –-]?\d{4}(?!\d)/gu;
const ABROAD = /(?<![\d+])(?:\+|00)\d{1,3}(?:[ .-]?\d){6,12}(?!\d)/gu;
/** Eight digits, alone or in pairs or fours: "12 34 56 78". */
const DANISH = /(?<!\d)(?:\d{8}|\d{2}([ .-]?)\d{2}\1\d{2}\1\d{2}|\d{4}[ .-]\d{4})(?!\d)/gu;
/** "2011-2013" and "2012 2013" are years. */
const YEARS = /^(?:19|20)\d{2}[ .-](?:19|20)\d{2}$/u;
const LEFT_OUT = '…';

/** A question without what points to a person: e-mail addresses, telephone and CPR numbers. */
export function redactQuestion(text: string): string {
  return text
    .replace(EMAIL, LEFT_OUT)
    .replace(ABROAD, LEFT_OUT)
    .replace(CPR, LEFT_OUT)
    .replace(DANISH, (number) => (YEARS.test(number) ? number : LEFT_OUT));
}
