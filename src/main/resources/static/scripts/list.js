// The list: which row is open, what is chosen for all at once.
function mark() {
  const open = document.querySelector('.thread[data-conversation]')?.dataset.conversation
  for (const link of document.querySelectorAll('.row-link')) {
    if (link.dataset.conversation === open) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

function chosen() {
  return [...document.querySelectorAll('.row-check input:checked')]
}

function count() {
  const bar = document.getElementById('bulk')
  if (!bar) return
  const many = chosen().length
  bar.hidden = many === 0
  bar.querySelector('[name=all]').value = 'false'
  const says = bar.querySelector('[data-says]')
  says.textContent = (many === 1 ? says.dataset.one : says.dataset.many).replace('#', many)
  const all = bar.querySelector('[data-all]')
  if (all) all.hidden = false
}

function all(button) {
  const bar = document.getElementById('bulk')
  bar.querySelector('[name=all]').value = 'true'
  bar.querySelector('[data-says]').textContent = button.dataset.all
  button.hidden = true
}

function none() {
  for (const check of chosen()) check.checked = false
  count()
}

document.addEventListener('change', event => { if (event.target.matches('.row-check input')) count() })
document.addEventListener('click', event => {
  const button = event.target.closest('[data-all], [data-none]')
  if (button?.matches('[data-all]')) all(button)
  else if (button) none()
})
// A row that is renewed in place stays chosen.
const again = new Set()
document.body.addEventListener('htmx:beforeSwap', event => {
  const check = event.detail.target.matches?.('.row') && event.detail.target.querySelector('.row-check input')
  if (check?.checked) again.add(check.id)
})
document.body.addEventListener('htmx:afterSettle', () => {
  for (const id of again) { const check = document.getElementById(id); if (check) check.checked = true }
  again.clear()
})

// An empty list has nothing that could jump: what comes into it is shown at once.
function welcome() {
  const list = document.getElementById('list')
  if (list && !list.querySelector('.row-link')) list.querySelector('#arrivals .arrivals')?.click()
}

document.body.addEventListener('htmx:load', mark)
document.body.addEventListener('htmx:load', welcome)
document.body.addEventListener('htmx:afterSettle', event => {
  mark()
  if (event.detail.target.id === 'list') count()
})
mark()
