import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser knows of no network; redraws its host when that changes. That there is one says nothing of whether an endpoint can be reached. */
export class NetworkController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  get isOffline(): boolean {
    return !navigator.onLine;
  }

  hostConnected(): void {
    window.addEventListener('online', this.handleChange);
    window.addEventListener('offline', this.handleChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.handleChange);
    window.removeEventListener('offline', this.handleChange);
  }

  private readonly handleChange = (): void => {
    this.changed();
    this.host.requestUpdate();
  };
}
