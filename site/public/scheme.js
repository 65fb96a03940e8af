// Runs before anything is painted: the colours the reader chose, and the keys of the machine they sit at.
;(function () {
  var root = document.documentElement
  try {
    var scheme = localStorage.getItem('deskbook.scheme')
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme)
  } catch (blocked) {
    // A browser that keeps nothing follows the system.
  }
  if (/Mac|iP(hone|ad|od)/.test(navigator.platform)) root.setAttribute('data-apple', '')
})()
