import { fold } from '../../../lib/text';
import type { Command } from '../../answer/query';

/** A command given in ordinary words: one word of each group, in any order. */
export interface CommandFrame {
  readonly command: Command;
  readonly groups: readonly RegExp[];
  /** The most words that the command spans. */
  readonly within: number;
}

const groupOf = (words: string): RegExp =>
  new RegExp(
    `^(?:${words
      .split(' ')
      .map((word) => fold(word).replaceAll('*', '\\p{L}*'))
      .join('|')})$`,
    'u',
  );

const frame = (command: Command, ...groups: readonly string[]): CommandFrame => ({
  command,
  groups: groups.map(groupOf),
  // "What can you do?" is short, and its words are in many other sentences.
  within: command === 'help' ? 5 : 20,
});

const SCREENING = 'screening* screen* vurdering* assessment* tjekliste* checklist*';
const PROPOSED =
  'samarbejde netværk projekt forslag medlemskab partnerskab aftale samarbejdsaftale venskabsaftale udveksling alliance konference collaboration cooperation network project proposal partnership membership agreement exchange conference idé idea';
const REMINDER =
  'påmindelse* reminder* opfølgning* followup* frist* deadline* forfald* overdue rykker* notification*';
const DRAFTS = 'screening* kladde* draft* vurdering* assessment*';

/** How people give commands in sentences. */
export const COMMAND_FRAMES: readonly CommandFrame[] = [
  frame('help', 'hvad what', 'kan can', 'du de you udsyn man jeg i'),
  frame('help', 'hvad what', 'kan can', 'spørge ask', 'dig you'),
  frame('help', 'hvem who', 'er are', 'du you'),
  frame('help', 'hvad what', 'er is are', 'du you udsyn'),
  frame(
    'help',
    'hvordan how',
    'bruge* use* virke* work* fungerer',
    'dig you det this it udsyn botten bot',
  ),
  frame('help', 'hjælp* help', 'mig me gang started lidt videre i'),
  frame('help', 'ny new', 'her here', 'hvad what', 'kan can'),
  frame('help', 'stole trust rely believe tro', 'dig you svar* answer*'),
  frame(
    'help',
    'gamle old aktuelle opdateret opdaterede updated current',
    'oplysninger* data svar information info',
    'dine your jeres',
  ),
  frame(
    'start-screening',
    'start* begynd* opret* lav* begin* create* make ny nyt new do run fill udfyld* gennemfør* launch',
    SCREENING,
  ),
  frame('start-screening', 'screen* vurder* assess* evaluate vet afvej* weigh', PROPOSED),
  frame('start-screening', 'foreslå* propose* suggest* indstille', PROPOSED, 'ny nyt new et a an'),
  frame(
    'start-screening',
    'overvejer tænker considering thinking invited inviteret planlægger tilbudt offered tilbud',
    'med join* deltage* indgå* tilslutte* melde* medlem plads',
    PROPOSED,
  ),
  frame(
    'start-screening',
    'overvejer considering thinking planlægger',
    'med join* deltage* indgå* tilslutte* melde* medlem',
  ),
  frame('start-screening', 'bør skal should ought', 'vi we', 'join* tilslutte* indmelde* indgå*'),
  frame(
    'continue-screening',
    'fortsæt* genoptag* continue resume videre finish færdiggør* tilbage back',
    `${DRAFTS} slap left`,
  ),
  frame(
    'list-screenings',
    'min mine my jeg i',
    'screeninger* screenings kladder* drafts kladde draft vurderinger assessments',
  ),
  frame(
    'list-screenings',
    'vis se see show which hvilke',
    'screeninger screenings assessments vurderinger',
  ),
  frame(
    'list-screenings',
    'vis se show list liste slet* delete annuller* cancel kopier* copy',
    'screening* kladde* draft*',
  ),
  frame(
    'list-queue',
    'hvor how',
    'mange many',
    'screeninger screenings',
    'godkendt* afvist* afslået approved rejected indsendt* submitted',
  ),
  frame(
    'list-queue',
    'indsendt* afvist* afslået afslåede godkendt* submitted rejected approved venter waiting pending',
    'screening* screenings sager cases forslag proposals',
  ),
  frame(
    'list-reminders',
    REMINDER,
    'min mine my jeg mig me i stop* stands* vis show se list hvilke which er are har',
  ),
  frame(
    'list-reminders',
    'hvad what',
    'skal need have due venter waiting',
    'jeg i mig me',
    'følge follow nå huske remember due op',
  ),
  frame(
    'list-failed',
    'fejlede mislykkede failed undelivered',
    'beskeder messages påmindelser reminders',
  ),
  frame('year-wheel', 'årshjul* wheel monitoreringsoversigt* årsplan* årskalender*'),
  frame('year-wheel', 'year annual', 'plan calendar overview'),
  frame(
    'change-language',
    'sæt set brug use go on keep svar* skriv* tal* skift* fortsæt* answer* speak* write talk switch change continue carry reply kan can gerne please venligst på in to til',
    'dansk engelsk danish english',
  ),
  frame(
    'forget',
    'slet* glem* forget* delete* erase* remove* fjern* ryd* clear nulstil* reset wipe',
    'mig mine me my alt everything data samtale* conversation* chat* historik* history det it that talking talked snakket talt about om',
  ),
  frame('forget', 'start* begynd* begin*', 'forfra over afresh fresh again ny'),
  frame(
    'ask-coordinator',
    'spørg* send* kontakt* ask forward* contact talk tale snakke besked message videresend* pass',
    'koordinator* coordinator*',
  ),
  frame(
    'ask-coordinator',
    'ask* spørg* tal* snakke speak talk pass put kontakte',
    'human menneske levende coordinates koordinerer',
  ),
  frame('list-unanswered', 'ubesvarede unanswered', 'spørgsmål questions'),
  frame(
    'cannot',
    'lav* tegn* skriv* send* book* make draw create generate order bestil* oversæt* translate ring* call download* print* upload*',
    'billede* pressebillede* picture photo image foto mail email e-mail pdf powerpoint slide* logo møde meeting kalender* calendar rejse* flight hotel taxa taxi sms faktura* invoice',
  ),
  frame(
    'cannot',
    'slet delete remove fjern opsig opsige cancel terminate opret create',
    'alle all samarbejde* medlemskab* projekt* netværk* aftale* collaboration* membership* project* network* agreement*',
  ),
  frame('cannot', 'ring ringe call phone', 'til to op up formanden chefen boss'),
  frame(
    'cannot',
    'fortæl tell sig say syng sing',
    'joke vittighed sang song digt poem historie story',
  ),
];

