/* One field: a plain text area, and behind it a mirror of the same text that carries underlines, chips and tints. */

class Field {
  constructor(name, label, { onInput, oneLine = false }) {
    this.name = name;
    this.text = "";
    this.stretches = [];
    this.onInput = onInput;
    this.area = make("textarea");
    Object.assign(this.area, { id: name, lang: "fr", spellcheck: true, rows: 1, autocomplete: "off" });
    this.area.setAttribute("aria-describedby", "keys");
    this.mirror = make("div", "mirror");
    this.mirror.setAttribute("aria-hidden", "true");
    this.frame = make("div", "frame");
    this.box = make("div", `field ${name}`);
    const caption = make("label", "", label);
    caption.htmlFor = name;
    const sheet = make("div", "sheet");
    sheet.append(this.mirror, this.area);
    this.frame.append(sheet);
    this.box.append(caption, this.frame);
    this.area.addEventListener("input", () => this.read());
    if (oneLine) this.keepOneLine();
  }

  /** Put a text that came from elsewhere, keeping the caret where it was. */
  put(text) {
    if (this.area.value === text) return;
    const { selectionStart, selectionEnd } = this.area;
    this.area.value = text;
    this.text = this.area.value;
    this.area.setSelectionRange(selectionStart, selectionEnd);
    this.stretches = [];
  }

  /** What is to be shown on this text. */
  show(stretches) {
    this.text = this.area.value;
    this.stretches = stretches;
    this.draw();
  }

  /** After typing: what is shown moves with the text at once, and its author is told. */
  read() {
    const edit = editBetween(this.text, this.area.value);
    this.text = this.area.value;
    const after = this.stretches.map((stretch) => ({ ...stretch, place: moved(stretch.place, edit) }));
    this.stretches = after.filter(({ place }) => place);
    this.draw();
    this.onInput(this, edit);
  }

  draw() {
    const nodes = pieces(this.text, this.stretches).map(({ text, over }) => {
      if (!over.length) return document.createTextNode(text);
      const span = make("span", [...new Set(over.map(({ kind }) => kind))].join(" "), text);
      span.stretches = over;
      return span;
    });
    this.mirror.replaceChildren(...nodes, "\u200b");
  }

  /** What stands under a point of the screen: the heaviest finding, else a chip or a value of the account. */
  under(x, y) {
    for (const span of this.mirror.querySelectorAll("span")) {
      for (const box of span.getClientRects()) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return { box, over: span.stretches };
      }
    }
    return null;
  }

  /** Where on the screen a place begins. */
  boxOf({ start, end }) {
    const range = document.createRange();
    let passed = 0;
    const walker = document.createTreeWalker(this.mirror, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const length = walker.currentNode.length;
      if (start < passed + length || passed + length >= this.text.length) {
        const from = Math.max(0, Math.min(start - passed, length));
        range.setStart(walker.currentNode, from);
        range.setEnd(walker.currentNode, Math.max(from, Math.min(end - passed, length)));
        return range.getClientRects()[0] ?? range.getBoundingClientRect();
      }
      passed += length;
    }
    return this.area.getBoundingClientRect();
  }

  /** Whether a place is within what the frame lets see. */
  shows(place) {
    const box = this.boxOf(place);
    const frame = this.frame.getBoundingClientRect();
    return box.bottom > frame.top && box.top < frame.bottom;
  }

  /** Put the caret at a place and bring it to sight. */
  focusAt(place) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(place.start, place.start);
    const box = this.boxOf(place);
    const frame = this.frame.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) this.frame.scrollTop += box.top - frame.top - frame.height / 3;
    const seen = this.boxOf(place);
    if (seen.top < 80 || seen.bottom > window.innerHeight - 80) {
      const anchor = [...this.mirror.children].find((span) => span.stretches?.some((one) => one.place.start === place.start));
      (anchor ?? this.area).scrollIntoView({ block: "center" });
    }
  }

  /** Replace a place as if it had been typed, so that it can be undone. */
  replace({ start, end }, text) {
    this.area.focus();
    this.area.setSelectionRange(start, end);
    const done = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
    if (done) return;
    this.area.setRangeText(text, start, end, "end");
    this.read();
  }

  /** A subject has no line breaks: Enter does nothing, and a paste loses them. */
  keepOneLine() {
    this.area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.defaultPrevented) event.preventDefault();
    });
    this.area.addEventListener("paste", (event) => {
      const pasted = event.clipboardData.getData("text/plain");
      if (!/[\r\n]/.test(pasted)) return;
      event.preventDefault();
      document.execCommand("insertText", false, pasted.replace(/\s*[\r\n]+\s*/g, " "));
    });
  }
}
