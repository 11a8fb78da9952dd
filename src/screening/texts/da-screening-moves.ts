/** What screening says in Danish when something cannot be done, or is. */
export const daScreeningMoves = {
  youWrote: (text: string) => `Du skrev: "${text}"`,
  refusals: {
    'not-now': 'Det er der allerede taget stilling til. Her er, hvordan sagen står nu.',
    closed: 'Screeningen er sendt ind eller afgjort, så den kan ikke ændres.',
    incomplete:
      'Den kan ikke sendes ind endnu: navn, niveau, område og svar på alle spørgsmål skal være der ("ved ikke" er også et svar).',
    empty: 'Der stod ikke noget. Skriv det i feltet.',
    'too-long': 'Det er lidt langt. Hold det under 1.000 tegn.',
    'already-taken': 'En anden koordinator har taget sagen.',
    'unknown-body': 'Vælg, hvem der besluttede.',
    'bad-date': 'Jeg kunne ikke læse datoen. Skriv den som 2027-03-01.',
    'future-date': 'Datoen ligger i fremtiden. Skriv, hvornår det blev besluttet.',
    'reason-needed': 'Beslutningen afviger fra anbefalingen. Skriv hvorfor.',
    'too-late': 'Fristen på 24 timer er udløbet. Du kan i stedet lave en kopi.',
    'level-first': 'Vælg niveau og begynd på den første tjekliste, før du tager den anden.',
    yourself: 'Du vurderer den allerede selv. Skriv en kollegas navn.',
    'unknown-person':
      'Jeg kender ikke nogen af det navn. Bed din kollega skrive "hej" til mig først.',
    answered: 'Du har været hele tjeklisten igennem, så din vurdering tæller med.',
    'too-many': 'Der er ikke plads til flere: tolv vurderinger er det højeste.',
  },
  onlyCoordinators: 'De indsendte screeninger kan kun koordinatorer se.',
};
