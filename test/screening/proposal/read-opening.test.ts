import { isStopWord } from '../../../src/asking/language/stop-words';
import { recogniser } from '../../../src/asking/slots/recognise';
import { opensScreening } from '../../../src/screening/proposal/read-opening';
import { readProposal } from '../../../src/screening/proposal/read-proposal';
import { CONTENT, INDEX } from '../../asking/nordjylland';

const reading = {
  vocabulary: CONTENT.vocabulary,
  recognise: recogniser(INDEX),
  isFunctionWord: isStopWord,
  today: '2027-01-04',
};

describe('opensScreening', () => {
  it.each([
    'Kan vi få screenet et samarbejde med Skåne om robotkirurgi?',
    'Jeg vil gerne have vurderet et samarbejde med Skåne',
    'Vi ønsker en screening af et netværk om demens',
    'Kunne du hjælpe med at screene en aftale med Island?',
    'could you screen a partnership with Skåne about ports',
    'We need to have a membership of Eurocities screened',
    'Jeg vil screene et projekt med Oslo, projektet koster i alt 4 mio. kr., vi betaler 500.000 kr.',
    'Jeg vil gerne foreslå et samarbejde med Skåne om vindenergi',
    'Jeg foreslår et nyt partnerskab med Västra Götaland',
    'vi vil gerne samarbejde med Hamborg om brint',
    'vi overvejer at gå ind i Eurocities',
    'vi tænker på at melde os ind i et netværk om sundhed',
    'start en sag om vindenergi med Skåne',
    'jeg har en idé til et projekt med Island',
    'we would like to work with Hamburg on hydrogen',
    "we're thinking of becoming a member of a health network",
    'I have an idea for a project with Iceland',
    'create a proposal for student exchange with Poland',
  ])('is true of "%s"', (text) => {
    expect(opensScreening(text)).toBe(true);
  });

  it.each([
    'hvilke screeninger har vi?',
    'hvordan screener jeg et samarbejde?',
    'hvem kan screene et samarbejde?',
    'skal vi screene et medlemskab af Eurocities?',
    'Can I see which partnerships we have screened?',
    'jeg vil have screeningen sendt ind',
    'how do I screen a partnership?',
    'vurderingen af samarbejdet med Asturien',
    'kan du vurdere vejret',
    'vi samarbejder med Skåne om vindenergi',
    'vi vil gerne samarbejde med jer',
    'vi er med i CPMR',
    'jeg vil gerne være med i mødet',
    'hvem vil gerne samarbejde med Skåne?',
    'jeg vil gerne vide, hvem der foreslår nye samarbejder',
    'vi vil gerne vide hvad CPMR koster',
    'Jeg foreslår, at vi venter',
    'foreslå ændring af Havneklyngen',
    'opret en sag om at træde ud af Asturien',
    'we work with Scania on health',
    'I would like to work with the list',
    'suggest a network on health that we could join',
    'I want to know who we work with in Norway',
  ])('is false of "%s"', (text) => {
    expect(opensScreening(text)).toBe(false);
  });
});

describe('what a sentence does not say', () => {
  const read = (text: string) => readProposal(text, reading);

  it.each([
    ['jeg vil gerne screene et samarbejde med Skåne om robotkirurgi, 10.000 euro om året', []],
    [
      'Jeg vil screene et fælles projekt med Skåne om robotkirurgi, vi har talt med direktøren, og det haster',
      ['fælles', 'talt med direktøren', 'haster'],
    ],
    [
      'please screen a project with Skåne about ports, the mayor promised support, between 10,000 and 20,000 euros',
      ['mayor promised support', 'between 10,000 and 20,000 euros'],
    ],
  ])('is named: "%s"', (text, unused) => {
    expect(read(text).unused).toEqual(unused);
  });

  it.each(['et fælles projekt', 'et tværgående netværk', 'a joint network'])(
    'has no area by an adjective: "%s"',
    (thing) => {
      expect(read(`screen ${thing} med Skåne om robotkirurgi`).proposal.area).toBeUndefined();
    },
  );

  it('keeps the area that is named as one', () => {
    expect(read('screen et projekt med Skåne på fællesområdet').proposal.area).toBe('common');
  });

  it('keeps the abbreviation of a name', () => {
    const text = 'Screen medlemskab af Baltic Sea States Subregional Co-operation (BSSSC)';
    expect(read(text).proposal.name).toBe(
      'Medlemskab af Baltic Sea States Subregional Co-operation (BSSSC)',
    );
  });
});

