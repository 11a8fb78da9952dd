import type { Attribute } from '../../answer/filter';
import { phrases, type Phrases } from './phrases';

type OfPeople = Extract<
  Attribute,
  | 'partners'
  | 'partner-count'
  | 'contacts-political'
  | 'contacts-administrative'
  | 'roles'
  | 'lead-partner'
  | 'unit'
>;

/** How people ask who is in a collaboration and who is responsible for it. */
export const PEOPLE_PHRASES: Readonly<Record<OfPeople, Phrases>> = {
  partners: phrases(
    `
      partner, partnere, samarbejdspartner, medlemmer, deltagere, hvem er med, hvem deltager,
      hvem samarbejder vi med, andre med, hvilke regioner, hvem er ellers med,
      hvem har vi aftalen med, hvem har vi lavet, hvem har vi indgået, andre botilbud, andre institutioner, andre regioner, andre lande,
      har været med, sammen med, hvem ellers, venskabsregion med, hvem er vi med, hvem er der i,
      samarbejdspartnere, parter, parterne, aktører, medspillere, deltagerkreds, deltog, medvirker,
      medvirkede, medvirkende, består af, tæller som medlemmer, hvilke universiteter,
      hvilke partnere, hvilke organisationer, hvilke institutioner, hvilke kommuner, hvilke byer, hvilke botilbud,
      hvilke boformer, hvilke steder, hvilke parter, er gået sammen, hvem mødes, hvem består`,
    `
      partner, partners, members, participants, who takes part, who else, who are we working with,
      who is involved, which regions, who participates, who is in, were part of, was part of,
      been part of, who took part, other homes, other institutions, other regions, other partners,
      together with, teamed up with, who do we work with, with whom, parties, participant,
      took part, take part, takes part, counterpart, counterparts, which universities,
      which partners, which organisations, which organizations, which institutions, which places, which homes,
      which municipalities, which parties, consists of, consist of, made up of,
      who belongs, collaborators, partner organisation, partner organization, other members,
      joined forces, joined us, other side of`,
  ),
  'partner-count': phrases(
    `
      hvor mange partnere, hvor mange medlemmer, hvor mange regioner, hvor mange deltagere,
      antal partnere, antal medlemmer, hvor mange er med, hvor mange medlemsorganisationer,
      hvor mange lande, hvor mange organisationer, hvor mange institutioner, hvor mange foreninger,
      hvor mange parter, hvor mange selskaber, antal lande, antal regioner, antal deltagere,
      antal organisationer, antal foreninger, antal parter, antal institutioner,
      hvor mange medlemslande`,
    `
      how many partners, how many members, how many regions, how many participants,
      number of partners, number of members, how many countries, how many organisations,
      how many organizations, how many institutions, how many member organisations,
      how many parties, how many associations, how many societies, number of countries,
      number of regions, number of participants, number of organisations, number of organizations,
      number of associations, number of parties, number of institutions,
      number of member organisations, how many member countries`,
  ),
  'contacts-political': phrases(
    `
      politisk kontakt, politisk udpeget, sidder politisk, hvem sidder politisk,
      politisk repræsentant, repræsentant, politiker, politikere, hvilke politikere,
      politisk forankring, politisk forankret, politiske, politisk, udpeget, regionsrådsmedlem,
      regionsrådspolitiker, udpegning, repræsenterer os politisk, repræsenterer regionen,
      hvem repræsenterer, repræsenterer os, politisk repræsenteret, politikerne, folkevalgt,
      folkevalgte, regionsrådsmedlemmer, regionspolitiker, regionspolitikere, udpegede, valgt ind,
      hvem er udpeget, hvem sidder, hvem sidder i, hvem sidder for, sidder for os`,
    `
      political contact, politically appointed, political representative, representative,
      represents us, politicians, politician, politically, appointed, councillor, political,
      council member, represents us politically, represents the region, who represents,
      represented politically, elected, elected member, elected members, elected representative,
      councillors, delegate, delegates, appointee, council members, nominated, regional politician, who sits, sits in, sits on, sit on`,
  ),
  'contacts-administrative': phrases(
    `
      hvem i administrationen, kontakt, kontaktperson, kontakte, administrativ kontakt, administrative kontakt, tovholder,
      ansvarlig, hvem håndterer, hvem har ansvaret, ansvar, hvem står for,
      hvem skal jeg snakke med, hvem skal jeg tale med, hvem kan jeg spørge, administrativt,
      sagsbehandler, projektleder, hvem arbejder med, hvem kender til, hvem passer, koordinator,
      ringe til, hvem er inde over, have fat i, i kontakt med, kontakt med, få fat i, tage fat i, snakke med, tale med,
      taler med, kontakter jeg, bag, personerne bag, hvem kører, fra vores side, hvem tager sig af,
      hvem er på, hvem følger, hvem sidder, hvem sidder i, hvem sidder for, person for, hvem har,
      hvem deltager fra, hvem styrer, hvem holder styr på, hvem tager til, hvem henvender,
      henvende mig, henvender jeg mig, skriver jeg til, spørger jeg, hvem kan svare, kan svare på,
      hvem ved noget, hos os, embedsmand, embedsmænd, nøgleperson, fagperson, ansvarshavende,
      primær kontakt, hvem kan hjælpe, hvem kan fortælle, hvem kan jeg kontakte,
      hvem skal jeg kontakte, hvem skal jeg skrive, hvem skal jeg ringe, hvem ved mest, sidder med,
      hvem arbejder på, hvem fra regionen, hvem fra os, vores mand, spørge om, vores administrative`,
    `
      who in the administration, contact, contact person, contacts, administrative contact, responsible, who handles,
      who is responsible, in charge, who is in charge, who s in charge, administratively, who do i talk to, who should i talk to,
      who can i ask, who looks after, who runs, coordinator, project manager, who knows about,
      who works on, point of contact, get in touch, in touch with, talk to, talk with, speak to, speak with, get hold of, do i reach, can i reach, reach him, reach her, reach them, reach out,
      people behind, who is behind, stands behind, goes there, from our side, take care of, takes care of,
      names of the people, our person, person for, who follows, who deals with, who sits, sits in,
      sits on, who attends, who manages, looks after, our man, our woman, civil servant, who has,
      whom do i ask, who do i ask, do i ask, who do i write to, turn to, who can answer,
      who can tell me, who knows, key person, go to person, who to ask, who to contact,
      whom to contact, who should i contact, who can help, who should i ask, who should i write,
      who should i call, who do i call, who do i contact, desk officer, liaison, who owns,
      who on our side, who from us, staff member, administers, responsible person, ask about, admin person, admin contact, our admin,
      our contact`,
  ),
  roles: phrases(
    'rolle, hvilken rolle, post, hverv, titel, vicepræsident, temagruppe, temagrupper, hvilke komiteer, hvilken komité, hvilke udvalg, hvilket udvalg, komité, komiteer',
    'role, which role, what role, position, title, vice president, theme group, which committees, which committee, committee, committees',
  ),
  'lead-partner': phrases(
    `
      lead partner, leadpartner, hvem leder, førende partner, ledende partner, projektejer,
      hvem står i spidsen, i spidsen for, hvem har føringen, leder vi, leder vi selv, os der leder, os selv der leder, ved roret, i førersædet,
      har vi ledelsen`,
    `
      lead partner, leading partner, who leads, who heads, headed by, led by, in the lead,
      who is leading, do we lead, driving seat, at the wheel, at the helm, are we leading, are we the lead`,
  ),
  unit: phrases(
    `
      enhed, afdeling, forankret, institution, hvilket tilbud, hvilken afdeling, hvilken enhed,
      hvor ligger det, hører til, hører under, hvilket sted, hvilken institution, hvilket center,
      hvilken af vores, hvilket af vores, hvilken del af regionen, hvor i regionen, tilhører,
      hvilket botilbud, hvilken skole, hvilket kontor, hvilket sygehus, hvilke af vores tilbud,
      hvilke af vores institutioner, hvilke af vores afdelinger, hvor er det forankret`,
    `
      unit, department, anchored, institution, which unit, which department, belong to, based,
      which institution, which centre, which center, which part of the region, where in the region,
      which place, which home, which school, which office, which hospital, hosted by, belongs to,
      which of our institutions, which of our centres, which of our centers, which of our homes,
      which of our departments, which of our units, which of our schools, which of our places,
      housed`,
  ),
};
