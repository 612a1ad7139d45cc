// The buttons in the same form or dialog as a control that controls.js found, else on the page, and what that is.
// A save button often stands below all sections; what the page's own head and foot hold keeps no choice.
async function (index) {
  const found = (kept.controls || [])[index];
  if (!found || !found[$.isConnected]) return null;
  const part = found[$.closest]('form, dialog, [role=dialog]') || found[$.closest]('main') || document.body;
  const apart = e => {
    const frame = e[$.closest]('header, footer');
    return e[$.closest]('nav') || frame && (part === document.body || !part[$.contains](frame));
  };
  const pressed = 'button, input[type=submit], input[type=button], input[type=image], [role=button]';
  const said = e => (e[$.innerText] || e[$.getAttribute]('value') || e[$.getAttribute]('aria-label') || e[$.getAttribute]('title') || '')
    .replace(/\s+/g, ' ').trim();
  const buttons = [...part[$.querySelectorAll](pressed)].filter(e => e !== found
    && !e[$.matches]('[role=switch], [role=checkbox], [aria-pressed], [aria-checked], [aria-expanded], [aria-haspopup]')
    && !apart(e)
    && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true}));
  return JSON.stringify({buttons: buttons.slice(0, 20).map(said), is_switch: found[$.matches]('[role=switch]')});
}
