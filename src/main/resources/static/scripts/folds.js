// What was opened folds again: after five minutes, a minute after one left the tab, and at once when one leaves the thread.
const longest = 5 * 60000
const away = 60000
const since = new WeakMap()
let hidden = 0

function opened(root = document) {
  return [...root.querySelectorAll('[data-opened]')]
}

function tick() {
  const now = Date.now()
  for (const part of opened()) {
    if (!since.has(part)) since.set(part, now)
    if (now - since.get(part) > longest || (hidden && now - hidden > away)) fold(part)
  }
}

function fold(part) {
  since.delete(part)
  part.querySelector('[data-fold]')?.click()
}

// The page goes before an answer could come: the words go from it at once, and the desk is told.
function leave(root) {
  for (const part of opened(root)) {
    const form = part.querySelector('form')
    if (form) fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {})
    part.remove()
  }
}

document.addEventListener('visibilitychange', () => { hidden = document.hidden ? Date.now() : 0 })
document.body.addEventListener('htmx:load', tick)
document.body.addEventListener('htmx:beforeSwap', event => {
  const { target, shouldSwap } = event.detail
  if (shouldSwap && (target.id === 'thread-place' || target === document.body)) leave(target)
})
addEventListener('pagehide', () => leave(document))
setInterval(tick, 5000)
tick()
