/** What README.zh-CN.md says of each entry of the manifest: written for it, not translated from the JSDoc. */
export interface ChineseTexts {
  readonly members: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  readonly slots: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}

const endpoint = '接口的基础地址：完整地址、以 / 开头的地址，或相对于 `document.baseURI` 的地址。';
const view = '`elder` 为长辈版，字号和点击区域更大。';
const client = '自备的 `CreditClient`，代替其他一切与请求有关的设置。';
const define = '注册元素。标签名已被占用时保留原来的，并在控制台警告。';

/** By tag. */
export const CHINESE: Readonly<Record<string, ChineseTexts>> = {
  'credit-lookup': {
    members: {
      endpoint,
      view,
      client,
      define,
      query: '要查询的内容。设置后填入输入框并开始查询；公民身份号码不会发送。',
      pageSize: '每页条数，不超过接口的上限。',
      reportHref: '信用报告页面的地址，含 `{id}` 或 `{uscc}`（RFC 6570 第 1 级）。不设置就没有报告链接。',
      shareHref: '分享用的地址，含 `{id}`。不设置时为当前页面加 `#credit-subject={id}`，元素会自己打开它。',
      subjectId: '打开这个主体的详情。',
      state: '当前显示的状态，同时写在 `state` 属性上，供页面的样式和脚本使用。',
      focus: '把焦点移到输入框；详情打开时移到详情。',
      submit: '按输入框里的内容查询，与点按钮相同。',
      refresh: '重新获取当前显示的内容。',
      reset: '回到空的输入框，不留下访客输入的任何内容。',
      toPlainText: '当前内容的纯文本，可用于朗读；没有内容时为空。',
    },
    events: {
      'credit-lookup-search': '即将发出查询，`preventDefault()` 可以阻止。冒泡。',
      'credit-lookup-results': '查询有了结果或失败，只有数量。不冒泡。',
      'credit-lookup-select': '即将打开一个主体，`preventDefault()` 后由页面自己展示。冒泡。',
      'credit-record-action': '访客要对一条记录提出异议或申请修复。冒泡。',
      'credit-auth-required': '需要登录；`preventDefault()` 后由页面登录，再调用 `detail.resume()` 继续。冒泡。',
      'credit-challenge-required': '需要人机验证，插槽 `challenge` 随即显示。冒泡。',
      'credit-failure': '请求失败。冒泡。',
    },
    slots: {
      '': '元素加载之前和无法工作时显示：服务名称、电话、地址。',
      notice: '输入框上方。',
      empty: '尚未查询时，输入框下方。',
      challenge: '页面自己的人机验证，接口要求时显示。',
      actions: '结果列表的操作按钮旁。',
    },
    parts: {
      base: '最外层。',
      search: '查询表单。',
      input: '输入框。',
      suggestions: '输入框下的建议列表。',
      understanding: '说明按名称还是按代码查询的一行。',
      warning: '对输入内容的提醒。',
      filters: '筛选条件。',
      results: '查询结果。',
      'result-card': '一个主体。',
      'result-name': '主体名称。',
      detail: '主体详情。',
      chapter: '结果中的各章节计数；详情中的一个章节。',
      record: '一条记录。',
      state: '文字状态：没有找到、未公开、失败等。',
      actions: '列表的操作按钮。',
    },
  },
  'credit-report': {
    members: {
      endpoint,
      view,
      client,
      define,
      mode: '`read` 查看、`request` 申请、`present` 出示合规码、`verify` 核验；不设置时由给出的内容决定。',
      reportId: '打开访客本单位的一份报告：报告在接口中的 id。',
      subjectId: '为哪个主体申请报告：查询结果中的主体 id。',
      verificationCode:
        '要核验的码：扫码得到，或来自链接。`verify` 模式下也读取页面片段中的码（`#credit-code=…`），读后立即从地址中清除。',
      reportSrc: '已保存的报告文件的地址，须与页面或接口同源。',
      report: '页面已有的报告：`getReport` 的返回，或报告文件解析后的内容。',
      state: '当前显示的状态，同时写在 `state` 属性上，供页面的样式和脚本使用。',
      focus: '把焦点移到当前内容。',
      submit: '提交当前的表单，与点按钮相同。',
      refresh: '重新获取当前显示的内容。',
      reset: '回到属性所设的内容，不留下访客输入的任何内容。',
      toPlainText: '当前内容的纯文本，可用于朗读；没有内容时为空。',
      print: '把当前的报告作为独立的文档打印。',
    },
    events: {
      'credit-report-loaded': '报告已显示，只有数量。不冒泡。',
      'credit-report-verified': '对所显示报告的核验有了结果。不冒泡。',
      'credit-record-action': '访客要对一条记录提出异议或申请修复。冒泡。',
      'credit-auth-required': '需要登录；`preventDefault()` 后由页面登录，再调用 `detail.resume()` 继续。冒泡。',
      'credit-challenge-required': '需要人机验证，插槽 `challenge` 随即显示。冒泡。',
      'credit-failure': '请求失败。冒泡。',
    },
    slots: {
      '': '元素加载之前和无法工作时显示：服务名称、电话、地址。',
      notice: '所有内容上方。',
      empty: '没有内容可显示时。',
      challenge: '页面自己的人机验证，接口要求时显示。',
      actions: '报告的操作按钮旁。',
    },
    parts: {
      base: '最外层。',
      header: '报告的标题、编号等。',
      verdict: '核验结论。',
      domains: '各领域的结论。',
      timeline: '历年记录图。',
      chapter: '一个章节。',
      record: '一条记录。',
      filters: '筛选条件。',
      form: '表单。',
      code: '出示的合规码。',
      state: '文字状态：正在生成、失败等。',
      actions: '报告的操作按钮。',
    },
  },
  'credit-config': {
    members: {
      endpoint,
      view,
      client,
      define,
      theme: '`light`（默认）、`dark`，或 `auto`（页面本身随系统切换深浅色时使用）。',
      timeout: '单次请求最长等待的毫秒数，默认 15,000。',
      getToken: '在每次需要授权的请求之前、以及收到一次 401 之后提供令牌；令牌只保存在内存里。',
      operations: '按操作名设置路径、方法和请求头，用于路径不同的接口。',
      host: '由页面或容器代替浏览器做的事：请求、下载、打开链接、打印、拨号。',
      csrf: '同源接口的防伪造令牌放在哪里。',
      trust: '核验报告时页面信任的公钥。',
      draftStore: '表单草稿存放的地方，默认只在内存里。',
    },
    events: {
      'credit-auth-required': '内部元素需要登录。',
      'credit-challenge-required': '内部元素需要人机验证。',
      'credit-failure': '内部元素的请求失败。',
    },
    slots: { '': '各个元素和其他任何内容。' },
    parts: {},
  },
};
