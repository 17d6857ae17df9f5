const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['WeChat', /MicroMessenger/],
  ['Edge', /Edg\//],
  ['QQ', /QQBrowser/],
  ['UC', /UCBrowser/],
  ['HUAWEI', /HuaweiBrowser/],
  ['Xiaomi', /MiuiBrowser/],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
]
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['HarmonyOS', /OpenHarmony|HarmonyOS/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
]

/** What a person would call the device that a browser says it is: `Chrome · Android`; nothing when it says too little. */
export function deviceOf(agent: string): string {
  const first = (known: typeof BROWSERS) => known.find(([, sign]) => sign.test(agent))?.[0]
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(' · ')
}
