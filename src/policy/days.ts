/** Calendar days as policies write them: ISO 8601, "2027-03-31". */

/** Is the text a day of the Gregorian calendar? "2027-02-30" is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
