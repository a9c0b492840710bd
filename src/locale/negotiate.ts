/** What most pages write, and the names of catalogues. */
const USUAL = /^(?:(en)(?:-[a-z]{2})?|zh(?:-(hans|hant))?(?:-(?:cn|sg|(hk|mo|tw)))?)$/i;

/**
 * Language and script of a tag, as far as the browser can tell; pages also write `zh_CN`. The browser isn't asked about the usual ones: its first
 * answer takes it 20 ms and more, as long as half of an element's start.
 */
function likely(tag: string): { language: string; script: string | undefined } {
  const plain = tag.replace(/_/g, '-');
  const [usual, english, script, traditional] = USUAL.exec(plain) ?? [];
  if (usual && english) return { language: 'en', script: 'Latn' };
  if (usual) return { language: 'zh', script: /hant/i.test(script ?? (traditional ? 'hant' : '')) ? 'Hant' : 'Hans' };
  try {
    const { language, script: likeliest } = new Intl.Locale(plain).maximize();
    return { language, script: likeliest };
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
