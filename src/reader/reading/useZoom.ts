import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { moveBy, type Point, swipeOf, WHOLE, type Zoom, zoomBy } from './zoom.ts';

/** What one step of a key or button, and a double click, make larger by. */
const STEP = 1.5;
const LEAP = 2.5;

const MIDDLE: Point = { x: 0, y: 0 };

/**
 * Looks closer at what is on a stage: by two fingers, a double click, the wheel
 * with Ctrl, and `step`; one finger or the mouse moves it, or swipes when it is whole.
 */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  onSwipe: (swipe: 'close' | 'previous' | 'next') => void,
) {
  const [zoom, setZoom] = useState(WHOLE);
  const pointers = useRef(new Map<number, Point>());
  /** How far a single finger went over the whole picture. */
  const swiped = useRef<Point>(MIDDLE);

  const change = (next: (zoom: Zoom, size: Point) => Zoom) => {
    const size = { x: stage.current?.clientWidth ?? 0, y: stage.current?.clientHeight ?? 0 };
    setZoom((before) => next(before, size));
  };
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = stage.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: clientX - box.x - box.width / 2, y: clientY - box.y - box.height / 2 };
  };

  useEffect(() => {
    const box = stage.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // Else the page grows.
      event.preventDefault();
      const rect = box?.getBoundingClientRect() ?? new DOMRect();
      const point = {
        x: event.clientX - rect.x - rect.width / 2,
        y: event.clientY - rect.y - rect.height / 2,
      };
      const size = { x: rect.width, y: rect.height };
      setZoom((before) => zoomBy(before, Math.exp(-event.deltaY / 200), point, size));
    };
    // React's own wheel events cannot be prevented.
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, [stage]);

  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    const by = { x: now.x - before.x, y: now.y - before.y };
    if (other) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      swiped.current = MIDDLE;
      change((old, size) => zoomBy(old, factor, middle, size));
    } else if (zoom.scale > 1) change((old, size) => moveBy(old, by, size));
    else swiped.current = { x: swiped.current.x + by.x, y: swiped.current.y + by.y };
  };
  const onPointerUp = (event: PointerEvent) => {
    const isSwipe = pointers.current.size === 1 && event.pointerType !== 'mouse';
    pointers.current.delete(event.pointerId);
    const swipe = isSwipe && zoom.scale === 1 ? swipeOf(swiped.current) : null;
    swiped.current = MIDDLE;
    if (swipe) onSwipe(swipe);
  };
  return {
    zoom,
    whole: () => setZoom(WHOLE),
    /** Larger by steps, or smaller by negative ones. */
    step: (steps: number) => change((old, size) => zoomBy(old, STEP ** steps, MIDDLE, size)),
    handlers: {
      onDoubleClick: (event: { clientX: number; clientY: number }) => {
        const point = pointOf(event);
        change((old, size) => (old.scale > 1 ? WHOLE : zoomBy(old, LEAP, point, size)));
      },
      onPointerDown: (event: PointerEvent) => {
        pointers.current.set(event.pointerId, pointOf(event));
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove,
      onPointerUp,
      onPointerCancel: (event: PointerEvent) => {
        pointers.current.delete(event.pointerId);
        swiped.current = MIDDLE;
      },
    },
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
