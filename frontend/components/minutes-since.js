// <minutes-since>: shows how many minutes something has gone on for, and counts on. A plain module: no framework, no build.
// It counts from when it was told, by the time that has passed since: the clock of this device may be wrong.
//
// Properties, set by org.tenderpoint.session.ui.MinutesSince:
//   elapsed  seconds that had passed when the server said so
//   words    with # for the minutes
class MinutesSince extends HTMLElement {
  #from = Date.now();
  #elapsed = 0;
  #words = '#';
  #timer;
  #look = () => this.#show();

  set elapsed(seconds) { this.#elapsed = seconds; this.#from = Date.now(); this.#show(); }
  get elapsed() { return this.#elapsed; }
  set words(words) { this.#words = words; this.#show(); }
  get words() { return this.#words; }

  connectedCallback() {
    // what was set before this module was loaded hides our own accessors
    for (const name of ['elapsed', 'words']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#timer = setInterval(this.#look, 1000);
    document.addEventListener('visibilitychange', this.#look);
    this.#show();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
  }

  #show() {
    const minutes = Math.floor((this.#elapsed + (Date.now() - this.#from) / 1000) / 60);
    const text = this.#words.replace('#', Math.max(0, minutes));
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('minutes-since', MinutesSince);
