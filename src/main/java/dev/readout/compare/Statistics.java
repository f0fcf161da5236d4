package dev.readout.compare;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** {@link Intervals} as column expressions. */
final class Statistics {

  static final String ESTIMATED = "estimated";
  static final String NOT_ENOUGH = "not enough evidence";

  private static final UserDefinedFunction CRITICAL_T =
      udf(
          (UDF1<Double, Double>) df -> df == null ? null : Intervals.criticalT(df),
          DataTypes.DoubleType);
  private static final UserDefinedFunction P_VALUE =
      udf(
          (UDF2<Double, Double, Double>)
              (t, df) -> t == null || df == null ? null : Intervals.pValue(t, df),
          DataTypes.DoubleType);
  private static final UserDefinedFunction SHARE_LOW =
      udf(
          (UDF3<Double, Double, Long, Double>)
              (share, sd, n) ->
                  share == null || n < 2 ? null : Intervals.ofShare(share, sd, n).low(),
          DataTypes.DoubleType);
  private static final UserDefinedFunction SHARE_HIGH =
      udf(
          (UDF3<Double, Double, Long, Double>)
              (share, sd, n) ->
                  share == null || n < 2 ? null : Intervals.ofShare(share, sd, n).high(),
          DataTypes.DoubleType);
  private static final UserDefinedFunction WELCH =
      udf(
          (UDF4<Double, Long, Double, Long, Double>)
              (a, na, b, nb) ->
                  a == null || b == null || na < 2 || nb < 2
                      ? null
                      : Intervals.welchDegrees(a, na, b, nb),
          DataTypes.DoubleType);

  private Statistics() {}

  /**
   * Six decimals: sums of doubles differ in the last bits with the order of addition, tables must
   * not.
   */
  static Column rounded(Column value) {
    return round(value, 6);
  }

  /** {@code value} where {@code stories} reach the minimum, else null. */
  static Column enough(Column value, Column stories, int minStories) {
    return when(stories.geq(minStories), value);
  }

  /** {@code estimated} or {@code not enough evidence}. */
  static Column verdict(Column stories, int minStories) {
    return when(stories.geq(minStories), lit(ESTIMATED)).otherwise(NOT_ENOUGH);
  }

  static Column criticalT(Column degrees) {
    return CRITICAL_T.apply(degrees.cast("double"));
  }

  static Column pValue(Column t, Column degrees) {
    return P_VALUE.apply(t, degrees.cast("double"));
  }

  static Column welchDegrees(Column a, Column na, Column b, Column nb) {
    return WELCH.apply(a, na, b, nb);
  }

  /** Lower end of the interval of a mean polarity. */
  static Column polarityLow(Column mean, Column deviation, Column n) {
    return greatest(lit(-1.0), mean.minus(halfWidth(deviation, n)));
  }

  /** Upper end of the interval of a mean polarity. */
  static Column polarityHigh(Column mean, Column deviation, Column n) {
    return least(lit(1.0), mean.plus(halfWidth(deviation, n)));
  }

  private static Column halfWidth(Column deviation, Column n) {
    return criticalT(n.minus(1)).multiply(deviation).divide(sqrt(n));
  }

  static Column shareLow(Column share, Column deviation, Column n) {
    return SHARE_LOW.apply(share, deviation, n);
  }

  static Column shareHigh(Column share, Column deviation, Column n) {
    return SHARE_HIGH.apply(share, deviation, n);
  }
}