/** Words of politeness and address, which a command may contain without meaning something else. */
export const POLITE: ReadonlySet<string> = new Set(
  `started startet begyndt from fra fremover onwards fortælle fortæl tell venligst sorry undskyld hej hi hello hey please pls tak thanks kan du vil jeg gerne can could you would i like to want me for the a an en et lige nu now så so og and
  må ku kunne skal have brug need egentlig bruge bruges til at use used actually heyy hejj man one of på på in af it det den this that my min mit mine our vores mig os us venligst just bare der er is are today dag i'd im id
  just lets let us lad os going at om what hvad how hvordan do some noget en et med with be er udsyn bot ok okay well now right actually ellers også too jeg're want ønsker vi we`
    .split(/\s+/)
    .map(fold),
);

const THANKS = 'tak thanks thank thx ty cheers tusind mange takker appreciated';
const CLOSING =
  'perfekt perfect super fint fedt great cool nice dejligt lovely excellent brilliant awesome skønt flot';
const GREETING =
  'hej hejsa hey hi hello hallo halløj goddag godmorgen godaften god good morning morgen aften dag afternoon evening dav davs mojn greetings howdy farvel goodbye bye ses later';
const REST = `håber håbede hope hoping haft had ferie weekenden vacation holiday hjemme home nogen anybody anyone ny nye new her here skal du have you for din your the det hjælpen hjælp help svaret svar answer answers info igen again a lot so very much nu now this that it all alt i dag today er is was var s en et an
  virkelig rigtig meget så really godt gode stor great big helpful useful nyttigt brugbart kind sødt venligt rart just what i needed needed exactly lige hvad jeg skulle havde det to til os us mig me
  den dem of nok enough vi weekend and og with med dig jer der there everyone alle kære dear udsyn bot how are doing hvordan går har jeg got everything need only wanted s going hows alright right that'll do me for now quick hurtig no problem`;
const setOf = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.join(' ').split(/\s+/).map(fold));

/** Small talk: one of the first words, and nothing but the others. */
export const SMALL_TALK = [
  {
    command: 'smalltalk-thanks',
    needs: setOf(THANKS, CLOSING),
    allows: setOf(THANKS, CLOSING, REST, GREETING),
  },
  { command: 'smalltalk-greeting', needs: setOf(GREETING), allows: setOf(GREETING, REST) },
] as const;
