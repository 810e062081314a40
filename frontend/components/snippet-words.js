// <snippet-words>: writes a therapist's own texts into the text areas beside it: "/neck " becomes what stands under "neck".
// A plain module: no framework, no build.
//
// Property, set by org.tenderpoint.session.ui.SnippetWords:
//   snippets  {word: text}, the words in small letters
const WORD = /(^|\s)\/([\p{L}\p{M}\p{Nd}_-]{1,20})(\s)$/u;

class SnippetWords extends HTMLElement {
  #around = null;
  #typed = (event) => this.#write(event);
  snippets = this.snippets ?? {};

  connectedCallback() {
    this.hidden = true;
    this.#around = this.parentElement;
    this.#around.addEventListener('input', this.#typed, true);
  }

  disconnectedCallback() {
    this.#around?.removeEventListener('input', this.#typed, true);
  }

  #write(event) {
    const area = event.composedPath()[0];
    if (!(area instanceof HTMLTextAreaElement) || area.readOnly || event.isComposing) return;
    const end = area.selectionStart;
    const found = WORD.exec(area.value.slice(0, end));
    const text = found && this.snippets?.[found[2].toLowerCase()];
    if (!text) return;
    const begin = end - found[0].length + found[1].length;
    area.setRangeText(text + found[3], begin, end, 'end');
    // the field around it hears of the change as of any other that is typed, and of this one alone: Flow sends a field's
    // value with the event that changed it, and would take a second event, which changes nothing, in its place
    event.stopImmediatePropagation();
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

customElements.define('snippet-words', SnippetWords);
