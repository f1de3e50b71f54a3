/** The element that the account console renders for our entry of content.json. */
import { hostAround } from "../host";

class Organizations extends HTMLElement {
  private unmount?: () => void;

  connectedCallback() {
    void this.mount();
  }

  disconnectedCallback() {
    this.unmount?.();
    this.unmount = undefined;
  }

  private async mount() {
    const host = hostAround(this);
    if (!host) {
      await (await import("./differs")).tell(this);
      return;
    }
    const { mount } = await import("./mount");
    // the console may have gone elsewhere meanwhile
    if (this.isConnected && !this.unmount) this.unmount = mount(this, host);
  }
}

customElements.define("keystead-organizations", Organizations);
