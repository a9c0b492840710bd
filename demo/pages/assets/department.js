/* The page's own scripts, as such pages have them: jQuery, loaded at the end of the body. */
jQuery(function ($) {
  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function drawDate() {
    var now = new Date();
    var date = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    $('#today').text(page.say('今天是 ', 'Today is ') + date);
  }

  $('#grey').on('click', function () {
    var grey = !$('html').hasClass('greyscale');
    $('html').toggleClass('greyscale', grey);
    $(this).attr('aria-pressed', String(grey));
  });

  $('.sizes button').on('click', function () {
    $('#zoom').css('font-size', $(this).data('size') + 'px');
  });

  $('#print').on('click', function () {
    window.print();
  });

  /* Events of the element reach jQuery like any other; the detail carries counts, never what was typed. */
  var last = null;
  function drawLast() {
    if (!last) return;
    var text = {
      found: page.say('最近一次查询：有结果', 'Last look-up: results'),
      none: page.say('最近一次查询：没有找到', 'Last look-up: nothing found'),
    };
    $('#last').text(text[last] || page.say('最近一次查询：没有完整的结果', 'Last look-up: no complete answer'));
  }
  $('#lookup').on('credit-lookup-results', function (event) {
    last = event.originalEvent.detail.outcome;
    drawLast();
  });

  page.onLanguage(function () {
    drawDate();
    drawLast();
  });
  drawDate();
});
