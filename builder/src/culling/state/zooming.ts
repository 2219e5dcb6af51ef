export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the photo (x, y), and where in the pane it is (u, v): all relative, 0..1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

/** `scale` in photo pixels to screen pixels: 1 is 100 %. One zoom serves panes of any size: that is what keeps them together. */
export interface Zoom extends Spot {
  readonly scale: number;
}

export interface Rectangle extends Size {
  readonly left: number;
  readonly top: number;
}

export const MIDDLE: Spot = { x: 0.5, y: 0.5, u: 0.5, v: 0.5 };
const MOST = 8;

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Where the photo lies in its pane. `density` is device pixels a CSS pixel: 100 % is one photo pixel a device pixel. */
export function placed(zoom: Zoom | null, pane: Size, photo: Size, density: number): Rectangle {
  const fit = Math.min(pane.width / photo.width, pane.height / photo.height);
  const scale = zoom ? zoom.scale / density : fit;
  const [width, height] = [photo.width * scale, photo.height * scale];
  const { x, y, u, v } = zoom ?? MIDDLE;
  return {
    width,
    height,
    left: edge(u * pane.width - x * width, width, pane.width),
    top: edge(v * pane.height - y * height, height, pane.height),
  };
}

/** No gap beside a photo that is larger than its pane; a smaller one stands in the middle. */
const edge = (start: number, length: number, room: number) =>
  length <= room ? (room - length) / 2 : within(start, room - length, 0);

/** The spot under a point of the pane (in CSS pixels from its corner). */
export function spotAt(point: { readonly x: number; readonly y: number }, pane: Size, lies: Rectangle): Spot {
  return {
    x: within((point.x - lies.left) / lies.width, 0, 1),
    y: within((point.y - lies.top) / lies.height, 0, 1),
    u: within(point.x / pane.width, 0, 1),
    v: within(point.y / pane.height, 0, 1),
  };
}

/** Dragged by so many CSS pixels. What lies is read first, so that a drag past the edge leaves nothing to drag back. */
export function panned(zoom: Zoom, dx: number, dy: number, pane: Size, lies: Rectangle): Zoom {
  const middle = spotAt({ x: pane.width / 2 - dx, y: pane.height / 2 - dy }, pane, lies);
  return { ...middle, u: 0.5, v: 0.5, scale: zoom.scale };
}

/** Closer or further, the spot staying under the pointer; null: the whole photo again. */
export function scaled(zoom: Zoom | null, factor: number, spot: Spot, pane: Size, photo: Size, density: number) {
  const fit = Math.min(pane.width / photo.width, pane.height / photo.height) * density;
  const scale = Math.min((zoom?.scale ?? fit) * factor, MOST);
  return scale <= fit ? null : { ...spot, scale };
}
