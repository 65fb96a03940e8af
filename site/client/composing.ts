/**
 * Whether an input method is composing somewhere on the page: what stands in the field is then no word yet, and every key
 * belongs to the input method. Watched from the page's own script on, for what is loaded in the middle of a word.
 */

let composing = false
document.addEventListener('compositionstart', () => (composing = true))
document.addEventListener('compositionend', () => (composing = false))

// Some systems pass the Esc on that takes letters back; the browser would close the dialog or empty the search field.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.isComposing) event.preventDefault()
})

export function isBeingComposed(): boolean {
  return composing
}
