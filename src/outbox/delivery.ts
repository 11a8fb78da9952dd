/** What became of a message that the bot sent first. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** The person has blocked or removed the bot: not to be tried again. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Nothing was delivered; trying later may help, unless it is `final`. */
  | { readonly kind: 'failed'; readonly reason: string; readonly final?: boolean };
