/**
 * Keeps out of the way of an input method (拼音、五笔、手写): while composing nothing is searched, and the Enter that confirms a candidate isn't
 * taken for one that submits. Safari ends the composition before that Enter and says so by key code 229 only, or not at all: hence the 100 ms.
 */
export class Composition {
  active = false;
  private endedAt = -Infinity;

  start(): void {
    this.active = true;
  }

  end(event: Event): void {
    this.active = false;
    this.endedAt = event.timeStamp;
  }

  /** Whether a key belongs to the input method. */
  owns(event: KeyboardEvent): boolean {
    return (
      this.active ||
      event.isComposing ||
      event.keyCode === 229 ||
      (event.key === 'Enter' && event.timeStamp - this.endedAt < 100)
    );
  }
}
