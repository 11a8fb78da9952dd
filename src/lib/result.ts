/** Why a request was refused, with what there is to show about it. */
export type Refused<Reason extends string, Shown extends object = object> = {
  readonly ok: false;
  readonly reason: Reason;
} & Readonly<Shown>;

/** What became of a request: what it has led to, or why it was refused. Faults are errors instead. */
export type Result<Done extends object, Reason extends string, Shown extends object = object> =
  ({ readonly ok: true } & Readonly<Done>) | Refused<Reason, Shown>;
