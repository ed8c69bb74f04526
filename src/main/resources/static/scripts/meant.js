// A key of a conversation, pressed on a row of the list, is meant for that row: it is opened first, then the key pressed.
const keys = new Set(['a', 'c', 'e', 'h', 'l', 'n', 'r', 's'])
let meant = null

/** Opens the row that has the focus, if the key is for another conversation than the open one. */
export function openFirst(key) {
  const row = document.activeElement?.closest('.row-link')
  if (!row || row.getAttribute('aria-current') || !keys.has(key)) return false
  meant = key
  row.click()
  return true
}

/** Until it is open, what is typed is for nobody: it would reach the list, or the conversation before. */
export function opening() {
  return meant !== null
}

export function whenOpen(press) {
  document.body.addEventListener('htmx:afterSettle', event => {
    if (!meant || event.detail.target.id !== 'thread-place') return
    const key = meant
    setTimeout(() => {
      meant = null
      press(key)
    })
  })
  document.body.addEventListener('htmx:afterRequest', event => {
    if (!event.detail.successful) meant = null
  })
}
