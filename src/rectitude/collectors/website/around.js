// The buttons in the same form, dialog or part of the page as a control that controls.js found, and what that is.
async function (index) {
  const found = (kept.controls || [])[index];
  if (!found || !found[$.isConnected]) return null;
  const part = found[$.closest]('form, dialog, [role=dialog], fieldset, section, article, main') || document.body;
  const pressed = 'button, input[type=submit], input[type=button], input[type=image], [role=button]';
  const said = e => (e[$.innerText] || e[$.getAttribute]('value') || e[$.getAttribute]('aria-label') || e[$.getAttribute]('title') || '')
    .replace(/\s+/g, ' ').trim();
  const buttons = [...part[$.querySelectorAll](pressed)].filter(e => e !== found
    && !e[$.matches]('[role=switch], [role=checkbox], [aria-pressed], [aria-checked], [aria-expanded], [aria-haspopup]')
    && !e[$.closest]('nav, header, footer')
    && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true}));
  return JSON.stringify({buttons: buttons.slice(0, 20).map(said), is_switch: found[$.matches]('[role=switch]')});
}
