/** Language and script of a tag, as far as the browser can tell; pages also write `zh_CN`. */
function likely(tag: string): { language: string; script: string | undefined } {
  try {
    const { language, script } = new Intl.Locale(tag.replace(/_/g, '-')).maximize();
    return { language, script };
  } catch {
    return { language: '', script: undefined };
  }
}

/**
 * The available language that suits a `lang` attribute best: the tag itself, else one of its language and script, else one of its language, else
 * the first, which is zh-Hans. So zh, zh-CN and zh-SG are zh-Hans, and zh-TW and zh-HK are zh-Hant where there is one.
 */
export function negotiate(wanted: string, available: readonly [string, ...string[]]): string {
  const { language, script } = likely(wanted);
  const same = available.filter((tag) => likely(tag).language === language);
  return (
    available.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    same.find((tag) => likely(tag).script === script) ??
    same[0] ??
    available[0]
  );
}
