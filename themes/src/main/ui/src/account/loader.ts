/** The elements that the account console renders for our entries of content.json. */
import { hostAround } from "../host";
import type { Part } from "./mount";

abstract class Entry extends HTMLElement {
  protected abstract readonly pages: Part;
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
    if (this.isConnected && !this.unmount) this.unmount = mount(this, host, this.pages);
  }
}

customElements.define(
  "keystead-api-keys",
  class extends Entry {
    protected readonly pages = "keys";
  },
);
customElements.define(
  "keystead-organizations",
  class extends Entry {
    protected readonly pages = "organizations";
  },
);
customElements.define(
  "keystead-security",
  class extends Entry {
    protected readonly pages = "security";
  },
);
