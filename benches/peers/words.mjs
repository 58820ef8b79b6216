// News-like English from a seed: names, titles and sentences. `data.mjs` makes the events of them.

/** Mulberry32, with the distributions that news has. The same seed gives the same numbers everywhere. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  next.int = n => Math.floor(next() * n);
  next.pick = list => list[Math.floor(next() * list.length)];
  // Few are named often, most rarely: Zipf's law, with an exponent of about 1.
  next.zipf = n => Math.min(n - 1, Math.floor(Math.exp(next() * Math.log(n + 1))) - 1);
  next.gauss = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  next.exponential = mean => -Math.log(1 - next()) * mean;
  return next;
}

/** `count` persons and bodies with names of their own. */
export function makeCast(r, count) {
  const cast = [], seen = new Set();
  while (cast.length < count) {
    const isBody = r() < 0.3 && cast.length > 2;
    const base = isBody ? r.pick(BODIES) : `${r.pick(FIRST)} ${r.pick(LAST)}`;
    let name = base;
    if (seen.has(base)) {
      name = isBody ? `${base} of ${r.pick(PLACES)}` : `${r.pick(FIRST)} ${'ABCDEFGHJKLMNPRSTVW'[r.int(19)]}. ${r.pick(LAST)}`;
    }
    if (seen.has(name)) continue;
    seen.add(name);
    cast.push({ id: `a${cast.length}`, name, kind: isBody ? 'organization' : 'person' });
  }
  return cast;
}

/** What happened, in a headline. */
export function title(r, who, whom) {
  const rest = r() < 0.35 ? ` in ${r.pick(PLACES)}` : r() < 0.4 && whom ? ` of ${whom}` : '';
  return capital(`${who} ${r.pick(VERBS)} ${thing(r)}${rest}`);
}

/** A sentence about two of the cast on a day. */
export function sentence(r, who, whom, day) {
  const kind = r(), last = who.split(' ').pop();
  if (kind < 0.22) return `“${r.pick(QUOTES)},” ${r() < 0.6 ? last : who} ${r.pick(SAID)}${r() < 0.4 ? ` ${onDay(r, day)}` : ''}.`;
  if (kind < 0.36) return `${capital(who)} ${r.pick(SAID)} that ${whom} ${r.pick(VERBS)} the ${thing(r)} ${r.pick(REASONS)}.`;
  if (kind < 0.52) return `${capital(who)} ${r.pick(VERBS)} ${withArticle(thing(r))} worth ${money(r)} ${onDay(r, day)}, ${r.pick(REASONS)}.`;
  if (kind < 0.66) return `The ${thing(r)} in ${r.pick(PLACES)} affected ${number(r)}, according to ${whom}.`;
  if (kind < 0.8) return `${capital(onDay(r, day))}, ${who} and ${whom} ${r.pick(VERBS)} the ${thing(r)} ${r.pick(REASONS)}.`;
  if (kind < 0.9) return `${r.pick(ROLES)} ${last} ${r.pick(VERBS)} the ${thing(r)} that ${whom} had ${r.pick(VERBS)} in ${r.pick(PLACES)}.`;
  return `A spokesman for ${whom} said the ${thing(r)} would cost ${money(r)} and called it “${r.pick(QUOTES).toLowerCase()}.”`;
}

const capital = words => words[0].toUpperCase() + words.slice(1);
const withArticle = words => (/^[aeiou]/i.test(words) ? 'an ' : 'a ') + words;
const thing = r => `${r() < 0.5 ? `${r.pick(ADJECTIVES)} ` : ''}${r.pick(NOUNS)}`;
const money = r => `$${1 + r.int(900)}${r() < 0.3 ? `.${1 + r.int(9)}` : ''} ${r() < 0.7 ? 'million' : 'billion'}`;

function number(r) {
  if (r() < 0.4) return `${2 + r.int(97)} percent`;
  return `${(1 + r.int(99)) * (r() < 0.5 ? 10 : 100)} ${r.pick(['workers', 'residents', 'families', 'passengers', 'voters', 'patients'])}`;
}

function onDay(r, day) {
  const kind = r(), month = MONTHS[day.getUTCMonth()], year = day.getUTCFullYear();
  if (kind < 0.35) return `on ${month} ${day.getUTCDate()}, ${year}`;
  if (kind < 0.6) return `on ${WEEKDAYS[day.getUTCDay()]}`;
  if (kind < 0.7) return `in ${month} ${year}`;
  if (kind < 0.78) return 'last week';
  if (kind < 0.86) return 'two days later';
  return kind < 0.93 ? 'the following month' : 'yesterday';
}

