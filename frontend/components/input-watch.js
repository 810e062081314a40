// <input-watch>: tells the server whether somebody touches the screen, and takes the page off it when nobody may see it any
// more, whether the server can be reached or not. A plain module: no framework, no build.
//
// Properties, set by org.tenderpoint.shell.InputWatch:
//   lockSeconds  without a touch, after which 'lock-due' is sent; 0 for never
//   endSeconds   without a touch, after which 'end-due' is sent
//   round        a new number starts both times anew
//   shown        a new number shows what was hidden: the server has put the lock in its place
//   signIn       whose page it is: the sign-in that it belongs to
//   words        { locked, over }, each { title, text, button }: what stands in place of the page
// Events: 'touched' (twice a minute at most), 'lock-due', 'end-due', 'leaving' (the page is covered by another, or about to be
// left, also by the browser's way back: with it goes what was typed in the last two seconds, for which a field still waits).
// What is typed in a page that ends goes with unsent-words.js.
import { hide, hidden, remove, show } from './screen-cover.js';
import { forget, start } from './unsent-words.js';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'];
const TELL_EVERY = 20_000;
const ASK_EVERY = 15_000;

class InputWatch extends HTMLElement {
  #last = Date.now();
  #told = 0;
  #asked = Date.now();
  #locked = false;
  #ended = false;
  #timer;
  #tabs;
  #errors;
  #touch = (event) => this.#touched(event);
  #look = () => this.#tick();
  #left = false;
  #leave = () => {
    this.#left = true;
  };
  #seen = () => {
    // the last message of a page that ends has gone
    if (document.hidden && !this.#left) {
      this.#tell('leaving');
    }
    this.#tick();
    this.#ask();
  };
  #within = () => this.#tell('leaving');
  #back = (event) => {
    // a page that the browser had kept, by its way back
    if (event.persisted) {
      this.#left = false;
      hide(this.words.over);
      this.#ask();
    }
  };
  lockSeconds = 0;
  endSeconds = 0;
  signIn = '';
  words = { locked: {}, over: {} };

  set round(number) {
    this.#last = Date.now();
    this.#locked = false;
    this.#ended = false;
    show();
  }

  set shown(number) {
    show();
  }

  connectedCallback() {
    this.style.display = 'none';
    this.#last = Date.now();
    start();
    TOUCHES.forEach((type) => document.addEventListener(type, this.#touch, { capture: true, passive: false }));
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('pagehide', this.#leave);
    // heard before the router, which leads away
    addEventListener('popstate', this.#within, { capture: true });
    addEventListener('pageshow', this.#back);
    this.#timer = setInterval(this.#look, 1000);
    this.#tabs = new BroadcastChannel('tenderpoint');
    this.#tabs.onmessage = () => this.#ask();
    this.#tabs.postMessage({ look: true });
    this.#errors = new MutationObserver(() => this.#noticed());
    this.#errors.observe(document.body, { childList: true });
  }

  disconnectedCallback() {
    TOUCHES.forEach((type) => document.removeEventListener(type, this.#touch, { capture: true }));
    document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('popstate', this.#within, { capture: true });
    removeEventListener('pageshow', this.#back);
    clearInterval(this.#timer);
    this.#tabs.close();
    this.#errors.disconnect();
  }

  #touched(event) {
    // what is hidden hears nothing; the note's own button does
    if (hidden()) {
      if (!event.target.closest?.('.cover-note')) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      return;
    }
    // after a computer has slept, the hand that wakes it must not work on what it should not see
    if (this.#tick()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const now = Date.now();
    this.#last = now;
    if (now - this.#told >= TELL_EVERY) {
      this.#told = now;
      this.#tell('touched');
    }
  }

  /** Whether something was due just now. */
  #tick() {
    forget();
    const now = Date.now();
    const quiet = (now - this.#last) / 1000;
    if (this.endSeconds > 0 && quiet >= this.endSeconds && !this.#ended) {
      this.#ended = true;
      this.#rest(this.words.over);
      this.#tell('end-due');
      return true;
    }
    if (this.lockSeconds > 0 && quiet >= this.lockSeconds && !this.#locked) {
      this.#locked = true;
      this.#rest(this.words.locked);
      this.#tell('lock-due');
      return true;
    }
    if (now - this.#asked >= ASK_EVERY) {
      this.#ask();
    }
    return false;
  }

  /** A field tells what was typed when it is left; the server hears it before it locks, as soon as it can be reached. */
  #rest(words) {
    let field = document.activeElement;
    while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
    if (field && field !== document.body) field.blur();
    hide(words);
  }

  /** Whether whoever this page belongs to is still signed in here: another tab may have signed out, or the server. */
  async #ask() {
    this.#asked = Date.now();
    if (!this.signIn) {
      return;
    }
    let now;
    try {
      const answer = await fetch('signed-in', { cache: 'no-store', redirect: 'error' });
      if (!answer.ok) {
        return;
      }
      now = await answer.text();
    } catch {
      // no line: the times above go on, and what is hidden stays so
      return;
    }
    if (now !== this.signIn) {
      remove(this.words.over);
    } else if (hidden() && !this.#locked && !this.#ended) {
      show();
    }
  }

  /** Vaadin says that the session has ended, above a page that could still be read. */
  #noticed() {
    const error = document.querySelector('body > .v-system-error');
    if (error?.textContent.includes(this.words.over.title)) {
      remove(this.words.over);
    }
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }
}

customElements.define('input-watch', InputWatch);
