// The composer: counts what readers call characters, keeps the draft, sends by Ctrl+Enter, asks for words for pictures.
const letters = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null
let saving

function length(text) {
  return letters ? [...letters.segment(text)].length : [...text].length
}

// Networks that weigh: an emoji two, a sign one within the light ranges and two outside of them, a link always the same.
const links = /https?:\/\/[^\s<>]+|(?<![\w@.#$\/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?![\w@])(?:\/[^\s<>]*)?/gi

function weight(text, { link, light }) {
  const normal = text.normalize('NFC')
  const within = sign => light.some(([first, last]) => sign.codePointAt(0) >= first && sign.codePointAt(0) <= last)
  const rest = normal.replace(links, ' ')
  const signs = letters ? [...letters.segment(rest)].map(each => each.segment) : [...rest]
  const words = signs.reduce((sum, sign) => sum + (/[\p{Emoji_Presentation}\uFE0F]/u.test(sign)
    ? 2
    : [...sign].reduce((all, each) => all + (within(each) ? 1 : 2), 0)), 0)
  return words + (normal.match(links)?.length ?? 0) * (link - 1)
}

// As the server measures: links count for one length, of a far name only what stands before its server.
function measured(text, { link, near }) {
  const names = near === 'true' ? text.replace(/(?<![\p{L}\p{N}_/])@(\w+(?:[.-]\w+)*)@[\w.:-]+\w/gu, '@$1') : text
  return Number(link) > 0 ? names.replace(/https?:\/\/\S+/g, 'x'.repeat(Number(link))) : names
}

function count(area) {
  const counter = area.form?.querySelector('[data-counter]')
  if (!counter) return
  const size = text => area.dataset.weighing
    ? weight(text, JSON.parse(area.dataset.weighing))
    : length(measured(text, area.dataset))
  const before = area.form.querySelector('[data-counted]')?.value ?? ''
  const used = size(area.value) + size(before)
  const over = used - Number(area.dataset.limit)
  const said = over > 0 ? ` · ${area.dataset.over.replace('#', over)}` : ''
  counter.textContent = `${used}/${area.dataset.limit}${said}`
  counter.classList.toggle('is-over', over > 0)
}

function keep(area) {
  if (!area.dataset.draft) return
  remember(area)
  clearTimeout(saving)
  saving = setTimeout(() => save(area), 600)
}

// What the server has not taken yet waits in this tab, for a sign-in may come between.
function owner() {
  return document.querySelector('.bar-person-name')?.textContent.split(',')[0] ?? ''
}

function remember(area) {
  sessionStorage.setItem(area.dataset.draft, JSON.stringify({ owner: owner(), text: area.value }))
}

function forget(draft, text) {
  const kept = JSON.parse(sessionStorage.getItem(draft) ?? 'null')
  if (kept && (text === undefined || kept.text === text)) sessionStorage.removeItem(draft)
}

function recover(area) {
  const kept = JSON.parse(sessionStorage.getItem(area.dataset.draft) ?? 'null')
  if (!kept || kept.owner !== owner() || area.value !== '') return
  area.value = kept.text
  keep(area)
}

function save(area) {
  const text = area.value
  const headers = JSON.parse(document.body.getAttribute('hx-headers') ?? '{}')
  fetch(area.dataset.draft, {
    method: 'PUT',
    headers,
    body: new URLSearchParams({ text }),
    keepalive: true
  }).then(answer => { if (answer.ok && !answer.redirected) forget(area.dataset.draft, text) }).catch(() => {})
}

// Each chosen picture asks for the words that stand for it; they are sent in the same order.
function pictures(input) {
  const place = input.form.querySelector('[data-pictures]')
  place.replaceChildren(...[...input.files].map(file => {
    const line = document.createElement('label')
    line.className = 'composer-image'
    const words = document.createElement('input')
    Object.assign(words, { className: 'input', name: 'alt', required: true, placeholder: place.dataset.alt, maxLength: place.dataset.altMost })
    words.setAttribute('aria-label', `${place.dataset.alt}: ${file.name}`)
    line.append(`${file.name} `, words)
    return line
  }))
  object(input, place.dataset)
}

// What the network will not take is said before anything is sent; the form waits until it is put right.
function object(input, { most, bytes, types, many, large, type }) {
  const files = [...input.files]
  const why = files.length > Number(most) ? many
    : files.some(file => !types.split(',').includes(file.type)) ? type
    : files.some(file => file.size > Number(bytes)) ? large : ''
  input.setCustomValidity(why)
  if (why) input.reportValidity()
}

// How long one has been writing: told to the checks, kept by nobody. Words that were there before are not timed.
const begun = new WeakMap()
function time(area) {
  if (!begun.has(area)) begun.set(area, area.value.length > 40 || area.defaultValue !== '' ? null : Date.now())
  const typed = area.form?.querySelector('[data-typed]')
  if (typed && begun.get(area) !== null) typed.value = Math.max(1, Date.now() - begun.get(area))
}

document.addEventListener('input', event => {
  if (event.target.matches('[data-composer] [data-counted]')) count(event.target.form.querySelector('.composer-text'))
  if (!event.target.matches('[data-composer] .composer-text')) return
  time(event.target)
  count(event.target)
  keep(event.target)
})
document.addEventListener('change', event => {
  if (event.target.matches('[data-picture]')) pictures(event.target)
})
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const form = event.target.closest?.('[data-composer]')
  if (!form) return
  event.preventDefault()
  clearTimeout(saving)
  form.requestSubmit()
})
document.addEventListener('submit', () => clearTimeout(saving), true)

function begin() {
  for (const area of document.querySelectorAll('[data-composer] .composer-text')) count(area)
}

// Only where a thread opens: the composer that follows a sent reply stays empty.
function opened() {
  const area = document.querySelector('#composer .composer-text')
  if (!area) return
  recover(area)
  count(area)
}

document.body.addEventListener('htmx:afterSettle', event => { if (event.detail.target.id === 'thread-place') opened() })

document.body.addEventListener('held', () => {
  const area = document.querySelector('#composer .composer-text')
  if (area) forget(area.dataset.draft)
})

// A composer that was asked for, with a saved reply or aimed at a message, is written in at once.
document.body.addEventListener('htmx:afterSettle', event => {
  const { verb, path, elt } = event.detail.requestConfig ?? {}
  if (verb !== 'get' || !/\/composer(\?|$)/.test(path)) return
  elt?.closest('details.menu')?.removeAttribute('open')
  document.querySelector('#composer .composer-text')?.focus()
})

document.body.addEventListener('htmx:load', begin)
begin()
opened()
