import { fold } from '../../lib/text';
import type { Language } from '../../lib/language';

/** Function words, and words that any question about a collaboration may contain. */
const DANISH = `
  ad af alle allerede alligevel allermest alt altid altså anden andet andre at bare bedes bedst begge behøver bl bla blandt blev blive
  bliver blot bruge bruger brugt burde både ca da de dem den denne der deres derfor det dette dig din dine disse
  dog du efter egentlig ej eller ellers en enhver enkelt er et etc evt eventuelt faktisk fik finde finder findes fortsat fordi foregår
  fortæl fortælle forhold fra først få får før for gav gennem generelt gerne giv give giver gjort gør gør gå går gælder ham han
  handler har hav have havde hej hele heller hen hende hendes her hertil hinanden hjælpe hos hun hvad hver hvem hvilke hvilken hvilket
  hvis hvor hvordan hvorfor hvornår hvorvidt hvordan høre hører i igen igennem ikke imellem ind inde inden indenfor indgår ingen ja jeg
  jer jeres jo kan kende kender kendt kigge kom komme kommer kort kun kunne køre kører lad lade lave laver lede leder lidt lige ligge ligger lyder lyst
  længe mange man med medens meget mellem men mener mente mens mere mest mig min mindre mine mit mon mulig muligt må måske navnlig ned nej netop nogen
  noget nogle nok nu ny nye nærmere nævn nævne nævnt næsten når og også om omkring omhandler op os over overhovedet overblik oversigt
  på pt præcis pga passer plejer primært rigtig rigtigt rundt samme sammen samt se selv selvom seneste ser siden sig sige siger sikkert sin sine sit skal skulle slags snart
  som spørge spørgsmål stadig stadigvæk stor store stort styr står særlig særligt synes søger så sådan sådanne tager tak tal tale til tilbage ting tit to tror
  type typer ud uden udover under undersøger undtagen var vedr vedrørende ved vel vi via vide viden vil ville vis vise vore vores vær være været
  væk øvrige øvrigt år året åh ok okay
  samarbejde samarbejder samarbejdet samarbejderne samarbejdes samarbejdspartner internationale international internationalt deltage deltager deltagelse
  region regionen nordjylland regionens rn nordjyske nordjysk arbejder arbejde arbejdes arbejdet dækker dække dækket beskæftiger beskæftige
  involveret involverer relateret relaterede tilknytning tilknyttet angående mht info information informationer oplysning oplysninger emne emner område områder
  fokus fokuserer laves sker ske findes kataloget katalog liste lister post poster eksisterende forskellige samlet overordnet ekstra hjælp hjælper
  sidder sidde repræsenterer repræsenteret engageret medlem engagement aktivitet aktiviteter gang år året årene to tre fire fem seks syv otte ni ti euro euros kroner kr dkk eur udlandet ude land verden
  sammen brug hjem hvilken fortsætter fortsat artikel givet sender folk blevet bliver inviteret slet endnu stand møde kolleger kollega hverken enten direkte
  hurtigt hurtig gode god godt bedre bedste dårlig lille lidt færre flest mindst rigeligt særskilt egen egne eget tidligere nuværende kommende vigtig vigtigt
  helst måde måder skrive skriver sende hente henter bygge prøve prøver regne regner starte holde holder ringe kalder kaldes hedder navn navne
  artikel notat rapport oplæg undervise underviser unge møder mødt følge følger følg ønsker ønske undrer tænker tror mener sidst først nyeste ældste konkret konkrete
  betyder forkortelse kommet kommer gået står stå sat sætte satte lagt lægge fået bedt spurgt sagt set hørt læst skrevet brugt lavet gjort haft været end
  hva hvaffor ik ikk ka ku sku osv vha fx ifm egtl dvs specifikt henne lære mennesker person personer borgere medarbejdere ansatte relevant relevante nemlig simpelthen altså lignende
  aldrig færrest
  snakker snakke troede tjek tjekke lol haha øh øhm hmm herunder henholdsvis hhv tilsvarende under
  træk grove store bred brede
  bilag bilaget bilagene bilagets kilde kilden kilderne register registret registeret ialt
  nyhed nyheden nyhedsartikel tekst tekster resumé resume sammenfatning afsnit fakta facts overskrift sætninger sætning linjer stikord punkter punktform kortfattet orientering beskrivelse redegør gennemgang hurtigste
  beskriv beskrive uddyb uddybe forklar forklare opsummer resumer præsenter eksempel eksempler par ift kigger kig ledt ledte efterspørger nysgerrig eneste samtlige herunder arbejdet drejer interesseret involverede ifølge selve selveste læser læse lagde lagt gav tog fik sad stod lå gik kom så hed blev vidste kunne måtte skulle ville burde sagde spurgte svarede hørte læste skrev arbejdede samarbejdede jævnfør siddende seat seats plads pladser
  angiv angive anført anføres oplys oplyse oplyst venligst venlig undskyld beder bedes lav skriv kopier lyn øvrigt tilfælde pågældende vedrører vedrøre steder sted gøre foretages sager sag basis fantastisk dejligt skønt super fedt fjern udelad udelader ignorer minus fraregnet fremfor`;
