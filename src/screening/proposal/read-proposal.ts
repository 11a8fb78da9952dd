import { cutLabelled } from './cut-labelled';
import { cutMoney } from './cut-money';
import { LONGEST_FACT } from '../checklist/input';
import { type Level, LEVELS, type Proposal } from './proposal';
import { plain, readChoice } from './read-choice';
import { cutPeriod } from './read-period';
import { readProgrammes, withoutBudgetYears } from './read-programmes';
import { readSentence, type Sentence } from './read-sentence';
import type { Reading } from './recognise';

const IS_ENGLISH = /^(?:with|of|in)$/;
const COLLABORATIONS =
  'samarbejde|partnerskab|projekt|netværk|medlemskab|aftale|collaboration|cooperation|partnership|project|network|membership|agreement';

/** The level that a sentence says the collaboration has, and the sentence without it. */
function cutLevel(text: string, { vocabulary }: Reading): { level?: Level; rest: string } {
  for (const level of LEVELS) {
    const label = vocabulary.levels.find(({ id }) => id === level)?.label;
    if (label === undefined) continue;
    const says = new RegExp(
      String.raw`(?<!\p{L})(?:på\s+|at\s+(?:the\s+|a\s+)?)?(?:${label.da}|${label.en})(?:t|e)?(?!\p{L})` +
        String.raw`(?:\s+(?:niveau|plan|level)|(?=\s+\p{L}*(?:${COLLABORATIONS})|\s*(?:[,.;]|$)))`,
      'iu',
    );
    if (says.test(text)) return { level, rest: text.replace(says, '').replace(/\s{2,}/g, ' ') };
  }
  return { rest: text };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A title: what it is about and with whom. */
function nameOf({ subject, partners, noun, joint = 'med', rest }: Sentence): string | undefined {
  const what = subject ?? (partners === undefined ? undefined : noun);
  if (partners === undefined) return what ?? rest;
  const kind = IS_ENGLISH.test(joint) ? 'collaboration' : 'samarbejde';
  // "Medlemskab af CPMR", but "Havne med CPMR".
  const between = subject === undefined ? joint : IS_ENGLISH.test(joint) ? 'with' : 'med';
  return `${what ?? kind} ${between} ${partners}`;
}

const QUOTED = /["“”»«](?<name>[^"“”»«]{3,})["“”»«]/u;

/** Leaves out what is not known or too long to be a fact. */
function known(proposal: Proposal): Proposal {
  const kept = Object.entries(proposal).filter(([, value]) =>
    typeof value === 'string' ? value.length <= LONGEST_FACT : Boolean(value),
  );
  return Object.fromEntries(kept);
}

/** What recognised terms say: the ids, and the words that stand for them. */
const termsOf = (text: string, ids: readonly string[]) =>
  text === '' && ids.length === 0 ? undefined : { text, ids: [...ids] };

/** "Norge og Sverige" says in which countries, not who the partners are. */
function isOfCountries(partners: string, { vocabulary }: Reading): boolean {
  const names = new Set(
    vocabulary.countries.flatMap(({ label }) => [label.da, label.en].map(plain)),
  );
  return partners.split(/,|\s(?:og|and)\s|&/u).every((one) => names.has(plain(one)));
}

/** What a sentence such as "I want to screen a collaboration with …" already says of a proposal. */
export function readProposal(text: string, reading: Reading): Proposal {
  const { cost, total, rest: withoutMoney } = cutMoney(text.replace(/\s+/g, ' '));
  const programme = readProgrammes(withoutMoney, reading);
  const undated = withoutBudgetYears(withoutMoney, programme?.text ?? '');
  const { period, rest: withoutPeriod } = cutPeriod(undated);
  const { level, rest: all } = cutLevel(withoutPeriod, reading);
  const { facts, rest } = cutLabelled(all);
  const quoted = QUOTED.exec(rest)?.groups?.['name'];
  const sentence = readSentence(quoted === undefined ? rest : rest.replace(QUOTED, ', '));
  const { partners = facts.partners, purpose = facts.purpose, field } = sentence;
  const areas = reading.vocabulary.areas.map(({ id }) => id);
  const ofField = field && readChoice('area', field, areas, reading);
  const inField = ofField === undefined ? field : undefined;
  const subject = sentence.subject ?? facts.subject ?? inField;
  const about = [subject, field, sentence.rest, quoted].join(', ');
  const { themes } = reading.recognise(
    subject === undefined ? `${about}, ${purpose ?? ''}` : about,
  );
  const recognised = reading.recognise(all);
  const name =
    quoted ?? sentence.joined ?? nameOf({ ...sentence, ...(subject !== undefined && { subject }) });
  return known({
    name: name === undefined ? undefined : capitalised(name),
    level,
    area: ofField ?? (recognised.areas.length === 1 ? recognised.areas[0] : undefined),
    partners: partners !== undefined && isOfCountries(partners, reading) ? undefined : partners,
    countries: termsOf('', recognised.countries),
    purpose: purpose === undefined ? undefined : capitalised(purpose),
    themes: termsOf(subject ?? '', themes),
    period,
    cost,
    total,
    programme,
    unit: facts.unit,
    responsible: facts.responsible,
  });
}
