// The tier review: the bar names who is ticked, and ticks all without leaving the place in the list.
const named = 3;

export function startReview() {
  const boxes = [...document.querySelectorAll('.review-row > [type=checkbox]')];
  const all = document.querySelector('[data-tick-all]');
  const names = document.querySelector('.ticked-names');

  function tell() {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.dataset.name);
    const first = ticked.slice(0, named).join(names.dataset.comma);
    names.textContent = ticked.length > named
      ? names.dataset.more.replace('{0}', first).replace('{1}', ticked.length - named)
      : first;
    all.textContent = ticked.length === boxes.length ? all.dataset.none : all.dataset.all;
  }

  all.hidden = false;
  all.addEventListener('click', () => {
    const tick = boxes.some((box) => !box.checked);
    boxes.forEach((box) => { box.checked = tick; });
    tell();
  });
  document.addEventListener('change', (event) => { if (boxes.includes(event.target)) tell(); });
  tell();
}
