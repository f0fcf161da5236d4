package dev.readout.annotate;

/**
 * Somebody who can speak, act or be spoken of.
 *
 * @param id readable and stable, {@code person:emmanuel-macron}
 * @param name usual English name
 * @param kind person, state, body or organisation
 * @param stateId the state that it belongs to, or null
 * @param wikidataId confirmed item, or null
 * @param isCatalogued false for a person found in a text alone
 * @param gender {@code f}, {@code m} or null
 */
record Actor(
    String id,
    String name,
    String kind,
    String stateId,
    String wikidataId,
    boolean isCatalogued,
    String gender) {

  boolean isPerson() {
    return kind.equals("person");
  }

  boolean isState() {
    return kind.equals("state");
  }
}
