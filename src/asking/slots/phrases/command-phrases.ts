import type { Command } from '../../answer/query';
import { phrases, type Phrases } from './phrases';

/** How people word each command. */
export const COMMAND_PHRASES: Readonly<Record<Command, Phrases>> = {
  help: phrases(
    `
      hjælp, hvad kan du, hvad kan du hjælpe med, hvad kan du hjælpe mig med, hvad ved du, hvad ved du noget om, hvem er du, hvad er du, hvad kan man spørge om, hvad kan man spørge dig om, hvad kan jeg bruge dig til, hvad kan du svare på, hvad kan jeg spørge om, hvordan bruger jeg dig, kan du hjælpe mig, hjælp mig, menu, vejledning, er du en robot, er du et menneske, er du en bot, hvem har lavet dig,
      kommandoer, ting kan jeg spørge dig om`,
    `
      help, help me, what can you help me with, what can you help with, what do you know, what do you do, who are you, what are you, can you help me, can you help, what can you do, what can i ask, what can i ask you, what can i ask you about, what can i use you for, how do you work, how do i use you, how does this work, are you a robot, are you a bot, are you human, are you a human, who made you,
      menu, commands, things can i ask you`,
  ),
  'start-screening': phrases(
    `
      ny screening, start screening, start en screening, begynd screening,
      screen et samarbejde, screene et samarbejde, screene et nyt samarbejde,
      vurdere et nyt samarbejde, vurder et nyt samarbejde, opret screening, lav en screening,
      screening, start tjekliste, udfyld tjekliste`,
    `
      new screening, start screening, start a screening, start a new screening,
      begin screening, screen a collaboration, screen a new collaboration,
      assess a new collaboration, create screening, start checklist, fill in the checklist`,
  ),
  'continue-screening': phrases(
    `
      fortsæt, fortsæt screening, fortsæt min screening, fortsæt hvor jeg slap,
      genoptag screening, videre, videre med screeningen`,
    `
      continue, continue screening, continue my screening, resume, resume screening,
      pick up where i left off, carry on, carry on with my screening, go on`,
  ),
  'list-screenings': phrases(
    `
      mine screeninger, vis mine screeninger, liste over mine screeninger,
      hvilke screeninger har jeg, mine kladder, kladder`,
    `
      my screenings, show my screenings, list my screenings, which screenings do i have,
      my drafts, drafts`,
  ),
  'list-queue': phrases(
    `
      indsendte screeninger, vis indsendte screeninger, de indsendte screeninger, screeninger til behandling,
      hvilke screeninger er indsendt, screeninger der venter, afviste screeninger, vis afviste screeninger,
      afslåede screeninger, vis afslåede screeninger, hvilke screeninger er afvist, hvilke screeninger er afslået`,
    `
      submitted screenings, show submitted screenings, the submitted screenings, screenings to handle,
      which screenings are submitted, screenings that wait, screening queue,
      rejected screenings, show rejected screenings, which screenings were rejected`,
  ),
  'list-reminders': phrases(
    `
      mine påmindelser, vis mine påmindelser, påmindelser, mine opfølgninger,
      hvad skal jeg følge op på, hvilke påmindelser har jeg, mine deadlines, mine runder, min monitorering,
      stedfortræder, min stedfortræder`,
    `
      my reminders, show my reminders, list my reminders, reminders,
      what reminders do i have, what do i have to follow up, my follow ups, my deadlines, my rounds, my monitoring,
      stand-in, my stand-in`,
  ),
  'year-wheel': phrases(
    `
      årshjul, årshjulet, vis årshjulet, se årshjulet, vis årshjul, monitoreringsoversigt, overblik over monitoreringen,
      oversigt over opfølgninger, overblik over opfølgninger, hvad er forfaldent, hvad er over fristen`,
    `
      monitoring overview, show monitoring overview, overview of the monitoring, year wheel, show year wheel,
      annual wheel, monitoring calendar, overdue, what is overdue`,
  ),
  'list-failed': phrases(
    `
      fejlede påmindelser, vis fejlede påmindelser, mislykkede påmindelser, påmindelser der ikke kom frem,
      hvilke påmindelser kom ikke frem, fejlede beskeder, vis fejlede beskeder, beskeder der ikke kom frem,
      hvilke beskeder kom ikke frem, ikke kommet frem`,
    `
      failed reminders, show failed reminders, reminders that did not arrive, which reminders did not arrive,
      undelivered reminders, failed messages, show failed messages, messages that did not arrive,
      which messages did not arrive, undelivered messages, not arrived`,
  ),
  'change-language': phrases(
    `
      sprog, sprog engelsk, sprog dansk, skift sprog, engelsk, engelsk tak, på engelsk, på engelsk tak, svar på engelsk,
      tal engelsk, skift til engelsk, skift til dansk, tal dansk, på dansk, dansk tak,
      svar på dansk`,
    `
      language, language danish, language english, change language, switch language, english, english please, in english,
      in english please, speak english, answer in english, danish, in danish, danish please,
      speak danish, switch to danish, switch to english, answer in danish`,
  ),
  'smalltalk-greeting': phrases(
    `
      hej, hejsa, hej igen, hej udsyn, halløj, goddag, god morgen, godmorgen, god dag,
      god aften, dav, davs, mojn, hvordan har du det, hvordan går det`,
    `
      hi, hello, hello there, hey, hi there, good morning, good afternoon, good evening,
      greetings, how are you, how are you doing, how is it going`,
  ),
  'smalltalk-thanks': phrases(
    `
      tak, mange tak, tusind tak, tak for hjælpen, tak for det, tak skal du have, super tak,
      perfekt tak, tak for nu`,
    `
      thanks, thank you, thank you so much, thank you very much, many thanks, thanks a lot,
      thanks for the help, great thanks, perfect thanks, cheers, thx`,
  ),
  forget: phrases(
    `
      glem det, glem alt, slet alt, slet det du ved om mig, glem mig, nyt spørgsmål, nyt emne, begynd forfra, start forfra, noget andet,
      nulstil, ryd`,
    `
      forget it, forget that, forget everything, delete everything, delete everything you know about me, forget me, new question, new topic, start over,
      something else, reset, clear, never mind`,
  ),
  more: phrases(
    'flere, vis flere, er der flere, næste, resten',
    'more, show more, any more, next, the rest',
  ),
  'ask-coordinator': phrases(
    `
      spørg koordinatoren, spørg en koordinator, send til koordinatoren, send det til koordinatoren,
      send spørgsmålet til koordinatoren, send spørgsmålet videre, send det videre`,
    `
      ask the coordinator, ask a coordinator, send it to the coordinator, send to the coordinator,
      send my question to the coordinator, forward my question, forward it to the coordinator`,
  ),
  cannot: phrases('bestil', 'book'),
  'list-unanswered': phrases(
    `
      ubesvarede spørgsmål, vis ubesvarede spørgsmål, de ubesvarede spørgsmål,
      hvilke spørgsmål er ubesvarede, hvilke spørgsmål kunne du ikke svare på,
      spørgsmål uden svar`,
    `
      unanswered questions, show unanswered questions, the unanswered questions,
      which questions are unanswered, which questions could you not answer,
      questions without an answer`,
  ),
};
