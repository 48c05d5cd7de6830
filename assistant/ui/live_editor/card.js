/* The card of one passage: why, the remedy, the article and how surely it was read, and what can be done. */

const SEVERITY_ICONS = { blocking: "block", warning: "warning", advice: "lightbulb" };

class Card {
  constructor({ onCorrect, onInsert, onCut, onWaive, onClose }) {
    this.acts = { onCorrect, onInsert, onCut, onWaive, onClose };
    this.box = make("div", "card");
    this.box.hidden = true;
    this.box.tabIndex = -1;
    this.box.setAttribute("role", "dialog");
    this.finding = null;
  }

  get open() {
    return !this.box.hidden;
  }

  /** Show a finding beside a rectangle of the screen, in the width of an element; ``rank`` reads "2 sur 5". */
  show(finding, rank, editable, near, within) {
    if (this.finding !== finding) this.fill(finding, rank, editable);
    this.finding = finding;
    this.box.hidden = false;
    this.stand(near, within.getBoundingClientRect());
  }

  close() {
    this.box.hidden = true;
    this.finding = null;
  }

  /** Out of sight, but still about its finding: Enter brings it back. */
  fold() {
    this.box.hidden = true;
  }

  /** The keyboard enters the card: its first act, or the card itself. */
  enter() {
    (this.box.querySelector(".acts button, .waive input") ?? this.box).focus();
  }

  /** Below the words when there is room, else above. */
  stand(near, within) {
    const home = this.box.parentElement.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const left = Math.max(0, Math.min(near.left, within.right - width) - home.left);
    const below = near.bottom + 6;
    const fits = below + height <= window.innerHeight || near.top - height - 6 < 0;
    this.box.style.left = `${left}px`;
    this.box.style.top = `${(fits ? below : near.top - height - 6) - home.top}px`;
  }

  fill(finding, rank, editable) {
    const head = make("div", `head ${finding.severity}`);
    head.append(icon(SEVERITY_ICONS[finding.severity]), make("strong", "", finding.label), make("span", "rank", rank));
    head.append(button("close", "", () => this.acts.onClose(), "close"));
    head.lastChild.setAttribute("aria-label", "Fermer");
    const parts = [head, ...this.told(finding, editable)];
    for (const other of finding.others) {
      const label = make("p", `head besides ${other.severity}`);
      label.append(icon(SEVERITY_ICONS[other.severity]), make("strong", "", other.label));
      parts.push(label, ...this.told(other, editable));
    }
    this.box.setAttribute("aria-label", `${finding.label}, ${rank}\u202f: ${finding.message}`);
    this.box.replaceChildren(...parts);
  }

  /** Why, the remedy and the source of one finding. */
  told(finding, editable) {
    const source = make("div", "source");
    source.append(make("div", "article", finding.article));
    if (finding.title) source.append(make("div", "", finding.title));
    if (finding.confidence) source.append(make("div", "", finding.confidence));
    const parts = [make("p", "message", finding.message)];
    if (finding.hint) parts.push(make("p", "hint", finding.hint));
    return [...parts, ...this.remedies(finding, editable), source];
  }

  /** What would be written, and the buttons; nothing of it on a locked text. */
  remedies(finding, editable) {
    const parts = [];
    const acts = make("div", "acts");
    const proposal = finding.replacement || finding.insertion;
    if (editable && proposal) {
      const words = finding.replacement ? "À la place" : "À insérer";
      parts.push(make("p", "proposal", `${words}\u202f: ${proposal}`));
    }
    if (editable && finding.replacement) {
      acts.append(button("main", "Corriger", () => this.acts.onCorrect(finding), "auto_fix_high"));
    }
    if (editable && finding.insertion) {
      acts.append(button("main", "Insérer la mention", () => this.acts.onInsert(finding), "add"));
    }
    if (editable && finding.cut) {
      parts.push(make("p", "proposal", `À retirer\u202f: ${finding.cut.sentence}`));
      acts.append(button("main", "Retirer la phrase", () => this.acts.onCut(finding), "content_cut"));
    }
    if (finding.waived) parts.push(make("p", "waived", `Levé\u202f: ${finding.waived}`));
    if (editable && finding.waivable) {
      const form = this.waiver(finding);
      acts.append(button("", "Lever avec un motif", () => { form.hidden = false; form.querySelector("input").focus(); }));
      return [...parts, acts, form];
    }
    return acts.childElementCount ? [...parts, acts] : parts;
  }

  waiver(finding) {
    const form = make("form", "waive");
    form.hidden = true;
    const reason = make("input");
    reason.required = true;
    reason.setAttribute("aria-label", "Motif, conservé avec le brouillon");
    reason.placeholder = "Motif, conservé avec le brouillon";
    const go = make("button", "main", "Lever l’avertissement");
    form.append(reason, go);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.acts.onWaive(finding, reason.value);
    });
    return form;
  }
}
