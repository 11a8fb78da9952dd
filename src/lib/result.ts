/** A refusal with its reason, and the data to show with it. */
export type Refused<Reason extends string, Shown extends object = object> = {
  readonly ok: false;
  readonly reason: Reason;
} & Readonly<Shown>;

/** The outcome of a request: its result, or why it was refused. Faults are errors instead. */
export type Result<Done extends object, Reason extends string, Shown extends object = object> =
  ({ readonly ok: true } & Readonly<Done>) | Refused<Reason, Shown>;
