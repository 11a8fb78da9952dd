import { readFileSync, writeFileSync } from 'node:fs';
import { answer, isAnswered, shownIds } from '../../src/asking/answer/answer';
import { renderAnswered } from '../../src/asking/cards/answer-cards';
import { ask } from '../../src/asking/intents/ask';
import { candidatesOf } from '../../src/asking/intents/choose';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { readText } from '../../src/asking/slots/reading';

import { plainTextOf } from '../../src/cards/message';
import { renderContextFor } from '../../src/cards/render-context';
import { loadContent } from '../../src/content/load-content';
import { detectLanguage } from '../../src/lib/language';
import { SETS, questionsOf } from './question-sets';
import { score } from './score';

async function main() {
  const { score: blind } = await import('/tmp/ev/blindscore.mjs' as string);
  const index = indexKnowledge(loadContent('nordjylland'));
  const out: string[] = [];
  const all: any[] = [];
  for (const set of SETS) for (const q of questionsOf(set)) all.push({ ...q, set, kind: q.type });
  for (const [set, file] of process.argv.slice(2).map((x) => x.split('=') as [string, string]))
    for (const q of JSON.parse(readFileSync(file, 'utf8'))) all.push({ ...q, set });
  for (const q of all) {
    const day = q.as_of ?? '2012-03-01';
    let memory: any;
    for (const c of q.context ?? []) memory = ask(c, index, { day, memory }).memory;
    const reading = readText(q.q, index, { day, memory });
    
    const language = q.lang ?? detectLanguage(q.q) ?? 'da';
    const rc = { ...renderContextFor(language, index.knowledge, day), question: q.q };
    const cands = candidatesOf(reading).map(({ query, features }) => {
      const a = answer(query, index, day);
      const given = {
        id: q.id,
        intent: query.intent === 'command' ? query.command : query.intent,
        answered: isAnswered(a),
        collaborations: shownIds(a),
        text: a.kind === 'command' ? '' : plainTextOf(renderAnswered({ answer: a, others: [] } as any, rc)),
      };
      const s = q.type === undefined ? blind(q, given).score : score(q, given as any);
      return { f: features, s, q: JSON.stringify(query).slice(0, 160) };
    });
    out.push(JSON.stringify({ id: q.id, set: q.set, kind: q.kind, q: [...(q.context ?? []), q.q].join(' / '), ids: q.gold_ids, cands }));
  }
  writeFileSync('/tmp/ev/dump.jsonl', out.join('\n'));
}
void main();
