// Runs before anything is painted: the colours the reader chose, the keys of the machine they sit at, and the day on which
// they read: a page is built before its review is late, and read after.
;(function () {
  var root = document.documentElement
  try {
    var scheme = localStorage.getItem('deskbook.scheme')
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme)
  } catch (blocked) {
    // A browser that keeps nothing follows the system.
  }
  customElements.define(
    'desk-review',
    class extends HTMLElement {
      connectedCallback() {
        // The end of that day, on the reader's own clock.
        if (new Date() >= new Date(this.dataset.after + 'T24:00')) this.classList.add('broken')
      }
    },
  )
  if (/Mac|iP(hone|ad|od)/.test(navigator.platform)) root.setAttribute('data-apple', '')
})()
