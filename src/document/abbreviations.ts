/**
 * Words with a full stop that may not end a sentence, in lower case and without their last stop. Each list says when
 * the stop is an end after all.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Never an end: something always follows. */
export const NEVER_END = list(`
  e.g i.e eg ie cf viz v vs mr mrs ms dr prof hon gen rev sen rep gov messrs approx incl excl esp resp hereinaft
`)

/** No end before a number, a section mark or a bracket: "No. 5", "Art. 6", "para. 1 lit. b", "48 C.F.R. § 1". */
export const BEFORE_NUMBER = list(`
  no nos sec secs sect art arts para paras par pars cl cls lit litt reg regs dir subsec subpara ch chap pt ss vol
  fig figs ex exh app appx annex sched tit stat p pp pg ver tel ext ord recit c.f.r cfr u.s.c usc rcw bus civ penal
  jan feb mar apr jun jul aug sep sept oct nov dec
`)

/** An end only before a word that often begins a sentence: "Northwind Traders Inc. We …", "the U.S. The …". */
export const BEFORE_STARTER = list(`
  inc ltd llc llp lp corp co cos bros plc pte pty pvt gmbh jr sr esq dept dist div assn ave blvd st rd ste apt
  intl univ u.s us u.s.a u.k e.u u.n d.c n.y n.j p.o l.p l.l.c l.l.p s.a s.a.r.l s.p.a s.r.l b.v n.v a.g a.s
  a.m p.m am pm m.d ph.d b.a seq et al ibid op cal calif del mass tex wash conn pa ill
  c.f.r cfr u.s.c usc rcw bus civ penal stat jan feb mar apr jun jul aug sep sept oct nov dec
`)

/** Words that often begin a sentence and seldom stand inside a name. */
export const STARTERS = list(`
  a after all although an and any as at because before both but by certain data depending do does each either
  even every except for from further furthermore he here however if in instead information it its likewise may
  moreover neither no none nor not notwithstanding nothing on once one only or other otherwise our people please she
  should since so some subject such that the their then there therefore these they this those though thus to
  under unless until upon we what when where whether which while who with without you your
`)

/** Those of them that count in capitals, where "LTD. AND" and "INC. BY" are no new sentence. */
export const CAPITAL_STARTERS = list(
  'all each if it neither nothing our some such the these this we you your',
)

/** Names that begin with a small letter and may begin a sentence. */
export const SMALL_NAMES =
  /^(?:iPhones?|iPads?|iPod|iOS|iPadOS|iCloud|iTunes|iMessage|eBay|eSIM|eSIMs|macOS|tvOS|watchOS|visionOS|npm|cURL)\b/
