/** "Who has to approve it?": asks for the rules, not for a decision that was made. */
export const WHO_DECIDES =
  /\b(?:hvem|who(?:m)?)\b.{0,40}\b(?:beslutter|bestemmer|godkender|afgor|vedtager|udpeger|valger|(?:skal|kan|ma) (?:godkende|beslutte|bestemme|sige ja|sporges|indstille|vedtage)|decides?|approves?|chooses?|picks|appoints?|has the (?:final )?say|signs off|gets to|(?:must|has to|have to|needs? to|can|may) (?:\w+ )?(?:approve|decide|agree|say yes|sign|choose|pick))\b/u;

/** Asks what the strategy says. */
export const SAYS_STRATEGY =
  /\b(?:siger|star der i|skriver|navner|ifolge|i folge|mener|fremgar af|foreslar)\b.{0,30}\bstrateg|\bstrateg\w*\b.{0,20}\b(?:siger|skriver|navner|say|says|mention|mentions)\b|\b(?:according to|say in|stated in|in) (?:the|our) (?:\w+ )?strateg|\bstrateg\w* (?:say|mention)/u;

/** "What is …?", "what does … stand for?" */
export const WHAT_IS =
  /\b(?:hvad (?:er|betyder|laver|star|vil)|what (?:is|are|doe?s|do)|who (?:is|are)|hvem er|rolle|role|stands? for|short for|forkort\w*)\b/u;
