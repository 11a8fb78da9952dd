import { recogniser } from '../../../src/asking/recognise';
import { readProposal } from '../../../src/screening/proposal/read-proposal';
import { proposalSchema } from '../../../src/screening/proposal/proposal';
import { CONTENT, INDEX } from '../../asking/nordjylland';

const reading = { vocabulary: CONTENT.vocabulary, recognise: recogniser(INDEX) };
const read = (text: string) => readProposal(text, reading);
const years = (start: string, end?: string) => ({
  start,
  ...(end !== undefined && { end }),
  rolling: false,
});
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const dkk = (amount: number) => ({ amount, currency: 'DKK' });

describe('readProposal', () => {
  it('reads all that a Danish sentence says', () => {
    const text =
      'jeg vil screene et samarbejde med Skåne om robotkirurgi, 10.000 euro om året, 2027-2029';

    expect(read(text)).toEqual({
      name: 'Robotkirurgi med Skåne',
      partners: 'Skåne',
      countries: { text: '', ids: ['se'] },
      themes: { text: 'robotkirurgi', ids: ['robotic-surgery'] },
      period: years('2027', '2029'),
      cost: eur(10_000),
    });
  });

  it('reads all that an English sentence says', () => {
    const text =
      'I want to screen a collaboration with Skåne on robotic surgery, 10,000 euro a year, 2027-2029';

    expect(read(text)).toEqual({
      name: 'Robotic surgery with Skåne',
      partners: 'Skåne',
      countries: { text: '', ids: ['se'] },
      themes: { text: 'robotic surgery', ids: ['robotic-surgery'] },
      period: years('2027', '2029'),
      cost: eur(10_000),
    });
  });

  it.each([
    [
      'Jeg vil gerne screene et politisk samarbejde med Region Skåne og Västra Götaland om sundheds-it, 300.000 kr. i alt fra 2027 til 2029',
      {
        name: 'Sundheds-it med Region Skåne og Västra Götaland',
        level: 'political',
        partners: 'Region Skåne og Västra Götaland',
        total: dkk(300_000),
        period: years('2027', '2029'),
      },
    ],
    [
      'screen et administrativt samarbejde om havne med Hamborg inden for regional udvikling til 50.000 kr. årligt',
      {
        name: 'Havne med Hamborg',
        level: 'administrative',
        area: 'regional-development',
        partners: 'Hamborg',
        countries: { text: '', ids: ['de'] },
        cost: dkk(50_000),
      },
    ],
    [
      'we would like to assess a new political partnership with Asturias, Navarra and Galicia about rural tourism in order to learn from each other, EUR 1.5 million in total, from March 2027 until December 2030',
      {
        name: 'Rural tourism with Asturias, Navarra and Galicia',
        level: 'political',
        partners: 'Asturias, Navarra and Galicia',
        purpose: 'To learn from each other',
        themes: { text: 'rural tourism', ids: ['tourism'] },
        total: eur(1_500_000),
        period: years('2027-03', '2030-12'),
      },
    ],
    [
      'vi vil vurdere medlemskab af CPMR, kontingent 6.500 euro pr. år og 20.000 i alt',
      { name: 'Medlemskab af CPMR', partners: 'CPMR', cost: eur(6500), total: eur(20_000) },
    ],
    [
      'screening af "Blue Region", et EU-projekt med Holland under Interreg, 3 år fra 2027',
      { name: 'Blue Region', countries: { ids: ['nl'] }, period: years('2027', '2029') },
    ],
    [
      'jeg vil screene et samarbejde om havne, klima og trafik med Kiel på politisk niveau',
      { name: 'Havne, klima og trafik med Kiel', level: 'political', partners: 'Kiel' },
    ],
    [
      'jeg vil screene et samarbejde om unge med autisme med Norge, løbende',
      { name: 'Unge med autisme med Norge', period: { rolling: true } },
    ],
    [
      'jeg vil screene et projekt i specialsektoren med Finland for at styrke kommunikation',
      {
        name: 'Projekt med Finland',
        area: 'special-sector',
        purpose: 'At styrke kommunikation',
      },
    ],
    [
      'ny screening: Grøn brint, partnere: Göteborg og Agder, formål: at lære af hinanden, enhed: Klima, ansvarlig: Bent Holm',
      {
        name: 'Grøn brint',
        partners: 'Göteborg og Agder',
        purpose: 'At lære af hinanden',
        unit: 'Klima',
        responsible: 'Bent Holm',
      },
    ],
    [
      'new screening: Green hydrogen, topics: hydrogen, partners: Gothenburg, Agder and Kiel; DKK 2 million a year',
      {
        partners: 'Gothenburg, Agder and Kiel',
        themes: { text: 'hydrogen' },
        cost: dkk(2_000_000),
      },
    ],
    [
      'screen et projekt om mobilitet finansieret af Interreg, ingen slutdato',
      {
        name: 'Mobilitet',
        period: { rolling: true },
        programme: { text: 'Interreg', ids: [] },
      },
    ],
    [
      'screen et projekt om havne under interreg nordsøen',
      { programme: { text: '', ids: ['interreg-ivb-north-sea'] } },
    ],
    [
      'screen et projekt om havne, finansieret af Interreg VI A 2021-2027, fra 2026',
      { programme: { text: 'Interreg VI A 2021-2027', ids: [] }, period: { start: '2026' } },
    ],
    ['skal vi gå med i Eurocities?', { name: 'Eurocities' }],
    [
      'er det en god idé at gå med i eurocities om havne i 2028?',
      { name: 'Eurocities', period: years('2028', '2028') },
    ],
    [
      'should we join the Nordic Network on Ageing, 20,000 DKK a year',
      { name: 'Nordic Network on Ageing', cost: dkk(20_000) },
    ],
    [
      'bør vi melde os ind i et netværk om havne med Skåne?',
      { name: 'Havne med Skåne', partners: 'Skåne' },
    ],
    ['jeg vil screene Blue Region', { name: 'Blue Region' }],
  ])('reads "%s"', (text, facts) => {
    expect(read(text)).toMatchObject(facts);
  });

  it.each(['Norge og Sverige', 'Norway, Sweden and Finland'])(
    'takes countries for no partners: %s',
    (names) => {
      const { partners, countries } = read(`screen et samarbejde om havne med ${names}`);

      expect(partners).toBeUndefined();
      expect(countries?.ids).toEqual(expect.arrayContaining(['no', 'se']));
    },
  );

  it.each([
    'ny screening',
    'start screening',
    'screening',
    'jeg vil screene et nyt samarbejde',
    'I want to screen a collaboration',
    'screen it please.',
  ])('reads no fact in "%s"', (text) => {
    expect(read(text)).toEqual({});
  });

  it('takes nothing that no proposal could hold', () => {
    const long = `jeg vil screene et samarbejde om ${'x'.repeat(300)}`;

    expect(read(long).name).toBeUndefined();
    for (const text of [
      long,
      'screen et samarbejde fra 2029 til 2027 til 99.99.99 kr.',
      '", "',
      'med om i',
    ])
      expect(proposalSchema.safeParse(read(text)).success).toBe(true);
  });
});
