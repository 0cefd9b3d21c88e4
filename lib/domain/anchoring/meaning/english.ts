import type { Lexicon } from './lexicon';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** "twentyone", as some write. */
const compounds = Object.fromEntries(
  TENS.flatMap((ten, index) => UNITS.map((unit, rest) => [(index + 2) * 10 + rest + 1, ten + unit])),
);

export const english: Lexicon = {
  numbers: {
    ...compounds,
    0: 'zero nil nought',
    1: 'one',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    16: 'sixteen',
    17: 'seventeen',
    18: 'eighteen',
    19: 'nineteen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty fourty',
    50: 'fifty',
    60: 'sixty',
    70: 'seventy',
    80: 'eighty',
    90: 'ninety',
  },
  scales: {
    100: 'hundred',
    1000: 'thousand',
    1000000: 'million mln',
    1000000000: 'billion bn',
    1000000000000: 'trillion',
  },
  ordinals: {
    1: 'first',
    2: 'second',
    3: 'third',
    4: 'fourth',
    5: 'fifth',
    6: 'sixth',
    7: 'seventh',
    8: 'eighth',
    9: 'ninth',
    10: 'tenth',
    11: 'eleventh',
    12: 'twelfth',
    13: 'thirteenth',
    14: 'fourteenth',
    15: 'fifteenth',
    16: 'sixteenth',
    17: 'seventeenth',
    18: 'eighteenth',
    19: 'nineteenth',
    20: 'twentieth',
    30: 'thirtieth',
    40: 'fortieth',
    50: 'fiftieth',
    60: 'sixtieth',
    70: 'seventieth',
    80: 'eightieth',
    90: 'ninetieth',
    100: 'hundredth',
    1000: 'thousandth',
    1000000: 'millionth',
  },
  looseNumbers: `dozen dozens score scores hundreds thousands millions billions trillions tens ones twos threes fours fives
    sixes sevens eights nines twenties thirties forties fifties sixties seventies eighties nineties teens half halves
    quarter quarters thirds fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths single sole double
    doubled doubling triple tripled triples quadruple quadrupled twofold threefold fourfold fivefold tenfold hundredfold
    once twice thrice pair pairs couple couples trio quartet duo twin twins lone halved halve firstly secondly thirdly last
    lastly zeros zeroes umpteen gross myriad myriads ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi`,
  months: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  weekdays: [
    'monday mondays',
    'tuesday tuesdays tue tues',
    'wednesday wednesdays',
    'thursday thursdays thu thur thurs',
    'friday fridays fri',
    'saturday saturdays',
    'sunday sundays',
  ],
  times: `today yesterday tomorrow tonight daily weekly fortnightly monthly quarterly yearly annual annually hourly nightly
    biweekly biannual spring summer autumn winter fall summers winters morning mornings evening evenings afternoon
    afternoons noon midday midnight night nights dawn dusk overnight nightfall daybreak sunrise sunset weekend weekends
    eve anniversary bc ad bce ce ago christmas easter ramadan novruz nowruz newroz`,
  negations: [
    ...`not no never neither nor none nobody nothing nowhere without cannot hardly barely scarcely unable fail fails failed
      failing failure refuse refuses refused refusing refusal lack lacks lacked lacking absent absence non isnt arent wasnt
      werent dont doesnt didnt hasnt havent hadnt wont wouldnt couldnt shouldnt cant mustnt neednt aint naught nay devoid
      except excluding unless avoid avoids avoided avoiding prevent prevents prevented preventing impossible`.split(
      /\s+/,
    ),
    'no one',
    'not only',
    'instead of',
    'rather than',
    'far from',
    'anything but',
    'everybody but',
    'everyone but',
    'everything but',
    'all but',
    'apart from',
    'aside from',
    'save for',
    'with the exception',
    'nobody but',
    'nothing but',
    'none but',
  ],
  negatingPrefixes: 'un dis non in im ir il mis anti counter',
  negatingSuffixes: 'less',
  hedges: [
    ...`some many much more most few fewer fewest less least several all every each any both either almost nearly
      virtually practically roughly approximately approx approximate circa estimated only merely just solely exclusively
      mainly mostly largely partly partially chiefly primarily entirely wholly completely totally fully always often
      sometimes rarely seldom usually generally typically frequently occasionally perhaps maybe possibly probably likely
      unlikely apparently apparent allegedly alleged reportedly reported seemingly supposedly supposed presumably presumed
      purportedly purported ostensibly evidently arguably certainly certain definitely undoubtedly undeniably unquestionably
      indisputably suspected suspect suspects possible probable potential potentially unconfirmed unverified
      unsubstantiated rumoured rumored exact exactly precisely may might could would should must can shall ought if whether
      majority minority bulk handful numerous countless multiple various whole entire anyone anybody everyone everybody
      everything someone somebody something anything another additional further extra enough too altogether overall
      somewhat slightly partial maximum minimum max min around half-hearted so-called would-be self-proclaimed
      nominally effectively essentially invariably consistently continually constantly permanently temporarily
      unanimously unanimous average mean median exceed exceeds exceeded exceeding seem seems seemed appear appears appeared`
      .split(/\s+/)
      .filter((word) => !['around', 'min', 'mean', 'half-hearted'].includes(word)),
    'at least',
    'at most',
    'at the most',
    'at the very least',
    'up to',
    'more than',
    'less than',
    'fewer than',
    'greater than',
    'other than',
    'as many as',
    'as few as',
    'as much as',
    'as little as',
    'no more than',
    'no less than',
    'no fewer than',
    'not more than',
    'not less than',
    'close to',
    'in excess of',
    'upwards of',
    'or more',
    'or less',
    'or fewer',
    'or so',
    'or even',
    'a lot',
    'lots of',
    'plenty of',
    'a number of',
    'so called',
    'known as',
    'referred to as',
    'seen as',
    'would be',
    'in part',
    'in full',
    'to some extent',
    'self proclaimed',
  ],
  hedgesBeforeFigures: [
    ...'about around c ca over under above below beyond before after since until till by within between from near plus minus'.split(
      ' ',
    ),
  ],
  attributions: {
    say: `say says said saying sayings tell tells told telling state states stated stating statement statements report
      reports reporting announce announces announced announcing announcement declare declares declared declaring
      declaration write writes wrote written writing remark remarks remarked describe describes described describing
      according mention mentions mentioned mentioning quote quotes quoted`,
    name: `called calling dubbed termed labelled labeled characterised characterized styled deemed regarded viewed`,
    claim: `claim claims claimed claiming allege alleges alleging allegation allegations assert asserts asserted asserting
      assertion assertions contend contends contended contending maintains maintained argue argues argued arguing insist
      insists insisted insisting purport purports`,
    admit: `admit admits admitted admitting admission admissions acknowledge acknowledges acknowledged acknowledging
      acknowledgement acknowledgment concede concedes conceded conceding confess confesses confessed confessing confession
      confessions accept accepts accepted accepting recognise recognises recognised recognize recognizes recognized`,
    confirm: `confirm confirms confirmed confirming confirmation verify verifies verified verifying verification
      corroborate corroborates corroborated corroborating prove proves proved proven proving proof substantiate
      substantiates substantiated attest attests attested`,
    deny: `deny denies denied denying denial denials denier deniers refute refutes refuted refuting refutation reject
      rejects rejected rejecting rejection disprove disproves disproved disproven repudiate repudiates repudiated disavow
      disavows disavowed rebut rebuts rebutted contradict contradicts contradicted contradicting debunk debunks debunked`,
    dispute: `dispute disputes disputed disputing contest contests contested contesting challenge challenges challenged
      challenging doubt doubts doubted doubting questioned questioning dismiss dismisses dismissed dismissing`,
    suppose: `believe believes believed believing think thinks thought suppose supposes assume assumes assumed assuming
      presume presumes guess guesses guessed suggest suggests suggested suggesting suggestion imply implies implied implying
      hint hints hinted estimate estimates estimating speculate speculates speculated speculation rumour rumours rumor
      rumors suspects consider considers considered considering`,
    blame: `accuse accuses accused accusing accusation accusations blame blames blamed blaming condemn condemns condemned
      condemning denounce denounces denounced denouncing criticise criticises criticised criticize criticizes criticized
      convict convicts convicted`,
    clear: `exonerate exonerates exonerated acquit acquits acquitted acquitting absolve absolves absolved vindicate
      vindicates vindicated praise praises praised praising pardon pardons pardoned`,
    establish: `conclude concludes concluded concluding conclusion establishes determined demonstrate demonstrates
      demonstrated demonstrating reveal reveals revealed revealing documented documenting`,
    order: 'order orders ordered ordering demand demands demanded demanding warn warns warned warning',
    promise: 'promise promises promised promising vow vows vowed pledge pledges pledged',
    agree:
      'agree agrees agreed agreeing agreement support supports supported supporting endorse endorses endorsed',
    oppose: 'disagree disagrees disagreed oppose opposes opposed opposing object objected objects',
  },
  loaded: {
    massacre: `massacre massacres massacred massacring slaughter slaughters slaughtered slaughtering butchered butchery
      carnage bloodbath`,
    genocide: 'genocide genocides genocidal',
    pogrom: 'pogrom pogroms',
    cleansing: 'cleansing cleansed',
    atrocity: 'atrocity atrocities',
    murder:
      'murder murders murdered murdering murderer murderers murderous assassinated assassination assassinations',
    execution: 'execution executions executed',
    torture: 'torture tortures tortured torturing mutilated mutilation mutilations',
    rape: 'rape rapes raped raping',
    cruel: 'brutal brutally brutality barbaric barbarous savage savagely cruel cruelty',
    tragedy: 'tragedy tragedies tragic catastrophe catastrophes calamity calamities',
    incident: 'incident incidents',
    clash: 'clash clashes clashed clashing skirmish skirmishes',
    riot: 'riot riots rioted rioting rioters unrest disturbances disorder disorders mob mobs',
    terror: 'terror terrorism terrorist terrorists',
    separatist: 'separatist separatists separatism secessionist secessionists',
    militant: 'militant militants militia militias militiamen paramilitary paramilitaries gunman gunmen',
    rebel: 'rebel rebels rebellion insurgent insurgents insurgency guerrilla guerrillas partisan partisans',
    bandit: 'bandit bandits gang gangs thug thugs hooligan hooligans',
    occupation: 'occupation occupations occupied occupier occupiers occupying',
    liberation: 'liberation liberated liberators liberating',
    invasion: 'invasion invasions invaded invading invader invaders',
    aggression: 'aggression aggressor aggressors',
    provocation: 'provocation provocations provoked provoking',
    deportation: 'deportation deportations deported deporting',
    expulsion: 'expulsion expulsions expelled expelling',
    displacement: 'displacement displaced displacing resettlement resettled',
    evacuation: 'evacuation evacuations evacuated evacuating',
    exodus: 'exodus',
    hostage: 'hostage hostages',
    regime: 'regime regimes puppet',
    martyr: 'martyr martyrs martyred martyrdom hero heroes heroic',
    intent: `deliberate deliberately intentional intentionally purposely purposefully wilful wilfully willful willfully
      knowingly premeditated systematic systematically orchestrated`,
    accident: 'accidental accidentally unintentional unintentionally inadvertent inadvertently',
    spontaneous: 'spontaneous spontaneously',
  },
  units: {
    percent: 'percent percents',
    'percentage point': 'percentage percentages',
    second: 'seconds',
    minute: 'minute minutes',
    hour: 'hour hours hr hrs',
    day: 'day days',
    week: 'week weeks',
    fortnight: 'fortnight fortnights',
    month: 'month months',
    year: 'year years yr yrs',
    decade: 'decade decades',
    century: 'century centuries',
    millennium: 'millennium millennia',
    metre: 'metre metres meter meters',
    kilometre: 'kilometre kilometres kilometer kilometers km kms',
    centimetre: 'centimetre centimetres centimeter centimeters cm',
    millimetre: 'millimetre millimetres millimeter millimeters mm',
    mile: 'mile miles',
    yard: 'yard yards',
    foot: 'feet ft',
    inch: 'inch inches',
    hectare: 'hectare hectares',
    acre: 'acre acres',
    gram: 'gram grams gramme grammes',
    kilogram: 'kilogram kilograms kilogramme kilogrammes kg kilo kilos',
    tonne: 'tonne tonnes',
    ton: 'ton tons',
    pound: 'pound pounds lb lbs',
    ounce: 'ounce ounces oz',
    litre: 'litre litres liter liters',
    gallon: 'gallon gallons',
    barrel: 'barrel barrels',
    degree: 'degree degrees',
    celsius: 'celsius',
    fahrenheit: 'fahrenheit',
    dollar: 'dollar dollars usd',
    euro: 'euro euros eur',
    rouble: 'rouble roubles ruble rubles rub',
    manat: 'manat manats azn',
    dram: 'dram drams amd',
    lira: 'lira liras',
    cent: 'cent cents',
    square: 'square sq',
    cubic: 'cubic',
    knot: 'knots',
    watt: 'watt watts kilowatt kilowatts megawatt megawatts kw mw',
    byte: 'kb mb gb',
    calibre: 'calibre caliber',
    'year old': 'aged',
    'hour of the day': "o'clock",
  },
  shortUnits: {
    metre: 'm',
    kilometre: 'k',
    gram: 'g gr',
    tonne: 't',
    litre: 'l',
    hour: 'h',
    minute: 'min mins',
    second: 's sec secs',
    hectare: 'ha',
    degree: 'deg c f',
    day: 'd',
    pence: 'p',
    am: 'am',
    pm: 'pm',
    foot: 'foot',
    million: 'mn',
  },
  peoples: `armenian armenians azerbaijani azerbaijanis azeri azeris russian russians soviet soviets turkish turk turks kurd
    kurds kurdish georgian georgians iranian iranians persian persians jew jews jewish muslim muslims christian christians
    yazidi yazidis american americans european europeans lezgin lezgins talysh tatar tatars chechen chechens ossetian
    ossetians abkhaz abkhazian ukrainian ukrainians greek greeks assyrian assyrians meskhetian islamic islam`,
  opposites: [
    'alive living / dead deceased',
    'killed murdered slain died / wounded injured hurt / survived rescued spared saved',
    'guilty / innocent',
    'won win victory victorious / lost lose defeat defeated',
    'attack attacks attacked attacking attackers / defend defends defended defending defenders defence defense',
    'before prior / after following',
    'north northern / south southern / east eastern / west western',
    'increase increases increased increasing rose risen grew / decrease decreases decreased decreasing fell fallen declined',
    'began begin begins started start / ended end ends finished stopped ceased',
    'open opened / closed shut',
    'true / false',
    'right correct / wrong incorrect',
    'left / right',
    'civilian civilians / soldier soldiers combatant combatants military troops fighters militants',
    'victim victims / perpetrator perpetrators',
    'men man male males boys boy / women woman female females girls girl / children child',
    'early earlier / late later',
    'first / last final',
    'majority / minority',
    'supporters supporter / opponents opponent',
    'for / against',
    'inside / outside',
    'enter entered enters entering arrived / leave left leaves leaving departed',
    'voluntary voluntarily / forced forcibly',
    'success succeeded successful / failure failed',
    'allow allowed allows permitted / forbid forbade forbids forbidden banned prohibited',
    'include included includes including / exclude excluded excludes',
    'high higher highest / low lower lowest',
    'large larger largest big biggest / small smaller smallest',
    'public / private secret',
    'war / peace',
    'ally allies / enemy enemies',
    'anti / pro',
    'pre / post',
    'captured occupied seized taken / liberated lost surrendered abandoned',
    'ignored neglected disregarded / heeded followed observed',
    'published issued / retracted withdrew withdrawn suppressed',
    'upheld affirmed / overturned reversed quashed annulled',
    'succeeded / collapsed',
    'released freed / executed detained arrested imprisoned jailed',
    'voluntarily willingly / duress force',
    'aggression / self-defence self-defense defence defense',
    'despite notwithstanding / because thanks owing',
  ],
  grammar: `a an the this that these those it its itself he him his himself she her hers herself they them their theirs
    themselves we us our ours ourselves i me my mine myself you your yours yourself who whom whose which what when where why
    how there here of to in on at by for from with about against between into through during before after above below up
    down out off over under again then than as so and but or because while although though if is am are was were be been
    being have has had having do does did doing will would shall should can could may might must ought upon within without
    along across behind beyond among amongst amid amidst around near since until till toward towards via per like unlike also
    however therefore thus hence moreover furthermore meanwhile nevertheless nonetheless otherwise instead besides despite
    whereas whilst such same other others own both either neither nor not no yes even still yet already soon now once very
    too quite rather ever never always often sometimes perhaps maybe indeed several many much most more less few fewer some
    any all each every another none following according later earlier first second third one two three four five six seven
    eight nine ten eleven twelve let`,
  ambiguous: '',
};