describe('what is proposed in other words', () => {
  it.each([
    ['vi vil gerne samarbejde med Hamborg om brint', 'Brint med Hamborg', 'Hamborg'],
    ['Jeg foreslår et nyt samarbejde med Skåne om robotter', 'Robotter med Skåne', 'Skåne'],
    ['we would like to work with Hamburg on hydrogen', 'Hydrogen with Hamburg', 'Hamburg'],
    ['vi overvejer at gå ind i Eurocities', 'Eurocities', undefined],
  ])('is read as a proposal: "%s"', (text, name, partners) => {
    const { proposal, unused } = readProposal(text, reading);
    expect([proposal.name, proposal.partners, unused]).toEqual([name, partners, []]);
  });
});

describe('what a clause says besides what a collaboration is about', () => {
  it.each([
    'screen et samarbejde om demens med Skåne, formanden skal sidde i bestyrelsen',
    'screen et samarbejde med Skåne om demens hvor regionsrådsformanden skal sidde i bestyrelsen',
    'screen et samarbejde om demens med Skåne, vi får en plads i styregruppen',
    'screen a collaboration on dementia with Skåne, with a seat on the board',
  ])('a seat is an appointment and no theme: "%s"', (text) => {
    const { appointment, area, themes } = readProposal(text, reading).proposal;
    expect([appointment, area, themes?.ids]).toEqual(['yes', undefined, []]);
  });

  it('a membership is no seat', () => {
    const { name, appointment } = readProposal(
      'Skal vi blive medlem af Nordsøkommissionen',
      reading,
    ).proposal;
    expect([name, appointment]).toEqual(['Nordsøkommissionen', undefined]);
  });

  it('an alliance has a level, and a region in its list takes part', () => {
    const { level, partners } = readProposal(
      'jeg vil screene en politisk alliance med Catalonien og Skotland om grøn brint',
      reading,
    ).proposal;
    expect([level, partners]).toEqual(['political', 'Catalonien og Skotland']);
  });

  it('what a collaboration is about may be its kind', () => {
    const text = 'screen et samarbejde med Region Halland om et fagligt netværk for akut sygepleje';
    expect(readProposal(text, reading).proposal.kind).toBe('membership-network');
  });

  it('a day without a year begins a period of so many years', () => {
    const { proposal, unused } = readProposal(
      'screen et samarbejde med Region Halland om sygepleje. Det starter 1. september og løber i tre år',
      reading,
    );
    expect(proposal.period).toEqual({ start: '2027-09-01', end: '2030-08-31', rolling: false });
    expect(unused).toEqual([]);
  });

  it('an amount that is not used is quoted as it was written', () => {
    const text =
      'screen et projekt om havne med Skåne, en halv million kr. om året, en million kr. om året';
    expect(readProposal(text, reading).unused.join()).toContain('en million kr. om året');
  });
});

describe('who takes part', () => {
  it.each([
    [
      'Jeg vil screene et Interreg-projekt om telemedicin med Aalborg Universitetshospital, Norge og Sverige, Interreg Öresund-Kattegat-Skagerrak 2021-2027, medfinansiering 700.000 kr over 3 år, 2027-2029',
      'Telemedicin med Aalborg Universitetshospital',
      'Aalborg Universitetshospital',
    ],
    [
      'Jeg vil screene et EU-projekt om telemedicin med Norge og Sverige, Interreg Öresund-Kattegat-Skagerrak, 2027-2029',
      'Telemedicin med Norge og Sverige',
      undefined,
    ],
    [
      'I want to screen a project on telemedicine with Skåne, Oulu and Norway, 2027-2029',
      'Telemedicine with Skåne and Oulu',
      'Skåne and Oulu',
    ],
  ])('is neither a country nor a programme: "%s"', (text, name, partners) => {
    const { proposal, unused } = readProposal(text, reading);
    expect([proposal.name, proposal.partners, unused]).toEqual([name, partners, []]);
    expect(proposal.period).toEqual({ start: '2027', end: '2029', rolling: false });
  });

  it.each([
    'I want to screen a project on ports with Skåne, no travel, no appointment, 2027-2029',
    'jeg vil screene et projekt om havne med Skåne, ingen rejser og ingen udpegning, 2027-2029',
  ])('is nobody from the council: "%s"', (text) => {
    const { proposal, unused } = readProposal(text, reading);
    expect(proposal).toMatchObject({ travel: 'no', appointment: 'no', partners: 'Skåne' });
    expect(unused).toEqual([]);
  });
});
