// A customer or a contact: who has the same name, number or address is shown while somebody types.
import { ask, put, whenPut } from './fragments.js';

const asked = '[name="Input.Name"], [name^="Points.Phones"], [name^="Points.Emails"], [name="Input.Phone"], [name="Input.Email"]';

function wire(form) {
  let waiting;
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const answer = await ask(form.dataset.alike, { method: 'POST', body: new FormData(form) });
    if (mine === turn && answer.ok) put(form.querySelector('#alike'), answer.html);
  };
  form.addEventListener('input', (event) => {
    if (!event.target.matches(asked)) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
}

export function startAlike() {
  whenPut((root) => root.querySelectorAll('form[data-alike]').forEach(wire));
}
