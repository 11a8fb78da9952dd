import { z } from 'zod';
import { cardActionSchema } from '../actions';
import {
  defineCard,
  groupsSchema,
  linesSchema,
  pairsSchema,
  linkSchema,
  textSchema,
  buttonsSchema,
} from './card';

/** Content in sections: results, answers, and rows that can be tapped. */
export const reportCard = defineCard(
  'shared/report',
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
          /** Rows that can be tapped. */
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

/** The default maximum length of an input, in characters. */
const LONGEST_INPUT = 1000;

/** A form with inputs: text, a choice, a date. */
export const formCard = defineCard(
  'shared/form',
  z.strictObject({
    /** "1 of 4 · The proposal", or empty. */
    progress: textSchema.default(''),
    notice: textSchema.default(''),
    title: textSchema,
    lines: linesSchema.default([]),
    /** Rows that can be tapped instead of filling in the form. */
    rows: z
      .array(z.strictObject({ name: textSchema, action: z.string(), data: cardActionSchema }))
      .default([]),
    inputs: z
      .array(
        z.strictObject({
          /**
           * Options are a choice that shows all of them; a search is one in which one can type, and a
           * choice in clients limited to 1.2; people is a search that also finds all colleagues in Teams.
           */
          kind: z.enum(['text', 'long', 'choice', 'options', 'search', 'people', 'date']),
          id: z.string(),
          label: z.string(),
          /**
           * Placeholder of the empty input, because clients limited to Adaptive Cards 1.2 omit the
           * label.
           */
          hint: z.string(),
          /** What to write there, or empty. */
          help: textSchema.default(''),
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

/** Additions to an answer: what was assumed, and the rating buttons. */
const ANSWER_ADDITIONS = { notice: textSchema.default(''), rating: buttonsSchema.default([]) };

/** A title, paragraphs, a source and follow-up buttons. */
export const messageCard = defineCard(
  'shared/message',
  z.strictObject({
    title: textSchema,
    paragraphs: linesSchema,
    footer: textSchema,
    buttons: buttonsSchema,
    ...ANSWER_ADDITIONS,
  }),
);

/** What Udsyn can do, with examples to tap. */
export const helpCard = defineCard(
  'shared/help',
  z.strictObject({
    title: textSchema,
    text: textSchema,
    /** Rows that can be tapped. */
    examples: z
      .array(z.strictObject({ title: z.string(), text: textSchema, data: cardActionSchema }))
      .min(1),
    commands: textSchema,
    buttons: buttonsSchema,
  }),
);

/** At most ten collaborations, each of which can be opened. */
export const listCard = defineCard(
  'asking/list',
  z.strictObject({
    title: textSchema,
    understood: textSchema,
    items: z
      .array(
        z.strictObject({
          name: textSchema,
          /** What was asked for, one line for each fact. */
          values: linesSchema.default([]),
          line: textSchema,
          action: z.string(),
          data: cardActionSchema,
        }),
      )
      .max(10),
    footer: textSchema,
    buttons: buttonsSchema,
    ...ANSWER_ADDITIONS,
  }),
);

/** One collaboration with all its facts. */
export const collaborationCard = defineCard(
  'asking/collaboration',
  z.strictObject({
    name: textSchema,
    line: textSchema,
    purpose: textSchema,
    facts: pairsSchema,
    remarks: remarksSchema,
    /** Hidden until its title is tapped, to keep the card short on a phone. */
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
    ...ANSWER_ADDITIONS,
  }),
);

/** One question of a checklist or a guide, with its answers as rows to tap. */
export const questionCard = defineCard(
  'questionnaire/question',
  z.strictObject({
    progress: textSchema,
    /** A notice, or empty. */
    notice: textSchema,
    question: textSchema,
    help: textSchema,
    choices: z
      .array(
        z.strictObject({
          label: textSchema,
          /** That it was answered before, or empty. */
          given: textSchema,
          description: textSchema,
          /** What a screen reader says of the row. */
          action: z.string(),
          data: cardActionSchema,
        }),
      )
      .min(2),
    /** The person's note on it. */
    remarks: linesSchema.default([]),
    buttons: buttonsSchema,
    more: buttonsSchema.default([]),
  }),
);

/** A monitoring round that is due. */
export const reminderCard = defineCard(
  'monitoring/reminder',
  z.strictObject({
    title: textSchema,
    due: textSchema,
    why: textSchema,
    effort: textSchema,
    buttons: buttonsSchema.min(1),
  }),
);

/** A colleague's question for a coordinator, with a field for the answer. */
export const inquiryCard = defineCard(
  'asking/inquiry',
  z.strictObject({
    title: textSchema,
    notice: textSchema,
    question: textSchema,
    from: textSchema,
    inputLabel: z.string(),
    /** Text typed earlier, to be changed or sent again. */
    value: z.string(),
    buttons: buttonsSchema.min(1),
  }),
);

/** Every template, for the test that checks them all. */
export const CARDS = [
  messageCard,
  helpCard,
  listCard,
  collaborationCard,
  questionCard,
  reportCard,
  formCard,
  reminderCard,
  inquiryCard,
];
