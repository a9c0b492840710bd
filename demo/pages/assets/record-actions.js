/* What a page does when a visitor wants to object to a record or have it repaired: it says where, how and that it is free. */
const { page } = window;
const byId = (id) => document.getElementById(id);

const DIALOG = `
  <dialog id="action" aria-labelledby="action-title">
    <form method="dialog">
      <h2 id="action-title"></h2>
      <p id="action-what"></p>
      <dl>
        <div><dt data-en="Record">记录编号</dt><dd id="action-ref"></dd></div>
        <div><dt data-en="By phone">电话咨询</dt><dd><a href="tel:12345">12345</a></dd></div>
        <div><dt data-en="In person">窗口办理</dt><dd data-en="Service hall, 1 Example Road, credit window (demonstration)">办事大厅信用服务窗口，示例路 1 号（演示）</dd></div>
        <div><dt data-en="Fee">费用</dt><dd data-en="None">不收取任何费用</dd></div>
      </dl>
      <p class="buttons"><button type="submit" class="primary" data-en="Close">知道了</button></p>
    </form>
  </dialog>
`;

/* Takes the record actions of the elements of a <credit-config> over. */
export function offerRecordActions(config) {
  document.body.insertAdjacentHTML('beforeend', DIALOG);
  let action = null;

  function drawAction() {
    if (!action) return;
    const repair = action.action === 'repair';
    byId('action-title').textContent = repair
      ? page.say('申请信用修复', 'Apply for credit repair')
      : page.say('提出异议', 'Raise an objection');
    byId('action-what').textContent = repair
      ? page.say(
          '已履行义务且最短公示期届满的，请携带已履行义务的证明材料办理。',
          'Once duties are fulfilled and the shortest publication period is over, bring proof that they are.',
        )
      : page.say(
          '请说明这条记录哪里不对，并附上能证明的材料。',
          'Say what is wrong with this record and bring what shows it.',
        );
    byId('action-ref').textContent = action.recordRef;
  }

  config.addEventListener('credit-record-action', (event) => {
    event.preventDefault();
    action = event.detail;
    drawAction();
    byId('action').showModal();
  });
  page.onLanguage(drawAction);
}
