/** Letters of other scripts that look like Latin ones: "trаin" with a Cyrillic "а" is read as what people see. */

const CYRILLIC = 'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwѵvАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSҺHԚQԜW'
const GREEK = 'οoαaνvιiκkρpτtυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
const ARMENIAN = 'ոnօoսuհhԱU'

/** By the letter that is written, the one that it looks like. */
const LATIN = new Map<string, string>()
for (const pairs of [CYRILLIC, GREEK, ARMENIAN])
  for (let i = 0; i < pairs.length; i += 2) LATIN.set(pairs[i]!, pairs[i + 1]!)
// Full-width letters are Latin letters in another form.
for (let i = 0; i < 26; i++) {
  LATIN.set(String.fromCharCode(0xff21 + i), String.fromCharCode(0x41 + i))
  LATIN.set(String.fromCharCode(0xff41 + i), String.fromCharCode(0x61 + i))
}

const OTHER = /[\u0370-\u03ff\u0400-\u058f\uff21-\uff3a\uff41-\uff5a]/
const WORD = /\p{L}+/gu
const ASCII = /[A-Za-z]/g
/** How many Latin letters a text has for each other one where a whole word in other letters is taken for a disguise. */
const LATIN_TEXT = 5

/** The Latin letter that a character looks like, or null. */
export const lookalike = (character: string): string | null => LATIN.get(character) ?? null

/**
 * The text with each word that mixes scripts, and looks all Latin, in Latin letters; in a text of Latin letters, words that
 * only look so too. Its length stays the same. Linear.
 */
export function unmasked(text: string): string {
  if (!OTHER.test(text)) return text
  const latin = text.match(ASCII)?.length ?? 0
  const others = text.length - text.replaceAll(new RegExp(OTHER, 'g'), '').length
  const isLatin = latin > LATIN_TEXT * others
  return text.replaceAll(WORD, (word) => {
    if (!OTHER.test(word)) return word
    let folded = ''
    let mixed = false
    for (const character of word) {
      const ascii = character < '\u0080'
      const letter = ascii ? character : LATIN.get(character)
      if (letter === undefined) return word
      mixed ||= ascii
      folded += letter
    }
    return mixed || (isLatin && word.length > 1) ? folded : word
  })
}
