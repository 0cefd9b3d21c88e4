/**
 * English words, without their regular endings, that begin sentences without being names: the commoner ones, less those
 * that are also a name (of a person, a place, a newspaper). A capital at the beginning of a sentence says nothing of them;
 * of any other word it says that the word may be a name.
 */
export const COMMON_WORDS = `
abandon abide ability able abnormal abortion about above abroad absence absent absolute absorb abstract
absurd abuse abusive academic accelerate accent accept acceptable acceptance access accident accidental
accommodate accompany accomplish accord accordance account accountant accuracy accurate accusation accuse
achieve achievement acid acknowledge acquaintance acquire acquisition across act action activate active
activity actor actual acute adapt add addict addition additional address adequate adjacent adjust
adjustment administer administration administrative admirable admiration admire admission admit adopt
adoption adult advance advantage adventure adventurous advertise advertisement advice advise advocate
aerial affair affect affection afford afraid after afternoon afterward again against age aged agency agenda
aggressive aging ago agony agree agreement ahead aid aim air aircraft airport alarm album alcohol alcoholic
alert algebra alias alien alignment alike alive all allege allergic allies allow allowance almost alone
along alongside aloud alphabet already also alter alternate alternative although altogether always am
amateur amaze ambassador ambitious amid among amongst amount amp ample amuse amusement an analysis analyst
analyze anarchy anatomy ancestor ancient and angels anger angle angry anguish animal annex anniversary
announce announcement annoy annual anomaly anonymous another answer anticipate anticipation antidote
antique anxious any anybody anyhow anyone anyplace anything anyway anywhere apart apologize apology
apparatus apparent appeal appear appearance appendix applause apple application apply appoint appointment
appreciate appreciation approach appropriate approval approve approximate apt arcade architecture archive
are area arena argue argument arise arithmetic arm army around arrange arrangement array arrest arrival
arrive arrogance arrogant arrow article artificial artillery artist artistic arts as ashamed ashes aside
ask asleep aspect ass assault assemble assembly assess assessment asset assign assignment assist assistance
assistant associate assume assumption assure astronomy at ate atmosphere atom atomic atrocity attach
attachment attack attempt attend attendance attendant attention attitude attorney attract attraction
attractive audience audio authentic author authority authorization authorize automatic automatically
automobile autonomous autumn available average avoid await awake award aware away awful awkward baby back
backbone background backward bacteria bad badge bag baggage bake balance ballet ballot balls ban banana
band bang bank bankrupt bar bare bargain bark barrel barrier base basement bash basic basically basis
basket bastard batch bathroom baths battalion battery battle be beam bean beard bearing bears beast beat
beaten beautiful beauty became because become bed bedroom beef been beer before beforehand beg began begin
beginner begun behalf behave behavior behind being belief believable believe believer bells belong beloved
below belt bench bend beneath benefit bent beside bet better between beyond bias biblical bicycle bid big
bigger biggest billion bills bin bind biography biological biologist biology birds birth birthday bit bite
bitten bitter bizarre blackboard blackmail blacks blade blame blank blanket blast bless blew blind blink
blob block blockade blood bloody blow blown blues board boat body bogus boil bold bolt bomb bones bonus
book bookstore boom boost boots border borderline bore boredom born borrow boss both bother bottle bottom
bought bounce bound boundary bout bow bowl box boys brain brake branch branded brass brave breach bread
break breakdown breakfast breath breathe bred breed breeze brethren brick bridge brief brigade bright
brighter brightest brilliant bring broad broadcast broke broken brother brought brush brutal bubble bucket
bucks budget buffer bug bugger build built bulb bulk bull bullet bulletin bump bunch bundle burden burial
burn burnt burst bury bus bust busy but butter button buy buyer by bypass cabbage cabinet cable caffeine
cage cake calculate calculator calendar call caller calm came camera camp campaign campus can cancel cancer
candidate cannot cant cap capability capable capacity capital capitalist captive capture car carbon card
cardboard care career careful careless carpet carriage carried carrier carries carrot carrying cartoon case
cash cassette cast castle casual casualty cat catalog catastrophic catch category cater cathedral cattle
caught cause caution cave cease ceasefire ceiling celebrate celebration cell cellular cent center century
ceremony certain certainty certificate chain chair chalk challenge chamber champagne champion chance change
channel chaos chap chapel chapter character characteristic charge charitable charity charm chart charter
chased chases chasing chat cheap cheaper cheapest cheat check cheek cheer cheerful cheese chemical chemist
chemistry chess chest chestnut chew chicken childhood childish children chips chocolate choice choir choose
chop chord chorus chose chosen chunk churches cider cigarette cinema circle circuit circular circulation
circumstance citizen city civil civilian civilization claim clarify clarity clash class classic classical
clause clean cleaner cleansing clear clearance clearer clever click client climate climb clinic clinical
clip clock clone close closer closest closet closure cloth clouds club clue clumsy cluster coach coal
coarse coast coat cobbler code coffee coin coincidence cold collapse collar colleague collect collection
collective college colon colony color column combat combatant combination combine comedy comfort
comfortable comfortably comic command commander commandment commence comment commentary commentator
commercial commission commit commitment committee commodity common communicate communication communism
community compact companion company compare comparison compassion compatible compensate compensation
compete competent competition competitive competitor complain complaint complete completion complex
complicate complication compliment comply component compose composer composite composition compound
comprehend compression compromise compulsion computer conceal conceivable conceive concentrate
concentration concept conception concern concert conclude conclusion concrete concur condemn condition
condom condone conduct conductor conference confess confidence confident confidential confidentiality
confirm confirmation conflict confront confuse confusion congratulate conjunction connect connection
conscience conscious consecutive consensus consent consequence consequently conservative consider
considerable considerably considerate consideration consistent consolation console conspicuous conspiracy
constant constitutional construct construction constructive consult consultant consultation consume
consumer consumption contact contain container contemplate contemporary contempt content contest context
continent continue continuous continuum contract contradict contradiction contrary contrast contribute
contribution control controller controversial controversy convenience convenient convention conventional
conversation converse conversion convert convey convict conviction convince convoy cooked cookies cooking
cooks cool cooperate cooperation coordinate coordination cope copper copy core corn corner corporate
corporation corpse correct correspondence correspondent corridor corrupt corruption cosmic cost cough could
council counsel count counter countless country countryside couple courage courier course court courtesy
cousin cover coverage cow cozy crack craft cramp crap crash crawl crazy cream create creation creative
creator creature credibility credible credit creep crew cricket cried cries crime criminal crisis crisp
criteria critic critical criticism criticize crop crossed crosses crossing crossword crowd crown crucial
crude cruel cruelty cruise crunch crush cry crystals cube cuckoo cuddly cue cult cultural culture cunning
cup cupboard cure curiosity curious currency current curriculum curse curtain curve custard custom
customary customer cut cute cycle cylinder cynical daft daily damage damn damnation damp dance danger
dangerous dared dares daring dark darling dashing data database date daughter daylight days daytime dead
deadline deaf deal dealer dealt dear death debate debt decade decay decent decide decision declaration
declare decline decrease dedicate deduction deed deep deeper deepest defeat defect defective defend defense
defensive define definite definition definitive defy degenerate degree delay delete deliberate delicate
delicious delight delightful deliver delivery delusion demand demented demise democracy demonstrate
demonstration denounce dense density dentist deny department departure depend dependent deportation deposit
depression deprive depth deputy descend describe description desert deserve design designer desirable
desire desk despair desperate despise despite destination destroy destruction destructive detail detect
detection detector determination determine develop development device devil devious devote diagnosis
diagnostic diagram dial dialect dialogue diary dice dictate dictator dictionary did die died diesel diet
differ difference different difficult difficulty dig digest digital dignity dilemma dim dimension dine
diner dinner dip diplomat diplomatic dire direct direction directive director directory dirt dirty disable
disagree disagreement disappear disappoint disappointment disaster disastrous disc discharge disciplinary
discipline disco disconnect discount discourage discover discovery discretion discrimination discuss
discussion disease disguise disgust dish dishonest disk dislike dismiss disorder displacement display
disposable disposal dispose disposition dispute disregard disrupt dissertation distance distant distasteful
distinct distinction distinctive distinguish distortion distract distress distribute distribution district
disturb disturbance ditch dive divert divide divine division divorce do doctor document documentary
documentation does dog doing dollar domain domestic dominant dominate donate donation done doom door dose
dots double doubt doubtful down downhill downright downstairs dozen draft drag drain drama dramatic drank
drastic draw drawn dread dreadful dream dreary dress dried drift drill drink drip drive driven driver drop
drove drown drug drum drunk drunken dry dubious duck due dug dull duly dumb dummy dump dumpster duplicate
duration during dust duty dying dynamic each eager ear earlier earliest earn earth ease easier easiest easy
eat eaten eater eccentric economic economy edge edit edition editor editorial educate education educational
effect effective efficiency efficient effort egg ego eh eight eighth either elaborate elderly elect
election electric electrical electricity electronic elegant element elementary elephant elevator eleven
eligible eliminate elite else elsewhere embarrass embarrassment embassy emerge emergency eminent emotion
emotional emphasis empire employ employee employer employment empty enable enclave encounter encourage
encouragement end endeavor endless enemy energy enforce engage engine engineer enhance enjoy enjoyable
enjoyment enlighten enlightenment enormous enough ensure enter entertain entertainment enthusiasm
enthusiastic entire entity entrance entry envelope environment environmental envy epic episode equal
equality equation equipment equivalent era erase err error escape especially essay essence essential
establish establishment estate estimate eternal eternity ethical ethnic evacuate evaluate evaluation even
event eventually ever every everybody everyday everyone everything everywhere evidence evident evil
evolution evolutionary evolve exact exaggerate exam examination examine examiner example exceed excellent
except exception exceptional excess excessive exchange excite excitement exclusive execute execution
executive exercise exhaust exhibit exhibition exile exist existence exit exotic expand expansion expect
expectation expedition expense expensive experience experiment experimental expert expertise explain
explanation explicit explode exploit exploration explore explosion explosive export expose exposure
expressed expressing expression expulsion extend extension extensive extent external extinction extra
extract extraction extraordinary extreme eye eyesight eyewitness fabric face facility fact factor factory
faculty fail failure faint faintest fairly fairness fairy faithful fake fall fallen fame familiar family
famine famous fans fantastic fantasy far farce fare farewell farm farmers farther fascist fashion
fashionable fast faster fastest fat fatal fate father faucet fault faulty favor favorite fear feat feature
fed federal feeble feed feedback feel fees feet fell fellow felt female feminist fence fender festival
fetch fever few fewer fiber fiction fictional fiddle fierce fifth fifty fight fighter figure file fill film
filter filthy final finance financial find fine finer finest finger finish fired fires firing firm first
fish fit five fix flag flame flash flat flavor flaw flee fleet flesh flew flexible flies flight flip float
flood floor flour flow flower flown fluent fluid flush flute fly foam focus fog fold folder folk follow
fond food fool foolish football for forbid forbidden force forecast foreign foreigner forests forever
forgave forget forgive forgiven forgot forgotten fork form formal formation former formula forth
forthcoming fortunate fortune forum forward fossil fought foul found fountain four fourth fraction fragile
fragment frame frankly frantic fraud freak free freedom freeway frequency frequent fresh friction fried
friend friendship fries frighten fringe frivolous frog from front frown froze frozen fruit frustration fry
fudge fuel fulfill full fully fun function functional fund fundamental funeral funnier funniest funny fur
furniture furry further furthermore fuse fusion fuss fussy futile future fuzzy gain galaxy game gang gap
garage garbage gardens gas gasoline gasp gate gateway gather gave gear gender generate generation generator
generic generous genes genetic genetically genius genocide gentle gentleman gentlemen gently genuine
geography geometry gesture get ghastly ghost giant gibberish gift gig gin girl girlfriend give given gladly
glance glass global glorious glove glow glue go goal goat gods goes going goldfish golf gone goodness goods
goody gorgeous gossip got gotten govern government governor gown grab grade graduate graduation graffiti
grain grammar grand grandfather grandmother granted grants graphic grasp grass grateful grave gravity
greasy great greater greatest greed greedy grew grid grief grim grind grip gross ground group grow grown
growth guarantee guard guerrilla guess guest guidance guide guilt guilty guinea guitar gullible gum gunman
guns gut gutter guys ha habit hack hacker had hair haircut hairy half halls hammer handed handful handicap
handing handle handler hands handy hang hangover happen happier happiest happy hard harder hardest hardship
hardware harm harmful harmless harsh has hash hassle hat hate hatred have havoc hazard he headache headed
heading headline heads health healthy heap hear heart heat heaven heavier heavy heel height held helicopter
hell helmet help helpful helpless her herd here hereby heritage hero heroic heroin herself hesitate
heterosexual hid hidden hide hideous high higher highest highlight highway hilarious him himself hint hip
hire his historian historic historical history hit ho hobby hog hold holder hole holiday home homosexual
honest honesty honorary honored honoring honors hook hoped hopeful hopeless hopes hoping horizon horizontal
horrible horribly horrid horrific horror horse hospital host hostage hostile hot hotel hour household
houses housing however huge huh hum human humane humanity humble humbly humor humorous hundred hung hungry
hunted hunting hunts hurting hurts husband hut hydrogen hypocrisy hypocrite hypocritical hypothetical
hysterical ice icon idea ideal identical identification identify identity idiot idiotic idle if ignorance
ignorant ignore ill illegal illusion image imaginary imagination imaginative imagine immature immediate
immense imminent immoral immortal immune impact imperative imperial implement imply import importance
important impose impossible impress impression impressive improve improvement impulse in inability
inadequate inappropriate incapable incentive inch incident include income incompetence incompetent
incomplete inconvenience inconvenient incorrect increase incredible incredibly indeed independence index
indicate indication indictment individual induce indulge industrial industry inevitable inevitably infamous
infant infect infection inferior infinite infinity inflict influence influential info inform informal
information infrastructure ingenious ingredient inhabitant inherit inheritance initial initiate initiative
inject injury injustice ink inner innocence innocent input inquire inquiry insane insect insecure
insensitive insert inside insight insignificant insist inspect inspection inspiration inspire install
installation instance instant instead instinct institute institution instruct instruction instrument
instrumental insult insurance insurgent intact intake integrity intellect intellectual intelligence
intelligent intend intense intensity intensive intent intention intentional interact interaction
intercourse interest interface interfere interference interior internal international interpret
interpretation interpreter interrogate interrupt interruption intersection intervene intervention interview
intimate into introduce introduction invade invalid invaluable invasion invent invention inventor invest
investigate investigation investigator investment invisible invitation invite involve involvement iron
ironic irony irrational irrelevant irresponsible is island isolate isolation issue it item its itself
jacket jail jam jazz jealous jeans jelly jerk jest jet jobs join joint joke jolly journal journalist
journey judge judgment juice jump jungle junk jury just justice justify juvenile keep keeper kept kettle
keyboard keys kick kidding kidnap kidney kids kill killer kind kingdom kings kiss kitchen knee knew knife
knock know knowledge known lab label labor laboratory lack lad ladder lady lag laid lamp landed landing
landlord lands landscape language large larger largest laser last late later latest latter laugh laughter
launch law lawn lawyer layer laying layout lays lazy lead leader leadership leaf league leak lean leap
learn least leather leave lecture led left leg legal legend legendary legitimate leisure lemon lend length
lens lent lesbian less lesser lesson lest lethal letter level liability liable liaison liberal liberty
librarian library license lid lie lied lifestyle lifetime lift lighter lighting lightly lightning lights
like likewise limb limit line link lip liquid liquor list listener lit liter literal literary literature
litter live liver load loan lobby local locate location locked locking locks lodge log logic logical logo
lonely longer longest look loop loose loot lords lose loss lost lot loud louder lousy loved lovely lover
loves loving lower lowest loyal luck ludicrous luggage lump lunatic lunch lunchtime lung lust luxury lying
machine machinery mad made magazine magical magnetic magnificent magnitude mailbox mailed mailing main
mainframe mainstream maintain maintenance majority make maker male malfunction malicious manage management
manager mandate mandatory manipulate manipulation mankind manned manner manpower manual manufacture
manufacturer many map margin marital marked marker market marking marriage marry marvelous mask mass
massacre massive master match mate material mathematical mathematics matter mature maximum maze me meal
mean meaningful meaningless meant meantime meanwhile measure meat mechanic mechanical mechanism media
medical medicine medieval medium meet melt member membership memorable memory men mend mental mentality
mention menu mere merge merit mess message messy met metal metaphor meter method mice microwave middle
midnight might mighty mild mileage military militia milk million mind mindless mine minimal minimum
minister ministry minor minority mint minus minute miracle miraculous mirrors miserable misery misfortune
missile mission mist mistake mistaken mistook misunderstand misunderstood mix mixture moan mob mock mode
model moderate modern modest module mold mole molecular moment momentarily momentum money monitored
monitoring monitors monkey monster month mood moons moral morality more moreover morning moron mortal
mortality mortar most mother motion motivation motive motor motto mountain mounted mouse mouth move
movement movie much muck mud mug multiple multiply murder murderer muscle museum music musical musician
must mutilate mutual my myself mysterious mystery mystic myth mythology nail naive naked name nameless
narrow nasty nation national native natural naughty near nearby nearer nearest neat necessary necessity
neck need needle negative neglect negotiate negotiation neighbor neighborhood neither nerve nervous nest
net network neural neutral never nevertheless newest newly news newspaper next nicely nicer nicest nicked
nickname night nightmare nine noise noisy none nonetheless nonsense noon nor normal nose not note nothing
notice notify notion notorious novel novelty now nowadays nowhere nuclear nuisance numb number numerous nun
nurse nut obey object objective oblast obligation oblige obnoxious obscene obscure observation observe
obsession obsolete obtain obvious occasion occasional occupation occupy occur occurrence ocean odd of off
offend offender offense offensive offer office officer official offspring often oil old older oldest on
once one oneself ongoing onion only onto open opera operate operation operational operator opinion opponent
opportunity oppose opposite opposition oppression optimistic option or oral orange orbit orbital orchestra
order ordinary organ organic organization organize orientation origin original other ought our ourselves
out outcome outer outgoing outline outlook output outrage outrageous outright outside outstanding over
overall overcome overdue overhead overload overlook overnight override overseas overtime owe owed owing own
owner ownership oxygen ozone pace pack package packet pad paged pages paid pain painful painless paint pair
palace pale pan panel panic paper par parade paradise paradox paragraph parallel paramilitary paranoia
paranoid pardon parent parked parking parks parliament parrot part partial participate particle particular
partner party pass passage passenger passion passionate passive passport password past paste patch patent
path pathetic patient patronize pattern pause pavement pay payment peace peaceful peak peanut peasant
peculiar pedal pedestrian peer penalty pencil pending penguin pennies pens people per perceive percent
percentage perception perfect perfection perform performance period permanent permission permit perpetrator
perpetual persecute persist persistent person personal personality personnel perspective persuade
persuasion perverse petrol petty pharmacy phase phenomena phenomenon philosopher philosophical philosophy
phone photo photograph photographic phrase physical physicist pi piano pick picture pie piece pig pigeon
pile pill pilot pin pinch pink pint pipe pipeline pit pitch pity pizza place plague plain plan plane planet
plant plaster plastic plate platform plausible play player playground plea pleasant please pleasure plenty
plot ploy plug pocket poem poet poetic poetry pogrom point pointless poison poke polar pole police
policeman policy polished polishing polite political politician politics poll pollution pompous poor poorer
popular popularity population pork pornography port portable portion pose position positive possess
possession possibility possible possibly postal postcard posted poster postpone posts pot potato potential
pounds pour poverty powder powered powerful practical practice pray prayer preach precaution precedent
precious precise precision predict predictable prediction prefer preference pregnancy pregnant prejudice
preliminary premature premise premium preparation prepare prescribe prescription presence present
presentation preserve president press pressure presumably presume pretend pretentious pretty prevail
prevent preview previous price pride priest primary prime primitive principal principle print printer prior
priority prison prisoner privacy private privilege prize pro probability probable probably problem
procedure proceed process produce producer product production productive profession professional profile
profit profitable profound program progress project projection prominent promise promote promotion prompt
prone pronounce proof propaganda proper property proportion proposal propose proposition prosecute
prosecution prosecutor prospect prospective prostitute protect protection protein protest protocol
prototype proud prove proven provide province provocative provoke proximity psychological psychologist
psychology pub public publication publicist publicity publish publisher pudding pull pulp pulse pump pun
punch puncture punish punishment pupil purchase pure purge purity purpose pursue pursuit push put puzzle
python qualify quality quantity quantum quarter queen quest question questionable queue quicker quickest
quickly quiet quieter quit quite quiz quota quote rabbit rabid race racial racism racist rack racket
radiation radical radio radius rag rage raid rail railroad railway rainbow rained raining raise ran random
rang range rank rape rapid rare rash rat rate rather ratio rational rattle rave raw razor re reach react
reaction reactor readers reading reads ready real realistic reality realize realm rear rearrange reason
reasonable reasonably rebel rebuild rebuilt recall receipt receive receiver recent reception recipe
recipient reckless reckon reclaim recognition recognize recollection recommend recommendation reconsider
record recorder recover recovery recruit reduce reduction redundant refer reference referendum reflect
reflection reflex reform refrain refresh refugee refund refusal refuse regain regard regardless regime
regiment region regional register registration regret regular regulation reign reject rejection relate
relation relationship relative relax relay release relevance relevant reliable relief relieve religion
religious reluctant rely remain remainder remark remarkable remarkably remedy remember remind reminder
remote removal remove render renew rent repair repeat repent rephrase replace replacement reply report
reportedly reporter represent representation representative reproduce reproduction republic repulsive
reputation request require requirement rescue research resemblance resemble resent reservation reserve
reset residence resident resign resignation resist resistance resolution resolve resort resource respect
respectable respond response responsibility responsible rest restaurant restore restrain result resume
resurrection retail retain retire retirement retract retrieve return reveal revelation revenge revenue
reverse review revolt revolution revolutionary reward rewrite rhyme rhythm ribbon richer richest rid ridden
ride ridiculous rifle right rigid ringing rings riot ripped ripping rips rise risen risk risky ritual rival
road robot rocket rocks rode role roll romance romantic roof room roots rope rot rotate rotation rotten
rough round route routine rows rub rubber rubbish rude ruin rule ruler rumor run rung rushed rushes rushing
sabotage sack sacred sacrifice sad safe safer safest safety said sail sake salary sale salesman salt
salvation same sample sandwich sane sang sanity sank sarcasm sarcastic sat satellite satisfaction
satisfactory satisfy sauce save saying says scale scan scandal scanner scarce scare scarf scatter scenario
scene scenery schedule scheme scholar school scientific scientist scope score scrap scratch scream screen
screw script scroll scum seal search season seat second secondary secret secretary section sector secure
security see seed seek seem seen segment seize seldom select selection selective self selfish sell seminar
send senior sensation sense sensible sensitive sensitivity sent sentence sentiment sentimental separate
separation sequel sequence serial series serious sermon servant serve server service session set settle
settlement settler seven seventh several severe sex sexist sexual sexuality sexy shade shadow shake shaken
shaky shall shallow shame shape share she shed sheep sheer sheet shelf shelling shells shelter shift shine
shiny ship shirt shock shoe shook shoot shop shortage shorter shortest shortly shorts shot should shoulder
shout shove show shower shown shutdown shy sick side sideways siege sigh sight sign signal signature
significance significant silence silent silly similar simple simpler simplest simplicity simply simulation
sin since sincere sinful sing singers single singular sinister sink sir sister sit site situation six sixth
size skeleton skeptical sketch skill skin skipped skipping skirt skull slang slash slaughter slave sleep
slept slice slid slide slight slightest slip slippery slogan slope sloppy slot slow slower smaller smallest
smash smell smelly smile smoke smoker smooth smug snack snag snail sneak sneaky sniff so soap sober social
socialist society sock socket sod soft software soil solar sold soldier sole solid solo solution solve some
somebody somehow someone someplace something sometime somewhat somewhere son song soon sooner sordid sore
sorry sort sought soul sound soup source space span spare speak speakers special specialist specialize
specialty species specific specifically specimen spectacular spectrum speculate speculation speech speed
spell spend spent sphere spies spill spin spiral spirit spiritual spit spite splendid splits splitting
spoil spoke spoken spokesman spokeswoman sponsor spontaneous sport spot spray spread sprung spur spy squad
square squash squeeze stability stable stack staff stage stair staircase stake stale stall stamp stance
stand standard standpoint stare starring stars start starter startle starve state statement static station
status stay steady steal steam steep steer stem step stereo sterile stick sticky stiff still stimulate
stimulation stir stock stole stolen stomach stones stood stop storage store stories storms straight
straightforward strain strangely stranger strangest strategic strategy straw stray stream street strength
strengthen stress stretch strict strike string strip strive stroke stronger strongest strongly struck
structural structure struggle stuck student studio study stuff stumble stun stunt stupid stupidity style
subject submit subscription subsequent substance substantial substitute subtle subway succeed success
successful successor such sudden sued suffer suffice sufficient sugar suggest suggestion suicidal suicide
suing suit suitable suite sum summary summer sung sunk sunlight sunrise super superb superficial superior
superiority supermarket supernatural supervise supervision supervisor supplier supply support suppose
suppress sure surface surgery surplus surprise surround survey survival survive survivor susceptible
suspect suspend suspension suspicion suspicious sustain swallow swam swamp swap swear sweat sweep swept
swim swing switch sword swore sworn symbol symbolic sympathetic sympathize sympathy symphony symptom
syndicate syndrome system table tabs tack tackle tactic tactical tag tail take taken tale talent talk tall
tame tank tap tape target task taste taught tax taxi tea teach teacher team tear technical technique
technology tedious teenage teenager teeth telephone telescope television tell temper temperature temporary
tempt temptation ten tend tendency tender tennis tense tension tenth term terminal terminate termination
terrible terribly territory terror terrorism terrorist test text textbook than thankful that the theater
thee theft their them theme themselves then theoretical theory therapy there thereafter thereby therefore
these thesis they thief thin thing think third thirst this thorough those thou though thought thousand
thread threat threaten three threshold threw throat through throughout throw thrown thrust thumb thus thy
tick ticket tidy tie tied tight tile till time timer timetable tin tiny tip tire tiresome title to toad
toast tobacco today toe together toilet token told tolerance tolerant tolerate toll tomato tomorrow ton
tone tongue tonight too took tool tooth top topic torn torture toss total touch tough tour tourist toward
towers town toy trace track trade tradition traditional traffic tragedy tragic trail train transaction
transfer transform transformation transit transition translate translation translator transmission transmit
transmitter transparent transport trap trash travel tray tread treasure treat treatment treaty tree
tremendous trend trial triangle tribe trick tricky tried tries trifle trigger trip triple triumph trivial
trolley troop trouble truck true truly trumpet trunk trust trusty truth try tube tune tunnel turn tutor
twice twin twist two tying type typewriter typical ugly ultimate umbrella unable unacceptable unauthorized
unavailable unavoidable unaware unbearable unbelievable unbelievably uncertain uncertainty unclear
uncomfortable uncommon unconscious under underestimate underground underlying underneath understand
understandable understood undo undone undoubtedly uneasy unemployed unemployment unexpected unexplained
unfair unfamiliar unfinished unfortunate unhappy unhealthy uniform unimportant union unique unit unite
unity universal universe unknown unless unlike unlimited unload unlock unlucky unnatural unnecessary
unpleasant unpopular unpredictable unreasonable unreliable unsafe unseen unstable until unto untrue unusual
unwanted unwilling up upbringing update upgrade upon upper upright ups upset upside upstairs upward urge
urgency urgent us use used useful useless user using usual utility utter vacation vacuum vague vain valid
valuable value valve vandalism vanish variation variety various vast vat vector vegetable vegetarian
vehicle vein velocity vendor venture venue verbal verdict verify verse version versus vertical very vessel
vet via viable vicar vice vicinity vicious victim victory video view viewer vile village vintage vinyl
violate violation violence violent violin virgin virtual virtue virus visible vision visit visitor visual
vital vocabulary vocal voice void voltage volume voluntary volunteer vomit vote vouch vulnerable waffle
wage wait wake walk wallet walls wander want war warehouse warm warn warp warrant was washed washes washing
waste watch wave way we weak wealth wealthy weapon wear weary weasel weather wed wee week weekend weigh
weight weird welcome welfare went were wet whale whatever whatsoever wheel when whenever whereas wherever
whether which whichever while whilst whim whiskey whistle whites who whoever whole wholly whom whose wicked
wide wider wife wild willing wills win wind window wine wings winner wipe wire wisdom wiser wish wit witch
with withdraw withdrawal withdrawn within without wizard woke woken woman women won wonder wonderful
wondrous wont wooden word wore worked worker working works workshop world worldwide worm worn worry worse
worship worst worth worthless worthwhile would wound wrap wrapper wrath wreck wretched wrist write writer
written wrong wrote yards year yellow yesterday yet yield you younger youngest your yourself yourselves
youth zero zones zoom`;
