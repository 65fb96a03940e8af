/** A link to a question opens it: browsers open `<details>` for what stands in the answer, not for the question itself. */

export function wireQuestions(): void {
  const open = () => {
    const target = document.getElementById(anchorOf(location.hash))
    const question = target?.closest<HTMLDetailsElement>('details.question')
    if (!question || question.open) return
    question.open = true
    target?.scrollIntoView()
  }
  addEventListener('hashchange', open)
  open()
}

/** The id a fragment names; fragments of Chinese headings are percent-encoded. */
export function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
