/** Where one chooses who shall answer, what the page says of that team: its promise, and whom the button sends to. */

/** Shows what is told of the chosen team, now and whenever another is chosen. */
export function tellOfChosen(choice: HTMLSelectElement): void {
  const tell = () => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-of-team]')) {
      part.hidden = part.dataset['ofTeam'] !== choice.value
    }
  }
  choice.addEventListener('change', tell)
  // A browser that comes back to the page, or loads it anew, keeps what was chosen.
  addEventListener('pageshow', tell)
  tell()
}
