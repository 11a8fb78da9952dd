import { fold } from '../../lib/text';

// Nouns of fields outside the catalogue. A question that contains one is about it, and not about a
// catalogue word with a similar spelling.
const DANISH_SUBJECTS = `
  forsikring pension løn lønforhandling orlov barsel overenskomst fagforening tillidsmand vikar rengøring kantine frokost skolemad
  parkering indkøb udbud kontrakt licitation jura advokat persondata gdpr databeskyttelse regnskab revision moms told skat afgift aktie obligation
  investering bank realkredit lån rente inflation valuta bitcoin regnskabsår faktura bilag kirke kloster sogn bibliotek museum teater musik koncert biograf
  film fodbold håndbold svømning svømmehal golf ridning hest jagt skov skovbrug landbrug landmand kvæg svin svinepest mælk mejeri smør ost øl vin kaffe bageri
  slagteri restaurant hotel camping lejlighed husleje boligforening fængsel politi politikreds domstol dommer krig fred flygtning indvandring indvandrer integration
  asyl statsborgerskab folketing minister regering valgkamp byråd borgmester folkeskole gymnasium børnehave vuggestue dagpleje sfo mobning fravær
  eksamen doping hjernerystelse hjerneskade demens alzheimer parkinson epilepsi autisme adhd angst depression selvmord misbrug alkohol alkoholisme narkotika
  stof stofmisbrug rygestop cancer kræft kræftbehandling kemoterapi lunge nyre lever blod blodbank bloddonor donor organdonation donation bryst brystkræft transplantation operation kirurgi ortopædi protese røntgen
  scanning scanner mr ct laboratorium virus bakterie corona covid influenza epidemi pandemi smitte vaccine vaccination astma allergi eksem psoriasis gigt
  osteoporose tandlæge tandpleje tand tænder fysioterapi ergoterapi jordemoder fødsel graviditet abort prævention fertilitet hospice palliation
  ambulance helikopter akutmodtagelse skadestue intensiv narkose rumfart satellit raket astronomi atomkraft kernekraft olie naturgas gas kul mine
  minedrift metal stål beton cement plast papir møbel møbler tøj tekstil mode smykke kosmetik frisør robot robotkirurgi robotteknologi drone cyber cybersikkerhed hacker
  blockchain kryptering password kodeord adgangskode printer telefoni server mødelokale blomster gave julefrokost sommerfest taxa fly flybillet togbillet kørselsgodtgørelse
  kørekort pas visum vejr vejrudsigt jordskælv vulkan brand brandvæsen brandslukning ulykke terror beredskab forsvar forsvaret militær nato hær flåde
  våben bande kriminalitet smugling prostitution menneskehandel vold krisecenter hjemløs hjemløshed fattigdom kontanthjælp sygedagpenge dagpenge førtidspension
  drikkevand grundvand spildevand rensningsanlæg kloak genbrug skrald asbest radon pesticid gylle skadedyr rotte kat hund dyrlæge veterinær zoo
  arkæologi arkiv slægtsforskning kemi fysik matematik historie filosofi teologi sociologi antropologi statskundskab astrologi skak badminton tennis cricket
  rugby atletik ski skøjte ishockey yoga meditation massage akupunktur homøopati kost diæt ernæring slankekur
  ordblind ordblinde ordblindhed dysleksi superligaen landshold arbejdsløs arbejdsløse arbejdsløshed ledighed sensor sensorer intelligens fængselsbetjent jernmine vulkanudbrud nordlys rensdyr isbjørn hval sæl guldmine diamant udlicitering privatisering skattely`;
const ENGLISH_SUBJECTS = `
  insurance salary payroll pension maternity union canteen lunch parking tender procurement legal lawyer privacy bookkeeping
  accounting audit vat customs tax taxation stock bond bank banking mortgage loan inflation currency bitcoin invoice church parish monastery library museum theatre
  theater music concert cinema film movie football soccer handball swimming golf riding horse hunting forest forestry agriculture farming farmer farm cattle pigs pork
  milk dairy butter cheese beer wine coffee bakery slaughterhouse restaurant hotel camping apartment housing police prison court judge war peace refugee refugees
  immigration immigrant asylum citizenship parliament minister government mayor kindergarten nursery bullying exam doping concussion dementia
  alzheimer parkinson epilepsy autism adhd anxiety depression suicide abuse addiction alcohol alcoholism drugs drug smuggling cancer chemotherapy tumour lung kidney liver blood
  donor donation donations organ organs breast transplant transplantation surgery surgeon surgical orthopaedics orthopedics prosthesis prostheses xray radiology scanning scanner mri laboratory virus bacteria corona covid
  influenza flu epidemic pandemic infection vaccine vaccination asthma allergy eczema psoriasis arthritis osteoporosis dentist dental dentistry teeth tooth physiotherapy
  physiotherapist midwife maternity birth pregnancy abortion contraception fertility hospice palliative ambulance helicopter casualty anaesthesia space satellite satellites
  rocket astronomy nuclear oil gas coal mine mining metal steel concrete cement plastic paper furniture clothing clothes textile fashion jewellery cosmetics
  hairdresser robot robots robotic robotics drone drones cyber cybersecurity hacker blockchain encryption password printer printed printing telephony server flowers gift party taxi flight mileage
  passport visa weather forecast earthquake volcano fire firefighting accident terror terrorism emergency defence defense military nato army navy weapons gang crime
  dyslexia dyslexic prostitution trafficking violence shelter homeless homelessness poverty benefits groundwater sewage wastewater recycling garbage asbestos pesticide
  rats pets dog dogs cat cats vet veterinary zoo archaeology archive genealogy chemistry physics mathematics history philosophy theology sociology anthropology
  astrology chess basketball badminton tennis cricket rugby athletics ski skiing skating hockey yoga meditation massage acupuncture homeopathy diet nutrition poetry
  sculpture unemployed unemployment sensor sensors intelligence reindeer whale whales seal seals gold diamonds outsourcing privatisation privatization meals`;
// Common words that only resemble words of the catalogue.
const OTHERS = `
  højst maksimalt minimum lægger lægges ligges langt lange længere farer færing fyring redskab redskaber fører førte træffe træffes hente henter hentes forkert forkerte rettelse
  overblik hurtigere morgen formiddag eftermiddag aften uge ugen måned måneden vejen vejes vejet veje betragte vurdere bruges politik regel regler sommer sommeren vinter
  gæst gæster ven venner øjeblik øjeblikket nabo kunne kendskab særskilt snart ejer hvorhenne dagsorden referat mødereferat beslutningsreferat stilling titel chef direktør formand
  influenced privacy former place police policy daily weather whether there their theirs election concussion conclusion peace lang lange
  farmer hunting morning evening week month summer winter guest guests friend friends neighbour minutes agenda boss chairman chair director weigh weighed point points position
  outside inside beside besides matter matters sister brother venue sticking trust prime earning bound located location happening upcoming due`;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(fold),
  );

/**
 * Subjects outside the catalogue, folded; an answer about something else does not answer a question
 * about them.
 */
export const OTHER_SUBJECTS: ReadonlySet<string> = wordsOf(
  `${DANISH_SUBJECTS} ${ENGLISH_SUBJECTS}`,
);

/** Words that are spelt correctly even though they resemble catalogue words, folded. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([...OTHER_SUBJECTS, ...wordsOf(OTHERS)]);
