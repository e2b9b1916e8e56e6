/** A sheet that only draws ink. It shows how much time the browser needs for drawing alone. */
const canvas = document.querySelector("canvas");
const context = canvas?.getContext("2d");
if (!canvas || !context) throw new Error("Expected a canvas to draw on.");
context.lineWidth = 8;
context.lineCap = context.lineJoin = "round";

let way: (readonly [x: number, y: number])[] = [];
let frame = 0;
canvas.addEventListener("pointermove", (event) => {
  if (event.buttons === 0) return;
  for (const { offsetX, offsetY } of event.getCoalescedEvents()) way.push([offsetX, offsetY]);
  frame ||= requestAnimationFrame(paint);
});
canvas.addEventListener("pointerup", () => {
  way = [];
});
document.querySelector("button")?.addEventListener("click", () => {
  context.clearRect(0, 0, canvas.width, canvas.height);
});

function paint(): void {
  frame = 0;
  context?.beginPath();
  for (const [x, y] of way) context?.lineTo(x, y);
  context?.stroke();
  way = way.slice(-1);
}
