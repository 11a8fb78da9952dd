import { z } from 'zod';
import { type Query, querySchema } from '../answer/query';

/**
 * Intents that only the rules choose: a text from outside must not run commands, and a model that
 * sees names but no sources cannot know what they do not state.
 */
const ONLY_RULES: readonly Query['intent'][] = ['command', 'route', 'not-stated', 'unknown'];
const MOST_PARTS = 3;

/** The queries of a question's parts; none if the model cannot tell what is asked. */
const interpretationSchema = z.strictObject({
  queries: z
    .array(
      z.union(querySchema.options.filter(({ shape }) => !ONLY_RULES.includes(shape.intent.value))),
    )
    .max(MOST_PARTS),
});

/** Bounds that strict "structured output" does not know; zod checks them when the reply arrives. */
const BOUNDS = {
  minItems: undefined,
  maxItems: undefined,
  minimum: undefined,
  maximum: undefined,
  format: undefined,
  pattern: undefined,
};

/**
 * The JSON schema of the reply as strict "structured output" wants it: `anyOf` is the only union,
 * and every property is required, so that an absent one is `null`.
 */
export const REPLY_SCHEMA: Readonly<Record<string, unknown>> = z.toJSONSchema(
  interpretationSchema,
  {
    reused: 'ref',
    override: ({ jsonSchema }) => {
      // What is undefined is not sent.
      Object.assign(jsonSchema, BOUNDS);
      if (jsonSchema.const !== undefined)
        Object.assign(jsonSchema, { enum: [jsonSchema.const], const: undefined });
      const { properties, required = [] } = jsonSchema;
      if (properties === undefined) return;
      for (const [name, property] of Object.entries(properties))
        if (typeof property === 'object' && !required.includes(name))
          properties[name] = { anyOf: [property, { type: 'null' }] };
      jsonSchema.required = Object.keys(properties);
    },
  },
);

/** Lists that mean nothing if they are empty: no entry is named. */
const NAMING = ['ids', 'among', 'show'];
const isAbsent = (key: string, value: unknown) =>
  value === null || (NAMING.includes(key) && Array.isArray(value) && value.length === 0);

/** Without what is absent, which a strict reply states as `null` or as an empty list. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      isAbsent(key, one) ? [] : [[key, withoutAbsent(one)]],
    ),
  );
}

/** Reads the text of a reply; fails if it is not JSON of `REPLY_SCHEMA`. */
export const replySchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return withoutAbsent(JSON.parse(text));
    } catch (error) {
      context.issues.push({ code: 'custom', message: String(error), input: '' });
      return z.NEVER;
    }
  })
  .pipe(interpretationSchema);
