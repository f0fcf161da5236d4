(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('chart-data').textContent);
  var place = document.getElementById('tone-chart');

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function signed(x) {
    return (x < 0 ? '\u2212' : '+') + Math.abs(x).toFixed(2);
  }

  function side(actor) {
    return actor.low > 0 ? 'warm' : actor.high < 0 ? 'cool' : 'even';
  }

  var shapes = { warm: 'triangle', cool: 'rect', even: 'circle' };

  function interval(actor, index) {
    return {
      type: 'line', silent: true, symbol: 'none', animation: false,
      lineStyle: { color: colour(side(actor)), width: 3, cap: 'round' },
      data: [[actor.low, index], [actor.high, index]]
    };
  }

  function options(actors, narrow) {
    var names = actors.map(function (a) { return a.name; });
    var points = actors.map(function (a, i) {
      return {
        value: [a.value, i], symbol: shapes[side(a)], symbolSize: 11,
        itemStyle: { color: colour(side(a)), borderColor: colour('panel'), borderWidth: 1 }
      };
    });
    return {
      animation: false,
      textStyle: { fontFamily: 'system-ui, sans-serif', color: colour('ink') },
      grid: { left: 8, right: narrow ? 46 : 64, top: 30, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value', min: -1, max: 1, interval: 0.5, position: 'top',
        axisLabel: { color: colour('soft'), formatter: function (x) { return x === 0 ? '0' : signed(x).replace('.50', '.5').replace('.00', ''); } },
        splitLine: { lineStyle: { color: colour('line') } }
      },
      yAxis: [{
        type: 'category', data: names, inverse: true,
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: colour('ink'), fontSize: narrow ? 12 : 14, width: narrow ? 108 : 220, overflow: 'truncate', interval: 0 },
        splitLine: { show: true, lineStyle: { color: colour('line'), opacity: 0.5 } }
      }, {
        type: 'category', data: actors.map(function (a) { return signed(a.value); }), inverse: true, position: 'right',
        axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: colour('ink'), fontWeight: 'bold', fontSize: narrow ? 12 : 14, interval: 0 }
      }],
      tooltip: {
        renderMode: 'richText', confine: true, trigger: 'item',
        backgroundColor: colour('panel'), borderColor: colour('line'), textStyle: { color: colour('ink') },
        formatter: function (p) {
          var a = actors[p.data.value[1]];
          return a.name + '\n' + signed(a.value) + ' (' + signed(a.low) + ' to ' + signed(a.high) + ')\n' + a.stories + ' stories';
        }
      },
      series: actors.map(interval).concat([
        { type: 'scatter', data: points, z: 5,
          markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colour('soft'), type: 'solid', width: 1 }, data: [{ xAxis: 0 }] } },
        { type: 'scatter', yAxisIndex: 1, data: [] }
      ])
    };
  }

  var chart = null;
  function draw() {
    if (!place || !data.actors.length) { return; }
    var narrow = place.clientWidth < 560;
    place.style.height = (56 + data.actors.length * (narrow ? 27 : 31)) + 'px';
    if (chart) { chart.dispose(); }
    chart = echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(options(data.actors, narrow));
  }

  function openAll() {
    document.querySelectorAll('.behind').forEach(function (d) { d.open = true; });
  }

  draw();
  var timer;
  window.addEventListener('resize', function () { clearTimeout(timer); timer = setTimeout(draw, 120); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  window.addEventListener('beforeprint', function () { openAll(); draw(); });
}());
