import type { Command } from '../query';

const POLITE =
  '(?:hej |hi |please |kan (?:du|vi|jeg) |vil du |ma jeg |can (?:you|we|i) |could (?:you|we|i) |would you |will you |(?:jeg|vi) (?:vil|skal|ville|onsker|har brug for|kunne)(?: gerne)?(?: have)? (?:at )?|(?:i|we) (?:want|need|would like|have)(?: you)? (?:to )?|i d like to |let ?s |let us |let me |lad os |lad mig )*';
const NEW =
  '(?:start\\w*|begynd\\w*|begin\\w*|opret\\w*|lave?|creat\\w*|set up|igangsat\\w*|ny|nyt|new|kick off|do|run|make|gennemfor\\w*|udfyld\\w*|fill in)';
const OWN = '(?:min|mine|my|jeg|i)';
const SCREENINGS = '(?:screening(?:er|erne|s)|vurderinger(?:ne)?|assessments|kladder|drafts)';
const CANDIDATE =
  '(?:samarbejde|netvark|projekt|forslag|medlemskab|partnerskab|collaboration|network|project|proposal|partnership|membership)';
const WE = '(?:vi|we|regionen|the region)';
/** "Should we", "is it a good idea to", "we are considering". */
const WHETHER = `(?:(?:skal|bor|kan|burde|should|shall|could|can|ought) ${WE} (?:to )?|(?:er det|ville det vare) (?:en )?(?:god ide|klogt|relevant) (?:for os )?(?:at|hvis vi) |(?:is it|would it be) (?:a good idea|wise) (?:for us )?(?:to|if we) |${WE} (?:overvejer|tanker pa|are considering|are thinking of|consider) (?:at |to )?)`;
const JOIN =
  '(?:(?:gar? |vare )?med i|gar? ind i|melder? os ind i|bliver? medlem(?:mer)? af|tilslutter? os|join(?:ing)?|becom(?:e|ing) (?:an? )?members? of)';
const LANGUAGE_NAMES = '(?:dansk|engelsk|danish|english)';
/** What people add to a thank-you. */
const PRAISE =
  'er|is|was|var|s|en|et|an|virkelig|rigtig|meget|so|sa|really|god|godt|gode|stor|stort|good|great|big|nice|fin|fint|helpful|useful|nytti\\w*|brugbar\\w*|hjalpsom\\w*|kind|sodt|venlig\\w*|dejlig\\w*|rart|super|perfekt|perfect|brilliant|fantastisk|fantastic|appreciated?|just what i needed|exactly what i needed|lige hvad jeg (?:skulle|havde)|det jeg (?:skulle|havde)|what i needed|bruge|brug|to|til|os|us|mig|me|den|dem|of|nok|enough|bye|farvel|hej|ses|vi|god dag|god weekend|weekend|day|have|ha|det hele|gjorde|did|work|arbejde|job|svare|answering|hurtig\\w*|quick|fast|it all|the time|tiden';
const END = '[ .!?]*$';

/**
 * A command and the pattern of sentences that give it, in folded text. `asks` allows a question;
 * `unnamed` requires that nothing of the catalogue is named.
 */
export interface CommandSentence {
  readonly command: Command;
  readonly pattern: RegExp;
  readonly asks: boolean;
  readonly unnamed?: boolean;
}

const sentence = (command: Command, pattern: string, asks = false): CommandSentence => ({
  command,
  pattern: new RegExp(pattern, 'u'),
  asks,
});

