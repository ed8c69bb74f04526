// One stream a tab. It is closed while nobody looks at the tab; on return, what listens is asked again.
// An element listens by hx-trigger="sse:conversation", and to one thing only by data-about="12".
const address = document.body.dataset.updates
const known = new Set()
const busy = new Map()
const firstPause = 1000
const longestPause = 60000
let source = null
let pause = firstPause
let retry
let missed = false

function tell(name, id) {
  for (const element of document.querySelectorAll(`[hx-trigger*="sse:${name}"]`)) {
    const about = element.dataset.about
    if (id === undefined ? !isFar(element) : about === undefined || about === id) {
      ask(element, name, id)
    }
  }
  document.body.dispatchEvent(new CustomEvent('desk:update', { detail: { name, id } }))
}

// After a pause only what is in sight is asked again: a list may hold hundreds of rows.
function isFar(element) {
  if (!element.matches('.row')) return false
  const { top, bottom } = element.getBoundingClientRect()
  return bottom < 0 || top > innerHeight
}

// One that is being answered may have been read a moment too early: it is asked again afterwards.
function ask(element, name, id) {
  if (element.classList.contains('htmx-request')) busy.set(element, { name, id })
  else element.dispatchEvent(new CustomEvent(`sse:${name}`, { detail: { id } }))
}

function answered(element) {
  const again = busy.get(element)
  if (!busy.delete(element)) return
  setTimeout(() => tell(again.name, again.id), 50)
}

function resync() {
  for (const name of known) tell(name)
}

function names() {
  const found = new Set()
  for (const element of document.querySelectorAll('[hx-trigger*="sse:"]')) {
    for (const match of element.getAttribute('hx-trigger').matchAll(/sse:([\w-]+)/g)) found.add(match[1])
  }
  return found
}

function listen() {
  for (const name of names()) {
    if (known.has(name)) continue
    known.add(name)
    source?.addEventListener(name, event => tell(name, event.data))
  }
}

function open() {
  if (!address || source || document.hidden) return
  source = new EventSource(address)
  for (const name of known) source.addEventListener(name, event => tell(name, event.data))
  source.addEventListener('open', opened)
  source.addEventListener('error', broken)
}

function opened() {
  pause = firstPause
  if (missed) resync()
  missed = false
}

// The browser tries again by itself unless the answer was an error; then we do, ever more slowly.
function broken() {
  missed = true
  if (source?.readyState !== EventSource.CLOSED) return
  close()
  retry = setTimeout(open, pause * (0.5 + Math.random()))
  pause = Math.min(longestPause, pause * 2)
}

function close() {
  clearTimeout(retry)
  source?.close()
  source = null
}

function seen() {
  if (document.hidden) {
    missed = true
    close()
  } else {
    open()
  }
}

document.addEventListener('visibilitychange', seen)
addEventListener('pagehide', close)
addEventListener('pageshow', event => { if (event.persisted) { missed = true; open() } })
document.body.addEventListener('htmx:load', listen)
document.body.addEventListener('htmx:afterRequest', event => answered(event.detail.elt))
listen()
open()
