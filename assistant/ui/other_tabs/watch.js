/* A session that ended in another tab ends here too: the page goes to the door, with what it shows of clients. */

const EVERY = 1500; // milliseconds; the mark is read in the browser, nothing is asked of the server
const WATCHES = "watchesLeaving";

const mark = (name) => document.cookie.split("; ").find((one) => one.startsWith(`${name}=`)) ?? "";

export default function ({ data }) {
  const root = document.documentElement;
  if (root.dataset[WATCHES]) return;
  root.dataset[WATCHES] = "yes";
  const first = mark(data.cookie);
  const look = () => {
    if (mark(data.cookie) !== first) window.location.reload();
  };
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look); // a hidden tab counts slowly
}
