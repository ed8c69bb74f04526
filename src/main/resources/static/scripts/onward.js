// After Send one goes on to the next thread that waits; what was taken back brings one to it again, unless one has
// begun to write elsewhere.
import { announce, show } from './announce.js'

function place() {
  return document.getElementById('thread-place')
}

function composer() {
  return document.querySelector('[data-composer] .composer-text')
}

function current() {
  return document.querySelector('.thread[data-conversation]')?.dataset.conversation
}

// The rows that wait and are for whoever looks, from the open one on and then from the top.
function next() {
  const rows = [...document.querySelectorAll('#list .row')]
  const here = rows.findIndex(row => link(row)?.dataset.conversation === current())
  const order = [...rows.slice(here + 1), ...rows.slice(0, Math.max(0, here))]
  return link(order.find(row => !row.classList.contains('is-answered') && !row.classList.contains('is-passed')))
}

function link(row) {
  return row?.querySelector('.row-link')
}

document.body.addEventListener('held', event => {
  if (!place()) return
  const row = next()
  if (row) {
    row.click()
    row.scrollIntoView({ block: 'nearest' })
  } else {
    document.querySelector('.thread h1')?.focus({ preventScroll: true })
    announce(event.detail.none)
  }
})

document.body.addEventListener('takenBack', event => {
  const { address, conversation, sentence } = event.detail
  if (conversation === current()) return again()
  if (conversation ? !place() || composer()?.value : !location.pathname.startsWith(address.split('?')[0])) {
    show(sentence)
    return
  }
  const row = conversation && document.querySelector(`.row-link[data-conversation="${conversation}"]`)
  if (!row) return location.assign(address)
  document.body.addEventListener('htmx:afterSettle', write)
  row.click()
})

// Its words are a draft again: an empty composer asks for them.
async function again() {
  if (composer()?.value !== '') return
  await htmx.ajax('GET', composer().dataset.draft.replace(/draft$/, 'composer'), { target: '#composer', swap: 'outerHTML' })
  focus()
}

function write(event) {
  if (event.detail.target !== place()) return
  document.body.removeEventListener('htmx:afterSettle', write)
  focus()
}

function focus() {
  const area = composer()
  if (!area) return
  area.focus()
  area.setSelectionRange(area.value.length, area.value.length)
}
