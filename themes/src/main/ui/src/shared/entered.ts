/** What is entered on a page and not saved, kept across a login that leaves the page. */
const STORED = "keystead-entered";

interface Kept {
  /** Whose it is: what one person entered is not shown to the next. */
  subject?: string;
  /** The page that it was entered on. */
  page: string;
  values: Record<string, unknown>;
}

const entered = new Map<string, unknown>();
// a session that is over does not say any more whose it was
let subject: string | undefined;

export function enter(name: string, value: unknown): void {
  entered.set(name, value);
}

export function forget(name: string): void {
  entered.delete(name);
}

/** Keeps what is entered, since a login is about to leave the page; until it is taken. */
export function keepEntered(): void {
  if (entered.size === 0) return;
  const kept: Kept = { subject, page: page(), values: Object.fromEntries(entered) };
  sessionStorage.setItem(STORED, JSON.stringify(kept));
}

/**
 * What was kept by this name for this page and this person, once.
 *
 * @param reader the key of whoever has logged in
 */
export function takeKept(name: string, reader: string | undefined): unknown {
  subject = reader ?? subject;
  const stored = sessionStorage.getItem(STORED);
  if (!stored) return undefined;
  const kept = JSON.parse(stored) as Kept;
  if (kept.subject !== subject || kept.page !== page()) {
    sessionStorage.removeItem(STORED);
    return undefined;
  }
  const { [name]: value, ...values } = kept.values;
  if (Object.keys(values).length > 0) sessionStorage.setItem(STORED, JSON.stringify({ ...kept, values }));
  else sessionStorage.removeItem(STORED);
  return value;
}

/** The address without what a login adds to it. */
function page(): string {
  return location.pathname + location.hash;
}
