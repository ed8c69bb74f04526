// Says one sentence to those who listen rather than look, and shows it for a while where a sentence is for all.
const quiet = document.getElementById('announce')
const toast = document.getElementById('toast')
let hiding

export function announce(sentence) {
  if (!quiet || !sentence) return
  quiet.textContent = ''
  requestAnimationFrame(() => { quiet.textContent = sentence })
}

export function show(sentence) {
  if (!toast || !sentence) return
  toast.textContent = sentence
  toast.hidden = false
  clearTimeout(hiding)
  hiding = setTimeout(() => { toast.hidden = true }, Math.max(6000, sentence.length * 90))
}

// The server says a sentence with an answer: HX-Trigger: {"say": {"sentence": "..."}}
document.body.addEventListener('say', event => show(event.detail.sentence))