const ENGLISH = `
  a able new about across actually after again all already also always am among an and any anybody anyone anything are around as ask at available before according took gave whose ours anyways
  be because been being best between both but by can cannot could currently cover covers covered concerning concern concerns deal deals dealing
  did do does doing done during each either else etc ever every everything exactly exist existing exists extra find for from get gets give given
  go goes going got had has have having he hello help helping her here him his how however i if in into involve involved involves involving is isn it
  its itself just kind kinds know known let like list listed look looking made mainly make makes many may maybe me mean might mine more most much must my
  name named need no nor not now of off often on one ones only or other others our ours out over overview own part per perhaps please possible precisely
  regarding region regional regions regions related relating relation s said same say see seem several shall she should show shows since so some somebody someone
  something sort still such sure t take takes taking talk tell than thanks that the their them then there these they thing things think this those
  through to together too towards two type types under until up upon us use used using various very via want was way we well were what whatever when
  where whether which while who whom whose why will with within without work working works would yet you your yours
  collaboration collaborations collaborate collaborating cooperation cooperations cooperate cooperating international internationally participate participates
  participating participation north jutland denmark's info information details detail topic topics area areas field fields catalogue catalog entry entries
  year years two three four five six seven eight nine ten euro euros kroner dkk eur abroad world stuff ppl w
  together whole article report memo note continue continues right marked making themselves heard giving talks bringing turning please really actually quickly briefly
  roughly speaking simply especially particularly attend attends attending attended somewhere somehow everyone everybody today tomorrow yesterday good better best bad great little lot lots bit
  own fellow colleague colleagues looking need needs needed trying try tried hear heard read write wrote writing think thought thinking believe understand wonder
  wondering interested interest going come comes came put puts set keep kept call called calling named send sends sent bring brings build builds built
  happen happens happened happening become becomes became let lets left old young great main important current currently previous former future latest
  legally second third stands means besides else anyway whatsoever people person different sit sits sitting represent represents engaged member activity activities dealt run
  whats hows wheres whos whens u r pls plz ok okay cos cuz gonna wanna gotta specifically along peoples relevant never back says said apart away ahead paperwork persons official officially below above staff employee employees move moving anymore
  lol haha um uh hmm stuff btw actually course tell
  broad broadly terms picture
  annex annexes source sources register altogether
  news item text paragraph facts fact summary sentence sentences lines brief short bullet points rundown description write-up draft boss wants
  whats hows wheres describe explain summarise summarize outline present example examples couple curious whole every entire sole including turned getting making looking
  hi comma kindly state stated listed sorry quick cases case explicitly actual dev next intl single leave ooh oh wow wonderful lovely yay em drop exclude excluding ignore ignoring minus`;

const setOf = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(fold),
  );

/** Words that carry no content in their language, folded. */
export const STOP_WORDS_OF: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: setOf(DANISH),
  en: setOf(ENGLISH),
};

/** Words that carry no content in either language, folded. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS_OF.da, ...STOP_WORDS_OF.en]);

/** Whether a word, as it is written, carries no content. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(fold(word));

/**
 * Words that may occur inside any phrase without changing its meaning: "hvad går det egentlig ud
 * på".
 */
export const FILLERS: ReadonlySet<string> = setOf(`
  altid bare da egentlig ellers endelig faktisk helt jo lige lidt mest mon nu nøjagtigt overhovedet præcis præcist selv så især
  actually again currently even ever exactly just mainly normally precisely really roughly typically usually
  tre fire fem two three four five`);
