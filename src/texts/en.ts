import type { Strings } from './da';
import { enActionPlans } from '../action-plans/texts/en-action-plans';
import { enInitiatives } from '../action-plans/texts/en-initiatives';
import { enAsking } from '../asking/texts/en-asking';
import { enRouting } from '../catalogue/texts/en-routing';
import { enExport } from '../documents/texts/en-export';
import { enConditions } from '../monitoring/texts/en-conditions';
import { enProposals } from '../monitoring/texts/en-proposals';
import { enMonitoring } from '../monitoring/texts/en-monitoring';
import { enPages } from './en-pages';
import { enMonitoringGuide } from '../monitoring/texts/en-monitoring-guide';
import { enMonitoringOwners } from '../monitoring/texts/en-monitoring-owners';
import { enMonitoringReport } from '../monitoring/texts/en-monitoring-report';
import { enMonitoringWheel } from '../monitoring/texts/en-monitoring-wheel';
import { enOutbox } from '../outbox/texts/en-outbox';
import { enScreening, enScreeningMoves } from '../screening/texts/en-screening';

const collaborations = (count: number) =>
  count === 1 ? '1 collaboration' : `${count} collaborations`;

/** English. */
export const en: Strings = {
  name: 'English',
  whichLanguage: 'Which language should I answer in?',
  common: {
    source: 'Source',
    from: (document, published) =>
      published === undefined ? document : `${document}, ${published}`,
    asOf: (published) => `This information is from ${published} and may have changed since then.`,
    and: 'and',
    approximately: (amount) => `about ${amount}`,
    yes: 'Yes',
    no: 'No',
    yourAnswer: 'your answer',
  },
  welcome: {
    title: (name) => (name === '' ? 'Welcome to Udsyn' : `Welcome to Udsyn, ${name}`),
    text: (organisation) =>
      `I know the international collaborations of ${organisation} and the strategy behind them. Ask questions, screen a proposed collaboration, or answer the yearly monitoring questions when I remind you.`,
  },
  help: {
    title: 'What I can do for you',
    button: 'See what I can do',
    text: 'Write in your own words, in Danish or English. I am a program and only answer from the sources. Every answer shows where the information comes from and how old it is. For example:',
    examples: [
      'Which networks cover health IT?',
      'What does the CPMR cost?',
      'What is the goal of the strategy?',
    ],
    commands:
      'You can also type: "new screening", "I want to screen a collaboration with … about …", "continue", "my screenings", "my reminders", "monitoring calendar", "action plan for health 2028", "new initiative", "ask the coordinator", "/language".',
    startScreening: 'Start a screening',
    otherLanguage: 'Skift til dansk',
  },
  people: {
    pick: 'Choose a colleague',
    pickHint: 'Search by name',
    name: "The colleague's name",
    orName: "Or type the colleague's name",
    nameHint: 'For example "Bent Holm"',
    which: 'Who do you mean?',
    confirm: 'Tap the name to confirm.',
    both: (picked, typed) => `You chose ${picked} but typed "${typed}".`,
    empty: 'Choose a colleague, or type a name.',
    unknown: (name) =>
      `I don't know anyone called "${name}". Ask your colleague to write "hello" to Udsyn first.`,
    unmet:
      'The colleague you chose has not used Udsyn yet. Ask them to write "hello" to Udsyn once, and then try again.',
    unreachable: (names) =>
      `I cannot message ${names}. Ask them to write to Udsyn first, or choose someone else.`,
  },
  greeting: 'Hello! Ask about a collaboration, a topic or the strategy, or type "help".',
  thanks: 'You are welcome.',
  noted: 'All right. Feel free to ask me anything else.',
  tooLongAgo: 'I no longer remember that. Which collaboration do you mean?',
  forgotten: 'I have reset the conversation. What would you like to ask?',
  languageChanged: 'I will answer in English from now on.',
  levels: { political: 'Political', administrative: 'Administrative' },
  status: {
    upcoming: 'starts later',
    running: 'active',
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
    recurrence: 'Meetings',
    remarks: 'Remarks',
    discrepancies: 'Discrepancies',
    conditions: 'Conditions',
  },
  costs: {
    'membership-fee': 'membership fee',
    'operating-grant': 'operating grant',
    'co-financing': 'co-financing',
    'staff-hours': 'staff hours',
    'total-budget': 'total budget',
    'programme-budget': 'programme budget',
    'external-grant': 'external grant',
    'partner-contribution': "partners' contribution",
    'participant-payment': 'payment to participants',
  },
  per: { year: 'per year', total: 'in total', participant: 'per participant' },
  money: {
    from: (date) => `from ${date}`,
    to: (date) => `until ${date}`,
    replaced: (date) => `applied until the decision of ${date}`,
    forYears: (from, to) => (from === to ? `granted for ${from}` : `granted for ${from}-${to}`),
    inYears: (from, to) => (from === to ? `for ${from}` : `for ${from}-${to}`),
    decided: (body, day) => `decided by ${body} on ${day}`,
    by: (body, day) => `${body} on ${day}`,
    recommended: (body) => `on the recommendation of ${body}`,
  },
  facts: {
    owner: 'Responsible for monitoring',
    basis: 'Basis',
    followUp: 'Next monitoring',
    rolling: 'ongoing',
    rollingSince: (year) => `ongoing according to the strategy of ${year}`,
    grantedUntil: (year) => `granted until the end of ${year}`,
    formerPeriod: (text, until) => `Until ${until} it said: ${text}`,
    laterDecision: (matter, by, last) =>
      last === '' ? `${matter}: ${by}` : `${matter}: ${by} (last day ${last})`,
    firstDecision: (by) => `Before that: ${by}`,
    rollingEnd: 'No end date: the collaboration is ongoing',
    established: (year) => `Established ${year}`,
    between: (start, end) => `${start} – ${end}`,
    since: (start) => `from ${start}`,
    until: (end) => `until ${end}`,
    overYears: (total, years) => `${total} in all over ${years} years (calculated)`,
    appointment: {
      appointed: 'Appointed',
      'ad-hoc': 'Appointed ad hoc',
      none: 'No one appointed',
      vacant: 'Vacant',
      'not-stated': 'Not stated',
    },
    unreachable: (day) => `has not been reachable through Udsyn since ${day}`,
    vacancy: (unit) => (unit === '' ? 'vacant' : `${unit}: vacant`),
    leadPartner: (organisation) => `Led by ${organisation}.`,
    alsoKnownAs: 'Also known as',
    theme: 'Themes',
    discrepancy: 'The source contradicts itself',
    notes: 'Note',
    more: 'Show or hide',
  },
  answers: {
    understood: (query) => `Understood as: ${query}`,
    list: collaborations,
    showing: (from, to, count) => `Showing ${from}-${to} of ${count}`,
    more: 'Show more',
    details: (name) => `All about ${name}`,
    allDetails: 'All details',
    missing: (what, name) =>
      `That is not stated. My sources have no information about ${what} of ${name}.`,
    areaKnown: (area) => `The collaboration belongs to the area "${area}".`,
    otherwiseKnown: 'Other information about costs and funding',
    nothing: 'I found nothing about that in the catalogue or the strategy.',
    nothingAbout: (words) => `I found nothing in the catalogue or the strategy about ${words}.`,
    nothingOnTheme: (theme) => `I found no collaborations on ${theme}.`,
    nothingIn: (country) => `I found no collaborations in ${country}.`,
    nothingWhen: (when) => `I found no collaborations ${when}.`,
    nothingLike: (filter) => `I found no collaborations that match ${filter}.`,
    nothingLikeAll: (filters) => `I found nothing that matches all of this: ${filters}.`,
    theRest: 'the rest of what you wrote',
    nearby: 'The closest matches:',
    nearbyFor: (without, count) => `Without "${without}": ${collaborations(count)}`,
    noMore: 'There are no more results.',
    onlyMentioned: 'Only mentioned in the text of the strategy, not listed in the annexes.',
    word: (word) => `"${word}"`,
    partner: (word) => `partner: "${word}"`,
    contact: (name) => `contact: ${name}`,
    decidedBy: (body) => `decided by ${body}`,
    aboutStrategy: 'Strategy and rules',
  },
  asking: enAsking,
  routing: enRouting,
  conditions: enConditions,
  proposals: enProposals,
  screening: enScreening,
  screeningMoves: enScreeningMoves,
  monitoring: enMonitoring,
  export: enExport,
  pages: enPages,
  monitoringGuide: enMonitoringGuide,
  monitoringOwners: enMonitoringOwners,
  monitoringReport: enMonitoringReport,
  monitoringWheel: enMonitoringWheel,
  actionPlans: enActionPlans,
  initiatives: enInitiatives,
  outbox: enOutbox,
  errors: {
    turn: (id) =>
      `Something went wrong on my side. Try again in a moment. If it happens again, give your coordinator the code ${id}.`,
    unknownAction:
      'That button no longer works. The card is from an older version of Udsyn. Type "help" to see what I can do.',
    tooLong: 'That question is too long. Ask it in one or two sentences.',
    noText: 'I can only read text. Type your question, or type "help".',
  },
};
