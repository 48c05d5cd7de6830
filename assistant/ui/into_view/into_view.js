/* Brings the place where it stands into sight, when Python asks and it lies outside the window. */

const LOWEST = 0.6; // of the window's height: what begins below is out of sight

export default function ({ parentElement, data }) {
  if (!data.asked) return;
  const place = parentElement.host ?? parentElement;
  requestAnimationFrame(() => {
    const { top } = place.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * LOWEST) place.scrollIntoView({ block: "start" });
  });
}
