/** Which language a document is written in, guessed from its function words. */

/**
 * Frequent words of each language. Words that several of them share (a, de, in, que, la) would vote for all, so they
 * are left out or stand where they decide.
 */
const WORDS: Record<string, string> = {
  en: 'the of and to or you your we our this that with for is are not be by may will any as from have which if on it',
  de: 'der die das und den von zu mit sie ist im für nicht ein eine auf dem des wir ihre oder sich werden bei durch',
  fr: 'le les des et du une est pour dans vous votre vos nous que qui ou sur par pas avec sont aux cette ce nos ces',
  es: 'el los las y del que se por una con para su usted sus como o no al es lo más este nuestros nuestra puede',
  it: 'il di che della dei per una con non sono gli le del nel alla delle si è dati o da più nostri questo può',
  pt: 'os das dos que uma com para não você seus sua por mais ou seu nossos são ao pela pelo nós em as na no',
  nl: 'de het een van en wij uw te dat op voor met zijn niet aan wordt of u deze door bij ons onze hebben kunnen',
}
const NAMES: Record<string, string> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
}

const LANGUAGES_OF = new Map<string, string[]>()
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language])

const MAX_LENGTH = 20_000
const SHORT = 40

/** The English name of a language tag's primary subtag, or the subtag. */
export const languageName = (language: string): string => NAMES[language] ?? `"${language}"`

/** The primary subtag of a language tag as front matter writes it ("en-US", "de_DE"), or null. */
export function primarySubtag(tag: unknown): string | null {
  const found =
    typeof tag === 'string' ? /^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]{1,20})?$/.exec(tag.trim()) : null
  return found ? found[1]!.toLowerCase() : null
}

/** The language of the words, or "und" where none of the seven clearly wins. Looks at 20,000 characters. */
export function guessLanguage(texts: Iterable<string>): string {
  const votes = new Map<string, number>()
  let words = 0
  let other = 0
  let length = 0
  for (const text of texts) {
    for (const word of text
      .slice(0, MAX_LENGTH - length)
      .toLowerCase()
      .split(/[^\p{L}]+/u)) {
      if (word === '') continue
      words++
      if (!/^\p{Script=Latin}/u.test(word)) other++
      for (const language of LANGUAGES_OF.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1)
    }
    length += text.length
    if (length >= MAX_LENGTH) break
  }
  if (other > words / 2) return 'und'
  const [best = ['und', 0], second = ['', 0]] = [...votes].sort((a, b) => b[1] - a[1])
  const english = votes.get('en') ?? 0
  if (words < SHORT && (words === 0 || english >= best[1] || best[1] < 2)) return 'en'
  if (best[1] < words * 0.08 || best[1] < second[1] * 1.2)
    return english > 0 && english >= best[1] ? 'en' : 'und'
  return best[0]
}
