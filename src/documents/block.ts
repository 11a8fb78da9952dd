/** A piece of a document in words: what Word and plain text both can show. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'quiet' | 'quote' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Of the columns, in percent. */
      readonly widths: readonly number[];
    }
  /** Something that a person wrote as an address. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string };
