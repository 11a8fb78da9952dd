import { fold } from '../../lib/text';

/** Words that tell no partner or name from another; seas are themes, and countries are compared as countries. */
const IGNORED = new Set(
  (
    'region regionen regioner regionerne regional regionale regions regionråd ' +
    'kommune kommunen kommuner kommunal kommunale kommun municipality municipalities municipal ' +
    'fylke fylkeskommune fylker län amt amter county counties province ' +
    'universitet universitetet universiteter university universities universitetshospital ' +
    'hospital hospitalet hospitaler hospitals sygehus sygehuset sjukhus skole skoler school schools ' +
    'institut instituttet institute institution institutioner institutions specialinstitutioner ' +
    'forskningsinstitutioner uddannelsesinstitutioner enhed enheden unit centre center centres ' +
    'kompetencecentre competence myndighed myndigheder authority authorities erhvervsliv ' +
    'virksomhed virksomheder company companies businesses forskning research educational special ' +
    'partner partnere partners part parter parties samarbejdspartner samarbejdspartnere ' +
    'medlem medlemmer medlemsorganisationer member members deltagende participating ' +
    'netværk netværket network networks forening association society selskab union ' +
    'organisation organisationer organisations ekspert eksperter experts personale staff people ' +
    'samarbejde samarbejdet collaboration cooperation projekt projektet projekter project projects ' +
    'program programmet programme konference conference transport transportkorridoren corridor ' +
    'international internationale internationalt national europa europe europæisk europæiske ' +
    'european norden nordisk nordiske nordic skandinavisk skandinaviske scandinavian scandinavia ' +
    'danmark denmark dansk danske danish sverige sweden svensk svenske swedish norge norway norsk ' +
    'norske norwegian finland finsk finske finnish island islandsk iceland icelandic ' +
    'tyskland germany tysk tyske german holland hollandske nederlandene netherlands dutch ' +
    'spanien spain rumænien romania skotland scotland storbritannien england uk british ' +
    'nordsø nordsøen østersø østersøen østersøregionen nordatlanten baltic atlantic sea hav ' +
    'kattegat skagerrak maritime perifere peripheral nord nordlige north northern syd sydlige ' +
    'south southern øst eastern east vest western west område området area field ' +
    'ny nye nyt new alle all andre other øvrige lande land countries country relevante relevant ' +
    'ikke not nævnt navn named name nu now påtænkt considered række number seks six working ' +
    'og i på af for med til fra om den det de der som en et ved mellem omkring inden the and of in ' +
    'on for with to from about between around an by as at is'
  )
    .split(' ')
    .map(fold),
);

/** What authorities append to their name, and the genitive: Götalandsregionen, Oslos. */
const ENDING = /(?<=\p{L}{4})s?(?:regionen|region|kommunen|kommune|universitetet|universitet)?s?$/u;

/** The words of a text in order, whole and folded. */
export function foldedWords(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold);
}

/** The words that tell partners and names apart, each once: without region, kommune, university and the like. */
export function distinctiveWords(text: string): string[] {
  const words = foldedWords(text)
    .filter((word) => word.length > 1 && !IGNORED.has(word) && !/^\p{N}+$/u.test(word))
    .map((word) => word.replace(ENDING, ''))
    .filter((word) => !IGNORED.has(word));
  return [...new Set(words)];
}
