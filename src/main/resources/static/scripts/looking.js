// Tells the others who has a conversation open: looking, typing, or gone quiet. Kept for a minute, by nobody longer.
const beat = 20000
const quietAfter = 120000
let touched = Date.now()
let typed = 0
let last = null

function conversation() {
  return document.querySelector('.thread[data-conversation]')?.dataset.conversation ?? null
}

function state() {
  if (Date.now() - typed < beat) return 'typing'
  return Date.now() - touched > quietAfter ? 'idle' : 'viewing'
}

function send(id, word) {
  const headers = JSON.parse(document.body.getAttribute('hx-headers') ?? '{}')
  fetch(`/conversations/${id}/looking`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ state: word }),
    keepalive: true
  }).catch(() => {})
}

function tell() {
  const id = conversation()
  if (last && last !== id) send(last, 'gone')
  last = id
  if (id && !document.hidden) send(id, state())
}

function leave() {
  if (last) send(last, 'gone')
  last = null
}

for (const kind of ['pointerdown', 'keydown', 'wheel']) {
  addEventListener(kind, () => { touched = Date.now() }, { passive: true })
}
document.addEventListener('input', event => {
  if (!event.target.matches('.composer-text')) return
  const started = Date.now() - typed > beat
  typed = Date.now()
  if (started) tell()
})
document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); else tell() })
document.body.addEventListener('htmx:load', () => { if (conversation() !== last) tell() })
addEventListener('pagehide', leave)
setInterval(tell, beat)
tell()
