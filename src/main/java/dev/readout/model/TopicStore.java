package dev.readout.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
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
   * @param ofActors what actors say within them; a model that is shipped has none
   */
  record Description(String fittedOn, List<Topic> topics, List<ActorTopic> ofActors) {
    Description {
      ofActors = ofActors == null ? List.of() : ofActors;
    }
  }

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
        description.topics(),
        description.ofActors());
  }

  /** Keeps a model, makes it the one in use, and retires the topics that it lacks. */
  void keep(TopicModel model) {
    Description description = new Description(model.fittedOn(), model.topics(), model.ofActors());
    store.keep(
        model.version(),
        folder -> {
          model.pipeline().save(folder + "/pipeline");
          store.write(new Path(folder, "topics.json"), JSON.writeValueAsString(description));
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

  /** Every id that any subtopic has had. */
  List<String> subtopicIds() {
    return run.tables().read(ModelTables.SUBTOPIC).select("subtopic_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private Dataset<Row> rows() {
    return run.tables().read(ModelTables.TOPIC);
  }

  private void publish(String version, Description model) {
    List<Row> topics = model.topics().stream().map(topic -> row(topic, version)).toList();
    List<Row> subtopics =
        model.ofActors().stream().flatMap(topic -> rows(topic, version).stream()).toList();
    merge(ModelTables.TOPIC, topics, model.fittedOn());
    merge(ModelTables.SUBTOPIC, subtopics, model.fittedOn());
  }

  /** Merges rows and retires those of other ids; the first column is the id. */
  private void merge(TableContract table, List<Row> living, String on) {
    Set<String> ids = living.stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>(living);
    run
        .tables()
        .read(table)
        .where("retired_on IS NULL")
        .withColumn("retired_on", functions.lit(Date.valueOf(on)))
        .collectAsList()
        .stream()
        .filter(row -> !ids.contains(row.getString(0)))
        .forEach(rows::add);
    if (!rows.isEmpty()) {
      run.tables().merge(table, run.spark().createDataFrame(rows, table.schema()));
    }
  }

  private static Row row(Topic topic, String version) {
    return RowFactory.create(
        topic.id(),
        topic.label(),
        terms(topic.terms()),
        topic.coherence(),
        version,
        Date.valueOf(topic.bornOn()),
        null);
  }

  private static List<Row> rows(ActorTopic topic, String version) {
    String[] vocabulary = topic.vocabulary().toArray(String[]::new);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < topic.subtopics().size(); i++) {
      Subtopic subtopic = topic.subtopics().get(i);
      rows.add(
          RowFactory.create(
              subtopic.id(),
              topic.actorId(),
              topic.topicId(),
              subtopic.label(),
              terms(TopicModel.heaviest(topic.mixture().terms()[i], vocabulary, TopicModel.TERMS)),
              subtopic.statements(),
              version,
              Date.valueOf(subtopic.bornOn()),
              null));
    }
    return rows;
  }

  private static Row[] terms(List<Topic.Term> terms) {
    return terms.stream()
        .map(term -> RowFactory.create(term.term(), term.weight()))
        .toArray(Row[]::new);
  }

  private Description descriptionOf(String version) {
    try {
      return JSON.readValue(store.read(version, "topics.json"), Description.class);
    } catch (JsonProcessingException e) {
      throw Failure.failed(e, "Cannot read the topics of %s: %s", version, e.getOriginalMessage());
    }
  }
}
