(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('chart-data').textContent);
  var shapes = { warm: 'triangle', cool: 'rect', even: 'circle' };
  var drawn = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function signed(x) {
    return (x < 0 ? '\u2212' : '+') + Math.abs(x).toFixed(2);
  }

  function side(row) {
    return row.low > 0 ? 'warm' : row.high < 0 ? 'cool' : 'even';
  }

  /** A name of two parts on two lines, where there is no room for one. */
  function folded(name, narrow) {
    return narrow || name.length > 28 ? name.replace(/(: |, (?=against))/, '\n') : name;
  }

  /** Opens the element with this id and all that it lies in. */
  function reveal(id) {
    var place = id && document.getElementById(id);
    for (var e = place; e; e = e.parentElement) {
      if (e.tagName === 'DETAILS') { e.open = true; }
    }
    if (place && place.tagName === 'DETAILS') {
      place.scrollIntoView({ block: 'center' });
      place.querySelector('summary').focus({ preventScroll: true });
    }
  }

  function interval(row, index) {
    return {
      type: 'line', silent: true, symbol: 'none', animation: false,
      lineStyle: { color: colour(side(row)), width: 3, cap: 'round' },
      data: [[row.low, index], [row.high, index]]
    };
  }

  function options(rows, narrow, reach) {
    return {
      animation: false,
      textStyle: { fontFamily: 'system-ui, sans-serif', color: colour('ink') },
      grid: { left: 8, right: narrow ? 46 : 64, top: 30, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value', min: -reach, max: reach, interval: reach / 2, position: 'top',
        axisLabel: { color: colour('soft'), formatter: function (x) { return x === 0 ? '0' : signed(x).replace(/\.?0+$/, ''); } },
        splitLine: { lineStyle: { color: colour('line') } }
      },
      yAxis: [{
        type: 'category', data: rows.map(function (r, i) { return i; }), inverse: true,
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: colour('ink'), fontSize: narrow ? 12 : 14, width: narrow ? 108 : 240, overflow: 'truncate', interval: 0, lineHeight: narrow ? 14 : 18, formatter: function (i) { return folded(rows[i].name, narrow); } },
        splitLine: { show: true, lineStyle: { color: colour('line'), opacity: 0.5 } }
      }, {
        type: 'category', data: rows.map(function (r) { return signed(r.value); }), inverse: true, position: 'right',
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: colour('ink'), fontWeight: 'bold', fontSize: narrow ? 12 : 14, interval: 0 }
      }],
      tooltip: {
        renderMode: 'richText', confine: true, trigger: 'item',
        backgroundColor: colour('panel'), borderColor: colour('line'), textStyle: { color: colour('ink') },
        formatter: function (p) {
          var r = rows[p.data.value[1]];
          return r.name + '\n' + signed(r.value) + ' (' + signed(r.low) + ' to ' + signed(r.high) + ')\n' + r.note;
        }
      },
      series: rows.map(interval).concat([
        { type: 'scatter', z: 5,
          data: rows.map(function (r, i) {
            return { value: [r.value, i], symbol: shapes[side(r)], symbolSize: 11,
              itemStyle: { color: colour(side(r)), borderColor: colour('panel'), borderWidth: 1 } };
          }),
          markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colour('soft'), type: 'solid', width: 1 }, data: [{ xAxis: 0 }] } },
        { type: 'scatter', yAxisIndex: 1, data: [] }
      ])
    };
  }

  function reachOf(rows) {
    var most = rows.reduce(function (m, r) { return Math.max(m, Math.abs(r.low), Math.abs(r.high)); }, 0);
    return most > 1 ? Math.ceil(most * 2) / 2 : Math.max(0.2, Math.ceil(most * 5) / 5);
  }

  function draw(id, rows, reach) {
    var place = document.getElementById(id);
    if (!place || !rows.length) { return; }
    var narrow = place.clientWidth < 560;
    var twoLines = rows.some(function (r) { return folded(r.name, narrow) !== r.name; });
    place.style.height = (56 + rows.length * (twoLines ? 36 : narrow ? 27 : 31)) + 'px';
    var chart = echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(options(rows, narrow, reach || reachOf(rows)));
    chart.getZr().on('click', function (e) {
      var row = rows[chart.convertFromPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [e.offsetX, e.offsetY])[1]];
      if (row) { reveal(row.opens); }
    });
    drawn.push(chart);
  }

  function drawAll() {
    drawn.splice(0).forEach(function (chart) { chart.dispose(); });
    draw('change-chart', data.change);
    draw('tone-chart', data.tone, 1);
    draw('issue-chart', data.issue, 1);
  }

  function openTables() {
    document.querySelectorAll('.behind').forEach(function (d) { if (d.querySelector('table')) { d.open = true; } });
  }

  function revealTarget() {
    reveal(decodeURIComponent(location.hash.slice(1)));
  }

  drawAll();
  revealTarget();
  var timer;
  window.addEventListener('hashchange', revealTarget);
  window.addEventListener('resize', function () { clearTimeout(timer); timer = setTimeout(drawAll, 120); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  window.addEventListener('beforeprint', function () { openTables(); drawAll(); });
}());
