import { describe, expect, it } from 'vitest';
import { changedMeaning } from './meaning';
import type { Change } from './reanchored';

/** Two wordings that differ in meaning, and the kind of one of the changes. */
type Case = readonly [before: string, after: string, kind: Change['kind']];

const CHANGED: Record<string, readonly Case[]> = {
  'a number': [
    ['11 people were killed', '21 people were killed', 'number'],
    ['eleven were killed', 'seven were killed', 'number'],
    ['eleven were killed', 'elevn were killed', 'number'],
    ['twenty-one were killed', 'twenty-two were killed', 'number'],
    ['dozens were killed', 'hundreds were killed', 'number'],
    ['a hundred thousand', 'a hundred', 'number'],
    ['11 soldiers and 21 civilians', '21 soldiers and 11 civilians', 'number'],
    ['11 dogs and 21 cats', '11 cats and 21 dogs', 'number'],
    ['11', 'll', 'number'],
    ['11', '1l', 'number'],
    ['11', '1', 'number'],
    ['1O', '10', 'number'],
    ['11,000', '11,00', 'number'],
    ['11,000', '11.000', 'number'],
    ['200 485', '200,485', 'number'],
    ['200-485', '200-486', 'number'],
    ['200-485', '200 485', 'number'],
    ['-5 degrees', '5 degrees', 'number'],
    ['½ of them', 'half of them', 'number'],
    ['the 366th regiment', 'the 365th regiment', 'number'],
    ['the 366th regiment', 'the 366 regiment', 'number'],
    ['half of the houses', 'a third of the houses', 'number'],
    ['the first attack', 'the second attack', 'number'],
    ['the XII century', 'the XIII century', 'number'],
    ['a 6-year war', 'a 16-year war', 'number'],
    ['one of the turning points', 'two of the turning points', 'number'],
    ['١١ قتيلا', '٢١ قتيلا', 'number'],
    ['१२', '१३', 'number'],
    ['11 people', 'people', 'number'],
    ['people', '11 people', 'number'],
    ['1.5 million', '1.6 million', 'number'],
    ['11 million', '11 billion', 'number'],
    ['убито одиннадцать человек', 'убито двенадцать человек', 'number'],
    ['убито двести человек', 'убито триста человек', 'number'],
    ['տասնմեկ մարդ', 'տասներկու մարդ', 'number'],
    ['ԺԱ դար', 'ԺԲ դար', 'name'],
    ['on bir nəfər', 'on iki nəfər', 'number'],
    ['yüz nəfər', 'min nəfər', 'number'],
  ],
  'a unit': [
    ['5 km away', '5 miles away', 'unit'],
    ['5 m', '5 t', 'unit'],
    ['11%', '11', 'unit'],
    ['$5', '€5', 'unit'],
    ['six days later', 'six weeks later', 'unit'],
    ['5 километров', '5 метров', 'unit'],
  ],
  'a date': [
    ['in March 1988', 'in May 1988', 'date'],
    ['in March 1988', 'in March 1989', 'date'],
    ['on Monday', 'on Tuesday', 'date'],
    ['1992-02-26', '1992-02-25', 'number'],
    ['26.02.1992', '25.02.1992', 'date'],
    ['yesterday', 'today', 'date'],
    ['26 февраля', '26 января', 'date'],
    ['26 փետրվարի', '26 հունվարի', 'date'],
    ['26 fevral', '26 yanvar', 'date'],
  ],
  'a negation': [
    ['he was killed', 'he was not killed', 'negation'],
    ["they didn't fire", 'they did fire', 'negation'],
    ['they didn’t fire', 'they did fire', 'negation'],
    ['they cannot say', 'they can say', 'negation'],
    ['never found', 'ever found', 'negation'],
    ['without supply', 'with supply', 'negation'],
    ['neither fled', 'either fled', 'negation'],
    ['not killed but wounded', 'killed but not wounded', 'negation'],
    ['He was not shot but hanged', 'He was shot, not hanged', 'negation'],
    ['not killed', 'killed, not', 'negation'],
    ['the report is confirmed', 'the report is unconfirmed', 'attribution'],
    ['armed men', 'unarmed men', 'negation'],
    ['armed men', 'unarmd men', 'negation'],
    ['it was legal', 'it was illegal', 'negation'],
    ['nоt killed', 'not killed', 'negation'],
    ['11 were killed', '11 were wounded', 'negation'],
    ['он не убит', 'он убит', 'negation'],
    ['վճիռը չի հաստատվել', 'վճիռը հաստատվել', 'negation'],
    ['rəsmən təsdiqlədi', 'rəsmən təsdiqləmədi', 'negation'],
    ['evə gəldi', 'evə gəlmədi', 'negation'],
    ['doğru deyil', 'doğru', 'negation'],
  ],
  'a hedge': [
    ['at least 200 people', '200 people', 'hedge'],
    ['up to 200 people', 'at least 200 people', 'hedge'],
    ['about 160 men', '160 men', 'hedge'],
    ['over 100 civilians', 'under 100 civilians', 'hedge'],
    ['200+ dead', '200 dead', 'hedge'],
    ['an alleged massacre', 'a massacre', 'hedge'],
    ['reportedly fled', 'fled', 'hedge'],
    ['most of them', 'all of them', 'hedge'],
    ['they may have died', 'they have died', 'hedge'],
    ['before 1992', 'after 1992', 'hedge'],
    ['500 or 1,000', '500 to 1,000', 'hedge'],
    ['около 200', 'более 200', 'hedge'],
    ['մոտ 200', '200', 'hedge'],
    ['təxminən 200', '200', 'hedge'],
  ],
  'a name': [
    ['killed in Vanadzor', 'killed in Gugark', 'name'],
    ['Yunus said so', 'Papyan said so', 'name'],
    ['A. Yunus wrote', 'B. Yunus wrote', 'name'],
    ['Armenians attacked Azerbaijanis', 'Azerbaijanis attacked Armenians', 'name'],
    ['Aliyev denied that Petrosyan fled', 'Petrosyan denied that Aliyev fled', 'name'],
    ['Thomas de Waal', 'Thomas van Waal', 'name'],
    ['Mark fled', 'Bill fled', 'name'],
    ['Black January', 'Red January', 'name'],
    ['the US forces', 'the us forces', 'name'],
    ['Arif Yunus wrote', 'Yunus wrote', 'name'],
    ['Khojaly', 'Кhojaly', 'name'],
    ['убиты армяне', 'убиты азербайджанцы', 'name'],
    ['приехал Иванов', 'приехал Петров', 'name'],
    ['սպանվել են հայեր', 'սպանվել են ադրբեջանցիներ', 'name'],
    ['Bakıda ermənilər', 'Bakıda azərbaycanlılar', 'name'],
  ],
  'who stands by it': [
    ['he said that', 'he denied that', 'attribution'],
    ['he confirmed it', 'he refuted it', 'attribution'],
    ['he admitted it', 'he rejected it', 'attribution'],
    ['he claimed it', 'he stated it', 'attribution'],
    ['он подтвердил', 'он опроверг', 'attribution'],
    ['հաստատեց', 'հերքեց', 'attribution'],
    ['inkar etdi', 'təsdiq etdi', 'attribution'],
  ],
};

