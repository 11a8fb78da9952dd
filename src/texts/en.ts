import type { Strings } from './da';
import { enAsking } from '../asking/texts/en-asking';
import { enExport } from '../documents/texts/en-export';
import { enMonitoring } from '../monitoring/texts/en-monitoring';
import { enPages } from './en-pages';
import { enMonitoringGuide } from '../monitoring/texts/en-monitoring-guide';
import { enMonitoringOwners } from '../monitoring/texts/en-monitoring-owners';
import { enMonitoringReport } from '../monitoring/texts/en-monitoring-report';
import { enMonitoringWheel } from '../monitoring/texts/en-monitoring-wheel';
import { enOutbox } from '../outbox/texts/en-outbox';
import { enScreening } from '../screening/texts/en-screening';
import { enScreeningMoves } from '../screening/texts/en-screening';

const collaborations = (count: number) =>
  count === 1 ? '1 collaboration' : `${count} collaborations`;

export const en: Strings = {
  name: 'English',
  whichLanguage: 'Which language shall I answer in?',
  common: {
    source: 'Source',
    from: (document, published) =>
      published === undefined ? document : `${document}, ${published}`,
    asOf: (published) => `The facts are from ${published} and may have changed since.`,
    and: 'and',
    approximately: (amount) => `about ${amount}`,
    yes: 'Yes',
    no: 'No',
  },
  welcome: {
    title: (name) => (name === '' ? 'Welcome to Udsyn' : `Welcome to Udsyn, ${name}`),
    text: (organisation) =>
      `I know the international collaborations of ${organisation} and the strategy behind them. Ask away, take a proposed collaboration through the screening, or answer the yearly monitoring when I remind you of it.`,
  },
  help: {
    title: 'What I can do for you',
    button: 'See what I can do',
    text: 'Write in your own words, in Danish or English. I answer only with what the sources say, and always show where. Try for instance:',
    examples: [
      'Which networks cover health IT?',
      'What does the CPMR cost?',
      'What is the goal of the strategy?',
    ],
    commands:
      'You can also write: "new screening", "I want to screen a collaboration with … about …", "continue", "my screenings", "my reminders", "year wheel", "ask the coordinator", "/language".',
    startScreening: 'Start a screening',
    otherLanguage: 'Skift til dansk',
  },
  greeting: 'Hello! Ask about a collaboration, a topic or the strategy, or write "help".',
  thanks: 'You are welcome.',
  noted: 'All right. Do ask if there is more.',
  tooLongAgo: 'I no longer remember that. Which collaboration do you mean?',
  forgotten: 'Forgotten. What would you like to ask?',
  languageChanged: 'I will speak English with you from now on.',
  levels: { political: 'Political', administrative: 'Administrative' },
  status: {
    upcoming: 'starts later',
    running: 'running',
    'open-ended': 'no end date stated',
    ended: 'ended',
  },
  attributes: {
    purpose: 'Purpose',
    period: 'Period',
    start: 'Started',
    end: 'Ends',
    status: 'Status',
    fee: 'Membership fee',
    cost: 'Costs',
    'total-budget': 'Total budget',
    'co-financing': "The Region's share",
    'staff-hours': 'Staff hours',
    'decided-by': 'Decided by',
    funding: 'Funding',
    outcome: 'Expected outcome',
    partners: 'Partners',
    'partner-count': 'Number of partners',
    countries: 'Countries',
    'contacts-political': 'Political representation',
    'contacts-administrative': 'Administrative contact',
    roles: 'Role',
    'lead-partner': 'Lead partner',
    unit: 'Unit',
    recurrence: 'Meets',
    remarks: 'Remarks',
  },
  costs: {
    'membership-fee': 'membership fee',
    'operating-grant': 'operating grant',
    'co-financing': 'co-financing',
    'staff-hours': 'staff hours',
    'total-budget': 'total budget',
    'programme-budget': 'budget of the programme',
    'external-grant': 'external grant',
    'partner-contribution': "partners' contribution",
    'participant-payment': 'payment to participants',
  },
  per: { year: 'a year', total: 'in all', participant: 'per participant' },
  money: {
    forYears: (from, to) => `granted for ${from}-${to}`,
    decided: (body, day) => `decided by ${body} on ${day}`,
    by: (body, day) => `${body} on ${day}`,
    recommended: (body) => `on the recommendation of ${body}`,
  },
  facts: {
    owner: 'Answers for the follow-up',
    basis: 'Basis',
    followUp: 'Next follow-up',
    rolling: 'ongoing',
    rollingSince: (year) => `ongoing according to the strategy of ${year}`,
    grantedUntil: (year) => `granted to the end of ${year}`,
    rollingEnd: 'No end date: the collaboration is ongoing',
    established: (year) => `Established ${year}`,
    between: (start, end) => `${start} – ${end}`,
    since: (start) => `from ${start}`,
    until: (end) => `until ${end}`,
    appointment: {
      appointed: 'Appointed',
      'ad-hoc': 'Appointed ad hoc',
      none: 'Nobody is appointed',
      vacant: 'Vacant',
      'not-stated': 'Not stated',
    },
    vacancy: (unit) => (unit === '' ? 'vacant' : `${unit}: vacant`),
    leadPartner: 'The Region is lead partner.',
    alsoKnownAs: 'Also known as',
    theme: 'Themes',
    discrepancy: 'The source contradicts itself',
    notes: 'Note',
    more: 'Show more or less',
  },
  answers: {
    understood: (query) => `Understood as: ${query}`,
    list: collaborations,
    showing: (from, to, count) => `Showing ${from}-${to} of ${count}`,
    more: 'Show more',
    details: (name) => `All about ${name}`,
    allDetails: 'All details',
    missing: (what, name) =>
      `The source does not say. The material that I answer from has nothing on ${what} of ${name}.`,
    areaKnown: (area) => `It belongs to the area ${area}.`,
    otherwiseKnown: 'What is otherwise said about money and funding',
    nothing: 'I did not find that in the catalogue or the strategy.',
    nothingAbout: (words) => `I found nothing in the catalogue or the strategy about ${words}.`,
    nothingOnTheme: (theme) => `I found no collaborations on ${theme}.`,
    nothingIn: (country) => `I found no collaborations in ${country}.`,
    nothingWhen: (when) => `I found no collaborations ${when}.`,
    nothingLike: (filter) => `I found no collaborations that match ${filter}.`,
    nothingLikeAll: (filters) => `I found nothing that matches all of this: ${filters}.`,
    theRest: 'the rest of what you wrote',
    nearby: 'What comes closest:',
    nearbyFor: (without, count) => `Without "${without}": ${collaborations(count)}`,
    noMore: 'There are no more.',
    onlyMentioned: 'Only named in the text of the strategy; it has no entry in the annexes.',
    word: (word) => `"${word}"`,
    partner: (word) => `partner: "${word}"`,
    contact: (name) => `contact: ${name}`,
    decidedBy: (body) => `decided by ${body}`,
    aboutStrategy: 'Strategy and rules',
  },
  asking: enAsking,
  screening: enScreening,
  screeningMoves: enScreeningMoves,
  monitoring: enMonitoring,
  export: enExport,
  pages: enPages,
  monitoringGuide: enMonitoringGuide,
  monitoringOwners: enMonitoringOwners,
  monitoringReport: enMonitoringReport,
  monitoringWheel: enMonitoringWheel,
  outbox: enOutbox,
  errors: {
    turn: (id) =>
      `Something went wrong on my side, and it is not your fault. Try again in a moment. If it happens again, give your coordinator the code ${id}.`,
    unknownAction:
      'I no longer know that button; the card is probably from an older version. Write "help" to see what I can do.',
    tooLong: 'That was long. Ask in one or two sentences.',
    noText: 'I can only read text. Write your question, or write "help".',
  },
};
