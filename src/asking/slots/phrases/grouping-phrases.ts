import type { Grouping } from '../../answer/query';
import { phrases, type Phrases } from './phrases';

/** Words for what collaborations can be grouped by. */
export const GROUPING_PHRASES: Readonly<Record<Grouping, Phrases>> = {
  contact: phrases(
    'kontaktperson, kontaktpersoner, medarbejder, medarbejdere, tovholder, kollega, embedsmand',
    'contact, contacts, contact person, employee, employees, colleague, member of staff, civil servant, official',
  ),
  representative: phrases(
    'politiker, politikere, regionsrådsmedlem, regionsrådsmedlemmer, folkevalgt',
    'politician, politicians, councillor, councillors, council member, elected member',
  ),
  person: phrases('person, personer, navn, navne, folk', 'person, persons, people, name, names'),
  unit: phrases(
    'enhed, enheder, afdeling, afdelinger, institution, institutioner, tilbud, sted, center, centre, botilbud',
    'unit, units, department, departments, institution, institutions, home, centre, center, centres',
  ),
  country: phrases('land, lande, landet', 'country, countries'),
  programme: phrases(
    'program, programmer, eu program, pulje, puljer, eu ordning',
    'programme, programmes, program, programs, fund, scheme, eu programme',
  ),
  theme: phrases('tema, temaer, emne, emner', 'theme, themes, topic, topics, subject, subjects'),
  area: phrases(
    'område, områder, sektor, sektorer, forretningsområde, forretningsområder',
    'area, areas, sector, sectors, business area, business areas',
  ),
  level: phrases('niveau, niveauer', 'level, levels'),
  kind: phrases(
    'type, typer, slags, samarbejdsform, samarbejdsformer, form',
    'type, types, kind, kinds, form, forms, sort',
  ),
  body: phrases(
    'udvalg, udvalget, instans, instanser, organ, beslutningstager',
    'body, bodies, committee, decision maker',
  ),
};
