import { z } from 'zod';

const DANISH = new Set(
  'og er det den vi jeg hvad hvem hvilke hvilken hvornår hvor hvordan har af til på med som ikke kan et en der om hej tak ny mine vis fortsæt hjælp samarbejder samarbejde sprog påmindelser noget nogen nogle vores fra går hos eller blev været kører koster hvilket kun kontaktperson kontaktpersoner projekt projekter kontingent slutdato handlingsplan handlingsplanen initiativ initiativer sag sagen sager'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'ones everything anything something nothing and is the we what who which when where how has have of to on with as not its all can a an there about hi hello thanks thank new my show continue help unanswered questions collaborations collaboration do does are you language reminders in fee fees contact contacts people children projects list tell please that most membership cost action initiative initiatives case cases'.split(
    ' ',
  ),
);

/** The language of a text, judged by its function words and letters; `undefined` if undecided. */
export function detectLanguage(text: string): Language | undefined {
  const written = text.match(/(?<![\p{L}\d])\p{L}+/gu) ?? [];
  // A capitalised word may be a proper name: "Region Skåne, Sweden" is not Danish.
  const letters = written.filter((word) => /^\p{Ll}.*[æøå]|^[æøå]/u.test(word)).length;
  const words = written.map((word) => word.toLowerCase());
  const danish = letters + words.filter((word) => DANISH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (danish === english) return undefined;
  return danish > english ? 'da' : 'en';
}

/** The languages of Udsyn. */
export const LANGUAGES = ['da', 'en'] as const;
/** A language of Udsyn. */
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** A text in every language; a text that lacks one of them cannot be loaded. */
export const localizedSchema = z.record(languageSchema, z.string().trim().min(1));
/** A text in every language. */
export type Localized = z.infer<typeof localizedSchema>;
