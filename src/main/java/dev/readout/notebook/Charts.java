package dev.readout.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts as PNG. Lines differ by colour and by marker. */
final class Charts {

  private static final int WIDTH = 900;
  private static final Color[] COLOURS = {
    new Color(0x1F4E79), new Color(0xB3471D), new Color(0x0F6E75), new Color(0x6B4C9A)
  };
  private static final Marker[] MARKERS = {
    SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.DIAMOND
  };

  private Charts() {}

  /** Rows of a name, a figure, and both ends of its interval. */
  static byte[] intervals(String title, List<Row> rows) {
    List<String> names = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    List<Double> reach = new ArrayList<>();
    for (Row row : rows) {
      if (!row.isNullAt(1)) {
        names.add(row.getString(0));
        figures.add(number(row, 1));
        reach.add((number(row, 3) - number(row, 2)) / 2);
      }
    }
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(420).title(title).build();
    style(chart.getStyler());
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    chart.getStyler().setXAxisLabelRotation(35);
    chart.getStyler().setLegendVisible(false);
    if (!names.isEmpty()) {
      chart.addSeries("figure", names, figures, reach).setMarkerColor(COLOURS[0]);
    }
    return png(chart);
  }

  /** Rows of a day, the name of a line, a figure, and both ends of its interval. */
  static byte[] lines(String title, List<Row> rows) {
    Map<String, List<Row>> lines = new LinkedHashMap<>();
    for (Row row : rows) {
      if (!row.isNullAt(2)) {
        lines.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row);
      }
    }
    XYChart chart = new XYChartBuilder().width(WIDTH).height(420).title(title).build();
    style(chart.getStyler());
    chart.getStyler().setDatePattern("d MMM yyyy");
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    int place = 0;
    for (Map.Entry<String, List<Row>> line : lines.entrySet()) {
      List<Date> days = new ArrayList<>();
      List<Double> figures = new ArrayList<>();
      List<Double> reach = new ArrayList<>();
      for (Row row : line.getValue()) {
        days.add(Date.from(day(row).atStartOfDay(ZoneOffset.UTC).toInstant()));
        figures.add(number(row, 2));
        reach.add((number(row, 4) - number(row, 3)) / 2);
      }
      XYSeries series = chart.addSeries(line.getKey(), days, figures, reach);
      series.setLineColor(COLOURS[place % COLOURS.length]);
      series.setMarkerColor(COLOURS[place % COLOURS.length]);
      series.setMarker(MARKERS[place % MARKERS.length]);
      series.setLineStyle(new BasicStroke(2));
      place++;
    }
    return png(chart);
  }

  private static LocalDate day(Row row) {
    return row.get(0) instanceof LocalDate day ? day : row.getDate(0).toLocalDate();
  }

  private static double number(Row row, int place) {
    return ((Number) row.get(place)).doubleValue();
  }

  private static void style(AxesChartStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    styler.setErrorBarsColor(Color.GRAY);
    styler.setTimezone(java.util.TimeZone.getTimeZone("UTC"));
    styler.setMarkerSize(9);
  }

  private static byte[] png(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    try {
      return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String asImage(byte[] png) {
    return "<img alt=\"\" src=\"data:image/png;base64,%s\">"
        .formatted(Base64.getEncoder().encodeToString(png));
  }
}
