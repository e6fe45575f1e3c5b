// Set-up: the time zone follows the language and the currency, else the browser, until somebody types one.
export function startZone() {
  const zone = document.querySelector('input[data-zone]');
  if (!zone) return;

  const choices = [...zone.form.querySelectorAll('select')];
  const isChina = () => choices.some(choice => choice.value === 'zh-CN' || choice.value === 'CNY');
  const suggest = () => { zone.value = isChina() ? zone.dataset.zone : Intl.DateTimeFormat().resolvedOptions().timeZone; };
  // An answer that was sent back keeps what was typed.
  if (zone.value && document.querySelector('.is-invalid, .validation-summary-errors')) return;

  suggest();
  zone.addEventListener('input', () => choices.forEach(choice => choice.removeEventListener('change', suggest)));
  choices.forEach(choice => choice.addEventListener('change', suggest));
}
