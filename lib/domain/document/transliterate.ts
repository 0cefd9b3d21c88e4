/** Letters that decomposition does not turn into ASCII: Latin (with Azerbaijani and Turkish), Cyrillic, Armenian. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    'ə=e ı=i ß=ss æ=ae œ=oe ø=o đ=d ð=d ł=l þ=th ŋ=ng ħ=h',
    'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch',
    'ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ә=e ғ=gh ҝ=g ө=o ү=u һ=h ҹ=j',
    'ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch',
    'պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/**
 * Lower-case Latin letters for an address: accents fall off, Cyrillic and Armenian letters are spelt by simple tables
 * (for reading, not for scholarship). What has no entry is returned unchanged.
 */
export function transliterate(text: string): string {
  const lower = text.toLowerCase().normalize('NFC').replace(/ու/g, 'u');
  return Array.from(lower, (char) => LETTERS.get(char) ?? withoutAccent(char)).join('');
}

function withoutAccent(char: string): string {
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(bare, (letter) => LETTERS.get(letter) ?? letter).join('');
}
