/**
 * The form of a vocabulary: everything the clause reader knows of one language's words, as data.
 *
 * How to write a phrase: words with single spaces; `train~v` is every form of a verb, `model~n` a noun and its plural,
 * `a|b` either word, `*` any one word. Hyphens count as spaces, upper and lower case do not matter. Where two phrases
 * start at the same word the longer one is read, so "non exclusive" can stand beside "exclusive". A list of phrases is one
 * string, with commas between them; spaces and line breaks around a phrase do not matter.
 */
import type { DataKind, Purpose, Qualifier } from '../types.ts'

/** Phrases with commas between them. */
export type Phrases = string

export interface Vocabulary {
  /** BCP 47 primary subtag. */
  language: string
  /** Who acts. The reader adds the company's own names from the document and the policy to `provider`. */
  parties: {
    provider: Phrases
    user: Phrases
    'third-party': Phrases
  }
  /** Closed word classes of the grammar. */
  grammar: {
    modals: Phrases
    /** Forms of be, do and have that carry a verb. */
    auxiliaries: Phrases
    be: Phrases
    negators: Phrases
    /** Phrases that hold a negator and negate nothing. */
    notNegations: Phrases
    /** Words that open a condition. */
    conditions: Phrases
    /** Words that open an exception. */
    exceptions: Phrases
    relatives: Phrases
    prepositions: Phrases
    determiners: Phrases
    /** Words between an auxiliary and its verb, besides those that end in -ly. */
    adverbs: Phrases
    /** Past participles that do not end in -ed. */
    participles: Phrases
  }
  /** Words of a title, a lead-in or a subject that make what follows forbidden: "Prohibited uses", "Restrictions". */
  prohibitions: Phrases
  verbs: {
    /** What is done with data: the verbs whose objects are data and whose complements are purposes. */
    process: Phrases
    /** What people do to give something away: "you grant", "you agree that", "you consent to". */
    grant: Phrases
    /** What makes another act: "allow our vendors to …". */
    allow: Phrases
    /** What keeps somebody from acting: "prohibit our vendors from …". */
    prevent: Phrases
    /** What speaks of an act and does not say that it is done: "this does not affect", "explains". */
    mention: Phrases
    /** What people do with a choice: "opt out of", "object to". */
    choose: Phrases
    assign: Phrases
    own: Phrases
    /** Verbs of ordinary acts, needed only to tell verbs from nouns. */
    other: Phrases
    /** Verbs of contracts, which only the reader of acts knows: `acts.ts`. */
    contracts: Phrases
    /** What people do when they hand data over: a relative clause with one of these never carries the purpose. */
    provide: Phrases
  }
  /** Things of the company: who is kept from using them is the user, though nobody is named. */
  ours: Phrases
  training: {
    /** To train, and its nouns. */
    train: Phrases
    /** To develop or improve: training only where an AI thing is the object. */
    develop: Phrases
    /** Things that are AI by name. */
    ai: Phrases
    /** Things that are AI only next to a verb of training, or to an AI word. */
    models: Phrases
    /** What may follow an AI word and belong to it: "AI technologies", "machine learning systems". */
    things: Phrases
    /** Whole phrases that mean training by themselves. */
    phrases: Phrases
    /** Phrases in which training words say nothing of the kind: "training materials", "training sessions". */
    not: Phrases
    /** Objects that are people: to train them is no training of models. */
    people: Phrases
    /** Words that make AI the means and not the thing trained: "using machine learning". */
    means: Phrases
  }
  license: {
    /** The thing granted. */
    nouns: Phrases
    /** What the one who grants it does. */
    gives: Phrases
    /** What is done with content under a license. */
    exploit: Phrases
    /** What an assignment hands over. */
    titles: Phrases
  }
  data: Record<DataKind, Phrases>
  /** Phrases with a word for data that name none: "data center", "feedback form". */
  dataNot: Phrases
  /** Things that people have and that are no data: their account, their rights, their devices. */
  notData: Phrases
  /** Titles under which every purpose is one for people's data. */
  purposeTitles: Phrases
  /** Those whose leave users need, where the company is not named: "the rights holder". */
  rightsHolders: Phrases
  /** Words by which a promise is kept only as long as the company likes: "as we see fit". */
  discretion: Phrases
  /** How a notice introduces the data that a purpose named above uses: "Categories of data:". */
  dataLabels: Phrases
  /** What one uses to do a thing, and no data: tools, methods, people, money. */
  instruments: Phrases
  /** Titles of table columns that hold no data: "Legal basis", "Retention period". */
  notDataColumns: Phrases
  /** Titles of table columns that say what people can choose: "Your choice", "Default". */
  choiceColumns: Phrases
  /** What stands behind a thing that is AI: "its underlying technologies". */
  underlying: Phrases
  purposes: Record<Purpose, Phrases>
  qualifiers: Record<Qualifier, Phrases>
  /** Phrases that would be read as a qualifier and are none: "non-transferable". */
  notQualifiers: Phrases
  /** What limits a statement to some people, places or times. */
  limits: {
    /** Words that tell one plan from others, and what a plan is or who has one. */
    plans: Phrases
    holders: Phrases
    /** Words before an age ("under", "at least") and behind it ("or older"). */
    younger: Phrases
    older: Phrases
    /** People by their age or because they learn. */
    minors: Phrases
    /** The names of a place under one key; those of one name under `others`. */
    regions: Record<string, Phrases>
    /** Words that speak of the present alone: what is not done "at this time" may be done at another. */
    nows: Phrases
    /** Words that open a time, and words that carry a statement beyond one. */
    times: Phrases
    beyond: Phrases
    /** Those who are people of any kind. */
    anybody: Phrases
    /** Words that make a promise one to try. */
    efforts: Phrases
    /** Words that make a choice hard to use. */
    burdens: Phrases
    /** Words that leave out whom they name, besides those of the grammar: "outside". */
    exceptions: Phrases
  }
  /** How a setting can stand: what lets it act, and what keeps it from acting. */
  states: {
    on: Phrases
    off: Phrases
  }
  consent: {
    /** A specific affirmative act is needed. */
    'opt-in': Phrases
    /** People may leave. */
    'opt-out': Phrases
    /** Claimed from use, submission or acceptance. */
    'by-use': Phrases
  }
}
