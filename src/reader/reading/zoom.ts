/** How a picture is looked at: so many times its whole size, moved by px from the middle. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

/** A place on the stage, in px from its middle. */
export interface Point {
  x: number;
  y: number;
}

/** The picture as a whole. */
export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

/** How much larger a picture gets at most. */
const MOST = 8;

/** Makes a picture larger or smaller; what is at `point` stays there. */
export function zoomBy(zoom: Zoom, factor: number, point: Point, stage: Point): Zoom {
  const scale = Math.min(MOST, Math.max(1, zoom.scale * factor));
  const by = scale / zoom.scale;
  return within(
    { scale, x: point.x - (point.x - zoom.x) * by, y: point.y - (point.y - zoom.y) * by },
    stage,
  );
}

/** Moves a picture, as far as there is more of it than the stage shows. */
export function moveBy(zoom: Zoom, by: Point, stage: Point): Zoom {
  return within({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, stage);
}

function within({ scale, x, y }: Zoom, stage: Point): Zoom {
  const most = { x: ((scale - 1) * stage.x) / 2, y: ((scale - 1) * stage.y) / 2 };
  // `+ 0` makes 0 of -0.
  const hold = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value)) + 0;
  return { scale, x: hold(x, most.x), y: hold(y, most.y) };
}

/** What a finger asks for that went so far over a whole picture; null for too little. */
export function swipeOf({ x, y }: Point): 'close' | 'previous' | 'next' | null {
  const [across, down] = [Math.abs(x), Math.abs(y)];
  if (y > 80 && down > across) return 'close';
  if (across > 60 && across > down) return x > 0 ? 'previous' : 'next';
  return null;
}
