/* A link whose words and place Python gives; it opens in the place of this page. */

export default function ({ parentElement, data }) {
  const link = parentElement.querySelector("a");
  link.href = data.path;
  link.className = data.plain ? "plain" : "strong";
  link.querySelector(".icon").textContent = data.icon;
  link.querySelector(".words").textContent = data.words;
}
