// <input-watch>: tells the server whether somebody touches the screen. A plain module: no framework, no build.
//
// Properties, set by org.tenderpoint.shell.InputWatch:
//   lockSeconds  without a touch, after which 'lock-due' is sent; 0 for never
//   endSeconds   without a touch, after which 'end-due' is sent
//   round        a new number starts both times anew
// Events: 'touched' (twice a minute at most), 'lock-due', 'end-due'.
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'];
const TELL_EVERY = 20_000;

class InputWatch extends HTMLElement {
  #last = Date.now();
  #told = 0;
  #locked = false;
  #ended = false;
  #timer;
  #touch = (event) => this.#touched(event);
  #look = () => this.#tick();
  lockSeconds = 0;
  endSeconds = 0;

  set round(number) {
    this.#last = Date.now();
    this.#locked = false;
    this.#ended = false;
  }

  connectedCallback() {
    this.hidden = true;
    this.#last = Date.now();
    TOUCHES.forEach((type) => document.addEventListener(type, this.#touch, { capture: true, passive: false }));
    document.addEventListener('visibilitychange', this.#look);
    this.#timer = setInterval(this.#look, 1000);
  }

  disconnectedCallback() {
    TOUCHES.forEach((type) => document.removeEventListener(type, this.#touch, { capture: true }));
    document.removeEventListener('visibilitychange', this.#look);
    clearInterval(this.#timer);
  }

  #touched(event) {
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
    const quiet = (Date.now() - this.#last) / 1000;
    if (this.endSeconds > 0 && quiet >= this.endSeconds && !this.#ended) {
      this.#ended = true;
      this.#leaveField();
      this.#tell('end-due');
      return true;
    }
    if (this.lockSeconds > 0 && quiet >= this.lockSeconds && !this.#locked) {
      this.#locked = true;
      this.#leaveField();
      this.#tell('lock-due');
      return true;
    }
    return false;
  }

  /** A field tells what was typed when it is left; the server hears it before it locks. */
  #leaveField() {
    let field = document.activeElement;
    while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
    if (field && field !== document.body) field.blur();
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }
}

customElements.define('input-watch', InputWatch);
