/** How each fact of a proposal is asked for in Danish, and what its choices are called. */
export const daScreeningFacts = {
  name: {
    ask: 'Hvad hedder det foreslåede samarbejde?',
    help: 'En kort titel, som kolleger vil genkende.',
    label: 'Navn',
  },
  level: {
    ask: 'Er samarbejdet administrativt eller politisk?',
    help: 'Et politisk samarbejde bæres af folkevalgte, et administrativt af medarbejdere. Svaret afgør, hvilken tjekliste du får.',
    label: 'Niveau',
  },
  area: {
    ask: 'Hvilket område hører det under?',
    help: 'Det afgør blandt andet, hvem der beslutter.',
    label: 'Område',
  },
  partners: {
    ask: 'Hvem er partnerne?',
    help: 'For eksempel "Region Skåne og Lunds universitet".',
    label: 'Partnere',
  },
  countries: {
    ask: 'Hvilke lande er med?',
    help: 'For eksempel "Sverige og Norge".',
    label: 'Lande',
  },
  purpose: {
    ask: 'Hvad er formålet?',
    help: 'Et par sætninger om, hvad samarbejdet skal føre til, og for hvem. Højst 1.000 tegn.',
    label: 'Formål',
  },
  themes: {
    ask: 'Hvilke emner handler det om?',
    help: 'For eksempel "robotkirurgi og patientsikkerhed".',
    label: 'Emner',
  },
  period: {
    ask: 'Hvornår begynder og slutter det?',
    help: 'For eksempel "2027-2029", "1. marts 2027 til 31. december 2029" eller "løbende".',
    label: 'Periode',
  },
  cost: {
    ask: 'Hvad koster det regionen om året?',
    help: 'For eksempel "25.000 kr." eller "10.000 euro". Skriv 0, hvis det ikke koster noget.',
    label: 'Årlig udgift',
  },
  total: {
    ask: 'Hvad koster det regionen i alt?',
    help: 'For hele perioden, for eksempel "75.000 kr." eller "30.000 euro".',
    label: 'Udgift i alt',
  },
  funding: {
    ask: 'Kommer der penge udefra?',
    help: 'For eksempel fra EU, staten eller en fond. Om der følger ekstra stillinger med, har betydning for, hvem der beslutter.',
    label: 'Ekstern finansiering',
    how: 'Med eller uden ekstra stillinger?',
  },
  programme: {
    ask: 'Hvilket program eller hvilken fond kommer pengene fra?',
    help: 'For eksempel "Interreg Nordsøen" eller "Horizon Europe".',
    label: 'Program eller fond',
  },
  appointment: {
    ask: 'Skal nogen udpeges til et hverv?',
    help: 'For eksempel til en bestyrelse, en kommission eller et råd.',
    label: 'Udpegning',
  },
  travel: {
    ask: 'Skal regionsrådsmedlemmer til møder eller på rejser i udlandet?',
    help: 'Som led i det hverv, de udpeges til.',
    label: 'Rejser for regionsrådet',
  },
  unit: {
    ask: 'Hvilken enhed har ansvaret?',
    help: 'Den afdeling eller institution, der skal løfte opgaven.',
    label: 'Ansvarlig enhed',
  },
  responsible: {
    ask: 'Hvem er ansvarlig?',
    help: 'Navnet på den medarbejder, der skal følge samarbejdet.',
    label: 'Ansvarlig person',
  },
  fundingChoices: {
    none: 'Nej',
    'same-staff': 'Ja, uden ekstra stillinger',
    'more-staff': 'Ja, med ekstra stillinger',
  },
};
