// Ctrl-K: every action that the page offers (data-action, its name), and every place one can go to.
const palette = document.getElementById('palette')
const field = palette?.querySelector('.palette-input')
const list = document.getElementById('palette-list')
let options = []
let chosen = 0

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function collect() {
  const seen = new Set()
  return [...document.querySelectorAll('[data-action]')].filter(element => {
    const name = element.dataset.action
    const offered = !seen.has(name) && !element.closest('[hidden]') && !element.disabled && !element.ariaCurrent
    if (offered) seen.add(name)
    return offered
  })
}

function matches(element, words) {
  const name = plain(element.dataset.action)
  return words.every(word => name.includes(word))
}

// What belongs to the open conversation comes first, then the list, then the frame.
function near(element) {
  if (element.closest('.thread')) return 0
  return element.closest('main') ? 1 : 2
}

function show() {
  const words = plain(field.value).split(/\s+/).filter(Boolean)
  const found = collect().filter(element => matches(element, words))
  list.replaceChildren()
  options = []
  const here = found.filter(element => !element.matches('a') || element.closest('.thread'))
  part(palette.dataset.here, here.sort((one, other) => near(one) - near(other)))
  part(palette.dataset.go, found.filter(element => !here.includes(element)))
  if (options.length === 0) list.append(sentence(palette.dataset.none))
  select(0)
}

function sentence(text) {
  const line = document.createElement('p')
  line.className = 'palette-part'
  line.textContent = text
  return line
}

function part(title, elements) {
  if (elements.length === 0) return
  const group = document.createElement('div')
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', title)
  group.append(sentence(title), ...elements.map(option))
  list.append(group)
}

function option(element) {
  const line = document.createElement('div')
  line.className = 'menu-item'
  line.id = `palette-${options.length}`
  line.setAttribute('role', 'option')
  const icon = element.querySelector('.icon')?.cloneNode(true) ?? document.createElement('span')
  icon.classList.add('icon')
  line.append(icon, element.dataset.action)
  const key = element.getAttribute('aria-keyshortcuts')
  if (key) line.append(Object.assign(document.createElement('kbd'), { textContent: key }))
  line.addEventListener('click', () => run(element))
  options.push({ line, element })
  return line
}

function select(index) {
  if (options.length > 0) chosen = (index + options.length) % options.length
  options.forEach(({ line }, at) => line.setAttribute('aria-selected', String(at === chosen)))
  const line = options[chosen]?.line
  if (line) field.setAttribute('aria-activedescendant', line.id)
  else field.removeAttribute('aria-activedescendant')
  line?.scrollIntoView({ block: 'nearest' })
}

function run(element) {
  palette.close()
  if (element.matches('input, textarea')) element.focus()
  else element.click()
}

export function openPalette() {
  if (!palette || palette.open) return
  document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close())
  field.value = ''
  palette.showModal()
  show()
}

field?.addEventListener('input', show)
palette?.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown') select(chosen + 1)
  else if (event.key === 'ArrowUp') select(chosen - 1)
  else if (event.key === 'Enter' && options[chosen]) run(options[chosen].element)
  else return
  event.preventDefault()
})
palette?.addEventListener('submit', event => event.preventDefault())
