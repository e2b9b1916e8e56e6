/**
 * The tools' icons as SVG path data, on a 24 × 24 grid. Icons that are always visible are in
 * Controls.
 */
export const toolIcons = {
  pen: "M4 20l1-4.5L16 4.5 19.5 8l-11 11zM13.5 7l3.5 3.5",
  camera: "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4",
  picture: "M4 5h16v14H4zM4 16l5-5 4.5 4.5L16 13l4 4M15.5 8.5h.5",
  frame: "M8 3v13h13M3 8h13v13",
  replay: "M4.5 4.5v5h5M5 9.5A7.8 7.8 0 1 1 4.4 14M10.5 9.5v5.5l4.5-2.75z",
  share: "M12 15V4M8 8l4-4 4 4M7 11H5v9h14v-9h-2",
  link: "M10 8H7.5a4 4 0 0 0 0 8H10M14 8h2.5a4 4 0 0 1 0 8H14M9 12h6",
  save: "M12 4v11M8 11l4 4 4-4M5 16v4h14v-4",
  play: "M8 5v14l11-7z",
  pause: "M9 5v14M15 5v14",
  close: "M6 6l12 12M18 6 6 18",
  projector: "M3 4h18M5 4v11h14V4M12 15v5M8 20h8",
} as const;
