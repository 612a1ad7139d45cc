// Scrolls to the end of the page, and says how long it was before.
async function () {
  const long = document.documentElement[$.scrollHeight];
  scrollTo({top: long, behavior: 'instant'});
  return JSON.stringify(long);
}
