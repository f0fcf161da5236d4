package dev.readout.annotate;

import dev.readout.text.Span;
import java.time.LocalDate;
import java.util.List;

/** What one pass finds in one article; every span counts code points. */
record Annotations(
    List<Actor> actors,
    List<Sentence> sentences,
    List<Naming> mentions,
    List<Statement> statements,
    List<Contact> contacts) {

  record Sentence(int no, Span span, String text) {}

  record Naming(
      int no,
      int sentenceNo,
      Span span,
      String surface,
      String actorId,
      String kind,
      double confidence) {

    Naming withActor(String id) {
      return new Naming(no, sentenceNo, span, surface, id, kind, confidence);
    }
  }

  record Statement(
      int sentenceNo,
      Span span,
      String content,
      String kind,
      String cue,
      String speakerId,
      String speakerSurface,
      String unattributedBecause,
      String unnamedStateId,
      String relayerId,
      String addresseeId,
      double confidence) {

    Statement withActors(String speaker, String relayer, String addressee) {
      return new Statement(
          sentenceNo,
          span,
          content,
          kind,
          cue,
          speaker,
          speakerSurface,
          unattributedBecause,
          unnamedStateId,
          relayer,
          addressee,
          confidence);
    }
  }

  record Contact(
      String actorA,
      String actorB,
      String kind,
      LocalDate heldOn,
      String precision,
      String initiatorId,
      boolean isPlanned,
      Span span) {

    /** The same with other ids, the pair in their order. */
    Contact withActors(String one, String other, String initiator) {
      boolean isOrdered = one.compareTo(other) <= 0;
      return new Contact(
          isOrdered ? one : other,
          isOrdered ? other : one,
          kind,
          heldOn,
          precision,
          initiator,
          isPlanned,
          span);
    }
  }
}
