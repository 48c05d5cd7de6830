/* What the keyboard and the pointer do in the editor. */

const LINGER = 250; // milliseconds that a card stays once the pointer has left
const SILENT_KEYS = new Set(["Shift", "Control", "Alt", "Meta", "Tab"]); // they leave an open card as it is

class Gestures {
  constructor(editor) {
    this.editor = editor;
    this.tip = make("div", "tip");
    this.tip.hidden = true;
    editor.box.append(this.tip);
  }

  listen() {
    const { editor } = this;
    editor.box.addEventListener("keydown", (event) => this.onKey(event), true);
    editor.box.addEventListener("focusout", () => editor.send());
    for (const field of Object.values(editor.fields)) {
      field.area.addEventListener("click", (event) => this.onClick(field, event));
      field.area.addEventListener("pointermove", (event) => this.onHover(field, event));
      field.area.addEventListener("pointerleave", () => this.onHover(null));
      field.frame.addEventListener("scroll", () => editor.scrolled(), { passive: true });
    }
    editor.card.box.addEventListener("pointerenter", () => clearTimeout(this.fading));
    editor.card.box.addEventListener("pointerleave", () => this.onHover(null));
    new ResizeObserver(() => editor.card.open && editor.read(editor.card.finding)).observe(editor.box);
  }

  /** F8 and Shift+F8 walk, Enter enters the card of the finding walked to, Escape leaves it; other keys are typing. */
  onKey(event) {
    const { editor } = this;
    const typing = editor.fieldInFocus();
    this.tip.hidden = true;
    if (event.ctrlKey || event.metaKey) editor.send(); // what a shortcut of the page acts on must be there before it
    if (event.key === "F8") editor.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && editor.card.open) editor.leave();
    else if (event.key === "Enter" && editor.walking && typing) editor.enterCard();
    else {
      if (typing && !SILENT_KEYS.has(event.key)) editor.close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  onClick(field, event) {
    clearTimeout(this.fading);
    const finding = field.under(event.clientX, event.clientY)?.over.find((one) => one.lead)?.lead;
    if (!finding) return this.editor.close();
    this.tip.hidden = true;
    this.editor.read(finding);
    this.editor.walking = true;
    return undefined;
  }

  /** A card under the pointer while it hovers; one opened by a click or by keyboard stays. */
  onHover(field, event) {
    const { card, walking } = this.editor;
    const hit = field?.under(event.clientX, event.clientY);
    const finding = hit?.over.find((one) => one.lead)?.lead;
    const words = hit?.over.find((one) => one.words)?.words;
    this.tip.hidden = !words || card.open || Boolean(finding);
    if (!this.tip.hidden) this.showTip(words, hit.box);
    if (walking || card.box.matches(":focus-within")) return;
    clearTimeout(this.fading);
    if (finding) this.editor.read(finding, hit.box);
    else if (card.open) this.fading = setTimeout(() => this.editor.close(), LINGER);
  }

  showTip(words, near) {
    const home = this.editor.box.getBoundingClientRect();
    this.tip.textContent = words;
    this.tip.style.left = `${Math.max(0, Math.min(near.left - home.left, home.width - this.tip.offsetWidth))}px`;
    this.tip.style.top = `${near.top - home.top - this.tip.offsetHeight - 4}px`;
  }
}
