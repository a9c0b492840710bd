/** Puts a text on the clipboard; `false` where the browser doesn't let us, and the visitor has to copy by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing on plain http, and refused in frames without permission.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The old command, told what to copy by its event: nothing is inserted into the page and no selection is lost. */
function copyByCommand(text: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The page's own listeners must not replace it.
    event.stopImmediatePropagation();
    written = true;
  };
  document.addEventListener('copy', write, true);
  try {
    return document.execCommand('copy') && written;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', write, true);
  }
}
