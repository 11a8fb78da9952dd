/** How a message reads as a question: what a checklist or a guide under way needs to tell an answer from a question. */
export interface Interpretation {
  /** The command that it is, if it is one. */
  readonly command?: string;
  /** Whether there is an answer to it. */
  readonly isAnswered: boolean;
  /** Whether it names an entry of the catalogue, with no part of the name guessed. */
  readonly namesEntry: boolean;
}
