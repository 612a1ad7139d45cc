// Ticks a box that read.js listed, if it is not ticked.
async function (index) {
  const box = kept.fields[index];
  if (box && !box[$.checked]) box[$.click]();
  return Boolean(box && box[$.checked]);
}
