// Finds the button that submits the form of a field that read.js listed.
async function (index) {
  const field = kept.fields[index];
  const form = field && field[$.form];
  if (!form) return null;
  const button = form[$.querySelector](
    'button:not([type]), button[type=submit], input[type=submit], input[type=image]');
  if (!button || !button[$.checkVisibility]({visibilityProperty: true}) || button[$.disabled]) return null;
  button[$.scrollIntoView]({block: 'center', behavior: 'instant'});
  const box = button[$.getBoundingClientRect]();
  return JSON.stringify({
    labels: [...form[$.querySelectorAll]('button, input[type=submit], input[type=button]')]
      .map(b => (b[$.innerText] || b[$.value] || '').trim()),
    action: button[$.getAttribute]('formaction') || form[$.getAttribute]('action') || '',
    x: box.x + box.width / 2, y: box.y + box.height / 2,
  });
}
