package dev.readout.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.table.ModelTables;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/** Topic models in the warehouse, and their rows in {@code model.topic}. */
final class TopicStore {

  private static final String KIND = "topics";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Run run;
  private final ModelStore store;

  TopicStore(Run run) {
    this.run = run;
    this.store = new ModelStore(run.spark(), run.warehouse(), KIND);
  }

  /**
   * What is kept beside a pipeline.
   *
   * @param fittedOn the day that its newest topics were born and its lost ones retired
   * @param topics in the order of the weights
   */
  record Description(String fittedOn, List<Topic> topics) {}

  /** The version in use; the shipped one is installed where none was fitted. */
  String currentVersion() {
    String version = store.currentOrShipped();
    if (rows().where(functions.col("model_version").equalTo(version)).isEmpty()) {
      publish(version, descriptionOf(version));
    }
    return version;
  }

  /** What is known of the model in use without loading it. */
  Description currentDescription() {
    return descriptionOf(currentVersion());
  }

  /** The model in use. */
  TopicModel current() {
    String version = currentVersion();
    Description description = descriptionOf(version);
    return new TopicModel(
        version,
        description.fittedOn(),
        PipelineModel.load(store.folderOf(version) + "/pipeline"),
        description.topics());
  }

  /** Keeps a model, makes it the one in use, and retires the topics that it lacks. */
  void keep(TopicModel model) {
    Description description = new Description(model.fittedOn(), model.topics());
    store.keep(
        model.version(),
        folder -> {
          model.pipeline().save(folder + "/pipeline");
          store.write(
              new Path(folder, "topics.json"),
              JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description));
        });
    publish(model.version(), description);
  }

  /** The highest number that any topic has had. */
  int highestNumber() {
    return rows().select("topic_id").collectAsList().stream()
        .mapToInt(row -> TopicNaming.number(row.getString(0)))
        .max()
        .orElse(0);
  }

  private Dataset<Row> rows() {
    return run.tables().read(ModelTables.TOPIC);
  }

  private void publish(String version, Description model) {
    Set<String> living = model.topics().stream().map(Topic::id).collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>(retired(living, Date.valueOf(model.fittedOn())));
    for (Topic topic : model.topics()) {
      rows.add(row(topic, version));
    }
    run.tables()
        .merge(ModelTables.TOPIC, run.spark().createDataFrame(rows, ModelTables.TOPIC.schema()));
  }

  private List<Row> retired(Set<String> living, Date on) {
    return rows()
        .where("retired_on IS NULL")
        .withColumn("retired_on", functions.lit(on))
        .collectAsList()
        .stream()
        .filter(row -> !living.contains(row.<String>getAs("topic_id")))
        .toList();
  }

  private static Row row(Topic topic, String version) {
    Row[] terms =
        topic.terms().stream()
            .map(term -> RowFactory.create(term.term(), term.weight()))
            .toArray(Row[]::new);
    return RowFactory.create(
        topic.id(),
        topic.label(),
        terms,
        topic.coherence(),
        version,
        Date.valueOf(topic.bornOn()),
        null);
  }

  private Description descriptionOf(String version) {
    try {
      return JSON.readValue(store.read(version, "topics.json"), Description.class);
    } catch (JsonProcessingException e) {
      throw Failure.failed(e, "Cannot read the topics of %s: %s", version, e.getOriginalMessage());
    }
  }
}
