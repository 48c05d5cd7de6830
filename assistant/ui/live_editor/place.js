/* Places in a text, and how an edit moves them. */

/** What changed from one text to the next: where, how many units went, how many came. */
function editBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, removed: before.length - start - same, added: after.length - start - same };
}

/** A place after an edit; null where the edit touched what stood there. */
function moved(place, edit) {
  const by = edit.added - edit.removed;
  if (place.end <= edit.start) return place;
  if (place.start >= edit.start + edit.removed) return { ...place, start: place.start + by, end: place.end + by };
  return null;
}

/** The text cut wherever a stretch begins or ends; each piece knows the stretches that cover it. */
function pieces(text, stretches) {
  const shown = stretches.filter(({ place }) => place.end > place.start && place.end <= text.length);
  const cuts = new Set([0, text.length]);
  for (const { place } of shown) cuts.add(place.start).add(place.end);
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index];
    const over = shown.filter(({ place }) => place.start <= start && place.end >= end);
    return { start, text: text.slice(start, end), over };
  });
}

/** An element with a class and a text; text is only ever a text node. */
function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** One of the icons that the page ships; said by nobody. */
function icon(name) {
  const element = make("span", "icon", name);
  element.setAttribute("aria-hidden", "true");
  element.translate = false;
  return element;
}

/** A push button. */
function button(className, text, onClick, iconName = "") {
  const element = make("button", className);
  element.type = "button";
  if (iconName) element.append(icon(iconName));
  element.append(text);
  element.addEventListener("click", onClick);
  return element;
}
