/* What forces a state: words to search for here, and what to choose or type on the other pages. */
const { page } = window;

const SEARCHES = {
  演示空结果: 'Nothing found, every source answered',
  演示缓慢: 'A slow answer',
  演示限流: 'Too many requests, with a countdown',
  演示登录: 'Sign-in needed',
  演示故障: 'The service fails',
  演示网页: 'A web page instead of data',
  演示截断: 'An answer that breaks off',
  演示部分来源: 'Results, with some sources missing',
  演示来源中断: 'A source is down',
  演示未接入: 'A source is not connected',
  演示未公开: 'Matches that are not public',
  演示人机验证: 'A human check is asked for',
  演示超限总数: 'More results than are counted',
};

const ELSEWHERE = [
  {
    page: 'report.html',
    title: ['信用报告：选择下面的申请用途', 'Credit report: choose one of these purposes'],
    of: ({ purposes }) => purposes.map(({ value, label, says }) => [value, label, says]),
    english: {
      'demo-slow': 'Ready after about 20 seconds, with progress',
      'demo-failed': 'The preparation fails, and says why',
      'demo-down': 'Every chosen source is down; nothing is concluded',
      'demo-unsigned': 'No signature: cannot be verified',
      'demo-stranger': 'The key is not among those published',
      'demo-broken': 'What it says does not fit the signature',
      'demo-altered-page': 'A page does not fit its signed digest (with one record at least)',
      'demo-expired': 'No longer valid',
      'demo-future': 'Valid from tomorrow',
    },
  },
  {
    page: 'verify.html',
    title: ['报告核验：输入下面的核验码', 'Verify a report: type one of these codes'],
    of: ({ codes }) => codes.map(({ code, says }) => [code, code, says]),
    english: {
      演示过期码: 'The code is over (410)',
      演示撤销码: 'The code was revoked (410)',
      演示次数用完: 'No tries left (429) for 15 minutes',
    },
  },
  {
    page: 'commitment.html',
    title: ['许可承诺办理：选择下面的承诺书', 'Licences by commitment: choose one of these'],
    of: ({ templates }) => templates.map(({ id, title, says }) => [id, title, says]),
    english: {
      'demo-all-fields': 'One field of each of the thirteen types of the contract',
      'demo-unknown-field': 'A required field of a type that nobody knows',
      'demo-slow': 'The answer takes about 8 seconds, with progress',
      'demo-lost-answer': 'Made, but the answer is lost on its way and found again',
      'demo-changing': 'A newer text at the first sending: read what changed and sign again',
    },
  },
  {
    page: 'complaint.html',
    title: ['投诉专栏：在“违约事由”中写上下面的词', 'Complaints: write one of these into what happened (违约事由)'],
    of: ({ complaints }) => complaints.map(({ contains, says }) => [contains, contains, says]),
    english: {
      演示缓慢: 'The answer takes about 8 seconds, with progress',
      演示应答丢失: 'Filed, but the answer is lost on its way and found again',
      演示逾期: 'Every term is over at once: it can be urged on',
      演示未知状态: 'A state outside the contract, in the words of the service',
      演示待补正: 'A material and a question are asked for at once',
    },
  },
  {
    page: 'complaint.html',
    title: ['要上传的文件：文件里含有下面的文字', 'Files to send: the file holds one of these texts'],
    of: ({ files }) => files.map(({ contains, says }) => [contains, contains, says]),
    english: {
      'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!': 'Found to be infected, and not taken',
      'CREDIT-ELEMENTS-CHECK-FAILS': 'The check fails, which never counts as clean',
    },
  },
];

const made = (tag, text, children = []) => {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};

function drawElsewhere(group, magic) {
  const title = made('h3');
  const link = made('a', page.say(...group.title));
  link.href = group.page;
  title.append(link);
  const rows = group
    .of(magic)
    .map(([id, words, says]) =>
      made('li', '', [made('b', words), made('span', page.say(says, group.english[id] || says))]),
    );
  const list = made('ul', '', rows);
  list.className = 'rows';
  return [title, list];
}

/* Draws all of it; `pick` makes a word to search for that can be clicked. */
export function drawMagic(magic, pick) {
  const words = magic.items.map(({ query, says }) => pick(query, page.say(says, SEARCHES[query] || says)));
  document.getElementById('magic-list').replaceChildren(...words);
  const groups = ELSEWHERE.flatMap((group) => drawElsewhere(group, magic));
  document.getElementById('magic-elsewhere').replaceChildren(...groups);
  page.keepInAddress();
}
