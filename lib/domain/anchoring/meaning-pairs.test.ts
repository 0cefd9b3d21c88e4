import { describe, expect, it } from 'vitest';
import { changedMeaning } from './meaning';

/**
 * Sentences written without a look at the tables, so that they say how far these reach: `[before|after]` marks the change.
 * Add what you come across; where a table has to grow for it, let it grow by a rule of the language, not by the word.
 */
const CHANGED: Record<string, string> = {
  English: `
    The ministry [confirmed|did not confirm] the report
    The [confirmed|unconfirmed] figure was published in May
    The column was [armed|unarmed]
    The guards were [armed|disarmed]
    They [managed|failed] to reach the village
    The agreement was [signed|left unsigned]
    The vote was [legal|illegal]
    The trial was [fair|unfair]
    His testimony was [reliable|unreliable]
    The accounts are [consistent|inconsistent]
    The claim is [plausible|implausible]
    The casualties were [avoidable|unavoidable]
    The evidence is [sufficient|insufficient]
    The order was [lawful|unlawful]
    The events were [related|unrelated]
    The killing was [intentional|unintentional]
    The witness was [identified|unidentified]
    The bodies were [buried|unburied]
    The convoy was [escorted|unescorted]
    The troops [obeyed|disobeyed] the order
    The deputies [approved|disapproved] of the plan
    He [trusted|distrusted] the envoy
    The commander [denied|admitted] the shelling
    She [disputes|accepts] the count
    The envoy [rejected|welcomed] the accusation
    The court [convicted|acquitted] the officer
    The spokesman [refuted|repeated] the claim
    The editor [retracted|published] the story
    Officials [concealed|revealed] the losses
    They [ignored|heeded] the warning
    The soldiers fired [at|not at] the bus
    [All|Not all] of the hostages came back
    [Few|Many] of the survivors testified
    [Most|Some] of the houses were burnt
    [Hardly any|Almost all] doctors stayed
    [Both|Neither] of the bridges held
    [Either|Neither] party accepted the text
    No [fewer|more] than forty men took part
    The shelling lasted [more|less] than an hour
    [At least|At most] six shells hit the school
    The town had [exactly|roughly] 900 inhabitants
    The losses [exceeded|fell short of] two hundred
    The damage was [partly|wholly] repaired
    The village was [completely|nearly] empty
    He was [allegedly|demonstrably] present
    The men were [supposedly|certainly] regulars
    They [might|did] cross the river
    The attack was [probably|definitely] planned
    It [seems|is clear] that he gave the order
    The [presumed|proven] culprit fled
    The [so-called|actual] peacekeepers withdrew
    The convoy [could|could hardly] move
    The families returned [without|with] escort
    The town fell [despite|thanks to] the truce
    Supplies arrived [before|after] the siege
    They left [until|after] dawn
    Everybody [but|including] the mayor signed
    The ban covers all arms [except|including] rifles
    The meeting took place [on Monday|on Tuesday]
    The raid began at [6 a.m.|6 p.m.]
    The raid began at [06:30|08:30]
    The letter is dated [3 June|13 June]
    The letter is dated [June 3|July 3]
    The letter is dated [Sept. 4|Dec. 4]
    The law of [1989|1998] was repealed
    The law of [’89|’98] was repealed
    The war ended in the [1980s|1990s]
    The war ended in the [early|late] nineties
    The monastery is from the [12th|13th] century
    The monastery is from the [twelfth|thirteenth] century
    They came in [spring|autumn]
    They came [yesterday|today]
    The truce held for [two days|two weeks]
    The truce held for [a day|a month]
    They were held for [eight|eighteen] months
    [Sixteen|Sixty] tanks crossed the bridge
    [Thirteen|Thirty] men are missing
    [One in five|One in fifteen] houses was lost
    [Two thirds|Three quarters] of the town burnt
    The toll rose [twofold|threefold]
    The toll rose by [12|21] per cent
    The toll rose by [1.2|12] per cent
    The toll was [between 20 and 30|between 20 and 50]
    The toll was [20–30|20–80]
    The pipeline is 40 [kilometres|metres] long
    The field covers 12 [hectares|acres]
    The shell weighed 15 [kilograms|grams]
    The temperature was [−5|5] degrees
    The fine was [$500|€500]
    The fine was 500 [dollars|roubles]
    The plane flew at 900 [feet|metres]
    The [3rd|5th] company held the road
    Article [7|17] of the charter applies
    Resolution [822|884] was adopted
    Page [xii|xvi] of the preface
    The house at [14 Lenin Street|41 Lenin Street]
    General [Grachev|Polyanichko] arrived
    The shells hit [Agdam|Askeran]
    The shells hit [Fizuli|Jabrayil]
    The text was drafted in [Paris|Prague]
    The [Georgian|Armenian] delegation left
    The letter was sent to [Vezirov|Volsky]
    The [OSCE|UNHCR] sent observers
    The [New York|Los Angeles] Times wrote about it
    Captain [Ivan|Oleg] Petrov was wounded
    [She|Nobody] was asked about it
    [The Azeris|The Armenians] opened fire first
    Azeris fired on [Armenians|Kurds]
    The town was shelled by [Armenia|Azerbaijan]
    The [killed|wounded] were taken to the hospital
    The soldiers [attacked|defended] the pass
    The army [captured|lost] the height
    The troops [entered|left] the valley
    The road to the [north|south] was open
    The population [rose|fell] in those years
    The verdict was [upheld|overturned]
    The talks [succeeded|collapsed]
    The hostages were [released|executed]
    The refugees left [voluntarily|under duress]
    It was an act of [aggression|self-defence]
    The prisoners were treated [humanely|inhumanely]
    The child [survived|died]
    The pact was [ratified|never ratified]
    The commander [took|took no] prisoners
    The soldiers [wore|wore no] uniforms
    The building was [inhabited|uninhabited]
    The deaths were [reported|unreported]
    The dam was [damaged|undamaged]
    The list is [complete|incomplete]
    The charge is [founded|unfounded]
    The rumour was [substantiated|unsubstantiated]
    The convoy [did arrive|didn't arrive]
    The convoy [had|hadn't] arrived
    Nobody [but him|] knew
    The villagers [were|weren't] told
    There [is|isn't] proof
    It [has been|has never been] shown
    The state [lacks|has] archives
    They were [barely|well] fed
    The mission was a [success|failure]
    She is [hardly|clearly] to blame
    The river is [navigable|unnavigable]`,
  Russian: `
    Министерство [подтвердило|не подтвердило] сообщение
    Министерство [подтвердило|опровергло] сообщение
    Депутат [признал|отрицал] свою вину
    Суд [оправдал|осудил] офицера
    Свидетель [утверждал|отрицал], что видел танки
    Пресс-служба [отказалась|согласилась] назвать имена
    Он [отверг|принял] обвинения
    Командир [отрицает|признаёт] обстрел
    Сведения [подтверждены|не подтверждены]
    Это [подтверждённые|неподтверждённые] данные
    Они были [вооружены|безоружны]
    Это были [вооружённые|невооружённые] люди
    Суд признал его [виновным|невиновным]
    Решение было [законным|незаконным]
    Показания [достоверны|недостоверны]
    Лицо [известно|неизвестно] следствию
    Доказательств [достаточно|недостаточно]
    Погибших [опознали|не опознали]
    Колонна [могла|не могла] пройти
    Солдаты ушли [с оружием|без оружия]
    [Все|Никто] из жителей вернулись
    [Никто|Кто-то] открыл огонь
    Он [всегда|никогда] просил о помощи
    Он [никогда|однажды] не был в городе
    Там [ничего|всё] не осталось
    [Есть|Нет] доказательства приказа
    Дорога [была|не была] закрыта
    Дорога уже [не|] была закрыта
    Ему [нельзя|можно] было выезжать
    [Ни один|Один] дом уцелел
    [Ни школа, ни больница|И школа, и больница] уцелели
    Обстрел [прекратился|не прекратился]
    [Возможно|Точно], это были наёмники
    [Якобы|Действительно] там стояли войска
    Погибло [более|менее] ста человек
    Погибло [около|ровно] ста человек
    Погибло [не менее|не более] ста человек
    Погибло [до|свыше] ста человек
    Погибло [по меньшей мере|как максимум] сто человек
    [Многие|Немногие] вернулись домой
    [Большинство|Меньшинство] домов сгорело
    [Почти все|Некоторые] дома сгорели
    [Часть|Половина] домов сгорела
    Дома сгорели [частично|полностью]
    [Только|Даже] женщины остались
    Погибло [одиннадцать|двенадцать] человек
    Погибло [пятнадцать|пятьдесят] человек
    Погибло [девятнадцать|девяносто] человек
    Погибло [семеро|восемь] детей
    Погибло [двое|трое] детей
    Погибло [сто двадцать|двести двадцать] человек
    Погибло [триста|шестьсот] человек
    Погибли [тысячи|сотни] людей
    Погибли [десятки|сотни] людей
    Это стоило [миллион|миллиард] рублей
    Это стоило сто [рублей|долларов]
    Это [первый|второй] случай
    Это [пятая|шестая] годовщина
    Полк [366-й|336-й] участвовал в бою
    Убито [613|631] человек
    Убито [1,5|15] тысяч человек
    Выросло на [10|20] процентов
    Выросло [вдвое|втрое]
    Сгорело [две трети|три четверти] домов
    До границы пять [километров|метров]
    Снаряд весил пять [килограммов|граммов]
    Осада длилась три [дня|недели]
    Осада длилась три [месяца|года]
    Это было [в январе|в июне]
    Это было [26 февраля|28 февраля]
    Это было [26 февр.|26 апр.]
    Это было в [1988|1990] году
    Это было в [XIX|XX] веке
    Это было [в понедельник|в пятницу]
    Это было [весной|осенью]
    Это было [вчера|сегодня]
    Это было [утром|вечером]
    Они пришли [до|после] обстрела
    Они ушли [накануне|после] боя
    Обстрел начали [армяне|азербайджанцы]
    Стреляли по [армянам|туркам]
    Город обстреляла [Армения|Азербайджан]
    Письмо отправили [Вольскому|Везирову]
    Он жил в [Агдаме|Физули]
    Об этом писала [«Правда»|«Звезда»]
    Генерал [Громов|Лебедь] прибыл утром
    [Раненых|Убитых] увезли в больницу
    Армия [атаковала|обороняла] перевал
    Войска [вошли в|покинули] город
    Дорога на [север|юг] открыта
    Цена [выросла|упала]
    Заложников [освободили|расстреляли]
    Переговоры [удались|провалились]
    Комиссия [опубликовала|не опубликовала] списки
    Комиссия [опубликовала|так и не опубликовала] списки
    Город [защищён|беззащитен]
    Поселок [обитаем|необитаем]
    Люди [довольны|недовольны]
    Войска [подчинились|не подчинились] приказу
    Приказ [отдан|не отдан]
    Выборы были [честными|нечестными]
    Его [видели|не видели] на площади
    [Никакой|Большой] помощи город получил
    Помощь [пришла|не пришла]
    Это [правда|неправда]
    Это [доказано|недоказано]
    Она [вряд ли|наверняка] знала
    Он [отказался|не отказался] говорить
    Он [лишён|наделён] гражданства
    Он ушёл, [не простившись|простившись]
    Он [давно не|давно] живёт там`,
  Armenian: `
    Նախարարությունը [հաստատեց|հերքեց] լուրը
    Նախարարությունը [հաստատել է|չի հաստատել] լուրը
    Նա [գիտեր|չգիտեր] այդ մասին
    Նա [ընդունեց|մերժեց] առաջարկը
    Նա [խոստովանեց|ժխտեց] մեղքը
    Դատարանը նրան [արդարացրեց|դատապարտեց]
    Զորքը [մտավ|չմտավ] քաղաք
    Նրանք [եկան|չեկան] գյուղ
    Նրանք [կրակեցին|չկրակեցին] շարասյան վրա
    Ճանապարհը [բացվեց|չբացվեց]
    Մարդիկ [վերադարձան|չվերադարձան]
    Դա [կարող էր|չէր կարող] լինել
    Նրանք [ունեին|չունեին] զենք
    Նրանք [կան|չկան] ցուցակում
    Փաստը [հայտնի է|հայտնի չէ]
    Փաստը [հայտնի|անհայտ] է
    Վճիռը [օրինական|անօրինական] էր
    Նա [մեղավոր|անմեղ] է
    Դա [հնարավոր|անհնար] էր
    Տվյալները [ստույգ|անստույգ] են
    Տվյալները [հաստատված|չհաստատված] են
    [Ոչ ոք|Բոլորը] եկան
    [Ոչինչ|Ամեն ինչ] մնաց
    Նա [երբեք|միշտ] օգնություն էր խնդրում
    Նրանք գնացին [առանց զենքի|զենքով]
    [Մի՛ կրակեք|Կրակեք], ասաց նա
    [Ոչ մի|Մի] տուն այրվեց
    Զոհվել է [առնվազն|առավելագույնը] հարյուր մարդ
    Զոհվել է [մոտ|ավելի քան] հարյուր մարդ
    [Բոլոր|Որոշ] տներն այրվեցին
    [Շատերը|Քչերը] վերադարձան
    Տները [մասամբ|ամբողջովին] այրվեցին
    Դա [հավանաբար|անկասկած] այդպես էր
    [Իբր|] Այնտեղ զորք կար
    Զոհվել է [տասնմեկ|տասներկու] մարդ
    Զոհվել է [քսան|երեսուն] մարդ
    Զոհվել է [քսանհինգ|քսանվեց] մարդ
    Զոհվել է [հարյուր|երկու հարյուր] մարդ
    Զոհվել են [հազարավոր|հարյուրավոր] մարդիկ
    Զոհվել է [մեկ|երեք] երեխա
    Այրվել է տների [կեսը|քառորդը]
    Դա [առաջին|երկրորդ] դեպքն էր
    Դա [հինգերորդ|վեցերորդ] օրն էր
    Աճել է [10|20] տոկոսով
    Սահմանը հինգ [կիլոմետր|մետր] էր
    Պաշարումը տևեց երեք [օր|շաբաթ]
    Պաշարումը տևեց երեք [ամիս|տարի]
    Դա [հունվարին|հունիսին] էր
    Դա [նոյեմբերի 27-ին|նոյեմբերի 29-ին] էր
    Դա [1988|1990] թվականին էր
    Դա [երկուշաբթի|ուրբաթ] օրն էր
    Դա [գարնանը|աշնանը] էր
    Դա [երեկ|այսօր] էր
    Նրանք եկան կռվից [առաջ|հետո]
    Կրակել են [հայերը|թուրքերը]
    Նա ապրում էր [Գորիսում|Կապանում]
    Նամակը գրել է [Սարգսյանը|Պետրոսյանը]
    Նրանք [զոհվեցին|վիրավորվեցին]
    Ճանապարհը դեպի [հյուսիս|հարավ] բաց էր
    Գները [բարձրացան|իջան]
    Բանակը [հարձակվեց|պաշտպանվեց]
    Գնդապետը [ստորագրեց|չստորագրեց] հրամանը
    Գնդապետը [ստորագրում է|չի ստորագրում] հրամանը
    Գնդապետը [կստորագրի|չի ստորագրի] հրամանը
    Մենք [գիտենք|չգիտենք] դա
    Մենք [տեսանք|չտեսանք] զինվորների
    Մենք [տեսել ենք|չենք տեսել] զինվորների
    Մարդիկ [լսեցին|չլսեցին] ազդանշանը
    Մարդիկ [խոսում էին|չէին խոսում]
    Ես [տեսա|չտեսա] նրան
    Քաղաքը [պաշտպանված|անպաշտպան] էր
    Գյուղը [բնակեցված|անբնակ] էր
    Նա [գոհ|դժգոհ] էր
    Նրանք [համաձայնեցին|չհամաձայնեցին]
    Նրանք [կամենում|չեն կամենում] գնալ`,
  Azerbaijani: `
    Nazirlik xəbəri [təsdiq etdi|təkzib etdi]
    Nazirlik xəbəri [təsdiqlədi|təsdiqləmədi]
    Nazirlik bunu [təsdiqləyir|təsdiqləmir]
    Nazirlik bunu [təsdiqləyəcək|təsdiqləməyəcək]
    O bunu [bilirdi|bilmirdi]
    O bunu [bilib|bilməyib]
    O bunu [biləcək|bilməyəcək]
    Əsgərlər [gəldi|gəlmədi]
    Əsgərlər [gəldilər|gəlmədilər]
    Əsgərlər [gəlmişdi|gəlməmişdi]
    Əsgərlər [gəlirlər|gəlmirlər]
    Onlar atəş [açdılar|açmadılar]
    Onlar atəş [açıblar|açmayıblar]
    Yol [bağlandı|bağlanmadı]
    Yol [bağlanıb|bağlanmayıb]
    Yol [bağlanmışdır|bağlanmamışdır]
    İnsanlar [qayıtdılar|qayıtmadılar]
    İnsanlar [qayıda bilər|qayıda bilməz]
    O, kömək [istəyər|istəməz]
    O [getməlidir|getməməlidir]
    Əgər [gəlsə|gəlməsə], görüş olacaq
    [Gələn|Gəlməyən] qonaqlar siyahıdadır
    Orada silah [var idi|yox idi]
    Orada silah [var|yoxdur]
    Bu [doğrudur|doğru deyil]
    O [günahkardır|günahsızdır]
    Onlar [silahlı|silahsız] idi
    Bu [qanuni|qanunsuz] qərardır
    Bu [məlum|naməlum] şəxsdir
    O [razı|narazı] qaldı
    [Heç kim|Hamı] gəldi
    [Heç nə|Hər şey] qaldı
    O [heç vaxt|həmişə] kömək istəyirdi
    O, ittihamı [qəbul etdi|rədd etdi]
    O, günahını [etiraf etdi|inkar etdi]
    Məhkəmə ona [bəraət verdi|cəza verdi]
    O, imzalamaqdan [imtina etdi|məmnun qaldı]
    [Ən azı|Ən çoxu] yüz nəfər öldü
    [Təxminən|Düz] yüz nəfər öldü
    Yüzdən [çox|az] adam öldü
    Yüzdən [artıq|əskik] adam öldü
    [Bütün|Bəzi] evlər yandı
    [Çoxu|Azı] qayıtdı
    Evlər [qismən|tamamilə] yandı
    [Guya|Həqiqətən] orada qoşun var idi
    [Yəqin ki|Mütləq] onlar idi
    [On bir|On iki] nəfər öldü
    [İyirmi|Otuz] nəfər öldü
    [İyirmi beş|İyirmi altı] nəfər öldü
    [Yüz|İki yüz] nəfər öldü
    [Minlərlə|Yüzlərlə] insan öldü
    [Üç|Dörd] uşaq öldü
    Evlərin [yarısı|üçdə biri] yandı
    Bu [birinci|ikinci] hadisədir
    Bu [beşinci|altıncı] gündür
    [613|631] nəfər öldü
    [10|20] faiz artıb
    Sərhəd beş [kilometr|metr] idi
    Mühasirə üç [gün|həftə] çəkdi
    Mühasirə üç [ay|il] çəkdi
    Bu [yanvarda|iyunda] oldu
    Bu [26 fevral|28 fevral] oldu
    Bu [1988-ci|1990-cı] ildə oldu
    Bu [bazar ertəsi|cümə axşamı] oldu
    Bu [yazda|payızda] oldu
    Bu [dünən|bu gün] oldu
    Onlar döyüşdən [əvvəl|sonra] gəldilər
    Atəşi [ermənilər|türklər] açdı
    O, [Ağdamda|Füzulidə] yaşayırdı
    Məktubu [Əliyev|Elçibəy] yazıb
    Yaralıları [Bakıya|Gəncəyə] apardılar
    Onlar [öldü|yaralandı]
    [Şimala|Cənuba] gedən yol açıq idi
    Qiymətlər [qalxdı|düşdü]
    Ordu [hücum etdi|müdafiə olundu]
    Əhali evləri [tərk etdi|tərk etmədi]
    Komandir əmri [imzaladı|imzalamadı]
    Komandir əmri [imzalayıb|imzalamayıb]
    Komandir əmri [imzalayır|imzalamır]
    Komandir əmri [imzalayar|imzalamaz]
    Komissiya sənədi [oxuyub|oxumayıb]
    Komissiya sənədi [oxuyur|oxumur]
    Şahid bunu [gördü|görmədi]
    Şahid bunu [görür|görmür]
    Şahid bunu [görəcək|görməyəcək]
    Şahid bunu [görmüşdü|görməmişdi]
    Şahid bunu [deyir|demir]
    Biz bunu [bilirik|bilmirik]
    Biz bunu [bilərik|bilmərik]
    Mən bunu [bilirəm|bilmirəm]
    Mən bunu [bilərəm|bilmərəm]
    Onlar [danışırdılar|danışmırdılar]
    Onlar [danışsalar|danışmasalar] yaxşıdır
    [Danışan|Danışmayan] adamlar
    Danışdığını [deyib|deməyib]
    Yol [bərpa olunub|bərpa olunmayıb]
    Bu [mümkündür|mümkün deyil]
    Bu [mümkündür|qeyri-mümkündür]
    Adamlar [evsiz|evli] qaldı
    Kənd [susuz|sulu] yerdir
    Bu iş [hüquqi|qeyri-hüquqi] idi`,
};

