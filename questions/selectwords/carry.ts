/** How far a finger may tremble and still only press, in pixels. */
const tremble = 6;
/** So near to an edge of the window, the page goes on; bars that stay in place lie over both. */
const edge = { top: 128, bottom: 80 };
/** How far it goes in each frame. */
const step = 7;

/** Carries a copy of the element under the pointer, and says over what it was let go. A mere press carries nothing. */
export function carry(
  start: PointerEvent,
  element: HTMLElement,
  drop: (under: Element | null) => void,
): void {
  let copy: HTMLElement | null = null;
  let at = start;
  let frame = 0;

  function lift(): HTMLElement {
    const { width } = element.getBoundingClientRect();
    const lifted = element.cloneNode(true) as HTMLElement;
    lifted.removeAttribute('id');
    lifted.setAttribute('aria-hidden', 'true');
    Object.assign(lifted.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${width}px`,
      zIndex: '50',
      pointerEvents: 'none',
    });
    document.body.append(lifted);
    return lifted;
  }
  function follow(event: PointerEvent) {
    const isPress = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < tremble;
    if (!copy && isPress) return;
    copy ??= lift();
    const { width, height } = copy.getBoundingClientRect();
    copy.style.transform = `translate(${event.clientX - width / 2}px, ${event.clientY - height / 2}px)`;
    at = event;
    frame ||= requestAnimationFrame(goOn);
  }
  function goOn() {
    if (at.clientY < edge.top) window.scrollBy(0, -step);
    if (at.clientY > window.innerHeight - edge.bottom) window.scrollBy(0, step);
    frame = requestAnimationFrame(goOn);
  }
  function leave(event: PointerEvent) {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', leave);
    window.removeEventListener('pointercancel', leave);
    cancelAnimationFrame(frame);
    if (!copy) return;
    copy.remove();
    // The press that ends a way is none.
    const swallow = (click: Event) => click.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    if (event.type === 'pointerup') drop(document.elementFromPoint(event.clientX, event.clientY));
  }
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', leave);
  window.addEventListener('pointercancel', leave);
}
