// <reveal-words words="…">: what a screen reader says of the eye in the password field of Vaadin's form for signing in. The
// form makes that field itself, and has no words for it. A plain module: no framework, no build.
class RevealWords extends HTMLElement {
  async connectedCallback() {
    this.style.display = 'none';
    await customElements.whenDefined('vaadin-login-form');
    const field = document.querySelector('vaadin-login-form vaadin-password-field');
    if (field) {
      field.i18n = { reveal: this.getAttribute('words') };
    }
  }
}

customElements.define('reveal-words', RevealWords);