const list = text => text.trim().split(/\s*[,\n]\s*/);
const MONTHS = list('January,February,March,April,May,June,July,August,September,October,November,December');
const WEEKDAYS = list('Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday');
const FIRST = list(`
  Anna,Marcus,Elena,David,Priya,James,Fatima,Robert,Ingrid,Carlos,Mei,Thomas,Amara,Peter,Sofia,George,Leila,Daniel
  Ruth,Omar,Clara,Victor,Nadia,Samuel,Julia,Hassan,Emma,Patrick,Yuki,Henry,Isabel,Andrew,Miriam,Felix,Helen,Ivan
  Grace,Simon,Laura,Diego,Rachel,Tomas,Alice,Kwame,Irene,Paul,Noor,Martin,Susan,Adam,Lucia,Edward,Hana,Brian,Teresa
  Ali,Monica,Stefan,Joan,Rafael
`);
const LAST = list(`
  Keller,Okafor,Lindqvist,Marsh,Ramirez,Novak,Hughes,Tanaka,Whitfield,Moreau,Adeyemi,Castellano,Brandt,Sullivan
  Petrov,Haddad,Nguyen,Osborne,Ferrari,Kowalski,Hartley,Mbeki,Jansen,Delgado,Crawford,Ibrahim,Svensson,Park,Rossi
  Caldwell,Weiss,Fontaine,Dhillon,Barker,Oliveira,Quinn,Schroeder,Mensah,Vargas,Lambert,Chen,Archer,Kapoor,Bianchi
  Norris,Farouk,Hoffman,Reyes,Doyle,Yilmaz,Preston,Aguilar,Nilsen,Costa,Webb,Khan,Laurent,Stewart,Popov,Medina
  Thornton,Abbas,Fischer,Gallagher,Romero,Blake,Santos,Vogel,Simmons,Achebe,Dixon,Larsen,Mercer,Chowdhury,Holt,Zimmer
  Pereira,Walsh,Antonov,Bright
`);
const BODIES = list(`
  the Ministry of Transport,the City Council,the Supreme Court,Northgate Energy,the Health Agency,the Central Bank
  Halden Industries,the Teachers' Union,the Port Authority,the Senate Committee,Meridian Bank,the Election Commission
  the State Police,Orion Rail,the Federal Trade Office,Bluewater Pipelines,the Red Cross,Kestrel Airlines
  the University of Halden,the Environment Agency,the National Assembly,Lumen Telecom,the Labour Party
  the Reform Party,the Court of Appeal,Vanguard Motors,the Water Board,the Auditor General,Pioneer Foods
  the Border Service
`);
const PLACES = list(`
  Washington,London,Geneva,Cleveland,Ohio,Berlin,Nairobi,Ankara,Lisbon,Phoenix,Warsaw,Toronto,Manila,Lagos,Brussels
  Detroit,Jakarta,Madrid,Denver,Oslo,Cairo,Boston,Lima,Seoul,Dublin,Florida,Vienna,Atlanta,Athens,Chicago
`);
const NOUNS = list(`
  report,budget,inquiry,contract,strike,agreement,bridge,reactor,tunnel,hearing,vote,ballot,merger,lawsuit,tariff
  pension,subsidy,deadline,audit,resignation,protest,flood,outage,recall,settlement,ceasefire,election,investigation
  statement,tender,shortage,regulation,licence,reform,amendment,verdict,appeal,warrant,evacuation,treaty,summit
  pipeline,fund,proposal,testimony,document,decision,campaign,permit,plan,leak,loan,bond,ruling,veto,boycott,charter
  inspection,delay,project,programme,accident,closure,resolution,nomination,indictment,walkout,survey,memo,deal
`);
const ADJECTIVES = list(`
  new,federal,emergency,final,disputed,independent,public,secret,annual,joint,interim,draft,unprecedented
  long-awaited,controversial,preliminary,national,local,revised,formal,temporary,detailed,costly,urgent,internal
  partial,voluntary,sweeping,key,second,third,last-minute,damaging,bipartisan,unanimous,regional,delayed,critical
  missing,confidential
`);
const VERBS = list(`
  approved,rejected,announced,delayed,published,cancelled,opened,signed,challenged,defended,suspended,ordered
  launched,criticised,withdrew,released,reviewed,blocked,completed,extended,questioned,welcomed,filed,won,lost
  proposed,postponed,halted,backed,denied,confirmed,leaked,revised,accepted,halved,doubled
`);
const SAID = list(`
  said,told reporters,added,argued,warned,insisted,claimed,acknowledged,explained,wrote,testified,conceded,promised
  noted,complained
`);
const REASONS = list(`
  after months of negotiations,despite warnings from engineers,following a week of protests
  amid concerns over rising costs,before the summer recess,in response to the audit,without consulting the regulator
  as talks collapsed,under pressure from lenders,hours before the deadline,in a closed session,by a narrow majority
  during a televised hearing,with immediate effect,for the second time this year,in an unusual step
  over the objections of residents,as investors withdrew,while the appeal is pending,two days after the accident
`);
const QUOTES = list(`
  We will not pay for mistakes that others have made
  This is the first honest number we have seen
  Nobody in this room was told the whole story
  The safety of passengers comes before any schedule
  I have asked for every document and I intend to read them all
  It is a good day for the people who waited so long
  There was no plan and there was no money
  The figures speak for themselves
  We are going to appeal and we are going to win
  If the bridge closes again then the whole district closes with it
  They knew in March and they said nothing until October
  You cannot run a hospital on promises
  Our members have been patient for long enough
  The committee acted within the law
  I do not recall that conversation
  That is simply not true
  We regret the delay and we will compensate those affected
  It would be irresponsible to comment before the inquiry ends
`);
const ROLES = list(`
  Senator,Mayor,Minister,Judge,Governor,Professor,Dr.,Mr.,Mrs.,President,Chief Executive,Inspector
`);