/** Sentences that say the same in other words, other spelling or other signs. */
const SAME: Record<string, string> = {
  English: `
    The [shelling|bombardment] went on
    The [road|route] led along the river
    The people [fled|escaped] along the river
    The [children|kids] were frightened
    The [house|building] was damaged
    The colo[u|]r of the flag was chosen
    The cent[re|er] of the town was damaged
    The organi[s|z]ers were asked to come
    The defen[c|s]e lawyer was asked to come
    The programme[|s] of the radio were changed
    They travel[l|]ed along the river
    The [commitee|committee] met in the hall
    The [occured|occurred] damage was described
    The [seperate|separate] rooms were shown
    They [recieved|received] the letter
    The town[,|] which lay by the river[,|] was damaged
    The letter was long[;|,] and it was read aloud
    He called it [“a tragedy”|"a tragedy"]
    He called it [«a tragedy»|“a tragedy”]
    He called it ['a tragedy'|‘a tragedy’]
    The town [–|—] a small one – was damaged
    The well[-|–]known story was told again
    They [couldn't|could not] sleep
    It [wasn’t|was not] written down
    It [wasn't|wasn’t] written down
    The report says [that |]they fled
    The report, [which was |]written in a hurry, was read
    He [said|stated] that they fled
    He [admitted|acknowledged] that they fled
    [12|twelve] men were there
    [1,200|1200] men were there
    The path was [5 km|5 kilometres] long
    It rose by [5%|5 percent]
    On [3 January|3 Jan.] the letter came
    They walked [quickly|fast] through the wood
    They carried [heavy |]bags through the wood
    The [old|ancient] bridge was damaged
    The soldiers [marched|walked] through the wood
    A [big|huge] crowd stood in the square
    The men [stood|waited] in the square`,
  Russian: `
    Люди [бежали|спасались] через лес
    Дом был [разрушен|уничтожен]
    Письмо [прочли|прочитали] вслух
    Мост был [старый|древний]
    Толпа [собралась|сошлась] на площади
    Его [ждали|поджидали] у дома
    Все[ё|е]-таки пошёл снег
    Самол[ё|е]т летел над рекой
    Он назвал это [«трагедией»|"трагедией"]
    Он назвал это [“трагедией”|«трагедией»]
    Город[,|] лежащий у реки[,|] горел
    Город [–|—] небольшой – горел
    Они [шли|брели] через лес
    Он [сказал|сообщил], что дорога закрыта
    Он [заявил|объявил], что дорога закрыта
    [5 км|5 километров] пути
    [1 000|1000] жителей города
    Он [снова|опять] пришёл к дому
    Снег [шёл|падал] долго
    Письмо было [длинным|долгим]
    Они несли [тяжёлые |]мешки через лес`,
  Armenian: `
    Մարդիկ [փախան|հեռացան] անտառով
    Նամակը [կարդացին|ընթերցեցին] բարձրաձայն
    Կամուրջը [հին|հնամյա] էր
    Ամբոխը [հավաքվեց|կուտակվեց] հրապարակում
    Նա դա անվանեց [«ողբերգություն»|"ողբերգություն"]
    Քաղաքը[՝|,] գետի մոտ, այրվում էր
    Նա [ասաց|հայտնեց], որ ճանապարհը փակ է
    Նրանք [քայլում|գնում] էին անտառով
    Ձյունը [երկար|անընդհատ] եկավ
    [տասներկու|12] մարդ կանգնած էր
    [5 կմ|5 կիլոմետր] ճանապարհ
    Նրանք տանում էին [ծանր |]պարկեր
    Ծառերը [բարձր|վեր] էին
    Գյու[ղ|ղ]ը գետի մոտ էր [։|.]
    [և|եւ] նրանք գնացին անտառ`,
  Azerbaijani: `
    İnsanlar meşədən [qaçdılar|uzaqlaşdılar]
    Məktub ucadan [oxundu|səsləndirildi]
    Körpü [köhnə|qədim] idi
    İzdiham meydana [toplaşdı|yığışdı]
    O bunu [“faciə”|"faciə"] adlandırdı
    O bunu [«faciə»|"faciə"] adlandırdı
    Şəhər[,|] çayın kənarındakı[,|] yanırdı
    O [dedi|bildirdi] ki, yol bağlıdır
    Onlar meşədən [keçirdilər|gedirdilər]
    [on iki|12] kişi dayanmışdı
    [5 km|5 kilometr] yol
    Onlar [ağır |]torbalar daşıyırdılar
    Ağaclar [hündür|uca] idi
    Kənd [–|-] kiçik yer – yanırdı`,
};