/** Ways to give a command in a full sentence. */
export const COMMAND_SENTENCES: readonly CommandSentence[] = [
  // Before "delete my …", which forgets the conversation: screenings are deleted from the list of
  // screenings.
  sentence(
    'list-screenings',
    `^${POLITE}(?:slet(?:te)?|fjerne?|annullere?|trak(?:ke)?|kopiere?|lave? en kopi|delete|remove|cancel|withdraw|copy|duplicate|make a copy)\\b.*\\b(?:screening(?:en|er|erne|s)?|kladden?|kladder(?:ne)?|drafts?)\\b`,
    true,
  ),
  sentence(
    'forget',
    `^${POLITE}(?:slet|glem|delete|forget|erase|remove|ryd|clear|nulstil|reset|glemme|slette)\\b(?! ikke).*\\b(?:mig|me|mine|my|alt|everything|all|samtale\\w*|conversation|chat\\w*|historik\\w*|history|data|hvad jeg|what i|det|it|that|this|sporgsmal\\w*|questions?)\\b`,
    true,
  ),
  sentence(
    'change-language',
    `(?:answer|speak|write|talk|reply|switch|change|svar\\w*|tale?|skrive?|skifte?)\\b.*\\b${LANGUAGE_NAMES}\\b`,
  ),
  sentence(
    'change-language',
    `^${POLITE}(?:have |get |take |do |continue |ta |tage |fa |fortsatte )?(?:det |it |this |that )?(?:hellere |helst |rather )?(?:have )?(?:det |it )?(?:pa |in |i |til |to )?${LANGUAGE_NAMES}(?:,? (?:tak|please|pls|thanks|instead|i stedet|fra nu af|from now on|version|sprog|language))*${END}`,
    true,
  ),
  sentence(
    'continue-screening',
    `^${POLITE}(?:fortsat(?:te)?|genoptage?|resume|continue|pick up|carry on|ga videre|videre)\\b.*\\b(?:screening\\w*|hvor jeg|where i|where we|hvor vi|vurdering\\w*|assessment)\\b`,
    true,
  ),
  sentence(
    'continue-screening',
    `^${POLITE}(?:fortsat(?:te)?|genoptage?|resume|continue|carry on|go on|ga videre)(?:,? (?:tak|please|nu|now|igen|again))*${END}`,
  ),
  sentence(
    'list-queue',
    '\\b(?:indsendte?|afviste?|afsla\\w*|submitted|rejected)\\b.*\\bscreening|\\bscreening\\w*\\b.*\\b(?:indsendt|afvist|afsla\\w*|submitted|rejected|til behandling|to handle|venter|wait)\\b',
    true,
  ),
  sentence(
    'ask-coordinator',
    `^${POLITE}(?:sporge?|send|ask|forward)(?: (?:gerne|lige|til|det|den|dette|videre|sporgsmalet|mit sporgsmal|it|this|that|on|my question|the question|to|with))*(?: (?:the|a|en|vores|our))? (?:koordinator(?:en)?|coordinator)(?=[ .!?]*$|[ ]*[:,]| (?:please|tak|for mig|for me|om|about|whether|if|hv|wh|how)\\b| (?:hv|wh)\\p{L}+)`,
    true,
  ),
  sentence('list-screenings', `\\b${OWN}\\b.*\\b${SCREENINGS}\\b`, true),
  sentence('list-screenings', `\\b${SCREENINGS}\\b.*\\b${OWN}\\b`, true),
  sentence(
    'list-screenings',
    `^${POLITE}(?:vise?|list|liste over|show|se|see|hent)\\b.*\\b${SCREENINGS}\\b`,
  ),
  sentence('list-screenings', `^(?:hvor langt|how far)\\b.*\\b${OWN}\\b.*\\bscreening`, true),
  sentence(
    'year-wheel',
    `^(?:vis |show )?(?:the )?(?:arshjul(?:et)?|year wheel|annual wheel|monitoring overview)(?: for| i| in)? 20\\d\\d${END}`,
  ),
  sentence(
    'list-reminders',
    '\\b(?:pamindelser(?:ne)?|reminders?|opfolgninger(?:ne)?|follow ?-?ups|deadlines?)\\b(?=.*\\b(?:(?<!far )jeg|mig|mine|i|me|my|venter|pending|waiting|coming)\\b)|\\b(?:jeg|mig|mine|i|me|my)\\b.*\\b(?:pamindelser(?:ne)?|reminders?|opfolgninger(?:ne)?|follow ?-?ups|deadlines?)\\b',
    true,
  ),
  sentence(
    'list-reminders',
    `^(?:hvad (?:skal|bor) jeg (?:huske|folge op pa|na)|hvad venter (?:der )?(?:pa )?mig|what (?:is|do i have) due|what s due|what do i (?:have|need) to (?:follow up|remember|do)|what (?:is|s) waiting for me|hvilke pamindelser (?:har|venter)|any reminders)\\b.{0,20}${END}`,
    true,
  ),
  sentence(
    'start-screening',
    `^${POLITE}(?!.*\\b(?:min|mine|my|hvad|what|how|hvordan|hvorfor|why)\\b)(?:en |et |a |an )?${NEW}\\b.{0,25}\\b(?:screening|screene?|assessment|vurdering|tjekliste\\w*|checklist)\\b`,
    true,
  ),
  sentence(
    'start-screening',
    `^${POLITE}(?:screene?|vurdere?|assess|evaluate)\\b.{0,16}\\b${CANDIDATE}\\b.{0,12}${END}`,
    true,
  ),
  sentence(
    'start-screening',
    '^(?:(?:jeg|vi) (?:vil|skal|onsker)|i want|i would like|we want|we would like|i need|lad os|let us|lets)\\b.*\\b(?:screen\\w*|vurdere|assess)\\b',
  ),
  sentence(
    'start-screening',
    `^${POLITE}(?:screene?|assess|vurdere?) (?:et|en|a|an|our|vores)\\b`,
    true,
  ),
  sentence('start-screening', `^(?:en |a )?screening (?:af|of)\\b.{0,24}\\b${CANDIDATE}\\b`),
  sentence(
    'start-screening',
    `^${POLITE}(?:foresla\\w*|propose|suggest) (?:et|en|a) (?:nyt?|new)\\b.{0,24}\\b${CANDIDATE}\\b`,
    true,
  ),
  sentence(
    'start-screening',
    `^(?:vi|we) (?:vil|skal|onsker|overvejer|tanker pa|planlagger|want|wish|would like|consider|plan|are (?:considering|planning|thinking))\\b.{0,16}\\b(?:indga|ga (?:ind|med) i|tilslutte|melde os ind|join\\w*|enter\\w*|tak(?:e|ing) part)\\b.{0,30}\\b${CANDIDATE}\\b`,
  ),
  {
    // "Should we join more networks?" is a question for the strategy.
    ...sentence(
      'start-screening',
      `^(?:hej |hi )?${WHETHER}${JOIN} (?!(?:det|den|dem|de|dette|it|them|this|that|flere|more|nye|new (?:networks|collaborations|partnerships|projects)|andre|others?|another|any|nogle|some|forces|(?:the )?(?:meeting|call)|modet)\\b)\\w`,
      true,
    ),
    unnamed: true,
  },
  sentence(
    'help',
    `^${POLITE}(?:how can you |hvordan kan du |lidt |some |noget )*(?:hjalpe?|help)(?:,? (?:mig|me|us|os|lidt|a bit|please|tak|pls|videre|med at|til at|med|with|komme|i|gang|get|getting|started|this|det|her|to))*${END}`,
    true,
  ),
  sentence(
    'help',
    `^(?:og |and |hej |hi |hello )*hvad kan (?:du|man|jeg|udsyn)(?: (?:egentlig|ellers|alt|gore|hjalpe|mig|os|med|svare|pa|sporge|dig|om|bruge|bruges|til|finde|ud|af|fortalle|for|sa))*${END}`,
    true,
  ),
  sentence(
    'help',
    `^(?:and |so |hi |hello )*what (?:all )?(?:can|are|do)(?: (?:you|i|we|actually|able|to|do|help|me|us|with|answer|ask|about|use|for|tell|know|udsyn|this|bot|here|out))*${END}`,
    true,
  ),
  sentence(
    'help',
    `^(?:how (?:do|can|should|to)|hvordan (?:starter|begynder|laver|opretter|kan|skal|far))\\b.*\\bscreening\\w*${END}`,
    true,
  ),
  sentence(
    'help',
    `^(?:how|hvordan) (?:do|doe?s|can|should|bruger|bruges|virker|fungerer|kan|skal)(?: (?:i|you|we|jeg|man|du|det|dette|this|it|the|use|work|works|talk|to|bruge|bot|botten|udsyn|dig|her|dette|with|med|mig))*${END}`,
    true,
  ),
  sentence(
    'smalltalk-thanks',
    `^(?:(?:super|perfekt|perfect|fint|fedt|great|cool|ok|okay|nice|dejligt|lovely|mange|tusind|many|that s all|det var alt|alright|herligt|excellent|brilliant)[ ,.!]+)*(?:tak|thanks|thank you|thx|cheers|ty)(?:,? (?:tak|skal|du|have|you|for|din|your|the|det|hjalp|hjalpen|hjalpe|help|svaret|svar|answers?|info|information|oplysningerne|igen|again|a|lot|so|very|much|nu|now|this|that|it|all|alt|i|dag|today|${PRAISE}))*${END}`,
    true,
  ),
  sentence(
    'smalltalk-thanks',
    `^(?:mange |tusind |many )?(?:tak|thanks|thank you)[ ,.!]+(?:det|this|that|it|du|you) (?:var|er|was|is|s|did|gjorde)\\b[^?]{0,40}$`,
    true,
  ),
  sentence(
    'smalltalk-thanks',
    `^(?:super|perfekt|perfect|fint|fedt|great|cool|nice|dejligt|lovely|excellent|brilliant|awesome|skont|flot|det var alt|that s all|that is all)${END}`,
  ),
  sentence(
    'smalltalk-greeting',
    `^(?:hej|hejsa|hey|hi|hello|hallo|halloj|goddag|godmorgen|godaften|god (?:dag|morgen|aften|eftermiddag|formiddag)|good (?:day|morning|afternoon|evening)|dav|davs|mojn|greetings|howdy|farvel|goodbye|bye|bye bye|hej hej|vi ses|see you)(?:,? (?:med|dig|jer|du|der|there|you|all|igen|again|udsyn|bot|botten|robot|everyone|alle|kare|dear|hej|later|til|to|og|tak|for|nu|now|i|dag|today))*${END}`,
    true,
  ),
  sentence(
    'more',
    `^(?:show |vise? |give |giv |se |see |hent )?(?:me |mig )?(?:the |de |nogle |some |lidt )?(?:more|flere|resten|rest|naste|next|andre)(?: (?:side|page|please|tak|results|resultater|ones|of|them|af|dem|samarbejder|collaborations))*${END}`,
  ),
];