const SAME: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['The massacre was a turning point.', 'The slaughter became a turning-point'],
  ['The town was under a blockade', 'The city lived beneath a siege'],
  ['Goverment sources say', 'Government sources say'],
  ['Government sources said', 'Goverment sources said'],
  ['THE DEATH TOLL', 'the death toll'],
  ['the Government', 'the government'],
  ['According Armenian journalist Mane Papyan', 'According to Armenian journalist Mane Papyan'],
  ['but could not fully protection.', 'but could not fully protect it.'],
  ['Nagorno-Karabakh', 'Nagorno–Karabakh'],
  ["Yunus' list", 'Yunus’s list'],
  ['eleven were killed', '11 were killed'],
  ['11 000', '11,000'],
  ['11\u00a0000', '11,000'],
  ['twenty-one', '21'],
  ['a hundred thousand', '100,000'],
  ['11 per cent'.replace('per cent', 'percent'), '11%'],
  ['5 km', '5 kilometres'],
  ['26 Feb. 1992', '26 February 1992'],
  ["they didn't fire", 'they did not fire'],
  ['they didn’t fire', "they didn't fire"],
  ['he said that they fled', 'he stated that they fled'],
  ['200-485', '200 – 485'],
  ['١١', '11'],
  ['“We fled,” he said', '"We fled" he said'],
  ['Погром был страшен', 'Погром был ужасен'],
  ['Пётр пришёл', 'Петр пришел'],
];

describe('changedMeaning', () => {
  for (const [what, cases] of Object.entries(CHANGED))
    it.each(cases)(`tells ${what}: %s → %s`, (before, after, kind) => {
      expect(changedMeaning(before, after).map((change) => change.kind)).toContain(kind);
      expect(changedMeaning(after, before)).not.toEqual([]);
    });

  it.each(SAME)('lets pass: %s → %s', (before, after) => {
    expect(changedMeaning(before, after)).toEqual([]);
    expect(changedMeaning(after, before)).toEqual([]);
  });

  it('lists what changed as it is written', () => {
    expect(changedMeaning('Arif Yunus says 21 died', 'Mane Papyan says at least eleven died')).toEqual([
      { kind: 'name', before: 'Arif Yunus', after: 'Mane Papyan' },
      { kind: 'number', before: '21', after: 'eleven' },
      { kind: 'hedge', before: '', after: 'at least' },
    ]);
  });
});
