// Takes a page off the screen. A plain module: no framework, no build.
//
//   hide(words)    at once, while it is not known yet whether it may be seen: nothing is lost, show() brings it back
//   show()         it may be seen after all, or the server has put something else in its place
//   remove(words)  for good: the page is taken out, only the note stays
// words: { title, text, button }; the button, if there is one, loads the page anew, which leads to signing in and back here.
const COVERED = 'covered';

let note;
let removed = false;

function put(words) {
  note?.remove();
  note = document.createElement('div');
  note.className = 'cover-note bare';
  note.setAttribute('role', 'alert');
  const card = document.createElement('div');
  card.className = 'bare-card';
  const title = document.createElement('h1');
  title.textContent = words.title;
  const text = document.createElement('p');
  text.textContent = words.text;
  card.append(title, text);
  if (words.button) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cover-button';
    button.textContent = words.button;
    button.addEventListener('click', () => location.reload());
    card.append(button);
  }
  note.append(card);
  document.body.append(note);
}

export function hide(words) {
  document.documentElement.classList.add(COVERED);
  put(words);
}

export function show() {
  if (!removed) {
    document.documentElement.classList.remove(COVERED);
    note?.remove();
    note = undefined;
  }
}

export function hidden() {
  return document.documentElement.classList.contains(COVERED);
}

export function remove(words) {
  if (removed) {
    return;
  }
  hide(words);
  removed = true;
  document.title = words.title;
  const clear = () => [...document.body.children].filter((part) => part !== note).forEach((part) => part.remove());
  clear();
  // what the page's own script still puts there
  new MutationObserver(clear).observe(document.body, { childList: true });
  note.querySelector('button')?.focus();
}
