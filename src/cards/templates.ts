import { z } from 'zod';
import { cardActionSchema } from '../actions';
import {
  groupsSchema,
  linesSchema,
  pairsSchema,
  linkSchema,
  textSchema,
  buttonsSchema,
} from './card-data';
import { defineCard } from './define-card';

/** Something to read in sections: what a screening came to, who answered what, what may be tapped. */
export const reportCard = defineCard(
  'report',
  z.strictObject({
    progress: textSchema.default(''),
    notice: textSchema.default(''),
    title: textSchema,
    headline: textSchema.default(''),
    lines: linesSchema.default([]),
    sections: z
      .array(
        z.strictObject({
          heading: textSchema.default(''),
          lines: linesSchema.default([]),
          bars: z.array(z.strictObject({ label: textSchema, bar: textSchema })).default([]),
          pairs: pairsSchema.default([]),
          /** Each to be tapped. */
          rows: z
            .array(
              z.strictObject({
                name: textSchema,
                lines: linesSchema,
                action: z.string(),
                data: cardActionSchema,
              }),
            )
            .default([]),
          links: z.array(z.strictObject({ label: textSchema, url: linkSchema })).default([]),
        }),
      )
      .default([]),
    footer: textSchema.default(''),
    groups: groupsSchema,
  }),
);

/** Characters that an input takes where a form does not say. */
const LONGEST_INPUT = 1000;

/** Something to fill in: texts, a choice, a date. */
export const formCard = defineCard(
  'form',
  z.strictObject({
    notice: textSchema.default(''),
    title: textSchema,
    lines: linesSchema.default([]),
    inputs: z
      .array(
        z.strictObject({
          kind: z.enum(['text', 'long', 'choice', 'date']),
          id: z.string(),
          label: z.string(),
          /** Shown in the empty input: clients that know only Adaptive Cards 1.2 leave the label out. */
          hint: z.string(),
          value: z.string().default(''),
          longest: z.int().nonnegative().default(LONGEST_INPUT),
          choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).default([]),
        }),
      )
      .default([]),
    groups: groupsSchema,
  }),
);

const remarksSchema = z.array(z.strictObject({ heading: textSchema, lines: linesSchema }));

/** What stands beside an answer: how it was guessed, and whether it was useful. */
const BESIDE = { notice: textSchema.default(''), rating: buttonsSchema.default([]) };

/** A title, some paragraphs, a source, and what one may do next. */
export const messageCard = defineCard(
  'message',
  z.strictObject({
    title: textSchema,
    paragraphs: linesSchema,
    footer: textSchema,
    buttons: buttonsSchema,
    ...BESIDE,
  }),
);

/** What Udsyn can do, with examples to tap. */
export const helpCard = defineCard(
  'help',
  z.strictObject({
    title: textSchema,
    text: textSchema,
    examples: buttonsSchema.min(1),
    commands: textSchema,
    buttons: buttonsSchema,
  }),
);

/** Collaborations, at most ten, each to be tapped for its details. */
export const listCard = defineCard(
  'list',
  z.strictObject({
    title: textSchema,
    understood: textSchema,
    items: z
      .array(
        z.strictObject({
          name: textSchema,
          line: textSchema,
          action: z.string(),
          data: cardActionSchema,
        }),
      )
      .max(10),
    footer: textSchema,
    buttons: buttonsSchema,
    ...BESIDE,
  }),
);

/** One collaboration with all its facts. */
export const collaborationCard = defineCard(
  'collaboration',
  z.strictObject({
    name: textSchema,
    line: textSchema,
    purpose: textSchema,
    facts: pairsSchema,
    remarks: remarksSchema,
    /** Shown when asked for by its title: on a phone, all at once is long. */
    more: z
      .array(
        z.strictObject({
          title: z.string().min(1),
          facts: pairsSchema,
          remarks: remarksSchema,
        }),
      )
      .max(1)
      .default([]),
    footer: textSchema,
    buttons: buttonsSchema,
    ...BESIDE,
  }),
);

/** One question with its answers as buttons; of a checklist or a guide. */
export const questionCard = defineCard(
  'question',
  z.strictObject({
    progress: textSchema,
    /** Something to say first, or nothing. */
    notice: textSchema,
    question: textSchema,
    help: textSchema,
    choices: z
      .array(
        z.strictObject({
          label: textSchema,
          button: z.string(),
          description: textSchema,
          data: cardActionSchema,
        }),
      )
      .min(2),
    /** What the person noted on it. */
    remarks: linesSchema.default([]),
    buttons: buttonsSchema,
    more: buttonsSchema.default([]),
  }),
);

/** One fact of a proposal: an input, or choices. */
export const factCard = defineCard(
  'fact',
  z.strictObject({
    progress: textSchema,
    notice: textSchema,
    question: textSchema,
    help: textSchema,
    inputLabel: z.string(),
    /** Typed earlier, to be changed. */
    value: z.string(),
    longest: z.int().positive(),
    multiline: z.boolean(),
    choices: buttonsSchema,
    buttons: buttonsSchema,
  }),
);

/** A monitoring round that is due. */
export const reminderCard = defineCard(
  'reminder',
  z.strictObject({
    title: textSchema,
    due: textSchema,
    why: textSchema,
    effort: textSchema,
    buttons: buttonsSchema.min(1),
  }),
);

/** A colleague's question for a coordinator, with room for the answer. */
export const inquiryCard = defineCard(
  'inquiry',
  z.strictObject({
    title: textSchema,
    notice: textSchema,
    question: textSchema,
    from: textSchema,
    inputLabel: z.string(),
    /** Typed earlier, to be changed or sent again. */
    value: z.string(),
    buttons: buttonsSchema.min(1),
  }),
);

/** Every template, for the test that walks them all. */
export const CARDS = [
  messageCard,
  helpCard,
  listCard,
  collaborationCard,
  questionCard,
  factCard,
  reportCard,
  formCard,
  reminderCard,
  inquiryCard,
];
