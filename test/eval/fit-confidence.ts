/** What the confidence in an answer is read from, and how good the answer was, 0 to 1. */
export interface Judged {
  readonly score: number;
  readonly lead: number;
  readonly points: number;
}

/** The constants of the log odds that an answer is right. */
export interface Confidence {
  readonly score: number;
  readonly lead: number;
  readonly base: number;
}

const STEPS = 5000;
const RATE = 0.2;

/** Fits the log odds of being right to the score and the lead, by gradient descent. */
export function fitConfidence(judged: readonly Judged[]): Confidence {
  let [score, lead, base] = [0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    let [ofScore, ofLead, ofBase] = [0, 0, 0];
    for (const one of judged) {
      const odds = score * one.score + lead * one.lead + base;
      const error = 1 / (1 + Math.exp(-odds)) - one.points;
      ofScore += error * one.score;
      ofLead += error * one.lead;
      ofBase += error;
    }
    score -= (RATE * ofScore) / judged.length;
    lead -= (RATE * ofLead) / judged.length;
    base -= (RATE * ofBase) / judged.length;
  }
  return { score, lead, base };
}
