import type { Strings } from '../../texts/da';
import { enInquiry } from './en-inquiry';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The English texts of asking, in addition to `answers`. */
export const enAsking: Strings['asking'] = {
  roles: {
    running: (when) => `active ${when}`,
    started: (when) => `started ${when}`,
    ended: (when) => `ended ${when}`,
    decided: (when) => `decided ${when}`,
    granted: (when) => `granted for ${when}`,
    'grant-ends': (when) => `grant runs out ${when}`,
  },
  recommendedBy: (body) => `recommended by ${body}`,
  upTo: (when) => `up to ${when}`,
  startingWith: (when) => `from ${when}`,
  statedFilter: (attribute) => `${attribute} stated`,
  inCurrency: (currency) => `paid in ${currency === 'EUR' ? 'euro' : 'kroner'}`,
  cannot:
    "I cannot do that. I can answer questions about the region's international collaborations and the strategy, help to screen a proposal, and remind you of follow-ups. I can neither make pictures, send mail, book travel, arrange meetings nor make calls.",
  onlyInTeams: 'You can only do that in Teams. Send your message to Udsyn there.',
  missing: {
    purpose: 'the purpose',
    period: 'the period',
    start: 'the start',
    end: 'the end date',
    status: 'the status',
    fee: 'the membership fee',
    cost: 'the costs',
    'total-budget': 'the total budget',
    'co-financing': "the Region's share",
    'staff-hours': 'the staff hours',
    'decided-by': 'the decision',
    funding: 'the funding',
    outcome: 'the expected outcome',
    partners: 'the partners',
    'partner-count': 'the number of partners',
    countries: 'the countries',
    'contacts-political': 'the political representation',
    'contacts-administrative': 'the administrative contact',
    roles: 'the roles',
    'lead-partner': 'the lead partner',
    unit: 'the unit',
    recurrence: 'the meetings',
    remarks: 'remarks',
    discrepancies: 'discrepancies',
    conditions: 'conditions',
  },
  today: 'now',
  untilToday: 'to date',
  properties: {
    fee: 'has a membership fee',
    'own-money': 'the Region contributes money',
    rolling: 'ongoing',
    'rolling-yearly': 'ongoing, one year at a time',
    'no-political-appointment': 'no political appointment',
    'political-appointment': 'political appointment',
    'ad-hoc-appointment': 'ad hoc appointment',
    vacancy: 'vacant seat',
    'named-politician': 'named politician',
    'named-contact': 'named contact person',
    'no-end-stated': 'no end date stated',
    'lead-partner': 'the Region is lead partner',
    'external-funding': 'external funding',
    'no-budget': 'no costs budgeted',
    'no-external-funding': 'no external funding',
  },
  perYear: (times) =>
    times >= 1
      ? `${plural(Math.round(times), 'time', 'times')} per year`
      : `every ${Math.round(1 / times)} years`,
  operations: {
    count: 'Number of',
    sum: 'Total',
    average: 'Average',
    max: { money: 'Largest', date: 'Last', duration: 'Longest' },
    min: { money: 'Smallest', date: 'First', duration: 'Shortest' },
  },
  measures: {
    entries: 'collaborations',
    fee: 'membership fee per year',
    cost: "the Region's cost",
    'yearly-cost': "the Region's cost per year",
    'total-budget': 'total budget',
    'co-financing': 'co-financing',
    'staff-hours': 'staff hours',
    start: 'started',
    end: 'ended',
    duration: 'duration',
    decision: 'granted',
    partners: 'number of partners',
  },
  topped: (operation, top) => `${operation} (top ${top})`,
  ranked: (operation, rank) => `${operation} (no. ${rank})`,
  share: (part, whole) => `${part} of ${whole} (${Math.round((100 * part) / Math.max(1, whole))}%)`,
  count: (count, filters) =>
    filters === ''
      ? `${plural(count, 'collaboration', 'collaborations')} in the catalogue.`
      : `${plural(count, 'collaboration', 'collaborations')}: ${filters}.`,
  included: 'Included',
  others: (count) => `and ${count} more`,
  leftOut: {
    money: (count, names) => `Not counted, no figure stated (${count}): ${names}`,
    date: (count, names) => `Not counted, no date stated (${count}): ${names}`,
    duration: (count, names) => `Not counted, start or end not stated (${count}): ${names}`,
  },
  inYear: (measure: string, year: number) => `${measure} in ${year}`,
  notOfYear: (count: number, year: number, names: string) =>
    `Not counted, no amount stated for ${year} by itself (${count}): ${names}`,
  hoursApart: (count: number, amount: string) =>
    `Staff hours are not included. They come to ${amount} for ${plural(count, 'collaboration', 'collaborations')}.`,
  otherAmounts: (count, names) =>
    `Not counted, only other kinds of amounts stated (${count}): ${names}`,
  oneYear: (names) => `Counted as one year, years not stated: ${names}`,
  unstated: {
    time: (count) =>
      `${plural(count, 'collaboration', 'collaborations')} with no stated dates ${count === 1 ? 'is' : 'are'} not included.`,
    amount: (count) =>
      `${plural(count, 'collaboration', 'collaborations')} with no stated amount ${count === 1 ? 'is' : 'are'} not included.`,
  },
  amountFilter: {
    over: (measure, amount) => `${measure} over ${amount}`,
    under: (measure, amount) => `${measure} under ${amount}`,
    'at-least': (measure, amount) => `${measure} of at least ${amount}`,
    'at-most': (measure, amount) => `${measure} of at most ${amount}`,
  },
  noNumber: {
    money: (count) =>
      count === 1
        ? 'The source gives no figure for the collaboration:'
        : `The source gives no figure for any of the ${count} collaborations:`,
    date: (count) =>
      count === 1
        ? 'The source gives no date for the collaboration:'
        : `The source gives no date for any of the ${count} collaborations:`,
    duration: (count) =>
      count === 1
        ? 'The source does not say how long the collaboration lasts:'
        : `The source does not say how long the ${count} collaborations last:`,
  },
  converted: "Amounts in euros use the source's own figures in kroner.",
  wholePeriod: 'Yearly amounts are multiplied by the years they are granted for.',
  then: 'Then',
  mostPer: {
    contact: 'Collaborations by contact person',
    representative: 'Collaborations by politician',
    person: 'Collaborations by person',
    unit: 'Collaborations by unit',
    country: 'Collaborations by country',
    programme: 'Collaborations by programme',
    theme: 'Collaborations by theme',
    area: 'Collaborations by area',
    level: 'Collaborations by level',
    kind: 'Collaborations by type',
    body: 'Collaborations by decision-making body',
  },
  days: (days) =>
    days >= 365 ? plural(Math.round(days / 365.25), 'year', 'years') : plural(days, 'day', 'days'),
  compare: 'Side by side',
  notStated: {
    'contact-detail':
      'The sources give no telephone numbers, e-mail addresses or postal addresses.',
    other: 'The sources do not say.',
    unclear: 'The sources do not say, as far as I can see. They may say it in other words.',
  },
  contactsKnown: 'The sources only give names:',
  didYouMean: (name) => `Did you mean ${name}? I assumed so.`,
  assumed: (name) => `I assumed you meant ${name}.`,
  orDidYouMean: (what) => `Did you mean ${what}?`,
  orDidYouAsk: (question) => `Did you mean: ${question}`,
  openEntries: (count) => `Show the ${count} collaborations`,
  collaborationsUnder: (filters) => `collaborations under "${filters}"`,
  corrected: (from, to) => `Read as "${to}" (you wrote "${from}").`,
  unsure: 'I am not sure that I understood the question correctly.',
  byModel:
    'A language model interpreted the question and may have misunderstood it. The answer comes from the sources.',
  unused: (words) => `I did not use: ${words}.`,
  unusedRest: (count) => plural(count, 'more word', 'more words'),
  lacking: (what, names) => `The sources do not state ${what} for: ${names}`,
  leftOutFilter: (filter: string) => `not: ${filter}`,
  or: 'or',
  unmatchedFilters: (filters: string) => `Not found: ${filters}`,
  without: (filter) => `Without ${filter}`,
  confirmed: (on: string, by: string) => `Confirmed on ${on} by ${by}`,
  correctedOn: (on: string, by: string) => `Corrected on ${on} by ${by}`,
  experiences: 'Experience',
  feedback: {
    useful: '👍 Useful',
    notUseful: '👎 Not useful',
    thanks: 'Thank you for your feedback.',
    why: 'Thank you for your feedback. What was wrong? You do not have to answer, and your name is not stored.',
    reasons: {
      wrong: 'Wrong',
      incomplete: 'Incomplete',
      outdated: 'Outdated',
      unclear: 'Hard to understand',
    },
    noted: (reason) => `Thank you. Noted: ${reason}.`,
    gone: 'That feedback is no longer stored.',
    unanswered: 'Questions without a useful answer',
    noneUnanswered: 'There have been none in the last 90 days.',
    notAnswered: 'not answered',
    ofNoUse: 'not useful',
    howKept:
      'The 10 most recent from the last 90 days. The names of those who asked are not stored. CPR and telephone numbers, addresses and names that are not in the catalogue are removed wherever I could recognise them.',
    onlyCoordinators:
      'That list is for coordinators only. Ask your coordinator if you need an answer.',
    forCoordinators:
      'As a coordinator you can also type: "submitted screenings", "unanswered questions".',
  },
  inquiry: enInquiry,
};
