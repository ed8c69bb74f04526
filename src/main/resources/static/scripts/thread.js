// What one reads never jumps: new words join below, behind "1 new message below", and the focus goes where one went.
import { announce } from './announce.js'

let before = null

function talk() {
  return document.querySelector('.talk')
}

// The list runs from its end: scrollTop 0 is the newest word, negative is above it.
function keep(event) {
  const place = talk()
  if (!place || !place.contains(event.detail.target)) return
  before = { place, height: place.scrollHeight, top: place.scrollTop, count: said() }
}

function said() {
  return document.querySelectorAll('.talk .said:not(.said-ours)').length
}

function settle() {
  if (!before || !before.place.isConnected) return
  const grown = before.place.scrollHeight - before.height
  if (grown > 0 && scrolls(before.place)) before.place.scrollTop = before.top - grown
  if (said() > before.count) below(said() - before.count)
  before = null
}

function scrolls(place) {
  return place.scrollHeight > place.clientHeight
}

function below(count) {
  const button = document.getElementById('below')
  if (!button) return
  const total = Number(button.dataset.count ?? 0) + count
  const sentence = (total === 1 ? button.dataset.one : button.dataset.many).replace('#', total)
  announce(sentence)
  if (!scrolls(talk())) return
  button.dataset.count = total
  button.textContent = sentence
  button.hidden = false
}

function reached() {
  const button = document.getElementById('below')
  if (!button || talk().scrollTop < -24) return
  button.hidden = true
  button.dataset.count = 0
}

document.body.addEventListener('htmx:beforeSwap', keep)
document.body.addEventListener('htmx:afterSettle', settle)
document.addEventListener('scroll', event => { if (event.target === talk()) reached() }, true)
document.addEventListener('click', event => {
  if (event.target.id !== 'below') return
  talk().scrollTop = 0
  talk().focus()
  reached()
})

// News of the head waits while one of its menus is open.
const waiting = new Set()
document.body.addEventListener('htmx:beforeRequest', event => {
  const { elt, requestConfig } = event.detail
  if (!requestConfig.triggeringEvent?.type.startsWith('sse:') || !elt.querySelector('details[open]')) return
  event.preventDefault()
  waiting.add(elt.id)
})
document.addEventListener('toggle', event => {
  const part = event.target.closest('[hx-trigger*="sse:"]')
  if (event.target.open || !part || !waiting.delete(part.id)) return
  part.dispatchEvent(new CustomEvent('sse:conversation'))
}, true)

// A conversation that was opened takes the focus; so does what an action asked for by data-focus.
document.body.addEventListener('htmx:afterSettle', event => {
  if (event.detail.target.id === 'thread-place') begin()
})

function newest(place) {
  return [...place.querySelectorAll('.talk-list > li')].findLast(item => item.checkVisibility())
}

function begin() {
  document.querySelector('.thread h1')?.focus({ preventScroll: true })
  const place = talk()
  if (place && !scrolls(place)) newest(place)?.scrollIntoView({ block: 'end' })
  if (!place) document.querySelector('.row-link:focus, .row-link[aria-current]')?.focus()
}
