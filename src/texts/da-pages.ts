/** The Danish web pages: privacy, terms of use and expired links. */
export const daPages = {
  privacy: {
    title: 'Udsyn og dine oplysninger',
    introduction: (organisation: string) =>
      `Udsyn er en bot i Microsoft Teams til ansatte i ${organisation}, som er dataansvarlig. Her står, hvad Udsyn gemmer om dig, og hvorfor.`,
    sections: [
      {
        title: 'Det gemmer Udsyn',
        lines: [
          'Dit navn, dit id i organisationen og dit valg af sprog, så snart du skriver til Udsyn. Desuden det, Teams kræver, for at Udsyn kan skrive til dig.',
          'De screeninger, du arbejder på: oplysninger, svar, kommentarer og links, beskeder mellem dig og koordinatoren, afgørelsen, og hvem der gjorde hvad hvornår. De er en del af sagen og gemmes, til organisationen sletter dem.',
          'Dine svar på den årlige opfølgning og de påmindelser, du har fået.',
          'Spørgsmål, som Udsyn ikke kunne besvare, og bedømmelser af svar: i 12 måneder, uden dit navn. Mailadresser, telefonnumre og CPR-numre bliver fjernet først.',
          'Spørgsmål, som du selv sender til koordinatoren, med dit navn og svaret: i 12 måneder.',
          'Dit seneste spørgsmål og det, du er i gang med, så du kan fortsætte samtalen: i højst 30 dage.',
        ],
      },
      {
        title: 'Hvem kan se oplysningerne',
        lines: [
          'Du selv. En screening kan også ses af de kolleger, du inviterer, og af koordinatorerne, når den er sendt ind. Dine svar på en screening er skjult for andre, til de selv har svaret.',
          'Et godkendt samarbejde kommer i kataloget med sit grundlag. Det kan alle, der bruger Udsyn, spørge om.',
          'Et link til et dokument (et sagsnotat eller en rapport) virker i 15 minutter og kun til det ene dokument. Alle, der har linket, kan åbne dokumentet i den tid. Send derfor ikke linket videre.',
        ],
      },
      {
        title: 'Hvor oplysningerne behandles',
        lines: [
          'Beskeder går gennem Microsoft Teams. Resten ligger i den database, som organisationen har valgt til Udsyn.',
          'Udsyn måler ikke, hvad du gør. Driftsloggen indeholder ikke det, du skriver. Disse sider bruger ingen cookies.',
        ],
      },
      {
        title: 'Dine rettigheder',
        lines: [
          'Du kan bede om at se, få rettet eller få slettet oplysninger om dig, så vidt reglerne om arkiv og journal tillader det. Spørg koordinatoren for Udsyn eller organisationens databeskyttelsesrådgiver. Du kan klage til Datatilsynet, www.datatilsynet.dk.',
        ],
      },
    ],
  },
  languageModel: {
    title: 'Sprogmodel',
    off: ['Udsyn bruger ingen sprogmodel og sender intet til andre.'],
    on: (host: string) => [
      `Når Udsyn er i tvivl om, hvad du spørger om, bliver spørgsmålet sendt til en sprogmodel, som organisationen har valgt. Den ligger på ${host}. Det står under svaret, når sprogmodellen har tolket spørgsmålet.`,
      'CPR-numre, telefonnumre, mailadresser, adresser og navne på personer, som ikke står i kataloget, bliver fjernet først, når Udsyn kan genkende dem. Dit navn bliver ikke sendt med.',
      'Sammen med spørgsmålet sendes det, sprogmodellen kan vælge imellem: navne på samarbejder, kontaktpersoner, temaer og afsnit i kataloget og strategien. Var der et spørgsmål før, sendes Udsyns opfattelse af det og de samarbejder, der blev fundet.',
      'Sprogmodellen skriver ikke svaret. Det kommer fra kilderne. Det, du skriver, mens en screening eller en opfølgning er i gang, bliver ikke sendt. Fornavne alene og navne med små bogstaver bliver ikke genkendt som navne. Udsyn sender ikke andet til andre.',
    ],
  },
  terms: {
    title: 'Vilkår for Udsyn',
    introduction: (organisation: string) =>
      `Udsyn er et arbejdsredskab for ansatte i ${organisation}. Når du bruger det, gælder dette.`,
    sections: [
      {
        title: 'Hvad du kan regne med',
        lines: [
          'Udsyn svarer ud fra de kilder, som organisationen har lagt ind, og viser, hvor oplysningerne står. Kilderne kan være forældede eller modsige hinanden. Kontrollér kilden, før du bruger et svar i en sag.',
          'Tjeklister, vægte og grænser er et forslag fra Udsyn. Anbefalingen er beregnet ud fra svarene og er ikke en beslutning. Den træffes af den kompetente instans.',
          'Udsyn kan være ude af drift. Der er ingen garanti for, at du får svar, eller at en påmindelse når frem til tiden.',
        ],
      },
      {
        title: 'Hvad du skal være opmærksom på',
        lines: [
          'Skriv ikke oplysninger om helbred, CPR-numre eller andre fortrolige oplysninger om enkeltpersoner. Udsyn er ikke beregnet til det.',
          'Det, du skriver i en screening, bliver en del af sagen og kan være omfattet af aktindsigt.',
        ],
      },
      {
        title: 'Programmet',
        lines: [
          'Udsyn er fri software under MIT-licensen og leveres uden garanti. Organisationen har ansvaret for indhold og drift.',
        ],
      },
    ],
  },
  gone: {
    title: 'Linket virker ikke',
    lines: [
      'Et link til et dokument virker kun i 15 minutter. Linket her er udløbet eller skrevet forkert.',
      'Gå tilbage til chatten med Udsyn, og bed om dokumentet igen. Så får du et nyt link.',
    ],
  },
};
