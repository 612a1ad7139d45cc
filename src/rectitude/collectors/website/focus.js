// Puts the keyboard into a field that read.js listed, as a person would before typing.
async function (index) {
  const field = kept.fields[index];
  if (!field || !field[$.isConnected] || field[$.disabled] || field[$.readOnly]) return false;
  if (!field[$.checkVisibility]({visibilityProperty: true})) return false;
  field[$.scrollIntoView]({block: 'center', behavior: 'instant'});
  field[$.focus]();
  if (field[$.value] && field[$.select]) field[$.select]();
  return field[$.getRootNode]()[$.activeElement] === field;
}
