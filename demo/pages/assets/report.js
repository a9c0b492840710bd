/* The page that report-href leads to: it takes the subject's id and nothing else. */
const subject = new URLSearchParams(location.search).get('subject');
if (subject) {
  document.getElementById('subject').textContent = subject;
  document.getElementById('carried').hidden = false;
}