/**
 * Sentences that say the same and are shown all the same: a capital at the beginning may be a name's where no list tells
 * ordinary words, and verbs of saying are taken for such wherever they stand. Move them up when the guard learns better.
 */
const TOO_CAREFUL = `
    He [claimed|alleged] that they fled
    The letter was [written|composed] in a hurry
    [Дорога|Трасса] шла вдоль реки
    [Дети|Ребята] были напуганы
    [Колона|Колонна] шла через лес
    [Агенство|Агентство] прислало снимки
    [Ճանապարհը|Ուղին] գետի երկայնքով էր
    [Տունը|Շենքը] քանդվեց
    [Yol|Cığır] çayın kənarı ilə gedirdi
    [Ev|Bina] dağıldı
    [Uşaqlar|Körpələr] qorxmuşdu
    [Kəndin|Kəndın] yolu bağlı idi`;

const MARK = /\[([^|\]]*)\|([^\]]*)\]/g;

/** The pairs of a list of marked sentences. */
const pairsOf = (list: string): [before: string, after: string][] =>
  list
    .trim()
    .split(/\n\s*/)
    .map((line) => [line.replace(MARK, '$1'), line.replace(MARK, '$2')]);

describe('changedMeaning, in sentences of several languages', () => {
  describe.each(Object.entries(CHANGED))('tells a change of meaning in %s', (_, list) => {
    it.each(pairsOf(list))('%s → %s', (before, after) => {
      expect(changedMeaning(before, after)).not.toEqual([]);
      expect(changedMeaning(after, before)).not.toEqual([]);
    });
  });

  describe.each(Object.entries(SAME))('lets other words for the same pass in %s', (_, list) => {
    it.each(pairsOf(list))('%s → %s', (before, after) => {
      expect(changedMeaning(before, after)).toEqual([]);
      expect(changedMeaning(after, before)).toEqual([]);
    });
  });

  it.each(pairsOf(TOO_CAREFUL))('is too careful: %s → %s', (before, after) => {
    expect(changedMeaning(before, after)).not.toEqual([]);
  });
});
