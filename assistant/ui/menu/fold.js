/* On a narrow screen the menu lies over the page: a choice in it folds it. */

const NARROW = 768; // pixels, where Streamlit lays the menu over the page
const LISTENS = "menuFolds";

export default function () {
  const root = document.documentElement;
  if (root.dataset[LISTENS]) return;
  root.dataset[LISTENS] = "yes";
  document.addEventListener("click", ({ target }) => {
    if (!target.closest?.('[data-testid="stSidebarNavLink"]') || window.innerWidth > NARROW) return;
    setTimeout(() => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click());
  });
}
